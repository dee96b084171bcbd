import { targetFromNumber } from "../core/target/readTarget";
import type { Target, TargetReading } from "../core/target/target";

/** The target that an argument states: its words as read, or a bare number. A function sees no decimals: none are printed. */
export function toTarget(argument: number | TargetReading): Target & Partial<TargetReading> {
  return typeof argument === "number" ? targetFromNumber(argument, 0) : argument;
}
