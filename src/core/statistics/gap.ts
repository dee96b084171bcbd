import { boundOf, prefersLess, resolveDirection } from "../target/direction";
import type { DirectedTarget } from "../target/direction";
import type { Computed } from "../result";
import type { Direction } from "../target/target";

/**
 * Distance from the target in its own unit; negative = short of it, defined for every number (SPEC G-1).
 * `gapOfNumbers(11.86, 12, "increase")` is −0.14; with `decrease` it is 0.14. Direction `none`: actual − target.
 * A difference too large for a double is `outOfDomain`.
 */
export function gapOfNumbers(actual: number, target: number, direction: Direction): Computed {
  const distance = direction === "decrease" ? target - actual : actual - target;
  return Number.isFinite(distance) ? distance : "outOfDomain";
}

/**
 * Signed distance from a target of any form: 0 inside a range, else from its nearest bound (SPEC G-2).
 * `wrongKind` where the direction contradicts the operator; `missing` where the target lacks the bound it needs.
 */
export function gap(actual: number, target: DirectedTarget, direction: Direction | null): Computed {
  const resolved = resolveDirection(direction, target);
  if (resolved === "wrongKind") return "wrongKind";
  const reference = nearestBound(actual, target);
  if (reference === null) return "missing";
  return gapOfNumbers(actual, reference, prefersLess(resolved, target.operator) ? "decrease" : "increase");
}

/** The bound to measure from; the actual itself inside a range. */
export function nearestBound(actual: number, target: DirectedTarget): number | null {
  if (target.operator !== "between") return boundOf(target);
  const { low, high } = target;
  if (low === null || high === null) return null;
  if (actual < low) return low;
  return actual > high ? high : actual;
}
