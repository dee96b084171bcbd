/**
 * Native twins of the functions of growth: equivalent formulas of functions that Excel 2010 has, without the leading `=`.
 * They hold for numbers; blanks are the caller's to guard (`guardBlanks`). Error values are written as literals: they are the
 * only form that Excel, LibreOffice and Univer show alike (LibreOffice gives `#VALUE!` for SQRT(-1)).
 */

import type { PathMethod } from "../statistics/path";
import { numeralOf, operand } from "./fragment";
import { reachedBound } from "./reachedBound";
import type { TwinTarget } from "./twinTarget";

/**
 * `cagrTwin("E5", "F5", "5")` is `IF(F5/E5<0,#NUM!,(F5/E5)^(1/5)-1)`.
 * The sign is tested because Excel and LibreOffice take odd roots of negative numbers: (-2)^(1/5) is −1.15 there.
 */
export function cagrTwin(first: string, last: string, periods: string): string {
  const ratio = `${operand(last)}/${operand(first)}`;
  return `IF(${withPeriods(`${ratio}<0`, periods)},#NUM!,(${ratio})^(1/${operand(periods)})-1)`;
}

/** `changeTwin("E5", "F5")` is `(F5-E5)/E5`. */
export function changeTwin(previous: string, current: string): string {
  return `(${operand(current)}-${operand(previous)})/${operand(previous)}`;
}

/**
 * The rate to a number, as `cagrTwin`; to a target compiled from words, 0 where it is reached already:
 * `IF(F5>=97,0,IF(97/F5<0,#NUM!,(97/F5)^(1/5)-1))` for "trên 97%".
 */
export function requiredRateTwin(current: string, target: string | TwinTarget, periods: string): string {
  if (typeof target === "string") return cagrTwin(current, target, periods);
  const { bound, comparison } = reachedBound(target);
  if (bound === null) return "NA()";
  const rate = cagrTwin(current, bound, periods);
  const nothing = hasPeriods(periods) ? "0" : `IF(${operand(periods)}<=0,#NUM!,0)`;
  return comparison === null ? rate : `IF(${operand(current)}${comparison}${operand(bound)},${nothing},${rate})`;
}

/** The value of one period of `path`, `index` counting from 1; the last is the target itself. `pathTwin("B2", "C2", "5", "3", "linear")` is `B2+(C2-B2)*3/5`. */
export function pathTwin(baseline: string, target: string, periods: string, index: string, method: PathMethod): string {
  const [from, to, n, i] = [operand(baseline), operand(target), operand(periods), operand(index)];
  const isLast = index === periods;
  if (method === "linear") return isLast ? target : `${from}+(${to}-${from})*${i}/${n}`;
  const value = isLast ? target : `${from}*(${to}/${from})^(${i}/${n})`;
  return `IF(${withPeriods(`${to}/${from}<=0`, periods)},#NUM!,${value})`;
}

/**
 * `projectTwin("B2", "C2", "5")` is `IF(C2<-1,#NUM!,B2*(1+C2)^5)`; periods in a cell are tested too, and 0 of them answered
 * apart, because Excel has no 0^0.
 */
export function projectTwin(current: string, rate: string, periods: string): string {
  const [value, growth, count] = [operand(current), operand(rate), operand(periods)];
  const compounded = `${value}*(1+${growth})^${count}`;
  if (hasPeriods(periods)) return `IF(${growth}<-1,#NUM!,${compounded})`;
  return `IF(OR(${growth}<-1,${count}<0),#NUM!,IF(${count}=0,${value},${compounded}))`;
}

/**
 * `LN(C2/B2)/LN(1+D2)` with the tests of PERIODSTO-2 … PERIODSTO-6; a current value of 0 makes the `#DIV/0!` itself. For a target
 * compiled from words 0 where it is reached: `IF(B2>=97,0,IF(…`.
 */
export function periodsToTwin(current: string, target: string | TwinTarget, rate: string): string {
  const { bound, comparison } = typeof target === "string" ? { bound: target, comparison: null } : reachedBound(target);
  if (bound === null) return "NA()";
  const [value, goal, growth] = [operand(current), operand(bound), operand(rate)];
  const ratio = `${goal}/${value}`;
  const never = `OR(${ratio}<=0,${growth}<=-1,${growth}=0,(${ratio}>1)<>(${growth}>0))`;
  return `IF(${value}${comparison ?? "="}${goal},0,IF(${never},#NUM!,LN(${ratio})/LN(1+${growth})))`;
}

/** The condition of a `#NUM!`, with the test of the periods where they are in a cell. */
function withPeriods(condition: string, periods: string): string {
  return hasPeriods(periods) ? condition : `OR(${condition},${operand(periods)}<=0)`;
}

function hasPeriods(periods: string): boolean {
  const value = numeralOf(periods);
  return value !== null && value > 0;
}
