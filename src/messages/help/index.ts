import type { Language } from "../../core/load/texts";
import { en } from "./en";
import type { HelpPageMessages } from "./en";
import { vi } from "./vi";

const catalogues: Readonly<Record<Language, HelpPageMessages>> = { vi, en };

export type { HelpPageMessages };

export function helpMessages(language: Language): HelpPageMessages {
  return catalogues[language];
}
