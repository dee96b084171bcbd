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
 * Actual in E5 against 90: `IF(E5<0,#NUM!,E5/90)`; against a target in D5: `IF(OR(E5/D5<0,AND(E5=0,D5<0)),#NUM!,E5/D5)`; where
 * less is better `IF(D5=0,#DIV/0!,IF(D5/E5<0,#NUM!,D5/E5))`; with a baseline in C5 `(E5-C5)/(D5-C5)`; a range is 1 inside.
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

/** Ratios that would mean nothing are errors (AT-2, AT-3); where the bound is a numeral its sign is known and the test short. */
function ratio(actual: string, bound: string, lessIsBetter: boolean): string {
  const [value, goal] = [operand(actual), operand(bound)];
  const quotient = lessIsBetter ? `${goal}/${value}` : `${value}/${goal}`;
  const known = numeralOf(bound);
  if (known === 0) return "#DIV/0!";
  if (known !== null) {
    const otherSign = known > 0 ? "<0" : lessIsBetter ? ">0" : ">=0";
    return `IF(${value}${otherSign},#NUM!,${quotient})`;
  }
  return lessIsBetter
    ? `IF(${goal}=0,#DIV/0!,IF(${quotient}<0,#NUM!,${quotient}))`
    : `IF(OR(${quotient}<0,AND(${value}=0,${goal}<0)),#NUM!,${quotient})`;
}

function covered(actual: string, bound: string, baseline: string): string {
  const from = operand(baseline);
  return `(${operand(actual)}-${from})/(${operand(bound)}-${from})`;
}
