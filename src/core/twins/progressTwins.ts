/**
 * Native twins of PROGRESS and PROGRESSSTATUS (rules PROGRESS-1 … PROGRESS-11 in functions/SPEC.md). Excel 2010 cannot name
 * an intermediate result, so growth and factor are written out wherever they count. Blanks of baseline, current and their years are
 * the caller's to guard in PROGRESS; a target, its year and a limit in cells may be blank.
 */

import type { ProgressCategory } from "../statistics/progress";
import { prefersLess } from "../target/direction";
import type { Direction } from "../target/target";
import { areFilled, guardBlanks, numeralOf, operand, quoted } from "./fragment";
import { boundsOf, directionOf } from "./twinTarget";
import type { TwinTarget } from "./twinTarget";

export interface ProgressFragments {
  readonly baseline: string;
  readonly baselineYear: string;
  readonly current: string;
  readonly currentYear: string;
  /** Null where progress is judged without a target. */
  readonly target: TwinTarget | null;
  readonly targetYear: string | null;
  readonly direction: Direction | null;
  readonly limit: string | null;
}

export interface ProgressStatusFragments extends ProgressFragments {
  /** The words that the formula answers with (`progressWords` in one language). */
  readonly words: Readonly<Record<ProgressCategory, string>>;
}

/** What a formula shows in each case: a score and errors, or words. */
interface Answers {
  readonly reached: string;
  readonly byRatio: (ratio: string) => string;
  readonly byRate: (rate: string, factor: string | null) => string;
  readonly noDirection: string;
  readonly outOfDomain: string;
  readonly noTargetYear: string;
  /** Where the target is the baseline; null where the division by zero answers itself. */
  readonly noWay: string | null;
}

/** The score from −5 to 5. */
export function progressTwin(fragments: ProgressFragments): string {
  return progressFormula(fragments, {
    reached: "5",
    byRatio: (ratio) => `IF(${ratio}>=0.6,MIN(7.1429*${ratio}-4.2857,5),MAX(4.1667*${ratio}-2.5,-5))`,
    byRate: scoreOfRate,
    noDirection: "NA()",
    outOfDomain: "#NUM!",
    noTargetYear: "NA()",
    noWay: null,
  });
}

/** The category in words, also where an input is blank. */
export function progressStatusTwin({ words, ...fragments }: ProgressStatusFragments): string {
  const word = (category: ProgressCategory): string => quoted(words[category]);
  const unknown = word("not_available");
  const graded = (value: string, cutOffs: readonly [string, string]): string =>
    `IF(${value}>=${cutOffs[0]},${word("substantial_progress")},IF(${value}>=${cutOffs[1]},${word("moderate_progress")},` +
    `IF(${value}>=0,${word("limited_progress")},${word("deterioration")})))`;
  const formula = progressFormula(fragments, {
    reached: word("target_achieved"),
    byRatio: (ratio) => graded(ratio, ["0.95", "0.6"]),
    byRate: (rate, factor) => graded(rate, factor === null ? ["0.015", "0.005"] : [`0.015*${factor}`, `0.005*${factor}`]),
    noDirection: unknown,
    outOfDomain: unknown,
    noTargetYear: unknown,
    noWay: unknown,
  });
  return guardBlanks([fragments.baseline, fragments.baselineYear, fragments.current, fragments.currentYear], formula, unknown);
}

/** v / C on three lines that meet at the cut-offs: the middle one counts where it is below the first and above the last. */
function scoreOfRate(rate: string, factor: string | null): string {
  const worse = `MAX(125*${rate}-2.5,-5)`;
  const share = factor === null ? rate : `${rate}/${factor}`;
  const better = `MIN(5,MAX(MIN(500*${share}-2.5,250*${share}-1.25),500*${share}-5))`;
  return `IF(${rate}<0,${worse},${factor === null ? better : `IF(${factor}=0,5,${better})`})`;
}

function progressFormula(fragments: ProgressFragments, answers: Answers): string {
  const withoutTarget = fragments.direction === "none" ? answers.noDirection : rateFormula(fragments, answers);
  if (fragments.target === null) return withoutTarget;
  const bound = boundToReach(fragments.target, fragments.direction);
  if (bound === "none") return answers.noDirection;
  if (typeof bound === "string") return bound;
  const isGiven = areFilled([bound.value]);
  const formula = targetFormula(fragments, bound, answers);
  return isGiven === null ? formula : `IF(${isGiven},${formula},${withoutTarget})`;
}

interface Bound {
  readonly value: string;
  readonly comparison: ">=" | ">" | "<=" | "<";
  readonly better: "increase" | "decrease";
}

/** As `functions/measureProgress` decides; an error to show, or "none" where nothing is better. */
function boundToReach(target: TwinTarget, explicit: Direction | null): Bound | "none" | "#VALUE!" | "NA()" {
  const resolved = directionOf(target, explicit);
  if (resolved === "wrongKind") return "#VALUE!";
  if (resolved === "none") return resolved;
  const bounds = boundsOf(target);
  if (bounds === null) return "NA()";
  const isStrict = target.operator === ">" || target.operator === "<";
  return prefersLess(resolved, target.operator)
    ? { value: bounds.high, comparison: isStrict ? "<" : "<=", better: "decrease" }
    : { value: bounds.low, comparison: isStrict ? ">" : ">=", better: "increase" };
}

function targetFormula(fragments: ProgressFragments, { value, comparison, better }: Bound, answers: Answers): string {
  const { targetYear } = fragments;
  const [from, goal, since] = [insteadOfZero(fragments.baseline), insteadOfZero(value), operand(fragments.baselineYear)];
  const isReached = `${operand(fragments.current)}${comparison}${goal}`;
  return `IF(${isReached},${answers.reached},${unlessUnknown(fragments, answers, targetYear === null ? answers.noTargetYear : byYear(targetYear))})`;

  function byYear(year: string): string {
    const required = `ABS((${goal}/${from})^(1/(${operand(year)}-${since}))-1)`;
    const ratio = `${growth(fragments, better)}/${required}`;
    const graded = answers.byRatio(`(${ratio})`);
    const possible = answers.noWay === null ? graded : `IF(${goal}=${from},${answers.noWay},${graded})`;
    const formula = `IF(OR(${operand(year)}<=${since},${goal}/${from}<0),${answers.outOfDomain},${possible})`;
    return guardBlanks([year], formula, answers.noTargetYear);
  }
}

function rateFormula(fragments: ProgressFragments, answers: Answers): string {
  const rate = `(${growth(fragments, fragments.direction === "decrease" ? "decrease" : "increase")})`;
  return unlessUnknown(fragments, answers, answers.byRate(rate, limitFactor(fragments)));
}

/** Opposite signs and less than a year have no growth. */
function unlessUnknown({ baseline, baselineYear, current, currentYear }: ProgressFragments, { outOfDomain }: Answers, formula: string): string {
  const isUnknown = `OR(${operand(current)}/${insteadOfZero(baseline)}<0,${operand(currentYear)}-${operand(baselineYear)}<1)`;
  return `IF(${isUnknown},${outOfDomain},${formula})`;
}

/** Growth since the baseline, positive in the better direction; among negative values its sign turns round. */
function growth({ baseline, baselineYear, current, currentYear }: ProgressFragments, better: "increase" | "decrease"): string {
  const from = insteadOfZero(baseline);
  const rate = `((${operand(current)}/${from})^(1/(${operand(currentYear)}-${operand(baselineYear)}))-1)`;
  return `${better === "decrease" ? "-" : ""}SIGN(${from})*${rate}`;
}

/** `(B2+0.001*(B2=0))`: no growth rate leads from or to 0. */
function insteadOfZero(fragment: string): string {
  const value = numeralOf(fragment);
  if (value !== null) return value === 0 ? "0.001" : operand(fragment);
  return `(${operand(fragment)}+0.001*(${operand(fragment)}=0))`;
}

/** The factor of the cut-offs near the limit: the distance to it, counted on both sides alike, to the power of 4.44. */
function limitFactor({ baseline, limit }: ProgressFragments): string | null {
  if (limit === null || numeralOf(limit) === 0) return null;
  const factor = `1-MAX(0,1-ABS(ABS(${operand(baseline)}/${operand(limit)})-1))^4.44`;
  if (numeralOf(limit) !== null) return `(${factor})`;
  return `IF(${operand(limit)}<>"",IF(${operand(limit)}=0,1,${factor}),1)`;
}
