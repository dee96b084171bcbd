import { roundDecimals, roundSignificant } from "../statistics/round";
import { boundOf, directionOfOperator, resolveDirection } from "../target/direction";
import type { DirectedTarget } from "../target/direction";
import type { Direction } from "../target/target";
import type { RuleId } from "./rules";
import type { Status } from "./status";

export interface Verdict {
  readonly status: Extract<Status, "exceeded" | "met" | "missed" | "notJudged">;
  /** The rule of SPEC.md that decided. */
  readonly rule: RuleId;
  readonly direction: Direction;
  /** True where less counted as better. */
  readonly lessIsBetter: boolean;
  /** Both sides as they were compared, after rounding. For operators other than `between` both bounds are the same. */
  readonly compared: { readonly actual: number; readonly low: number; readonly high: number };
  /** Decimals that both sides were rounded to; null for 10 significant digits. */
  readonly decimals: number | null;
  /** True where the numbers before rounding would have given another status. */
  readonly roundingDecided: boolean;
  /** True where a person should look again: "khoảng" missed, or a result beyond its natural limit. */
  readonly review: boolean;
}

export interface JudgeOptions {
  /** Natural ceiling or floor of the indicator, such as 100. Default: none. */
  readonly limit?: number | null;
  /** Decimals to round both sides to; `~` always takes the target's own. Default: 10 significant digits. */
  readonly decimals?: number | null;
}

/** Both sides of a comparison after one rounding. For operators other than `between` both bounds are the same. */
interface Sides {
  readonly actual: number;
  readonly low: number;
  readonly high: number;
  readonly limit: number | null;
}

type Decision = Pick<Verdict, "status" | "rule">;

/**
 * Was the target met? The verdict rules V-1 to V-14 of SPEC.md, the same for custom functions and workbooks.
 * `wrongKind` where the explicit direction contradicts the operator, or the target lacks a bound it needs.
 * `judge(100, targetFromNumber(95, 0), null).status` is `exceeded`.
 */
export function judge(actual: number, target: DirectedTarget, direction: Direction | null, options: JudgeOptions = {}): Verdict | "wrongKind" {
  const resolved = resolveDirection(direction, target);
  const low = target.operator === "between" ? target.low : boundOf(target);
  const high = target.operator === "between" ? target.high : low;
  if (resolved === "wrongKind" || low === null || high === null) return "wrongKind";
  const decimals = target.operator === "~" ? target.decimals : (options.decimals ?? null);
  const exact: Sides = { actual, low, high, limit: options.limit ?? null };
  const rounded = roundSides(exact, decimals);
  const lessIsBetter = prefersLessAtLimit(exact.limit, target, resolved);
  const decision = decide(rounded, target, resolved, lessIsBetter);
  return {
    // Written out: put together by spreading, it costs 3 µs a row.
    status: decision.status,
    rule: decision.rule,
    direction: resolved,
    lessIsBetter,
    compared: { actual: rounded.actual, low: rounded.low, high: rounded.high },
    decimals,
    roundingDecided: decide(exact, target, resolved, lessIsBetter).status !== decision.status,
    review: decision.rule === "V-11" || (resolved !== "none" && isBeyondLimit(rounded, lessIsBetter)),
  };
}

function roundSides({ actual, low, high, limit }: Sides, decimals: number | null): Sides {
  const round = decimals === null ? roundSignificant : (x: number) => roundDecimals(x, decimals);
  return { actual: round(actual), low: round(low), high: round(high), limit: limit === null ? null : round(limit) };
}

function decide(sides: Sides, { operator }: DirectedTarget, direction: Direction, lessIsBetter: boolean): Decision {
  if (direction === "none") return { status: "notJudged", rule: "V-1" };
  if (isLimitReached(sides, lessIsBetter)) return met("V-14");
  const { actual, low, high } = sides;
  const isWorse = lessIsBetter ? actual > high : actual < low;
  const isBetter = lessIsBetter ? actual < low : actual > high;
  switch (operator) {
    case ">=":
    case "<=":
      return isWorse ? missed("V-9") : met("V-8");
    case ">":
    case "<":
      return isBetter ? met("V-8") : missed("V-9");
    case "~":
      return isWorse ? missed("V-11") : met("V-10");
    case "=":
      if (direction === "maintain") return isWorse ? missed("V-13") : met("V-12");
      if (isBetter) return { status: "exceeded", rule: "V-3" };
      return isWorse ? missed("V-4") : met("V-2");
    case "between":
      if (direction === "maintain") return isWorse ? missed("V-13") : met("V-12");
      if (isBetter) return { status: "exceeded", rule: "V-6" };
      return isWorse ? missed("V-7") : met("V-5");
  }
}

function met(rule: RuleId): Decision {
  return { status: "met", rule };
}

function missed(rule: RuleId): Decision {
  return { status: "missed", rule };
}

/** `maintain` has no better side of its own: less is better under "<", or where the natural limit is a floor (0 or below). */
export function prefersLessAtLimit(limit: number | null, { operator }: Pick<DirectedTarget, "operator">, direction: Direction): boolean {
  if (direction !== "maintain") return direction === "decrease";
  const ofOperator = directionOfOperator(operator);
  return ofOperator === null ? limit !== null && limit <= 0 : ofOperator === "decrease";
}

/** V-14: nothing passes a natural limit, so a target whose better bound is the limit is met by reaching it, strict or not. */
function isLimitReached({ actual, low, high, limit }: Sides, lessIsBetter: boolean): boolean {
  if (limit === null || limit !== (lessIsBetter ? low : high)) return false;
  return lessIsBetter ? actual <= limit : actual >= limit;
}

/** A ceiling of 0 and a floor above 0 say nothing about the result: they are limits of the other side. */
function isBeyondLimit({ actual, limit }: Sides, lessIsBetter: boolean): boolean {
  if (limit === null) return false;
  return lessIsBetter ? limit <= 0 && actual < limit : limit > 0 && actual > limit;
}
