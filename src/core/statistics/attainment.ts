import { prefersLess, resolveDirection } from "../target/direction";
import type { DirectedTarget } from "../target/direction";
import type { Computed } from "../result";
import type { Direction } from "../target/target";
import { nearestBound } from "./gap";

/**
 * Attainment of a plain number as a ratio, 1 = target met (rules AT-1 to AT-4 of the assessment's SPEC).
 * Plan completion is actual/target; where less is better target/actual. Directions `maintain` and `none` count like
 * increase. A ratio that would mean nothing is a reason: `zeroDivisor` for a target of 0 (and an actual of 0 where less is
 * better), `outOfDomain` for opposite signs. `attainmentOfNumbers(90, 100, "increase")` is 0.9.
 */
export function attainmentOfNumbers(actual: number, target: number, direction: Direction): Computed {
  if (target === 0) return "zeroDivisor";
  if (direction === "decrease" && actual === 0) return "zeroDivisor";
  const ratio = direction === "decrease" ? target / actual : actual / target;
  if (ratio > 0 && ratio < Infinity) return ratio;
  // Nothing done of a positive plan is 0 %; 0 against a negative target is not.
  return actual === 0 && target > 0 ? 0 : "outOfDomain";
}

/**
 * Share of the way from a baseline to a target that has been covered: (actual − baseline)/(target − baseline), the same for
 * both directions, and for zero and negative values. `zeroDivisor` where the target is the baseline.
 * `attainmentFromBaseline(6, 4, 10)` is 2/3.
 */
export function attainmentFromBaseline(actual: number, target: number, baseline: number): Computed {
  if (target === baseline) return "zeroDivisor";
  const ratio = (actual - baseline) / (target - baseline);
  return Number.isFinite(ratio) ? ratio + 0 : "outOfDomain";
}

/**
 * Attainment of a target of any form: 1 inside a range, else relative to its nearest bound (rule AT-5).
 * `wrongKind` where the direction contradicts the operator; `missing` where the target lacks the bound it needs.
 * It is only a ratio: `judge` decides.
 */
export function attainment(actual: number, target: DirectedTarget, direction: Direction | null, baseline: number | null): Computed {
  const resolved = resolveDirection(direction, target);
  if (resolved === "wrongKind") return "wrongKind";
  const reference = nearestBound(actual, target);
  if (reference === null) return "missing";
  if (target.operator === "between" && reference === actual) return 1;
  if (baseline !== null) return attainmentFromBaseline(actual, reference, baseline);
  return attainmentOfNumbers(actual, reference, prefersLess(resolved, target.operator) ? "decrease" : "increase");
}
