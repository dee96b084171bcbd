/**
 * Native twins of the functions of growth: equivalent formulas of functions that Excel 2010 has, without the leading `=`.
 * They hold for numbers; blanks are the caller's to guard (`guardBlanks`). Error values are written as literals: they are the
 * only form that Excel, LibreOffice and Univer show alike (LibreOffice gives `#VALUE!` for SQRT(-1)).
 */

import type { PathMethod } from "../statistics/path";
import type { Direction } from "../target/target";
import { numeralOf, operand } from "./fragment";
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
  const { bound, comparison } = boundToReach(target);
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

/** The condition of a `#NUM!`, with the test of the periods where they are in a cell. */
function withPeriods(condition: string, periods: string): string {
  return hasPeriods(periods) ? condition : `OR(${condition},${operand(periods)}<=0)`;
}

function hasPeriods(periods: string): boolean {
  const value = numeralOf(periods);
  return value !== null && value > 0;
}

/** The bound that counts and the comparison that means "reached", as `statistics/boundToReach` decides. */
function boundToReach({ operator, low, high, direction = null }: TwinTarget): { bound: string | null; comparison: ">=" | "<=" | null } {
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
