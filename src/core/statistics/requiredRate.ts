import type { Computed } from "../result";
import type { TargetReading } from "../target/target";
import { boundToReach } from "./boundToReach";
import { cagr } from "./cagr";

/**
 * Growth still needed per period to come from `current` to the target in `periods` periods, a fraction: cagr(current, bound,
 * periods) with its domain. A plain number is reached exactly, so the rate is negative where the value must fall. For words it is
 * the rate to the bound that counts (`boundToReach`) and 0 where the target is reached already: nothing more is needed.
 * Rules REQUIREDRATE-1 … REQUIREDRATE-7 in functions/SPEC.md.
 *
 * Example: requiredRate(100, 121, 2) is 0.1.
 */
export function requiredRate(current: number, target: number | TargetReading, periods: number): Computed {
  const bound = typeof target === "number" ? target : boundToReach(current, target);
  if (bound !== null) return cagr(current, bound, periods);
  return periods > 0 ? 0 : "outOfDomain";
}
