/** What people type into a cell, read in their own notation. */

import { shownAs } from "../../core/recognise/numberFormat";
import { readNumber, type NumberLocale } from "../../core/text/readNumber";
import { outsideText } from "./storedFormula";

export type TypedContent =
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "number"; readonly value: number; readonly numberFormat: string | null }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "text"; readonly text: string };

/**
 * Reads typed text: in Vietnamese "1.234,5" is 1234.5, "12,5%" is 0.125 shown as a percentage, "31/12/2024" a date and
 * `=ROUND(A1;1)` a formula. "8/8", "03/10" and "1-2" stay text: they are counts, document numbers and ranges more often than
 * dates. A leading apostrophe makes any text text, and so does a cell that is formatted as text.
 */
export function readTyped(text: string, language: NumberLocale, numberFormat: string): TypedContent {
  if (numberFormat === "@") return { kind: "text", text };
  if (text.startsWith("'")) return { kind: "text", text: text.slice(1) };
  const trimmed = text.trim();
  if (/^=./.test(trimmed)) return { kind: "formula", formula: readTypedFormula(trimmed.slice(1), language) };
  if (/^(?:true|false)$/i.test(trimmed)) return { kind: "boolean", value: trimmed.toLowerCase() === "true" };
  return readTypedNumber(trimmed, language, numberFormat) ?? readTypedDate(trimmed, language, numberFormat) ?? { kind: "text", text };
}

/** Digits, separators, a sign or brackets, and "%": words behind a number make it text. */
const numberShape = /^[-−+(]?\s*[\d.,][\d.,\u00a0\u202f ]*(?:[eE][-+]?\d+)?\s*%?\s*\)?$/;

function readTypedNumber(text: string, language: NumberLocale, numberFormat: string): TypedContent | null {
  if (!numberShape.test(text)) return null;
  if (/[eE]/.test(text)) {
    const value = Number(text.replace(",", "."));
    return Number.isFinite(value) ? { kind: "number", value, numberFormat: numberFormat === "General" ? "0.00E+00" : null } : null;
  }
  const reading = readNumber(text, language);
  if (reading === null) return null;
  if (reading.unit !== "%") {
    // In a cell shown as a percentage people type the percentage.
    const { isPercent } = shownAs(numberFormat);
    return reading.unit !== null ? null : { kind: "number", value: isPercent ? percent(reading.value) : reading.value, numberFormat: null };
  }
  const code = reading.decimals > 0 ? "0.00%" : "0%";
  return { kind: "number", value: percent(reading.value), numberFormat: numberFormat === "General" ? code : null };
}

/** Shifts the decimal point: dividing 0.7 by 100 is not the number nearest to 0.007. */
function percent(value: number): number {
  return Number(`${value}e-2`);
}

const day = 86_400_000;

function readTypedDate(text: string, language: NumberLocale, numberFormat: string): TypedContent | null {
  const match = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (match === null) return null;
  const [first, second, year, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part as string | undefined ?? 0));
  if (first === undefined || second === undefined || year === undefined || year < 1901 || hours > 23 || minutes > 59 || seconds > 59) return null;
  const [dayOfMonth, month] = language === "vi" ? [first, second] : [second, first];
  const time = Date.UTC(year, month - 1, dayOfMonth);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth) return null;
  // Serial 1 is 1900-01-01, and Excel counts the 29th of February that 1900 did not have.
  const value = Math.round((time - Date.UTC(1899, 11, 30)) / day) + (hours * 3600 + minutes * 60 + seconds) / 86_400;
  const code = `${language === "vi" ? "dd/mm" : "mm/dd"}/yyyy${Number.isInteger(value) ? "" : " hh:mm"}`;
  return { kind: "number", value, numberFormat: numberFormat === "General" ? code : null };
}

/**
 * A formula without `=` in the notation of files. With `;` between arguments a comma between digits is a decimal one
 * (`IF(A1>1,5;2;3)`); without it a comma can only be decimal where no function is open (`A1*1,5`, in Vietnamese).
 */
export function readTypedFormula(formula: string, language: NumberLocale): string {
  let depth = 0;
  let braces = 0;
  let hasSeparator = false;
  outsideText(formula, (piece) => {
    for (const mark of piece) {
      if (mark === "{") braces++;
      else if (mark === "}") braces--;
      else if (mark === ";" && braces === 0) hasSeparator = true;
    }
    return piece;
  });
  braces = 0;
  return outsideText(formula, (piece) =>
    piece.replace(/[(){};,]/g, (mark, offset: number) => {
      if (mark === "(") depth++;
      else if (mark === ")") depth--;
      else if (mark === "{") braces++;
      else if (mark === "}") braces--;
      else if (mark === ";" && braces === 0) return ",";
      else if (mark === "," && braces === 0) {
        const isBetweenDigits = /\d/.test(piece[offset - 1] ?? "") && /\d/.test(piece[offset + 1] ?? "");
        if (isBetweenDigits && (hasSeparator || (depth === 0 && language === "vi"))) return ".";
      }
      return mark;
    }),
  );
}
