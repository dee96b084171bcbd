/** Amounts: a numeral, or a compound such as "1.319 tỷ 696 triệu". */

import { matchAt, scanNumeral } from "./numeral";
import type { NumberLocale, Numeral } from "./numeral";

export interface Amount extends Numeral {
  /** The leading multiplier of a compound as printed ("tỷ"), which its unit begins with; null for a plain numeral. */
  readonly multiplier: string | null;
}

/** Powers of ten by name; a longer name stands before its own beginning. */
const multipliers: readonly (readonly [name: string, exponent: number])[] = [
  ["nghìn tỷ", 12], ["nghìn tỉ", 12], ["ngàn tỷ", 12], ["ngàn tỉ", 12], ["tỷ", 9], ["tỉ", 9], ["triệu", 6], ["tr", 6], ["vạn", 4], ["nghìn", 3], ["ngàn", 3], ["trăm", 2],
  ["trillion", 12], ["billion", 9], ["million", 6], ["thousand", 3], ["hundred", 2],
];
const exponents = new Map(multipliers);
const multiplierName = new RegExp(` ?(?:${multipliers.map(([name]) => name).join("|")})(?![\\p{L}\\p{M}])`, "iuy");
/** "4 tỷ đồng 600 triệu đồng": the currency may stand after each part. */
const partGap = /(?: đồng)?,? (?=\d)/iuy;

interface Part {
  readonly numeral: Numeral;
  readonly name: string;
  readonly exponent: number;
  /** Position after the multiplier. */
  readonly end: number;
}

/** The amount that begins at `start` of a tidied text; null where none does or a compound is malformed (rules N-1 to N-8). */
export function scanAmount(text: string, start: number, locale: NumberLocale): Amount | null {
  const numeral = scanNumeral(text, start, locale);
  if (numeral === null) return null;
  const first = scanPart(text, numeral);
  if (first === null) return { ...numeral, multiplier: null };
  const parts = [first];
  for (let last = first; ; ) {
    const gap = matchAt(partGap, text, last.end);
    const next = gap === null ? null : scanNumeral(text, last.end + gap.length, locale);
    const part = next === null ? null : scanPart(text, next);
    if (part === null) break;
    parts.push(part);
    last = part;
  }
  return parts.length === 1 ? { ...numeral, multiplier: null } : addParts(first, parts);
}

function scanPart(text: string, numeral: Numeral): Part | null {
  const printed = matchAt(multiplierName, text, numeral.end);
  if (printed === null) return null;
  const name = printed.trim();
  return { numeral, name, exponent: exponents.get(name.toLowerCase()) ?? 0, end: numeral.end + printed.length };
}

/** Adds whole numbers of the smallest unit and divides once: 1319.696 is then the double nearest to what is printed. */
function addParts(first: Part, parts: readonly Part[]): Amount | null {
  const last = parts.at(-1) ?? first;
  let total = 0;
  for (const [index, { numeral, exponent }] of parts.entries()) {
    const previous = parts[index - 1];
    if (previous !== undefined && (exponent >= previous.exponent || numeral.value >= 10 ** (previous.exponent - exponent))) return null;
    if (index < parts.length - 1 && numeral.decimals > 0) return null;
    total += Math.round(numeral.value * 10 ** (exponent - last.exponent + last.numeral.decimals));
  }
  const decimals = first.exponent - last.exponent + last.numeral.decimals;
  if (!Number.isFinite(total)) return null;
  return { value: total / 10 ** decimals, decimals, ambiguous: first.numeral.ambiguous, end: last.end, multiplier: first.name };
}
