import { directionOfOperator } from "../target/direction";
import type { DirectedTarget } from "../target/direction";
import type { Direction, TargetOperator } from "../target/target";
import { judge } from "./judge";
import type { JudgeOptions, Verdict } from "./judge";

/** Stands for "as far as numbers go", and still survives being rounded and compared. */
const veryFar = 1e300;

/**
 * Judges a result that was stated openly, such as "trên 95%" (rules of SPEC.md). It is judged at both ends of
 * what it can be: its bound and the indicator's natural limit (or infinity). The same status at both ends stands; met at one
 * and exceeded at the other is met; anything else is `notJudged`, for a person to look at.
 * "Khoảng 95%" is judged as 95 and marked for review; any other operator is a plain number.
 */
export function judgeOpenResult(
  actual: number,
  operator: TargetOperator,
  target: DirectedTarget,
  direction: Direction | null,
  options: JudgeOptions,
): Verdict | "wrongKind" {
  const atBound = judge(actual, target, direction, options);
  if (atBound === "wrongKind" || atBound.status === "notJudged") return atBound;
  if (operator === "~") return { ...atBound, review: true };
  const opensTo = directionOfOperator(operator);
  if (opensTo === null) return atBound;
  const near = operator === ">" || operator === "<" ? judge(stepBeyond(actual, opensTo, atBound.decimals), target, direction, options) : atBound;
  const far = judge(farEnd(actual, opensTo, options.limit ?? null), target, direction, options);
  if (near === "wrongKind" || far === "wrongKind") return "wrongKind";
  if (near.status === far.status) return { ...atBound, status: near.status, rule: near.rule };
  const isReached = near.status !== "missed" && far.status !== "missed";
  return isReached ? { ...atBound, status: "met", rule: "A-7" } : { ...atBound, status: "notJudged", rule: "A-8", review: true };
}

/** The nearest value beyond a strict bound that the comparison can tell from it. */
function stepBeyond(actual: number, opensTo: "increase" | "decrease", decimals: number | null): number {
  const step = decimals === null ? Math.max(Math.abs(actual), 1) * 1e-9 : 10 ** -decimals;
  return opensTo === "increase" ? actual + step : actual - step;
}

function farEnd(actual: number, opensTo: "increase" | "decrease", limit: number | null): number {
  if (limit !== null && (opensTo === "increase" ? limit > actual : limit < actual)) return limit;
  return opensTo === "increase" ? veryFar : -veryFar;
}
