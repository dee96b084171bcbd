import type { Language } from "../../core/load/texts";
import { en } from "./en";
import type { ConclusionMessages } from "./en";
import { vi } from "./vi";

export type { ConclusionMessages } from "./en";

const catalogues: Readonly<Record<Language, ConclusionMessages>> = { vi, en };

/** Not part of `messagesOf`: the pane loads it when a conclusion is asked for. */
export function conclusionMessages(language: Language): ConclusionMessages {
  return catalogues[language];
}
