import type { Computed, NoNumber } from "../result";
import { maximumColumnCount } from "../workbook/address";

/** How a value moves from one period to the next: by the same ratio or by the same amount. */
export type PathMethod = "geometric" | "linear";

export const pathMethods: readonly PathMethod[] = ["geometric", "linear"];

/**
 * Trajectory from `baseline` to `target`: the values of the periods 1 … `periods`, without the baseline's own period, so that
 * the last one is exactly the target. `periods` is a whole number from 1 to the columns of a sheet, else "outOfDomain".
 * Geometric: baseline × (target / baseline)^(i / periods), compound growth at the rate of `cagr`; a baseline of 0 is
 * "zeroDivisor"; opposite signs and a target of 0, which no constant ratio reaches, are "outOfDomain" in every period.
 * Linear: baseline + (target − baseline) × i / periods; defined for every pair of numbers, an overflow is "outOfDomain" in its
 * own period. Rules PATH-1 … PATH-9 in functions/SPEC.md.
 *
 * Example: path(100, 121, 2, "geometric") is [110, 121].
 */
export function path(baseline: number, target: number, periods: number, method: PathMethod): readonly Computed[] | NoNumber {
  if (!Number.isInteger(periods) || periods < 1 || periods > maximumColumnCount) return "outOfDomain";
  const valueAt = method === "geometric" ? geometricValue : linearValue;
  return Array.from({ length: periods }, (_, index) => valueAt(baseline, target, index + 1, periods));
}

function geometricValue(baseline: number, target: number, period: number, periods: number): Computed {
  if (baseline === 0) return "zeroDivisor";
  const ratio = target / baseline;
  if (!(ratio > 0 && Number.isFinite(ratio))) return "outOfDomain";
  return period === periods ? target : finite(baseline * Math.pow(ratio, period / periods));
}

function linearValue(baseline: number, target: number, period: number, periods: number): Computed {
  return period === periods ? target : finite(baseline + ((target - baseline) * period) / periods);
}

function finite(value: number): Computed {
  return Number.isFinite(value) ? value : "outOfDomain";
}
