import type { NoNumber } from "../result";
import { cagr } from "./cagr";

/** The categories of the progress measure, by the codes of its reference implementation; `not_available` is for no result. */
export type ProgressCategory =
  | "target_achieved"
  | "substantial_progress"
  | "moderate_progress"
  | "limited_progress"
  | "deterioration"
  | "not_available";

export interface ProgressInput {
  readonly baseline: number;
  readonly baselineYear: number;
  readonly current: number;
  readonly currentYear: number;
  /** Null where progress is judged without a target. */
  readonly target: ProgressTarget | null;
  /** Needed with a target that is not reached yet. */
  readonly targetYear: number | null;
  readonly direction: "increase" | "decrease";
  /** Natural ceiling or floor of the indicator, such as 100 %; counts without a target only. */
  readonly limit: number | null;
}

interface ProgressTarget {
  readonly value: number;
  /** Where true, the value itself does not reach it ("trên 97%"). */
  readonly isStrict: boolean;
}

export interface Progress {
  /** From −5 to 5. */
  readonly score: number;
  readonly category: Exclude<ProgressCategory, "not_available">;
}

/** What 0 is replaced by, from which and to which no growth rate leads. */
const insteadOfZero = 0.001;
/** Ratios of observed to required growth from which progress is substantial, moderate and limited. */
const ratioCutOffs = { substantial: 0.95, moderate: 0.6, limited: 0 };
/** The same for growth rates where there is no target. */
const rateCutOffs = { substantial: 0.015, moderate: 0.005, limited: 0 };
/** How steeply the cut-offs fall near a limit. */
const limitExponent = 4.44;
const bestScore = 5;
const worstScore = -5;

/**
 * The progress measure of Statistics Canada and Open SDG: growth observed since the baseline, in the desired direction, against
 * the growth that leads to the target in its year, as a score from −5 to 5 and a category. Without a target the growth
 * rate itself is judged, by cut-offs that are lowered where the baseline is near the natural limit.
 * A target that the current value has reached gives 5 whatever the rest. Else: less than one year since the baseline, values or
 * target of opposite signs and a target year not after the baseline's are "outOfDomain", a missing target year "missing", a
 * target equal to the baseline "zeroDivisor". A baseline and a target of 0 count as 0.001. Where all values are negative the
 * sign of growth turns round. Rules PROGRESS-1 … PROGRESS-11 in functions/SPEC.md.
 * Source: Open SDG, docs/progress-methodology.md (Statistics Canada); reference: open-sdg/sdg-build sdg/ProgressMeasure.py,
 * commit 139fede74ba534d2ed8b9eee4cd878b41f54cb67. The coefficients of the scores are printed there with these digits.
 *
 * Example: poverty 14.5 in 2015 and 10.2 in 2023, to be halved to 7.25 by 2030: score 2.5185…, "substantial_progress".
 */
export function progress(input: ProgressInput): Progress | NoNumber {
  const target = input.target === null ? null : { ...input.target, value: withoutZero(input.target.value) };
  if (target !== null && isReached(input.current, target, input.direction)) return { score: bestScore, category: "target_achieved" };
  const baseline = withoutZero(input.baseline);
  const years = input.currentYear - input.baselineYear;
  const growth = years >= 1 ? cagr(baseline, input.current, years) : "outOfDomain";
  if (typeof growth === "string") return growth;
  // Where the baseline is negative, growth makes a value smaller.
  const desired = (baseline < 0) === (input.direction === "decrease") ? growth : -growth;
  if (target === null) return progressByRate(desired, limitFactor(input.baseline, input.limit));
  if (input.targetYear === null) return "missing";
  const required = cagr(baseline, target.value, input.targetYear - input.baselineYear);
  if (typeof required === "string") return required;
  if (required === 0) return "zeroDivisor";
  const ratio = desired / Math.abs(required);
  return Number.isFinite(ratio) ? progressByRatio(ratio) : "outOfDomain";
}

function withoutZero(value: number): number {
  return value === 0 ? insteadOfZero : value;
}

function isReached(current: number, { value, isStrict }: ProgressTarget, direction: "increase" | "decrease"): boolean {
  if (current === value) return !isStrict;
  return direction === "increase" ? current > value : current < value;
}

function progressByRatio(ratio: number): Progress {
  const score = ratio >= ratioCutOffs.moderate ? Math.min(7.1429 * ratio - 4.2857, bestScore) : Math.max(4.1667 * ratio - 2.5, worstScore);
  return { score, category: categoryOf(ratio, ratioCutOffs, 1) };
}

function progressByRate(rate: number, factor: number): Progress {
  return { score: scoreOfRate(rate, factor), category: categoryOf(rate, rateCutOffs, factor) };
}

function scoreOfRate(rate: number, factor: number): number {
  if (rate < rateCutOffs.limited) return Math.max(125 * rate - 2.5, worstScore);
  // The baseline stood at the limit already, and the value has not left it to the worse side.
  if (factor === 0) return bestScore;
  if (rate >= rateCutOffs.substantial * factor) return Math.min((500 * rate) / factor - 5, bestScore);
  return rate >= rateCutOffs.moderate * factor ? (250 * rate) / factor - 1.25 : (500 * rate) / factor - 2.5;
}

function categoryOf(value: number, cutOffs: typeof ratioCutOffs, factor: number): Progress["category"] {
  if (value >= cutOffs.substantial * factor) return "substantial_progress";
  if (value >= cutOffs.moderate * factor) return "moderate_progress";
  return value >= cutOffs.limited ? "limited_progress" : "deterioration";
}

/** By how much the cut-offs are lowered: 1 far from the limit, 0 at it. The baseline counts as it is, also where it is 0. */
function limitFactor(baseline: number, limit: number | null): number {
  if (limit === null) return 1;
  const [size, end] = [Math.abs(baseline), Math.abs(limit)];
  if (size >= 2 * end) return 1;
  return 1 - Math.pow(size <= end ? size / end : (2 * end - size) / end, limitExponent);
}
