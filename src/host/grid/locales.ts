import { LocaleType, mergeLocales } from "@univerjs/core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreVietnamese from "@univerjs/preset-sheets-core/locales/vi-VN";
import rulesEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import rulesVietnamese from "@univerjs/preset-sheets-conditional-formatting/locales/vi-VN";
import notesEnglish from "@univerjs/preset-sheets-note/locales/en-US";
import notesVietnamese from "@univerjs/preset-sheets-note/locales/vi-VN";

export type GridLanguage = "vi" | "en";

/** The grid's own words. The language also decides how numbers are shown. */
export const locales = {
  [LocaleType.VI_VN]: mergeLocales(coreVietnamese, rulesVietnamese, notesVietnamese),
  [LocaleType.EN_US]: mergeLocales(coreEnglish, rulesEnglish, notesEnglish),
};

export const localeOf: Readonly<Record<GridLanguage, LocaleType>> = { vi: LocaleType.VI_VN, en: LocaleType.EN_US };
