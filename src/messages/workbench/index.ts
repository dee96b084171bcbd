import type { Language } from "../../core/load/texts";
import { en } from "./en";
import type { WorkbenchMessages } from "./en";
import { vi } from "./vi";

const catalogues: Readonly<Record<Language, WorkbenchMessages>> = { vi, en };

export function workbenchMessages(language: Language): WorkbenchMessages {
  return catalogues[language];
}
