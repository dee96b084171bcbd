/** The formulas of one row of the tracking sheet, by what its target asks for, with the results that they have now. */

import { prefersLessAtLimit } from "../assessment/judge";
import { gap } from "../statistics/gap";
import { path } from "../statistics/path";
import type { PathMethod } from "../statistics/path";
import { requiredRate } from "../statistics/requiredRate";
import { isWithoutLevel } from "../target/target";
import { quoted } from "../twins/fragment";
import { pathTwin, requiredRateTwin } from "../twins/growthTwins";
import { gapTwin } from "../twins/ratioTwins";
import type { CellValue } from "../values";
import { customFunction, undefinedMark } from "./formulas";
import type { FormulaKind } from "./formulas";
import type { TrackingKind } from "./pace";
import type { TargetRow } from "./targetRow";

export interface TrackingReferences {
  readonly target: string;
  readonly baseline: string;
  /** The entry cells of all years. */
  readonly years: string;
  /** The baseline and the entry cells of all years. */
  readonly values: string;
  readonly toDate: string;
  readonly yearsLeft: string;
}

/** Numbers that stand in the row now: for the cached results. */
export interface TrackingValues {
  readonly baseline: number | null;
  readonly years: readonly (number | null)[];
}

export interface TrackedCell {
  readonly formula: string | null;
  readonly value: CellValue;
}

export const blank: TrackedCell = { formula: null, value: null };
export const dash = quoted(undefinedMark);

/**
 * Over a period of several years, a percentage without a natural limit is an average rate, one with a limit a share of each year.
 * Nothing can be averaged or added up for a target that states no level: it is followed year by year.
 */
export function trackingKind(row: TargetRow): TrackingKind {
  if (!row.target.period.includes("-")) return "level";
  if (isWithoutLevel(row.bounds)) return "yearly";
  if (!row.indicator.unit.trim().startsWith("%")) return "total";
  return row.indicator.limit === null ? "rate" : "yearly";
}

/** The bound to reach: the nearest one in the direction that is better. Null where nothing is better. */
export function goalOf(row: TargetRow): number | null {
  const { low, high } = row.bounds;
  if (row.direction === "none") return null;
  return isLessBetter(row) ? (high ?? low) : (low ?? high);
}

export function isLessBetter({ indicator, bounds, direction }: TargetRow): boolean {
  return prefersLessAtLimit(indicator.limit, bounds, direction);
}

/** What is reached so far: the last number entered; of rates their average, of quantities their sum. */
export function toDateCell(row: TargetRow, { values, years, yearsLeft: left }: TrackingReferences, now: TrackingValues): TrackedCell {
  const kind = trackingKind(row);
  const counted = kind === "level" ? values : years;
  const count = now.years.length;
  const formulas: Readonly<Record<TrackingKind, string>> = {
    level: `INDEX(${values},1,${count + 1}-${left})`,
    yearly: `INDEX(${years},1,${count}-${left})`,
    rate: `IFERROR(100*(EXP(SUMPRODUCT(LN(1+${years}/100))/COUNT(${years}))-1),${dash})`,
    total: `SUM(${years})`,
  };
  const value = reachedToDate(kind, now);
  return { formula: `IF(COUNT(${counted})=0,"",${formulas[kind]})`, value: value === null ? "" : shown(value) };
}

/** Years of the term after the last number entered. */
export function yearsLeftCell(row: TargetRow, { baseline, years }: TrackingReferences, now: TrackingValues): TrackedCell {
  const kind = trackingKind(row);
  const count = now.years.length;
  // The usual LOOKUP of a huge number finds nothing in LibreOffice where blanks follow the only number.
  const lastYear = `SUMPRODUCT(MAX(ISNUMBER(${years})*(COLUMN(${years})-COLUMN(${baseline}))))`;
  const formula = isCounted(kind) ? `${count}-COUNT(${years})` : `${count}-${lastYear}`;
  return { formula, value: yearsLeft(kind, now) };
}

/** The distance of what is reached to the target; negative is short of it. */
export function remainingGapCell(row: TargetRow, { target, toDate }: TrackingReferences, now: TrackingValues, kind: FormulaKind): TrackedCell {
  if (goalOf(row) === null) return blank;
  const formula =
    kind === "ind" && row.isReadable
      ? customFunction("GAP", toDate, target, quoted(row.direction))
      : gapTwin({ actual: toDate, target: { operator: row.bounds.operator, low: fragment(row.bounds.low), high: fragment(row.bounds.high) }, direction: row.direction });
  const reached = reachedToDate(trackingKind(row), now);
  return { formula: `IF(ISNUMBER(${toDate}),${formula},"")`, value: reached === null || !Number.isFinite(reached) ? "" : shown(gap(reached, row.bounds, row.direction)) };
}

/** The growth still needed per year, as a fraction: from what is reached to the target, or on average in the years left. */
export function requiredCell(row: TargetRow, { toDate, years, yearsLeft: left }: TrackingReferences, now: TrackingValues, kind: FormulaKind): TrackedCell {
  const goal = goalOf(row);
  const tracking = trackingKind(row);
  if (goal === null || tracking === "yearly" || tracking === "total") return blank;
  const count = now.years.length;
  const reached = reachedToDate(tracking, now);
  const yearsNow = yearsLeft(tracking, now);
  if (tracking === "rate") {
    // The rates of the years left must bring the growth of the whole term to the target's average.
    const needed = `((1+${goal}/100)^${count}/(1+${toDate}/100)^(${count}-${left}))^(1/${left})-1`;
    return {
      formula: `IF(COUNT(${years})=0,${goal}/100,IFERROR(${needed},${dash}))`,
      value: reached === null ? goal / 100 : shown(yearsNow === 0 ? undefined : ((1 + goal / 100) ** count / (1 + reached / 100) ** (count - yearsNow)) ** (1 / yearsNow) - 1),
    };
  }
  const rate = kind === "ind" ? customFunction("REQUIREDRATE", toDate, String(goal), left) : requiredRateTwin(toDate, String(goal), left);
  const comparison = isLessBetter(row) ? "<=" : ">=";
  const isReached = reached !== null && (isLessBetter(row) ? reached <= goal : reached >= goal);
  return {
    formula: `IF(ISNUMBER(${toDate}),IF(${toDate}${comparison}${goal},0,IFERROR(${rate},${dash})),"")`,
    value: reached === null ? "" : isReached ? 0 : shown(requiredRate(reached, goal, yearsNow)),
  };
}

/** The value that the path asks for in the year `step` of the term (1 is the first year). A quantity moves by an equal rate wherever its baseline allows one. */
export function pathCell(row: TargetRow, step: number, references: TrackingReferences, now: TrackingValues, kind: FormulaKind): TrackedCell {
  const goal = goalOf(row);
  const count = now.years.length;
  if (goal === null) return blank;
  const tracking = trackingKind(row);
  if (tracking === "total") return { formula: null, value: Number(((goal * step) / count).toFixed(row.decimals)) };
  if (tracking !== "level") return { formula: null, value: goal };
  // What is reached already is to be kept: the path does not lead back.
  const formulaGoal = `${isLessBetter(row) ? "MIN" : "MAX"}(${references.baseline},${goal})`;
  const reached = now.baseline === null ? null : isLessBetter(row) ? Math.min(now.baseline, goal) : Math.max(now.baseline, goal);
  const { baseline } = references;
  // The method stands in each call, not in a condition inside it: sharing then knows the native twin.
  const by = (method: PathMethod): string =>
    kind === "ind"
      ? `INDEX(${customFunction("PATH", baseline, formulaGoal, String(count), quoted(method))},${step})`
      : pathTwin(baseline, formulaGoal, String(count), String(step), method);
  const formula = isShare(row) ? by("linear") : `IF(${baseline}>0,${by("geometric")},${by("linear")})`;
  const steps = now.baseline === null || reached === null ? null : path(now.baseline, reached, count, !isShare(row) && now.baseline > 0 ? "geometric" : "linear");
  return {
    formula: `IF(ISNUMBER(${references.baseline}),IFERROR(${formula},${dash}),"")`,
    value: steps === null ? "" : shown(typeof steps === "string" ? steps : steps[step - 1]),
  };
}

/** Shares move by equal steps, quantities by an equal rate. */
export function isShare({ indicator }: TargetRow): boolean {
  return indicator.unit.includes("%");
}

export function reachedToDate(kind: TrackingKind, { baseline, years }: TrackingValues): number | null {
  const entered = years.filter((value) => value !== null);
  if (kind === "level") return entered.at(-1) ?? baseline;
  if (entered.length === 0) return null;
  if (kind === "total") return entered.reduce((sum, value) => sum + value, 0);
  if (kind === "yearly") return entered.at(-1) ?? null;
  // A fall of 100 % or more has no average: the logarithms of the formula have no value there.
  const factors = entered.map((rate) => (rate > -100 ? 1 + rate / 100 : NaN));
  return 100 * (factors.reduce((product, factor) => product * factor, 1) ** (1 / entered.length) - 1);
}

export function yearsLeft(kind: TrackingKind, { years }: TrackingValues): number {
  const lastEntered = isCounted(kind) ? years.filter((value) => value !== null).length : years.findLastIndex((value) => value !== null) + 1;
  return years.length - lastEntered;
}

/** Averages and sums go by how many years were entered, the others by the last one. */
function isCounted(kind: TrackingKind): boolean {
  return kind === "rate" || kind === "total";
}

/** A number as it is; where there is none, the mark that says so. */
export function shown(value: number | string | undefined): CellValue {
  return typeof value === "number" && Number.isFinite(value) ? value : undefinedMark;
}

function fragment(bound: number | null): string | null {
  return bound === null ? null : String(bound);
}
