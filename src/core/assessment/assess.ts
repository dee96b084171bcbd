import type { Computed } from "../result";
import { attainment } from "../statistics/attainment";
import { gap, gapOfNumbers } from "../statistics/gap";
import { directionOfOperator } from "../target/direction";
import { targetFromNumber } from "../target/readTarget";
import type { DirectedTarget } from "../target/direction";
import { isWithoutLevel } from "../target/target";
import type { Direction, TargetOperator, TargetReading } from "../target/target";
import { isMissingMark } from "../text/missingMarks";
import { judge } from "./judge";
import type { Verdict } from "./judge";
import { judgeOpenResult } from "./openResult";
import { isRequirementWithoutLevel, judgeWords, judgeWordsWithoutLevel } from "./qualitative";
import type { RuleId } from "./rules";
import type { Status } from "./status";

/** One row of a workbook or of a model, in the target's unit. */
export interface AssessmentInput {
  readonly actual: number | null;
  /** What stands where the result should be when it is no number; null for nothing. */
  readonly actualText: string | null;
  /** Decimals that the result is shown with; null where it is shown as it is. */
  readonly actualDecimals: number | null;
  /** A reading's own words may say its direction, and that it is a change. */
  readonly target: DirectedTarget & Partial<Pick<TargetReading, "quantity">> | null;
  /** What stands where the target should be; null for nothing. */
  readonly targetText: string | null;
  readonly direction: Direction | null;
  /** Natural ceiling or floor, such as 100. */
  readonly limit: number | null;
  /** Printed share of a plan that is not printed itself; without a target it is complete input. Default: none. */
  readonly statedShare?: StatedShare | null;
  /** Share of the target's period that the result covers; null for all of it. */
  readonly partYear: Coverage | null;
  /** `>` for an open result such as "trên 95%". Default `=`. */
  readonly actualOperator?: TargetOperator;
}

/** A printed percentage of a plan. */
interface StatedShare {
  /** Ratio, 1 = plan met. */
  readonly value: number;
  /** Decimals of the percentage as it is shown. */
  readonly decimals: number;
}

/** How much of the target's period has passed, 0 to 1; null where its beginning is not known. */
interface Coverage {
  readonly elapsed: number | null;
}

export interface Assessment {
  readonly status: Status;
  /** Ratio, 1 = target met. Of an open result: that of its bound. */
  readonly attainment: Computed;
  /** Distance in the unit, negative = short of the target. */
  readonly gap: Computed;
  readonly trace: Trace;
}

/** Where a direction came from (rule D-1). `conflict`: the given one contradicted the operator, which was followed (D-3). */
export type DirectionSource = "given" | "words" | "operator" | "assumption" | "conflict";

/** Everything a person needs to check the verdict. */
export interface Trace {
  readonly rule: RuleId;
  readonly operator: TargetOperator | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly actual: number | null;
  readonly actualOperator: TargetOperator;
  /** Null where nothing was judged. */
  readonly direction: Direction | null;
  readonly directionSource: DirectionSource | null;
  readonly limit: number | null;
  /** The values after rounding, as they were compared; null where nothing was. */
  readonly compared: Verdict["compared"] | null;
  /** Decimals that both sides were rounded to; null for 10 significant digits. */
  readonly decimals: number | null;
  readonly roundingDecided: boolean;
  /** True where a person should look again. */
  readonly review: boolean;
  readonly partYear: Coverage | null;
}

/** Status, attainment, gap and trace of one row: the rules of SPEC.md around those of `judge`. */
export function assess(input: AssessmentInput): Assessment {
  const { actual, target } = input;
  if (target !== null && isWithoutLevel(target)) return judgeWithoutLevel(input);
  if (target === null && input.statedShare != null && actual !== null && isBlank(input.targetText)) return judgeShare(input, actual, input.statedShare);
  const inWords = target === null && actual === null && input.targetText !== null && input.actualText !== null ? judgeWords(input.targetText, input.actualText) : null;
  if (inWords !== null) return withoutVerdict(input, inWords, "A-10");
  if (target === null && input.targetText !== null && isRequirementWithoutLevel(input.targetText)) return judgeWithoutLevel(input);
  if (target === null) return isBlank(input.targetText) ? withoutVerdict(input, "noTarget", "A-1") : withoutVerdict(input, "unreadable", "A-2");
  if (actual === null) return isBlank(input.actualText) ? withoutVerdict(input, "noData", "A-3") : withoutVerdict(input, "unreadable", "A-4");
  if (isChangeAgainstLevel(input.direction, target)) return withoutVerdict(input, "unreadable", "A-5");
  return judgeRow(input, actual, target);
}

function judgeRow(input: AssessmentInput, actual: number, target: DirectedTarget): Assessment {
  const [direction, directionSource] = directionOfRow(input.direction, target);
  const decimals = input.actualDecimals === null ? null : Math.max(input.actualDecimals, target.decimals);
  const options = { limit: input.limit, decimals };
  const actualOperator = input.actualOperator ?? "=";
  const verdict = judgeOpenResult(actual, actualOperator, target, direction, options);
  if (verdict === "wrongKind") return withoutVerdict(input, "unreadable", "A-2");
  const isEarly = input.partYear !== null && !isReachedEarly(verdict);
  return {
    status: isEarly ? "inProgress" : verdict.status,
    attainment: attainment(actual, target, direction, null),
    gap: gap(actual, target, direction),
    trace: traceOf(input, isEarly ? "A-6" : verdict.rule, verdict, directionSource),
  };
}

/** A target that states no level is answered by words alone; against a number it says nothing. */
function judgeWithoutLevel(input: AssessmentInput): Assessment {
  const { actual, actualText, targetText, direction } = input;
  if (actual === null && isBlank(actualText)) return withoutVerdict(input, "noData", "A-3");
  if (direction === "none") return withoutVerdict(input, "notJudged", "V-1");
  const inWords = actual === null ? judgeWordsWithoutLevel(targetText ?? "", actualText ?? "") : null;
  return inWords === null ? withoutVerdict(input, "notJudged", "A-11") : withoutVerdict(input, inWords, "A-10");
}

/** The printed percentage against 100: all that a table without a plan column needs. */
function judgeShare(input: AssessmentInput, actual: number, { value, decimals }: StatedShare): Assessment {
  const verdict = judge(value * 100, targetFromNumber(100, 0), input.direction, { decimals });
  if (verdict === "wrongKind") return withoutVerdict(input, "unreadable", "A-2");
  const isEarly = input.partYear !== null && !isReachedEarly(verdict);
  const plan = impliedPlan(actual, value);
  return {
    status: isEarly ? "inProgress" : verdict.status,
    attainment: value,
    gap: plan === null ? "zeroDivisor" : gapOfNumbers(actual, plan, verdict.lessIsBetter ? "decrease" : "increase"),
    trace: traceOf(input, isEarly ? "A-6" : "A-9", verdict, input.direction === null ? "assumption" : "given"),
  };
}

/** The plan that a result and its printed share of it imply; null where the share is 0, or so near it that no number holds the plan. */
export function impliedPlan(actual: number, share: number): number | null {
  const plan = share === 0 ? Infinity : actual / share;
  return Number.isFinite(plan) ? plan : null;
}

/** A change ("giảm 1%") says nothing about a level that should fall, unless it bounds it from above. */
export function isChangeAgainstLevel(direction: Direction | null, target: AssessmentInput["target"]): boolean {
  return target?.quantity === "change" && direction === "decrease" && directionOfOperator(target.operator) !== "decrease";
}

/** The direction to judge by, and its source: a row is judged even where its label and its operator disagree (D-3). */
export function directionOfRow(given: Direction | null, target: DirectedTarget): [Direction | null, DirectionSource] {
  const ofOperator = directionOfOperator(target.operator);
  if (given !== null) {
    const contradicts = ofOperator !== null && (given === "increase" || given === "decrease") && given !== ofOperator;
    return contradicts ? [ofOperator, "conflict"] : [given, "given"];
  }
  if (target.direction !== undefined && target.direction !== null) return [target.direction, "words"];
  return [null, ofOperator === null ? "assumption" : "operator"];
}

/** A floor once reached stays reached; a ceiling can still be broken before the period ends. */
function isReachedEarly(verdict: Verdict): boolean {
  return verdict.status === "notJudged" || ((verdict.status === "met" || verdict.status === "exceeded") && !verdict.lessIsBetter);
}

function withoutVerdict(input: AssessmentInput, status: Status, rule: RuleId): Assessment {
  const isMissing = status === "noTarget" || status === "noData" || (input.target !== null && isWithoutLevel(input.target));
  const reason = isMissing ? "missing" : "wrongKind";
  return { status, attainment: reason, gap: reason, trace: traceOf(input, rule, null, null) };
}

/** Written out property by property: objects put together by spreading cost 2 µs a row. */
function traceOf(input: AssessmentInput, rule: RuleId, verdict: Verdict | null, directionSource: DirectionSource | null): Trace {
  const { actual, target, limit, partYear } = input;
  return {
    rule,
    operator: target?.operator ?? null,
    low: target?.low ?? null,
    high: target?.high ?? null,
    actual,
    actualOperator: input.actualOperator ?? "=",
    direction: verdict?.direction ?? null,
    directionSource,
    limit,
    compared: verdict?.compared ?? null,
    decimals: verdict?.decimals ?? null,
    roundingDecided: verdict?.roundingDecided ?? false,
    review: (verdict?.review ?? false) || directionSource === "conflict",
    partYear,
  };
}

function isBlank(text: string | null): boolean {
  return text === null || isMissingMark(text);
}
