/** Numbers that were typed as text: the rules N-1 to N-16 of `core/target/SPEC.md`. */

import { scanAmount } from "./amount";
import { interpretSeparators, matchAt } from "./numeral";
import type { NumberLocale } from "./numeral";
import { tidyText } from "./normalizeText";

export type { NumberLocale } from "./numeral";

export interface NumberReading {
  readonly value: number;
  /** Digits printed after the decimal separator; of a compound amount, down to its smallest part. */
  readonly decimals: number;
  /** What is printed after the number: "%", "tỷ đồng"; null where nothing is. */
  readonly unit: string | null;
  /** True where one group of three after one separator could also be three decimals: "8.126" in vi. */
  readonly ambiguous: boolean;
}

/** No number with its unit is longer; cells of prose are turned away before any work. */
const maximumLength = 200;

const minusSigns = "-\u2212\u2013\u2010\u2011\ufe63\uff0d";
const opening = new RegExp(`(\\()?([${minusSigns}+])?(?=[\\d.,])`, "y");
/** ".5" and ",5": a decimal separator with nothing before it. */
const missingZero = /[.,](?=\d+(?![\d.,]))/y;
/** Marks that lead to a footnote: * ¹ (1) (*) [2]. */
export const footnoteMarks = /(?:[*†‡¹²³⁰⁴-⁹]+| ?\((?:\d{1,2}|\*{1,3})\)| ?\[\d{1,2}\])+/y;
const trailingFootnote = /(?:\*+| ?\((?:\d{1,2}|\*{1,3})\)| ?\[\d{1,2}\])$/;

/**
 * The number that a whole text is, with its unit: "11,86%" → 11.86 and "%", "1.319 tỷ 696 triệu đồng" → 1319.696 and
 * "tỷ đồng", "(1,2)" → −1.2. Null where the text is no single number: a range, a count out of a total ("8/8"), a date, a
 * document number, an inequality, a mark for missing data, words.
 */
export function readNumber(text: string, locale: NumberLocale): NumberReading | null {
  if (text.length > maximumLength) return null;
  return readBareNumber(text, locale) ?? readTidied(tidyText(text), locale);
}

/**
 * The fast path of `readNumber`, for what most cells hold: digits with separators, a hyphen before and "%" behind at most.
 * Null for any other text, also for one that `readNumber` reads.
 */
export function readBareNumber(text: string, locale: NumberLocale): NumberReading | null {
  const start = text.charCodeAt(0) === hyphen ? 1 : 0;
  const end = text.charCodeAt(text.length - 1) === percentSign ? text.length - 1 : text.length;
  const numeral = end > start && isDigits(text, start, end) ? interpretSeparators(text.slice(start, end), locale) : null;
  if (numeral === null || numeral.value === Infinity) return null;
  return { value: start === 0 ? numeral.value : 0 - numeral.value, decimals: numeral.decimals, unit: end === text.length ? null : "%", ambiguous: numeral.ambiguous };
}

const [hyphen, percentSign, comma, point, zero, nine] = [0x2d, 0x25, 0x2c, 0x2e, 0x30, 0x39];

/** Digits, each separator between two of them. */
function isDigits(text: string, start: number, end: number): boolean {
  let separatorMayFollow = false;
  for (let position = start; position < end; position += 1) {
    const code = text.charCodeAt(position);
    const isDigit = code >= zero && code <= nine;
    if (!isDigit && !(separatorMayFollow && (code === comma || code === point))) return false;
    separatorMayFollow = isDigit;
  }
  return separatorMayFollow;
}

function readTidied(text: string, locale: NumberLocale): NumberReading | null {
  opening.lastIndex = 0;
  const start = opening.exec(text);
  if (start === null) return null;
  const [{ length }, bracket, sign] = start;
  if (bracket !== undefined && sign !== undefined) return null;
  const amount = matchAt(missingZero, text, length) === null ? scanAmount(text, length, locale) : scanFraction(text, length);
  if (amount === null) return null;
  const rest = bracket === undefined ? text.slice(amount.end) : withoutBracket(text.slice(amount.end));
  if (rest === null) return null;
  const unit = readUnit(rest, amount.multiplier);
  if (unit === undefined) return null;
  const isNegative = bracket !== undefined || (sign !== undefined && sign !== "+");
  return { value: isNegative ? 0 - amount.value : amount.value, decimals: amount.decimals, unit, ambiguous: amount.ambiguous };
}

function scanFraction(text: string, start: number): ReturnType<typeof scanAmount> {
  const digits = /^\d+/.exec(text.slice(start + 1))?.[0] ?? "";
  return { value: Number(`0.${digits}`), decimals: digits.length, ambiguous: false, end: start + 1 + digits.length, multiplier: null };
}

/** What follows the number inside or after the brackets of "(1,2%)" and "(1,2)%"; null where they do not close. */
function withoutBracket(rest: string): string | null {
  const close = rest.indexOf(")");
  if (close < 0 || rest.slice(0, close).includes("(")) return null;
  return rest.slice(0, close) + rest.slice(close + 1);
}

/** Units that stand against the number without a space and are one letter long. */
const shortUnits = new Set(["m", "g", "l", "h", "t", "đ", "$", "€", "₫", "°"]);
const unitStart = /^[\p{L}%‰$€₫°]/u;
/** "QĐ/TU" in "711QĐ/TU": a document's number, not a unit. */
const documentCode = /^\p{Lu}+[-/]\p{Lu}/u;
/** Words that make the number a bound, or a different number. */
const notUnit = /(?<!\p{L})(?:rưỡi|trở (?:lên|xuống|đi)|(?:or|and) (?:more|less|above|below|over|higher|lower|fewer|under))(?!\p{L})/iu;
/** A number of its own; "m2", "PM2.5" and "/10.000 dân" are units. */
const looseDigits = /(?<![\p{L}\d/.,])(?<!\/ )\d/u;

/** The unit in what follows the number: null for none, undefined where what follows makes the text no number. */
function readUnit(rest: string, multiplier: string | null): string | null | undefined {
  const marks = matchAt(footnoteMarks, rest, 0)?.length ?? 0;
  const isAttached = marks === 0 && !rest.startsWith(" ");
  const words = rest.slice(marks).trim().replace(trailingFootnote, "").replace(/[.;,:]$/, "").trim();
  // "12." begins a list, it does not state a number.
  if (words === "") return /[.;,:]/.test(rest) ? undefined : multiplier;
  const unit = /^\(([^()\d]+)\)$/.exec(words)?.[1]?.trim() ?? words;
  if (!unitStart.test(unit) || notUnit.test(unit) || looseDigits.test(unit)) return undefined;
  if (isAttached && multiplier === null && (documentCode.test(unit) || isLoneLetter(unit))) return undefined;
  return multiplier === null ? unit : `${multiplier} ${unit}`;
}

/** "12A", "3p": a code or a flag of the series, not a unit. */
function isLoneLetter(unit: string): boolean {
  return /^\p{L}(?!\p{L})/u.test(unit) && !shortUnits.has(unit.charAt(0).toLowerCase());
}
