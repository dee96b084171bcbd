import type { NoNumber } from "../core/result";
import { progress } from "../core/statistics/progress";
import type { Progress } from "../core/statistics/progress";
import { boundOf, prefersLess, resolveDirection } from "../core/target/direction";
import type { Direction, TargetReading } from "../core/target/target";
import { toTarget } from "./toTarget";

/** The arguments of PROGRESS by name. */
export interface ProgressArguments {
  readonly baseline: number;
  readonly baselineYear: number;
  readonly current: number;
  readonly currentYear: number;
  readonly target: number | TargetReading | null;
  readonly targetYear: number | null;
  readonly direction: Direction | null;
  readonly limit: number | null;
}

/**
 * The progress measure for a target of any form (rules PROGRESS-10, PROGRESS-11 in SPEC.md): which way is better is decided as
 * for every verdict; a range is entered at its worse bound; direction `none` has no progress: "missing".
 */
export function measureProgress({ target, direction, ...rest }: ProgressArguments): Progress | NoNumber {
  if (target === null) {
    if (direction === "none") return "missing";
    return progress({ ...rest, target, direction: direction === "decrease" ? "decrease" : "increase" });
  }
  const stated = toTarget(target);
  const resolved = resolveDirection(direction, stated);
  if (resolved === "wrongKind") return resolved;
  if (resolved === "none") return "missing";
  const better = prefersLess(resolved, stated.operator) ? "decrease" : "increase";
  const value = stated.operator === "between" && better === "decrease" ? stated.high : boundOf(stated);
  if (value === null) return "missing";
  return progress({ ...rest, direction: better, target: { value, isStrict: stated.operator === ">" || stated.operator === "<" } });
}
