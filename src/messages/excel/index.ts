import type { Language } from "../../core/load/texts";
import { en } from "./en";
import type { ExcelMessages } from "./en";
import { vi } from "./vi";

const catalogues: Readonly<Record<Language, ExcelMessages>> = { vi, en };

export function excelMessages(language: Language): ExcelMessages {
  return catalogues[language];
}
