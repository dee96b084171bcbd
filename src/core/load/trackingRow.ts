/** The formulas of one row of the tracking sheet, by what its target asks for. */

import { gap } from "../statistics/gap";
import { path } from "../statistics/path";
import { requiredRate } from "../statistics/requiredRate";
import { prefersLess } from "../target/direction";
import type { CellValue } from "../values";
import { gapTwin } from "../twins/ratioTwins";
import { pathTwin } from "../twins/growthTwins";
import { requiredRateTwin } from "../twins/growthTwins";
import { customFunction, undefinedMark, quoteText } from "./formulas";
import type { FormulaKind } from "./formulas";
import type { TargetRow } from "./targetRow";

/**
 * `level`: a value to be reached by the last year. `rate`: a yearly growth rate to be reached on average. `yearly`: a share to be
 * reached in each year. `total`: a quantity to be reached by adding up the years.
 */
export type TrackingKind = "level" | "rate" | "yearly" | "total";

export interface TrackingReferences {
  readonly target: string;
  readonly baseline: string;
  /** The entry cells of all years. */
  readonly years: string;
  /** The baseline and the entry cells of all years. */
  readonly values: string;
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

const blank: TrackedCell = { formula: null, value: null };
/** The largest number a cell can hold: looking it up finds the last number of a row. */
const largest = "9.99E+307";

/** Over a period of several years, a percentage without a natural limit is an average rate, one with a limit a share of each year. */
export function trackingKind(row: TargetRow): TrackingKind {
  if (!row.target.period.includes("-")) return "level";
  if (!row.indicator.unit.trim().startsWith("%")) return "total";
  return row.indicator.limit === null ? "rate" : "yearly";
}

/** The bound to reach: the nearest one in the direction that is better. Null where nothing is better. */
export function goalOf(row: TargetRow): number | null {
  const { low, high } = row.bounds;
  if (row.direction === "none") return null;
  return isLessBetter(row) ? (high ?? low) : (low ?? high);
}

function isLessBetter(row: TargetRow): boolean {
  return prefersLess(row.direction, row.bounds.operator);
}

/** Shares move by equal steps, quantities by an equal rate. */
function methodOf(row: TargetRow, baseline: number | null): "linear" | "geometric" {
  return row.indicator.unit.includes("%") || baseline === null || baseline <= 0 ? "linear" : "geometric";
}

/** The value that the path asks for in the year `step` of `count` (1 is the first year of the term). */
export function pathCell(row: TargetRow, step: number, count: number, references: TrackingReferences, values: TrackingValues, kind: FormulaKind): TrackedCell {
  const bound = goalOf(row);
  if (bound === null) return blank;
  const tracking = trackingKind(row);
  if (tracking === "total") return { formula: null, value: roundTo((bound * step) / count, row.decimals) };
  if (tracking !== "level") return { formula: null, value: bound };
  const better = isLessBetter(row) ? "MIN" : "MAX";
  const goal = `${better}(${references.baseline},${bound})`;
  const method = methodOf(row, values.baseline);
  const formula =
    kind === "ind"
      ? `INDEX(${customFunction("PATH", references.baseline, goal, String(count), quoteText(method))},${step})`
      : pathTwin(references.baseline, goal, String(count), String(step), method);
  const reached = values.baseline === null ? null : isLessBetter(row) ? Math.min(values.baseline, bound) : Math.max(values.baseline, bound);
  const steps = values.baseline === null || reached === null ? null : path(values.baseline, reached, count, method);
  const value = typeof steps === "string" || steps === null ? null : steps[step - 1];
  return {
    formula: `IF(ISNUMBER(${references.baseline}),IFERROR(${formula},${quoteText(undefinedMark)}),"")`,
    value: steps === null ? "" : typeof value === "number" ? value : undefinedMark,
  };
}

/** The growth still needed per year, as a fraction: from the last number entered to the target, or in the years that remain. */
export function requiredCell(row: TargetRow, references: TrackingReferences, values: TrackingValues, kind: FormulaKind): TrackedCell {
  const bound = goalOf(row);
  const tracking = trackingKind(row);
  if (bound === null || tracking === "yearly" || tracking === "total") return blank;
  const count = values.years.length;
  const dash = quoteText(undefinedMark);
  if (tracking === "rate") {
    // The rates that remain must bring the product of all yearly rates to the target's average.
    const needed = `EXP((${count}*LN(1+${bound}/100)-SUMPRODUCT(LN(1+${references.years}/100)))/(${count}-COUNT(${references.years})))-1`;
    return {
      formula: `IF(COUNT(${references.years})=${count},${dash},IFERROR(${needed},${dash}))`,
      value: remainingRate(bound, values.years),
    };
  }
  const last = `LOOKUP(${largest},${references.values})`;
  const periods = `(${count + 1}-MATCH(${largest},${references.values}))`;
  const rate = kind === "ind" ? customFunction("REQUIREDRATE", last, String(bound), periods) : requiredRateTwin(last, String(bound), periods);
  const needed = `IF(${last}${isLessBetter(row) ? "<=" : ">="}${bound},0,${rate})`;
  return {
    formula: `IF(COUNT(${references.values})=0,"",IFERROR(${needed},${dash}))`,
    value: levelRate(row, bound, values),
  };
}

/** The distance of the last number entered (of their sum, for a total) to the target; negative is short of it. */
export function remainingGapCell(row: TargetRow, references: TrackingReferences, values: TrackingValues, kind: FormulaKind): TrackedCell {
  if (goalOf(row) === null) return blank;
  const isTotal = trackingKind(row) === "total";
  const entered = values.years.filter((value) => value !== null);
  const reachedFormula = isTotal ? `SUM(${references.years})` : `LOOKUP(${largest},${references.years})`;
  const reached = isTotal ? entered.reduce((sum, value) => sum + value, 0) : (entered.at(-1) ?? 0);
  const fragments = { operator: row.bounds.operator, low: fragment(row.bounds.low), high: fragment(row.bounds.high) };
  const formula =
    kind === "ind" && row.isReadable
      ? customFunction("GAP", reachedFormula, references.target, quoteText(row.direction))
      : gapTwin({ actual: reachedFormula, target: fragments, direction: row.direction });
  const distance = gap(reached, row.bounds, row.direction);
  return {
    formula: `IF(COUNT(${references.years})=0,"",${formula})`,
    value: entered.length === 0 ? "" : typeof distance === "number" ? distance : undefinedMark,
  };
}

function fragment(bound: number | null): string | null {
  return bound === null ? null : String(bound);
}

function remainingRate(bound: number, years: readonly (number | null)[]): CellValue {
  const entered = years.filter((value) => value !== null);
  if (entered.length === years.length) return undefinedMark;
  const logs = entered.map((rate) => Math.log(1 + rate / 100)).reduce((sum, log) => sum + log, 0);
  const needed = Math.exp((years.length * Math.log(1 + bound / 100) - logs) / (years.length - entered.length)) - 1;
  return Number.isFinite(needed) ? needed : undefinedMark;
}

function levelRate(row: TargetRow, bound: number, values: TrackingValues): CellValue {
  const all = [values.baseline, ...values.years];
  const position = all.findLastIndex((value) => value !== null);
  const last = all[position] ?? null;
  if (last === null) return "";
  if (isLessBetter(row) ? last <= bound : last >= bound) return 0;
  const rate = requiredRate(last, bound, all.length - 1 - position);
  return typeof rate === "number" ? rate : undefinedMark;
}

function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
