/** Numbers as the user's language writes them, where Univer would write them in English. */

import { shownAs } from "../../core/recognise/numberFormat";
import type { NumberLocale } from "../../core/text/readNumber";

/** A number in a cell without a number format: as many digits as Excel's "General" has room for. */
export function generalText(value: number, language: NumberLocale): string {
  return localized(String(Number(value.toPrecision(11))), language);
}

/**
 * What the editor shows of a number, so that {@link readTyped} reads the same number again: "8,126", "12,5%", "31/12/2024".
 * In Vietnamese "8.126" would be read as 8126.
 */
export function editorText(value: number, numberFormat: string, language: NumberLocale): string {
  const { isDate, isPercent } = shownAs(numberFormat);
  if (isDate && value >= 61) return dateText(value, language);
  if (isPercent) return `${localized(String(Number((value * 100).toPrecision(15))), language)}%`;
  return localized(String(Number(value.toPrecision(15))), language);
}

function localized(text: string, language: NumberLocale): string {
  return language === "vi" ? text.replace(".", ",") : text;
}

const day = 86_400_000;

/** Serials below 61 lie before the leap day that 1900 did not have: they are shown as numbers. */
function dateText(serial: number, language: NumberLocale): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * day / 1000) * 1000);
  const two = (value: number) => String(value).padStart(2, "0");
  const [dayOfMonth, month] = [two(date.getUTCDate()), two(date.getUTCMonth() + 1)];
  const text = `${language === "vi" ? `${dayOfMonth}/${month}` : `${month}/${dayOfMonth}`}/${date.getUTCFullYear()}`;
  if (Number.isInteger(serial)) return text;
  return `${text} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}
