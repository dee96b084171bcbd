import type { Language } from "../../../core/load/texts";
import { en } from "./en";
import type { ConclusionPaneMessages } from "./en";
import { vi } from "./vi";

const catalogues: Readonly<Record<Language, ConclusionPaneMessages>> = { vi, en };

/** Apart from the pane's other words, since they come with the dialog. */
export function conclusionPaneMessages(language: Language): ConclusionPaneMessages {
  return catalogues[language];
}
