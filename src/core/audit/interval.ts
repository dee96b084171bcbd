/** Intervals: what a printed number can stand for, and arithmetic on it that loses none of its values. */

import { roundDecimals } from "../statistics/round";

export interface Interval {
  /** −Infinity where nothing is said. */
  readonly low: number;
  /** Infinity where nothing is said. */
  readonly high: number;
  /** True where `low` itself is excluded, as in "trên 90". */
  readonly isLowOpen: boolean;
  readonly isHighOpen: boolean;
}

/** One end of an interval. */
interface End {
  readonly value: number;
  readonly isOpen: boolean;
}

/** Binary noise of a short calculation, relative. */
const noise = 1e-9;

export function point(value: number): Interval {
  return { low: value, high: value, isLowOpen: false, isHighOpen: false };
}

export function between(low: number, high: number): Interval {
  return { low, high, isLowOpen: low === -Infinity, isHighOpen: high === Infinity };
}

export function isPoint({ low, high }: Interval): boolean {
  return low === high;
}

/** Wider by `slack` at both ends. What widens an excluded end includes it. */
export function widen(interval: Interval, slack: number): Interval {
  return slack === 0 ? interval : between(interval.low - slack, interval.high + slack);
}

/** True where two numbers differ by no more than binary noise. */
export function isNear(left: number, right: number): boolean {
  if (left === right) return true;
  const size = Math.max(1, Math.abs(left), Math.abs(right));
  return size < Infinity && Math.abs(left - right) <= noise * size;
}

/** Left less right, without the digits that binary arithmetic leaves behind: both are known to 15 digits at most. */
export function differenceOf(left: number, right: number): number {
  const size = Math.max(Math.abs(left), Math.abs(right));
  return size === 0 ? 0 : roundDecimals(left - right, 13 - Math.ceil(Math.log10(size)));
}

/** True where every value of `inner` is one of `outer`. */
export function contains(outer: Interval, inner: Interval): boolean {
  const isLowInside = isNear(inner.low, outer.low) ? !outer.isLowOpen || inner.isLowOpen : inner.low > outer.low;
  const isHighInside = isNear(inner.high, outer.high) ? !outer.isHighOpen || inner.isHighOpen : inner.high < outer.high;
  return isLowInside && isHighInside;
}

/** True where the two have a value in common. */
export function overlaps(left: Interval, right: Interval): boolean {
  return reaches(left, right) && reaches(right, left);
}

/** True where the upper end of `lower` reaches the lower end of `upper`. */
function reaches(lower: Interval, upper: Interval): boolean {
  return isNear(lower.high, upper.low) ? !lower.isHighOpen && !upper.isLowOpen : lower.high > upper.low;
}

export function add(left: Interval, right: Interval): Interval {
  return { low: left.low + right.low, high: left.high + right.high, isLowOpen: left.isLowOpen || right.isLowOpen, isHighOpen: left.isHighOpen || right.isHighOpen };
}

export function subtract(left: Interval, right: Interval): Interval {
  return add(left, { low: -right.high, high: -right.low, isLowOpen: right.isHighOpen, isHighOpen: right.isLowOpen });
}

export function scale({ low, high, isLowOpen, isHighOpen }: Interval, factor: number): Interval {
  return factor >= 0 ? { low: low * factor, high: high * factor, isLowOpen, isHighOpen } : { low: high * factor, high: low * factor, isLowOpen: isHighOpen, isHighOpen: isLowOpen };
}

/** The smallest interval that holds all of them; there is at least one. */
export function hull([first, ...others]: readonly [Interval, ...(readonly Interval[])]): Interval {
  return others.reduce((all, next) => fromEnds([...endsOf(all), ...endsOf(next)]), first);
}

/**
 * The values of `f` for a value of each interval. `f` rises or falls steadily in each of the two while the other is held, so its
 * least and greatest values are at the ends. Null where it has no value at one of them.
 */
export function combine(left: Interval, right: Interval, f: (left: number, right: number) => number): Interval | null {
  const ends = endsOf(left).flatMap((one) => endsOf(right).map((other): End => ({ value: f(one.value, other.value), isOpen: one.isOpen || other.isOpen })));
  return ends.some(({ value }) => Number.isNaN(value)) ? null : fromEnds(ends);
}

/** Left over right; null where the divisor can be 0. */
export function divide(left: Interval, right: Interval): Interval | null {
  return right.low <= 0 && right.high >= 0 ? null : combine(left, right, quotient);
}

/** A number over something beyond all bounds is as good as 0; two such numbers have no ratio. */
function quotient(left: number, right: number): number {
  return Number.isFinite(left) && !Number.isFinite(right) ? 0 : left / right;
}

function endsOf({ low, high, isLowOpen, isHighOpen }: Interval): readonly End[] {
  return [{ value: low, isOpen: isLowOpen }, { value: high, isOpen: isHighOpen }];
}

function fromEnds(ends: readonly End[]): Interval {
  const low = Math.min(...ends.map(({ value }) => value));
  const high = Math.max(...ends.map(({ value }) => value));
  const isOpenAt = (limit: number): boolean => ends.filter(({ value }) => value === limit).every(({ isOpen }) => isOpen);
  return { low, high, isLowOpen: isOpenAt(low), isHighOpen: isOpenAt(high) };
}
