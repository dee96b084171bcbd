/** Where the present pace leads by the end of the term, and whether it is enough. */

import { judge } from "../assessment/judge";
import { cagr } from "../statistics/cagr";
import { project } from "../statistics/project";
import { roundDecimals } from "../statistics/round";
import { numeral, quoted } from "../twins/fragment";
import { missedTwin } from "../twins/verdictTwins";
import { customFunction, undefinedMark } from "./formulas";
import type { FormulaKind } from "./formulas";
import type { Pace } from "./pace";
import type { TargetRow } from "./targetRow";
import { blank, dash, goalOf, isLessBetter, isShare, reachedToDate, shown, trackingKind, yearsLeft } from "./trackingRow";
import type { TrackedCell, TrackingReferences, TrackingValues } from "./trackingRow";

/**
 * The value in the last year if it goes on as it did (L-13): shares by the steps and quantities by the rate from the baseline to the
 * last number entered, totals in proportion to the years entered; an average and a share of each year stay what they are.
 */
export function projectionCell(row: TargetRow, references: TrackingReferences, now: TrackingValues, kind: FormulaKind): TrackedCell {
  const { baseline, toDate, years, yearsLeft: left } = references;
  if (goalOf(row) === null) return blank;
  const tracking = trackingKind(row);
  const count = now.years.length;
  const entered = now.years.filter((value) => value !== null).length;
  const reached = reachedToDate(tracking, now);
  if (tracking === "total") return { formula: `IF(COUNT(${years})=0,"",${toDate}*${count}/COUNT(${years}))`, value: reached === null ? "" : (reached * count) / entered };
  if (tracking !== "level") return { formula: `IF(${toDate}<>"",${toDate},"")`, value: reached === null ? "" : shown(reached) };
  const passed = `(${count}-${left})`;
  const steps = `${toDate}+(${toDate}-${baseline})*${left}/${passed}`;
  const rate = kind === "ind" ? customFunction("PROJECT", toDate, customFunction("CAGR", baseline, toDate, `${count}-${left}`), left) : `${toDate}*(${toDate}/${baseline})^(${left}/${passed})`;
  const formula = within(row, isShare(row) ? steps : `IF(AND(${baseline}>0,${toDate}>0),${rate},${steps})`);
  const leftNow = yearsLeft(tracking, now);
  return {
    formula: `IF(AND(ISNUMBER(${baseline}),COUNT(${years})>0),${formula},"")`,
    value: now.baseline === null || entered === 0 || reached === null ? "" : shown(limited(row, projected(row, now.baseline, reached, count - leftNow, leftNow))),
  };
}

function projected(row: TargetRow, baseline: number, reached: number, passed: number, left: number): number | string {
  if (isShare(row) || baseline <= 0 || reached <= 0) return reached + ((reached - baseline) * left) / passed;
  const rate = cagr(baseline, reached, passed);
  return typeof rate === "number" ? project(reached, rate, left) : rate;
}

/** Nothing passes a natural limit: above a ceiling, or below a floor where less is better. */
function within(row: TargetRow, formula: string): string {
  const { limit } = row.indicator;
  return limit === null ? formula : `${isLessBetter(row) ? "MAX" : "MIN"}(${limit},${formula})`;
}

function limited(row: TargetRow, value: number | string): number | string {
  const { limit } = row.indicator;
  if (limit === null || typeof value === "string") return value;
  return isLessBetter(row) ? Math.max(limit, value) : Math.min(limit, value);
}

export interface PaceReferences extends TrackingReferences {
  /** The path's cells of all years. */
  readonly paths: string;
}

export interface PaceValues extends TrackingValues {
  /** The path's values, by year; anything but a number where there is none. */
  readonly paths: readonly unknown[];
  /** Whether a text stands in an entry cell of a year. */
  readonly hasWords: boolean;
}

/** The pace in words, with the rules L-13 and L-14. The formula uses built-in functions in both kinds: no custom function answers this. */
export function paceCell(row: TargetRow, references: PaceReferences, now: PaceValues, words: Readonly<Record<Pace, string>>): TrackedCell {
  const { years } = references;
  if (goalOf(row) === null) return { formula: null, value: words.notJudged };
  const word = (pace: Pace): string => quoted(words[pace]);
  const formula = `IF(SUMPRODUCT(--ISTEXT(${years}))>0,${word("unreadable")},IF(COUNT(${years})=0,${word("noData")},${verdictFormula(row, references, now.years.length, word)}))`;
  const pace = paceOf(row, now);
  return { formula, value: pace === null ? undefinedMark : words[pace] };
}

/** For a row with at least one number. */
function verdictFormula(row: TargetRow, references: PaceReferences, count: number, word: (pace: Pace) => string): string {
  const { paths, toDate, years, yearsLeft: left } = references;
  const isShort = (actual: string): string => shortTwin(row, actual);
  const atEnd = (isMissed: string): string => `IF(${isMissed},${word("missed")},${word("reached")})`;
  const planned = `INDEX(${paths},1,${count}-${left})`;
  const byPath = `IF(ROUND(${toDate}-${planned},${pathDecimals(row)})${isLessBetter(row) ? ">" : "<"}0,${word("behind")},${word("onTrack")})`;
  const tracking = trackingKind(row);
  switch (tracking) {
    case "level":
      return `IF(${isShort(toDate)},IF(${left}=0,${word("missed")},IF(ISNUMBER(${planned}),${byPath},${word("noBaseline")})),${word("reached")})`;
    case "total":
      return isLessBetter(row) ? `IF(${left}=0,${atEnd(isShort(toDate))},${byPath})` : `IF(${isShort(toDate)},IF(${left}=0,${word("missed")},${byPath}),${word("reached")})`;
    case "rate":
    case "yearly": {
      const whole = tracking === "rate" ? toDate : `${isLessBetter(row) ? "MAX" : "MIN"}(${years})`;
      return `IF(ISNUMBER(${toDate}),IF(${left}=0,${atEnd(isShort(whole))},IF(${isShort(toDate)},${word("behind")},${word("onTrack")})),${dash})`;
    }
  }
}

/** What the formula says, for its cached result; null where it shows "–". */
function paceOf(row: TargetRow, now: PaceValues): Pace | null {
  if (goalOf(row) === null) return "notJudged";
  if (now.hasWords) return "unreadable";
  const entered = now.years.filter((value) => value !== null);
  const tracking = trackingKind(row);
  const reached = reachedToDate(tracking, now);
  if (entered.length === 0 || reached === null) return "noData";
  const left = yearsLeft(tracking, now);
  const planned = now.paths[now.years.length - left - 1];
  const byPath = (): Pace => {
    if (typeof planned !== "number") return "noBaseline";
    const distance = roundDecimals(reached - planned, pathDecimals(row));
    return (isLessBetter(row) ? distance > 0 : distance < 0) ? "behind" : "onTrack";
  };
  const atEnd = (value: number): Pace => (isShortOf(row, value) ? "missed" : "reached");
  if (tracking === "level" || (tracking === "total" && !isLessBetter(row))) return isShortOf(row, reached) && left > 0 ? byPath() : atEnd(reached);
  if (tracking === "total") return left === 0 ? atEnd(reached) : byPath();
  if (!Number.isFinite(reached)) return null;
  if (left > 0) return isShortOf(row, reached) ? "behind" : "onTrack";
  return atEnd(tracking === "rate" ? reached : isLessBetter(row) ? Math.max(...entered) : Math.min(...entered));
}

/** Decimals that the path is shown with, and compared in: the steps between two whole numbers are not whole. */
export function pathDecimals(row: TargetRow): number {
  return trackingKind(row) === "level" ? Math.max(1, row.decimals) : row.decimals;
}

function roundingOf({ bounds, decimals }: TargetRow): number {
  return bounds.operator === "~" ? bounds.decimals : decimals;
}

function shortTwin(row: TargetRow, actual: string): string {
  const { operator, low, high } = row.bounds;
  const target = { operator, low: low === null ? null : numeral(low), high: high === null ? null : numeral(high) };
  return missedTwin({ actual, target, direction: row.direction, rounding: { kind: "decimals", decimals: roundingOf(row) }, limit: row.indicator.limit });
}

function isShortOf(row: TargetRow, value: number): boolean {
  const verdict = judge(value, row.bounds, row.direction, { limit: row.indicator.limit, decimals: roundingOf(row) });
  return verdict !== "wrongKind" && verdict.status === "missed";
}
