import type { Direction, TargetReading } from "../target/target";

/**
 * The bound that a value still has to reach, or null where it has reached the target or is past it in the good direction.
 * An inequality has one bound. A range is entered from its worse side: its low bound, with the direction `decrease` its high
 * bound. A single number ("100", "khoảng 1%") whose words name no better side must be reached exactly from either side.
 * Rules REQUIREDRATE-2 … REQUIREDRATE-5 in functions/SPEC.md.
 */
export function boundToReach(value: number, target: Pick<TargetReading, "operator" | "low" | "high" | "direction">): number | null {
  switch (target.operator) {
    case ">":
    case ">=":
      return unlessAtLeast(value, target.low);
    case "<":
    case "<=":
      return unlessAtMost(value, target.high);
    case "between":
      return target.direction === "decrease" ? unlessAtMost(value, target.high) : unlessAtLeast(value, target.low);
    case "=":
    case "~":
      return betterSide[target.direction ?? "none"](value, target.low);
  }
}

type BoundRule = (value: number, bound: number | null) => number | null;

const unlessAtLeast: BoundRule = (value, bound) => (bound !== null && value < bound ? bound : null);
const unlessAtMost: BoundRule = (value, bound) => (bound !== null && value > bound ? bound : null);
const exactly: BoundRule = (_, bound) => bound;

const betterSide: Readonly<Record<Direction, BoundRule>> = {
  increase: unlessAtLeast,
  decrease: unlessAtMost,
  maintain: unlessAtLeast,
  none: exactly,
};
