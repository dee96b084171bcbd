/** Does a computed number agree with the stated one, as printed? Rounding and truncation are told apart. */

import { roundDecimals } from "../statistics/round";
import { between, contains, isNear, isPoint, overlaps, point, widen } from "./interval";
import type { Interval } from "./interval";
import type { Verdict } from "./check";

/** `open`: what the terms leave open decides. */
export type Comparison = Exclude<Verdict, "undecidable"> | "open";

/** Worst first: a range agrees as well as its worse end does. */
const worstFirst: readonly Comparison[] = ["disagrees", "open", "truncated", "rounded", "agrees"];

/**
 * Compares what is stated, printed with `decimals`, with what the terms give: `exact` taken as printed, `wide` with everything that
 * rounds to their printed decimals.
 */
export function compare(stated: Interval, decimals: number, exact: Interval, wide: Interval): Comparison {
  if (isPoint(stated) && isPoint(exact)) return comparePoints(stated.low, decimals, exact.low, wide);
  const byEnds = compareEnds(stated, decimals, exact, wide);
  return byEnds ?? compareSets(stated, decimals, exact, wide);
}

/** For results that must lie in what was computed: the growth of a whole in that of its parts. */
export function compareInside(stated: Interval, decimals: number, exact: Interval, wide: Interval): Comparison {
  if (contains(exact, stated)) return "agrees";
  const room = widen(wide, halfUnit(decimals));
  if (!overlaps(room, stated)) return "disagrees";
  return contains(room, stated) ? "rounded" : "open";
}

function comparePoints(stated: number, decimals: number, exact: number, wide: Interval): Comparison {
  if (isNear(exact, stated)) return "agrees";
  if (isNear(roundDecimals(exact, decimals), stated)) return "rounded";
  if (isNear(truncate(exact, decimals), stated)) return "truncated";
  if (overlaps(wide, between(stated - halfUnit(decimals), stated + halfUnit(decimals)))) return "rounded";
  return overlaps(wide, truncatedTo(stated, decimals)) ? "truncated" : "disagrees";
}

/** Two ranges, or two bounds of the same side, agree end by end; null where the shapes differ, or bounds of one side do not agree so. */
function compareEnds(stated: Interval, decimals: number, exact: Interval, wide: Interval): Comparison | null {
  const isOpenLow = stated.low === -Infinity;
  const isOpenHigh = stated.high === Infinity;
  if (isOpenLow !== (exact.low === -Infinity) || isOpenHigh !== (exact.high === Infinity) || isPoint(stated) || isPoint(exact)) return null;
  const low = isOpenLow ? [] : [comparePoints(stated.low, decimals, exact.low, between(wide.low, 2 * exact.low - wide.low))];
  const high = isOpenHigh ? [] : [comparePoints(stated.high, decimals, exact.high, between(2 * exact.high - wide.high, wide.high))];
  const ends = [...low, ...high];
  const worst = worstFirst.find((comparison) => ends.includes(comparison)) ?? "open";
  return worst === "disagrees" && (isOpenLow || isOpenHigh) ? null : worst;
}

/** What is left open decides nothing, unless every value it can have disagrees (AUDIT-2). */
function compareSets(stated: Interval, decimals: number, exact: Interval, wide: Interval): Comparison {
  if (contains(stated, exact)) return "agrees";
  const printed = widen(stated, halfUnit(decimals));
  if (!overlaps(wide, printed)) return isPoint(stated) && overlaps(wide, truncatedTo(stated.low, decimals)) ? "open" : "disagrees";
  if (isPoint(exact)) return overlaps(wide, stated) || contains(stated, point(roundDecimals(exact.low, decimals))) ? "rounded" : "disagrees";
  return "open";
}

function truncate(value: number, decimals: number): number {
  const unit = 10 ** -decimals;
  // What binary arithmetic leaves a little below a whole unit is that unit.
  return Math.trunc(value / unit + Math.sign(value) * 1e-9) * unit;
}

/** Everything that is `value` once its further digits are cut off. */
function truncatedTo(value: number, decimals: number): Interval {
  const unit = 10 ** -decimals;
  const low = value <= 0 ? value - unit : value;
  const high = value >= 0 ? value + unit : value;
  return { low, high, isLowOpen: value <= 0, isHighOpen: value >= 0 };
}

function halfUnit(decimals: number): number {
  return 0.5 * 10 ** -decimals;
}
