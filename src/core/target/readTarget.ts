import { readNumber } from "../text/readNumber";
import type { NumberLocale } from "../text/readNumber";
import type { Target, TargetReading } from "./target";

/** A target that a numeric cell states: the number itself, printed with `decimals` digits after the point. */
export function targetFromNumber(value: number, decimals: number): Target {
  return { operator: "=", low: value, high: null, decimals };
}

/** Reads the words that officials write for a target; null where they cannot be read without guessing. */
export function readTarget(text: string, locale: NumberLocale = "vi"): TargetReading | null {
  const number = readNumber(text, locale);
  if (number === null) return null;
  return { ...targetFromNumber(number.value, number.decimals), text, unit: number.unit, direction: null, quantity: "level" };
}
