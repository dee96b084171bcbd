import type { Direction } from "../target/target";
import type { TwinTarget } from "./twinTarget";

/** The bound that counts and the comparison that means "reached", as `statistics/boundToReach` decides; null where neither side is better. */
export interface ReachedBound {
  readonly bound: string | null;
  readonly comparison: ">=" | "<=" | null;
}

export function reachedBound({ operator, low, high, direction = null }: TwinTarget): ReachedBound {
  switch (operator) {
    case ">":
    case ">=":
      return { bound: low, comparison: ">=" };
    case "<":
    case "<=":
      return { bound: high, comparison: "<=" };
    case "between":
      return direction === "decrease" ? { bound: high, comparison: "<=" } : { bound: low, comparison: ">=" };
    case "=":
    case "~":
      return { bound: low, comparison: reachedBy[direction ?? "none"] };
  }
}

const reachedBy: Readonly<Record<Direction, ">=" | "<=" | null>> = { increase: ">=", decrease: "<=", maintain: ">=", none: null };
