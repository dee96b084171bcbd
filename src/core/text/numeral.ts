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
  const plain = spaced === null ? interpretSeparators(digits, locale) : interpretSpaced(digits);
  if (plain === null || !Number.isFinite(plain.value)) return null;
  const end = start + digits.length;
  const power = matchAt(exponent, text, end);
  if (power === null) return { ...plain, end };
  const value = Number(`${plain.value}${power}`);
  if (!Number.isFinite(value)) return null;
  return { value, decimals: Math.max(0, plain.decimals - Number(power.slice(1))), ambiguous: false, end: end + power.length };
}

/** Where spaces part the thousands, a dot or a comma can only be decimal. */
function interpretSpaced(digits: string): Interpretation {
  const ungrouped = digits.replaceAll(" ", "");
  const point = ungrouped.search(/[.,]/);
  return point < 0 ? { value: Number(ungrouped), decimals: 0, ambiguous: false } : withDecimals(ungrouped, point);
}

type Interpretation = Omit<Numeral, "end">;

/** Reads digits with dots and commas, nothing else: rules N-1 to N-5. */
export function interpretSeparators(digits: string, locale: NumberLocale): Interpretation | null {
  const { group, decimal } = separators[locale];
  const firstGroup = digits.indexOf(group);
  const firstDecimal = digits.indexOf(decimal);
  if (firstGroup < 0 && firstDecimal < 0) return { value: Number(digits), decimals: 0, ambiguous: false };
  if (firstGroup < 0) return digits.includes(decimal, firstDecimal + 1) ? foreignReading(digits, decimal, group) : withDecimals(digits, firstDecimal);
  if (firstDecimal >= 0) return ownReading(digits, group, decimal) ?? foreignReading(digits, decimal, group);
  const isGrouped = hasExactGroups(digits.split(group));
  if (digits.includes(group, firstGroup + 1)) return isGrouped ? wholeNumber(digits, group, false) : null;
  return isGrouped ? wholeNumber(digits, group, true) : withDecimals(digits, firstGroup);
}

/** Thousands and decimals both present, each with its own separator. */
function ownReading(digits: string, group: string, decimal: string): Interpretation | null {
  const point = digits.indexOf(decimal);
  const whole = digits.slice(0, point);
  if (digits.includes(decimal, point + 1) || digits.includes(group, point) || !hasExactGroups(whole.split(group))) return null;
  const ungrouped = whole.replaceAll(group, "");
  return withDecimals(ungrouped + digits.slice(point), ungrouped.length);
}

/** "1,234.5" or "1,234,567" under vi: no reading of its own, exactly one of the other locale's. */
function foreignReading(digits: string, group: string, decimal: string): Interpretation | null {
  if (digits.includes(decimal)) return ownReading(digits, group, decimal);
  return hasExactGroups(digits.split(group)) ? wholeNumber(digits, group, false) : null;
}

/** One to three digits that do not begin with 0, then threes. */
function hasExactGroups(groups: readonly string[]): boolean {
  const first = groups[0] ?? "";
  return first.length <= 3 && !first.startsWith("0") && groups.every((group, index) => index === 0 || group.length === 3);
}

function wholeNumber(digits: string, group: string, ambiguous: boolean): Interpretation {
  return { value: Number(digits.replaceAll(group, "")), decimals: 0, ambiguous };
}

/** `point` is where the only separator stands. */
function withDecimals(digits: string, point: number): Interpretation {
  return { value: Number(`${digits.slice(0, point)}.${digits.slice(point + 1)}`), decimals: digits.length - point - 1, ambiguous: false };
}

/** The text that a sticky pattern matches at a position. */
export function matchAt(pattern: RegExp, text: string, position: number): string | null {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0] ?? null;
}
