/** Native twins of ATTAINMENT and GAP. They hold for numbers; blanks are the caller's to guard (`guardBlanks`). */

import { prefersLess } from "../target/direction";
import type { Direction } from "../target/target";
import { numeralOf, operand } from "./fragment";
import { boundsOf, directionOf } from "./twinTarget";
import type { TwinTarget } from "./twinTarget";

export interface ComparisonFragments {
  readonly actual: string;
  readonly target: TwinTarget;
  readonly direction: Direction | null;
}

export interface AttainmentFragments extends ComparisonFragments {
  readonly baseline?: string | null;
}

/**
 * Actual in E5 against a target in D5: `IF(E5/D5<0,#NUM!,E5/D5)`; where less is better
 * `IF(D5=0,#DIV/0!,IF(D5/E5<0,#NUM!,D5/E5))`; with a baseline in C5 `(E5-C5)/(D5-C5)`; a range is 1 inside.
 */
export function attainmentTwin({ actual, target, direction, baseline = null }: AttainmentFragments): string {
  const resolved = directionOf(target, direction);
  if (resolved === "wrongKind") return "#VALUE!";
  const bounds = boundsOf(target);
  if (bounds === null) return "NA()";
  const ratioTo = (bound: string): string =>
    baseline === null ? ratio(actual, bound, prefersLess(resolved, target.operator)) : covered(actual, bound, baseline);
  if (target.operator !== "between") return ratioTo(bounds.low);
  const value = operand(actual);
  return `IF(${value}<${operand(bounds.low)},${ratioTo(bounds.low)},IF(${value}>${operand(bounds.high)},${ratioTo(bounds.high)},1))`;
}

/** `E5-D5`, `D5-E5` where less is better; a range counts from its nearest bound: `E5-MEDIAN(8.7,E5,10.7)`. */
export function gapTwin({ actual, target, direction }: ComparisonFragments): string {
  const resolved = directionOf(target, direction);
  if (resolved === "wrongKind") return "#VALUE!";
  const bounds = boundsOf(target);
  if (bounds === null) return "NA()";
  const reference = target.operator === "between" ? `MEDIAN(${bounds.low},${actual},${bounds.high})` : operand(bounds.low);
  return prefersLess(resolved, target.operator) ? `${reference}-${operand(actual)}` : `${operand(actual)}-${reference}`;
}

function ratio(actual: string, bound: string, lessIsBetter: boolean): string {
  const [value, goal] = [operand(actual), operand(bound)];
  if (!lessIsBetter) return `IF(${value}/${goal}<0,#NUM!,${value}/${goal})`;
  const formula = `IF(${goal}/${value}<0,#NUM!,${goal}/${value})`;
  const isNonZero = (numeralOf(bound) ?? 0) !== 0;
  return isNonZero ? formula : `IF(${goal}=0,#DIV/0!,${formula})`;
}

function covered(actual: string, bound: string, baseline: string): string {
  const from = operand(baseline);
  return `(${operand(actual)}-${from})/(${operand(bound)}-${from})`;
}
