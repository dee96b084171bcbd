import type { Computed } from "../result";
import type { TargetReading } from "../target/target";
import { boundToReach } from "./boundToReach";

/**
 * Periods until a value that grows at a constant rate reaches the target: ln(target / current) / ln(1 + rate), not rounded: 7.27
 * means in the eighth period. 0 where it stands at the target, and for words also where they are satisfied already
 * (`boundToReach`). A target that this rate never reaches (the other direction, a rate of 0, the other sign, 0, a rate of −1 or
 * less) is "outOfDomain"; a current value of 0, from which nothing grows, "zeroDivisor".
 * Rules PERIODSTO-1 … PERIODSTO-7 in functions/SPEC.md.
 * Source: Excel's PDURATION(rate, current, target), which takes rising values only,
 * https://support.microsoft.com/en-us/office/pduration-function-44f33460-5be5-4c90-b857-22308892adaf.
 *
 * Example: periodsTo(1000, 2000, 0.1) is 7.2725…
 */
export function periodsTo(current: number, target: number | TargetReading, rate: number): Computed {
  const bound = typeof target === "number" ? target : boundToReach(current, target);
  if (bound === null || bound === current) return 0;
  if (current === 0) return "zeroDivisor";
  const ratio = bound / current;
  if (!(ratio > 0 && rate > -1)) return "outOfDomain";
  const periods = Math.log(ratio) / Math.log1p(rate);
  // A rate of 0 gives an infinite number of periods, one in the wrong direction a negative number.
  return periods > 0 && Number.isFinite(periods) ? periods : "outOfDomain";
}
