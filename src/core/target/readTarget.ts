/** Targets in words: the rules T-1 to T-21 of SPEC.md. */

import { tidyText } from "../text/normalizeText";
import { readBareNumber, readNumber } from "../text/readNumber";
import type { NumberLocale } from "../text/readNumber";
import { collectItems, dropDescribing, hasRole, isJoint } from "./clause";
import type { Item, Quantity } from "./clause";
import { readMeaning } from "./meaning";
import { prefixOf, readOperator } from "./operator";
import type { Target, TargetOperator, TargetReading } from "./target";
import { sourceText, tokenize } from "./tokens";

/** A longer text is prose: it may contain a target, but is none. */
const maximumLength = 400;

/** "2.1- Tỷ lệ hộ nghèo …": the number of the row, before its words. */
const listNumber = /^\d{1,2}(?:\.\d{1,2}){0,3}[-.)] ?(?=\p{L})/u;

/** A target that a numeric cell states: the number itself, printed with `decimals` digits after the point. */
export function targetFromNumber(value: number, decimals: number): Target {
  return { operator: "=", low: value, high: null, decimals };
}

/**
 * Reads a target in the words that officials write: "trên 97%", "8,7 – 10,7%", "giảm tỷ lệ hộ nghèo còn dưới 1%", "50% trở
 * lên", "at least 25". Null where the text says no target or more than one, or could mean two things: never a guess.
 * `readTarget("từ 12%")` has operator `>=` and `low` 12.
 */
export function readTarget(text: string, locale: NumberLocale = "vi"): TargetReading | null {
  if (text.length > maximumLength) return null;
  const bare = readBareNumber(text, locale);
  if (bare !== null) return { operator: "=", low: bare.value, high: null, decimals: bare.decimals, text, unit: bare.unit, direction: null, quantity: "level" };
  if (!/\d/.test(text)) return null;
  const source = sourceText(tidyText(text).replace(listNumber, ""), locale);
  if (source.text.startsWith("(")) {
    // "(8,7)" is a negative number; around words brackets mean nothing.
    const number = readNumber(text, locale);
    if (number !== null) return { ...targetFromNumber(number.value, number.decimals), text, unit: number.unit, direction: null, quantity: "level" };
  }
  const tokens = tokenize(source);
  return tokens === null ? null : readItems(dropDescribing(collectItems(tokens, source.shown)), text);
}

function readItems(items: readonly Item[], text: string): TargetReading | null {
  const bounds = findBounds(items);
  if (bounds === null || isName(items, bounds)) return null;
  const { first, last, operator: joined } = bounds;
  const operator = readOperator(items, bounds.firstIndex, bounds.lastIndex, joined);
  if (operator === null) return null;
  const meaning = readMeaning(items, bounds.firstIndex, operator);
  if (meaning === null) return null;
  return { ...boundsOf(operator, first.value, last.value), decimals: Math.max(first.decimals, last.decimals), text, unit: last.unit ?? first.unit, ...meaning };
}

function boundsOf(operator: TargetOperator, first: number, last: number): Omit<Target, "decimals"> {
  if (operator === "between") return { operator, low: first, high: last };
  return operator === "<" || operator === "<=" ? { operator, low: null, high: first } : { operator, low: first, high: null };
}

interface Bounds {
  readonly first: Quantity;
  readonly last: Quantity;
  readonly firstIndex: number;
  readonly lastIndex: number;
  /** `between` where two quantities are joined to a range, "inequalities" where each has its own operator. */
  readonly operator: "single" | "range" | "inequalities";
}

/** The quantity or the two ends of the range that the text states; null where there are none, others, or too many. */
function findBounds(items: readonly Item[]): Bounds | null {
  const indexes = [...items.keys()].filter((index) => items[index]?.kind === "quantity");
  const positions = isBaseline(items, indexes) ? indexes.slice(1) : indexes;
  const [firstIndex, lastIndex = firstIndex] = positions;
  if (firstIndex === undefined || lastIndex === undefined || positions.length > 2) return null;
  const [first, last] = [items[firstIndex], items[lastIndex]];
  if (first?.kind !== "quantity" || last?.kind !== "quantity") return null;
  if (first === last) return { first, last, firstIndex, lastIndex, operator: "single" };
  if (!haveSameUnit(first, last) || first.value > last.value) return null;
  const operator = isRange(items, firstIndex, lastIndex) ? "range" : "inequalities";
  return { first, last, firstIndex, lastIndex, operator };
}

/** "Nghị quyết Trung ương 4": a number without a unit right behind words may belong to them (rule T-20). */
function isName(items: readonly Item[], { first, last, firstIndex }: Bounds): boolean {
  return first === last && first.unit === null && items[firstIndex - 1]?.kind === "words";
}

/** "từ 5% xuống còn 3%", "từ 16% năm 2015 lên 18%": the first number is where the way begins (rule T-9). */
function isBaseline(items: readonly Item[], [first, second]: readonly number[]): boolean {
  if (first === undefined || second === undefined) return false;
  const between = items.slice(first + 1, second);
  return prefixOf(items, first).some((item) => hasRole(item, "from")) && between.some((item) => hasRole(item, "down", "up")) && between.every(({ kind }) => kind !== "words" && kind !== "dash");
}

function isRange(items: readonly Item[], first: number, last: number): boolean {
  if (last !== first + 2) return false;
  const joint = items[first + 1];
  return isJoint(joint) || (hasRole(joint, "and") && prefixOf(items, first).some((item) => hasRole(item, "between")));
}

/** "6.5%-7.0%/năm": the first of the two may be shorter. */
function haveSameUnit(first: Quantity, last: Quantity): boolean {
  if (first.unit === null || last.unit === null) return true;
  const [unit, lastUnit] = [first.unit.toLowerCase(), last.unit.toLowerCase()];
  return unit === lastUnit || lastUnit.startsWith(`${unit}/`);
}
