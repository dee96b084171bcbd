import type { Language } from "../../core/load/texts";
import { en } from "./en";
import type { PaneMessages } from "./en";
import { vi } from "./vi";

export type { PaneMessages } from "./en";

const catalogues: Readonly<Record<Language, PaneMessages>> = { vi, en };

export function paneMessages(language: Language): PaneMessages {
  return catalogues[language];
}
