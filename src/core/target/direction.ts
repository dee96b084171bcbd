import type { Direction, Target, TargetOperator, TargetReading } from "./target";

/** A target as a cell or a sentence gave it; one read from words may say its direction itself. */
export type DirectedTarget = Target & Partial<Pick<TargetReading, "direction">>;

/** The direction that an operator leaves possible on its own; null where it leaves both. */
const operatorDirections: Readonly<Record<TargetOperator, "increase" | "decrease" | null>> = {
  ">=": "increase",
  ">": "increase",
  "<=": "decrease",
  "<": "decrease",
  "=": null,
  "~": null,
  between: null,
};

/** The direction of an inequality; null for operators that have none. */
export function directionOfOperator(operator: TargetOperator): "increase" | "decrease" | null {
  return operatorDirections[operator];
}

/**
 * Which way is better for a target (rules D-1 to D-3): the explicit direction, else the one its words say, else its
 * operator's, else increase. `wrongKind` where the explicit one contradicts the operator, as "< 5" and increase do.
 */
export function resolveDirection(explicit: Direction | null, target: DirectedTarget): Direction | "wrongKind" {
  const ofOperator = operatorDirections[target.operator];
  if (explicit === null) return target.direction ?? ofOperator ?? "increase";
  if (ofOperator !== null && (explicit === "increase" || explicit === "decrease") && explicit !== ofOperator) return "wrongKind";
  return explicit;
}

/** The bound that an operator other than `between` compares with; null where the target does not state it. */
export function boundOf(target: Target): number | null {
  return operatorDirections[target.operator] === "decrease" ? target.high : target.low;
}

/** True where less counts as more: the formulas of ratio and distance turn round. `maintain` follows the operator. */
export function prefersLess(direction: Direction, operator: TargetOperator): boolean {
  return direction === "decrease" || (direction === "maintain" && operatorDirections[operator] === "decrease");
}
