/** Numbers and dates as people of each language write them. */

import type { Language } from "../core/load/texts";

const locales: Readonly<Record<Language, string>> = { vi: "vi-VN", en: "en-GB" };

/** "473.602,1" in Vietnamese, "473,602.1" in English; at least and at most the decimals given, or as many as the number needs. */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  return formatterOf(language, decimals).format(value).replace("-", "−");
}

/** Making a formatter costs a hundred times more than using it. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(language: Language, decimals: number | undefined): Intl.NumberFormat {
  const key = `${language} ${decimals ?? ""}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const digits = decimals === undefined ? { maximumFractionDigits: 9 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const formatter = new Intl.NumberFormat(locales[language], digits);
  formatters.set(key, formatter);
  return formatter;
}

/** With its sign: "+2,1", "−4". */
export function formatSigned(value: number, language: Language, decimals?: number): string {
  return `${value > 0 ? "+" : ""}${formatNumber(value, language, decimals)}`;
}

/** A ratio as a percentage: 0.75 → "75,0 %" in Vietnamese, "75.0%" in English. */
export function formatRatio(ratio: number, language: Language, decimals = 1): string {
  return `${formatNumber(ratio * 100, language, decimals)}${language === "vi" ? " %" : "%"}`;
}

/** The first letter as a capital: "thực hiện" → "Thực hiện". */
export function sentenceCase(text: string): string {
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase("vi") + rest.join("");
}

/** An ISO date as "23/11/2026" in Vietnamese and "23 November 2026" in English. */
export function formatDate(isoDate: string, language: Language): string {
  const [year = "", month = "", day = ""] = isoDate.split("-");
  if (language === "vi") return `${day}/${month}/${year}`;
  const name = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(new Date(`${year}-${month}-01T00:00:00Z`));
  return `${Number(day)} ${name} ${year}`;
}
