import type { Computed } from "../result";

/**
 * The value `periods` periods ahead at a constant rate: current × (1 + rate)^periods, in the unit of `current`. The rate is a
 * fraction; periods need not be whole, 0 periods are the value itself. A rate below −1, negative periods and overflow are
 * "outOfDomain". It turns `cagr` round: project(first, cagr(first, last, n), n) is `last`.
 * Rules PROJECT-1 … PROJECT-5 in functions/SPEC.md.
 * Source: compound interest; Excel's FV(rate, periods, 0, −current).
 *
 * Example: project(100, 0.1, 2) is 121.
 */
export function project(current: number, rate: number, periods: number): Computed {
  if (!(rate >= -1 && periods >= 0)) return "outOfDomain";
  const value = current * Math.pow(1 + rate, periods);
  return Number.isFinite(value) ? value : "outOfDomain";
}
