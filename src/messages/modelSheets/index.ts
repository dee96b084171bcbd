import type { Language } from "../../core/load/texts";
import type { ModelSheetTexts } from "../../core/modelSheets/texts";
import { modelSheetTexts as en } from "./en";
import { modelSheetTexts as vi } from "./vi";

const catalogues: Readonly<Record<Language, ModelSheetTexts>> = { vi, en };

/** Apart from the other words, since they are needed only where a model is written to sheets. */
export function modelSheetTexts(language: Language): ModelSheetTexts {
  return catalogues[language];
}
