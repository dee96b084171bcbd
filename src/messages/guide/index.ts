import type { Language } from "../../core/load/texts";
import { en } from "./en";
import type { GuideMessages } from "./en";
import { vi } from "./vi";

export type { Explained, GuideMessages, VerdictRule } from "./en";

const catalogues: Readonly<Record<Language, GuideMessages>> = { vi, en };

export function guideMessages(language: Language): GuideMessages {
  return catalogues[language];
}
