/** Numerals: digits with separators, read under a locale's rules. */

/** `vi`: "1.234,5"; `en`: "1,234.5". */
export type NumberLocale = "vi" | "en";

export interface Numeral {
  readonly value: number;
  /** Digits printed after the decimal separator. */
  readonly decimals: number;
  /** True where one group of three after one separator could also be three decimals: "8.126" in vi. */
  readonly ambiguous: boolean;
  /** Position after the last digit. */
  readonly end: number;
}

const separators = { vi: { group: ".", decimal: "," }, en: { group: ",", decimal: "." } } as const;

/** Digit groups joined by dots and commas; a separator without a digit behind it ends the numeral. */
const joinedDigits = /\d+(?:[.,]\d+)*/y;
/** Thousands grouped by spaces: "1 234,5". */
const spacedDigits = /\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?(?![.,]?\d)/y;
const exponent = /e[+-]?\d{1,3}(?![\p{L}\d])/iuy;

/** The numeral that begins at `start` of a tidied text; null where none does or its separators fit no reading (rules N-1 to N-6). */
export function scanNumeral(text: string, start: number, locale: NumberLocale): Numeral | null {
  const spaced = matchAt(spacedDigits, text, start);
  const digits = spaced ?? matchAt(joinedDigits, text, start);
  if (digits === null) return null;
  const plain = spaced === null ? interpretSeparators(digits, locale) : withDecimals(digits.replaceAll(" ", "").replace(",", "."), false);
  if (plain === null || !Number.isFinite(plain.value)) return null;
  const end = start + digits.length;
  const power = matchAt(exponent, text, end);
  if (power === null) return { ...plain, end };
  const value = Number(`${plain.value}${power}`);
  if (!Number.isFinite(value)) return null;
  return { value, decimals: Math.max(0, plain.decimals - Number(power.slice(1))), ambiguous: false, end: end + power.length };
}

type Interpretation = Omit<Numeral, "end">;

/** Reads digits with dots and commas, nothing else: the numeral's rules N-1 to N-5. */
export function interpretSeparators(digits: string, locale: NumberLocale): Interpretation | null {
  const { group, decimal } = separators[locale];
  const groups = digits.split(group);
  const parts = digits.split(decimal);
  if (groups.length === 1 && parts.length === 1) return withDecimals(digits, false);
  if (groups.length === 1) return parts.length === 2 ? withDecimals(digits.replace(decimal, "."), false) : foreignReading(digits, decimal, group);
  if (parts.length > 2) return foreignReading(digits, decimal, group);
  if (parts.length === 2) return ownReading(digits, group, decimal) ?? foreignReading(digits, decimal, group);
  if (hasExactGroups(groups)) return withDecimals(groups.join(""), groups.length === 2);
  return groups.length === 2 ? withDecimals(groups.join("."), false) : null;
}

/** Thousands and decimals both present, each with its own separator. */
function ownReading(digits: string, group: string, decimal: string): Interpretation | null {
  const [whole = "", fraction = "", ...more] = digits.split(decimal);
  if (more.length > 0 || fraction.includes(group)) return null;
  const groups = whole.split(group);
  return hasExactGroups(groups) ? withDecimals(`${groups.join("")}.${fraction}`, false) : null;
}

/** "1,234.5" or "1,234,567" under vi: no reading of its own, exactly one of the other locale's. */
function foreignReading(digits: string, group: string, decimal: string): Interpretation | null {
  if (digits.includes(decimal)) return ownReading(digits, group, decimal);
  const groups = digits.split(group);
  return hasExactGroups(groups) ? withDecimals(groups.join(""), false) : null;
}

/** One to three digits that do not begin with 0, then threes. */
function hasExactGroups(groups: readonly string[]): boolean {
  return groups.every((group, index) => (index === 0 ? /^[1-9]\d{0,2}$/.test(group) : group.length === 3));
}

function withDecimals(digits: string, ambiguous: boolean): Interpretation {
  const point = digits.indexOf(".");
  return { value: Number(digits), decimals: point < 0 ? 0 : digits.length - point - 1, ambiguous };
}

/** The text that a sticky pattern matches at a position. */
export function matchAt(pattern: RegExp, text: string, position: number): string | null {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0] ?? null;
}
