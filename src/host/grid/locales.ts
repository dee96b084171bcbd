import { LocaleType, mergeLocales } from "@univerjs/core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreVietnamese from "@univerjs/preset-sheets-core/locales/vi-VN";
import rulesEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import rulesVietnamese from "@univerjs/preset-sheets-conditional-formatting/locales/vi-VN";
import notesEnglish from "@univerjs/preset-sheets-note/locales/en-US";
import notesVietnamese from "@univerjs/preset-sheets-note/locales/vi-VN";

export type GridLanguage = "vi" | "en";

/** Words of a long calculation, which Univer 0.25.1 has a place for but no words. */
function progress(analyzing: string, calculating: string, done: string) {
  return { "sheets-formula": { progress: { analyzing, calculating, "array-analysis": analyzing, "array-calculation": calculating, done } } };
}

/** The grid's own words. The language also decides how numbers are shown. */
export const locales = {
  [LocaleType.VI_VN]: mergeLocales(coreVietnamese, rulesVietnamese, notesVietnamese, progress("Đang phân tích công thức", "Đang tính", "Đã tính xong")),
  [LocaleType.EN_US]: mergeLocales(coreEnglish, rulesEnglish, notesEnglish, progress("Analysing formulas", "Calculating", "Calculated")),
};

export const localeOf: Readonly<Record<GridLanguage, LocaleType>> = { vi: LocaleType.VI_VN, en: LocaleType.EN_US };
