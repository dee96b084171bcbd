/** Numbers of the model as they were printed: what they say, with how many decimals, and what their rounding leaves open. */

import type { Indicator, IndicatorTarget, Observation } from "../model/model";
import { scanAmount } from "../text/amount";
import { decimalsOf } from "../text/decimals";
import { tidyText } from "../text/normalizeText";
import type { TargetOperator } from "../target/target";
import { isNear, point } from "./interval";
import type { Interval } from "./interval";

export interface PrintedNumber {
  /** What the statement says: a point, a range, or open to one side. */
  readonly range: Interval;
  /** Decimals in which it was printed. */
  readonly decimals: number;
  /** Half a unit of its last decimal, by which rounding may have changed it; 0 for a count. */
  readonly slack: number;
}

/** The number of an observation or a target; null where the row has words only. */
export function printedNumberOf(row: Observation | IndicatorTarget, indicator: Indicator | undefined, text = row.text): PrintedNumber | null {
  const range = "value" in row ? rangeOf(row.operator, row.value, row.value) : rangeOf(row.operator, row.low, row.high);
  return range === null ? null : printed(range, text, row.operator, indicator?.unit ?? "");
}

/** A number that is no row: exact where it is whole, since whole numbers beside a text are counts. */
export function printedLiteral(value: number, decimals: number, text: string): PrintedNumber {
  const shown = text === "" ? decimals : Math.max(decimals, printedDecimals(text, value));
  return { range: point(value), decimals: shown, slack: shown === 0 ? 0 : halfUnit(shown) };
}

function printed(range: Interval, text: string, operator: TargetOperator, unit: string): PrintedNumber {
  const ends = [range.low, range.high].filter(Number.isFinite);
  const decimals = Math.max(...ends.map((end) => printedDecimals(text, end)));
  const isExact = operator !== "~" && ends.every(Number.isInteger) && isCounted(unit);
  return { range, decimals, slack: isExact ? 0 : halfUnit(decimals) };
}

/** Bounds as the values they allow (AUDIT-2). `~` is the number itself. */
export function rangeOf(operator: TargetOperator, low: number | null, high: number | null): Interval | null {
  const bound = operator === "<" || operator === "<=" ? (high ?? low) : (low ?? high);
  if (bound === null) return null;
  switch (operator) {
    case "=":
    case "~":
      return point(bound);
    case "between":
      return { low: low ?? -Infinity, high: high ?? Infinity, isLowOpen: low === null, isHighOpen: high === null };
    case ">":
    case ">=":
      return { low: bound, high: Infinity, isLowOpen: operator === ">", isHighOpen: true };
    case "<":
    case "<=":
      return { low: -Infinity, high: bound, isLowOpen: true, isHighOpen: operator === "<" };
  }
}

const digit = /(?<![\d.,])\d/gu;

/** Decimals with which a text prints a value: "1.319 tỷ 696 triệu" prints 1319.696 with 3. Where it does not print it, those that the value needs. */
function printedDecimals(text: string, value: number): number {
  const tidy = tidyText(text);
  for (const { index } of tidy.matchAll(digit)) {
    const amount = scanAmount(tidy, index, "vi");
    if (amount !== null && isNear(amount.value, Math.abs(value))) return amount.decimals;
  }
  return decimalsOf(value);
}

function halfUnit(decimals: number): number {
  return 0.5 * 10 ** -decimals;
}

/**
 * Units that are measured: rates, money, sizes, times as much. A whole number in any other unit counts things ("33 trường"), and is
 * exact.
 */
const measuredUnit = /[%‰/]|(?<!\p{L})(?:tỷ|tỉ|triệu|nghìn|ngàn|vạn|đồng|usd|vnd|đô la|euro|tấn|tạ|yến|kg|gam|km2?|km²|m|m2|m²|m3|m³|ha|hecta|lít|kwh|mw|giờ|năm|lần|điểm|phần trăm|billion|million|thousand|tonnes?|hectares?|hours?|years?|times|points?|percent)(?!\p{L})/iu;

function isCounted(unit: string): boolean {
  return !measuredUnit.test(unit);
}
