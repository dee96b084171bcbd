/** First step of reading a target: its text as tokens. */

import { scanAmount } from "../text/amount";
import type { Amount } from "../text/amount";
import { matchAt, scanNumeral } from "../text/numeral";
import type { NumberLocale, Numeral } from "../text/numeral";
import { normalizeText } from "../text/normalizeText";
import { footnoteMarks } from "../text/readNumber";
import { isOtherReference, mentionsYear, periodLength } from "./references";
import { findPhrase, findSymbol } from "./targetWords";
import type { Phrase } from "./targetWords";

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface NumberToken extends Span {
  readonly kind: "number";
  readonly value: number;
  readonly decimals: number;
  /** The leading multiplier of a compound amount, which its unit begins with. */
  readonly multiplier: string | null;
}

interface PhraseToken extends Span {
  readonly kind: "phrase";
  readonly phrase: Phrase;
}

interface OtherToken extends Span {
  readonly kind: "word" | "period" | "dash" | "percent" | "slash" | "comma" | "punctuation" | "footnote";
}

export type Token = NumberToken | PhraseToken | OtherToken;

const dashes = "-\u2010\u2011\u2012\u2013\u2014\u2212\u00f7";
const word = /\p{L}[\p{L}\p{M}\p{N}]*/uy;
/** "PT-17" is one name. */
const numberedName = /-\d+(?![\d.,%])/y;
const punctuation = ".;:()[]{}\"'“”‘’«»…•*|&!?";
const digit = /\d/;
/** Bare fractions up to fifths are shares in ordinary language; "8/10" is a count. */
const largestDenominator = 5;

/** A text in the two forms that reading needs, position by position the same. */
export interface SourceText {
  /** Lower case, tones unified. */
  readonly text: string;
  /** As printed, spaces tidied. */
  readonly shown: string;
  readonly locale: NumberLocale;
  readonly hasYear: boolean;
}

/** The forms of a tidied text. */
export function sourceText(tidy: string, locale: NumberLocale): SourceText {
  const text = normalizeText(tidy);
  // Lower case is longer than capitals in a few alphabets; positions would no longer match.
  return { text, shown: text.length === tidy.length ? tidy : text, locale, hasYear: mentionsYear(text) };
}

/** The tokens of a text; null where it holds what no target may: a date, a document number, an unknown sign. */
export function tokenize(source: SourceText): Token[] | null {
  const tokens: Token[] = [];
  for (let position = 0; position < source.text.length; ) {
    if (source.text.charAt(position) === " ") {
      position += 1;
      continue;
    }
    const token = tokenAt(source, position, tokens);
    if (token === null) return null;
    tokens.push(token);
    position = token.end;
  }
  return tokens;
}

function tokenAt(source: SourceText, start: number, earlier: readonly Token[]): Token | null {
  const { text, shown, locale } = source;
  const character = text.charAt(start);
  const previous = earlier.at(-1);
  if (dashes.includes(character)) return dashOrNumber(text, start, earlier, locale);
  if (character === "+" && digit.test(text.charAt(start + 1)) && !endsQuantity(earlier)) return numberAt(text, start, start + 1, 1, locale);
  if (digit.test(character) && previous?.kind === "slash" && earlier.some(({ kind }) => kind === "number")) {
    // "bác sĩ/10.000 dân": part of the unit.
    const numeral = scanNumeral(text, start, locale);
    return numeral === null ? null : { kind: "word", start, end: numeral.end };
  }
  const isNumeric = digit.test(character);
  const marks = isNumeric || previous === undefined || (previous.kind !== "number" && previous.kind !== "percent") ? 0 : (matchAt(footnoteMarks, text, previous.end)?.length ?? 0);
  if (marks > 0 && previous !== undefined) return { kind: "footnote", start, end: Math.max(previous.end + marks, start + 1) };
  const isWord = isNumeric || /\p{L}/u.test(character);
  if (isWord) {
    const period = periodLength(text, start, source.hasYear);
    if (period > 0) return { kind: "period", start, end: start + period };
    if (isOtherReference(text, shown, start)) return null;
  }
  if (isNumeric) return numberAt(text, start, start, 1, locale);
  if (isWord) return wordAt(text, start, earlier);
  return signAt(text, start, character);
}

function wordAt(text: string, start: number, earlier: readonly Token[]): Token | null {
  const letters = matchAt(word, text, start);
  if (letters === null) return null;
  const found = findPhrase(text, start, letters);
  if (found !== null) return { kind: "phrase", start, end: start + found.length, phrase: found.phrase };
  const end = start + letters.length;
  const name = earlier.some(({ kind }) => kind === "number") ? null : matchAt(numberedName, text, end);
  return { kind: "word", start, end: end + (name?.length ?? 0) };
}

function signAt(text: string, start: number, character: string): Token | null {
  const end = start + 1;
  if (character === "%" || character === "‰") return { kind: "percent", start, end };
  if (character === "/") return { kind: "slash", start, end };
  if (character === ",") return { kind: "comma", start, end };
  const symbol = findSymbol(text, start);
  if (symbol !== null) return { kind: "phrase", start, end: start + symbol.length, phrase: symbol.phrase };
  return punctuation.includes(character) ? { kind: "punctuation", start, end } : null;
}

/** A dash between quantities joins them; right before a digit and after no quantity it is a minus. */
function dashOrNumber(text: string, start: number, earlier: readonly Token[], locale: NumberLocale): Token | null {
  const isMinus = digit.test(text.charAt(start + 1)) && !endsQuantity(earlier);
  return isMinus ? numberAt(text, start, start + 1, -1, locale) : { kind: "dash", start, end: start + 1 };
}

/** True where the tokens end in a number or its unit. */
function endsQuantity(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)?.kind;
  if (last === "number" || last === "percent" || last === "footnote") return true;
  return last === "word" && tokens.some(({ kind }) => kind === "number");
}

function numberAt(text: string, start: number, digits: number, sign: 1 | -1, locale: NumberLocale): Token | null {
  const amount = scanAmount(text, digits, locale);
  if (amount === null) return null;
  const count = sign === 1 ? countOutOfTotal(text, amount, locale) : null;
  if (count === "none") return null;
  const { decimals, multiplier } = amount;
  return { kind: "number", start, end: count ?? amount.end, value: sign === 1 ? amount.value : 0 - amount.value, decimals, multiplier };
}

/** Where "8/8" ends; null where no total follows; "none" where the two are no count out of a total ("30/4"). */
function countOutOfTotal(text: string, count: Amount, locale: NumberLocale): number | null | "none" {
  const slash = /^ ?\/ ?(?=\d)/.exec(text.slice(count.end, count.end + 4))?.[0];
  if (slash === undefined) return null;
  const total = scanNumeral(text, count.end + slash.length, locale);
  if (total !== null && isFraction(text, count.value, total)) return "none";
  const isCount = total !== null && count.decimals === 0 && total.decimals === 0 && count.value <= total.value && !/[%/]/.test(text.charAt(total.end));
  return isCount ? total.end : "none";
}

/** "2/3 số xã", "1/2": a share of an unnamed total, not two of three. */
function isFraction(text: string, count: number, total: Numeral): boolean {
  if (count >= total.value) return false;
  const rest = text.slice(total.end).trimStart();
  return /^(?:số|tổng|diện tích|dân số|the|of)(?!\p{L})/u.test(rest) || (total.value <= largestDenominator && !/^\p{L}/u.test(rest));
}
