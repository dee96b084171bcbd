import { resolveDirection } from "../target/direction";
import type { DirectedTarget } from "../target/direction";
import type { Direction, TargetOperator } from "../target/target";

/** A target whose bounds are fragments of formulas: numerals of a target compiled from words, or references to cells. */
export interface TwinTarget {
  readonly operator: TargetOperator;
  readonly low: string | null;
  readonly high: string | null;
  /** The direction that the target's words say; see `TargetReading`. */
  readonly direction?: Direction | null;
}

/** The two ends to compare with: the same one twice unless the target is a range; null where it lacks what it needs. */
export interface TwinBounds {
  readonly low: string;
  readonly high: string;
}

export function boundsOf({ operator, low, high }: TwinTarget): TwinBounds | null {
  const single = operator === "<" || operator === "<=" ? high : low;
  const bounds = operator === "between" ? { low, high } : { low: single, high: single };
  return bounds.low === null || bounds.high === null ? null : { low: bounds.low, high: bounds.high };
}

/** The same target with any numbers for bounds: direction and better side do not depend on them. */
export function sampleOf({ operator, direction = null }: TwinTarget): DirectedTarget {
  return { operator, low: 0, high: 0, decimals: 0, direction };
}

/** Resolved when the formula is written, by the rule that judges. */
export function directionOf(target: TwinTarget, explicit: Direction | null): Direction | "wrongKind" {
  return resolveDirection(explicit, sampleOf(target));
}
