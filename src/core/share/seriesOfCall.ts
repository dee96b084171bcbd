/** Native twins of the functions that take ranges as a whole. */

import { guardBlanks } from "../twins/fragment";
import { aarrTwin, avgGrowthTwin, contributionTwin, logGrowthTwin, rebaseTwin, shareTwin } from "../twins/seriesTwins";
import type { TrendFragments } from "../twins/seriesTwins";
import type { CellValue } from "../values";
import { valueAt } from "../values";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { cellOfRange } from "./argument";
import type { Argument } from "./argument";
import { NoTwin } from "./inputs";
import { sheetOf } from "./resolveReference";
import type { FormulaPlace, ResolvedRange } from "./resolveReference";

/** Cells of a range, with how the formula writes it. */
interface Series {
  readonly fragment: string;
  readonly at: ResolvedRange;
  readonly values: readonly CellValue[];
}

/** Where the calls of one formula stand. */
export interface Surroundings {
  readonly snapshot: WorkbookSnapshot;
  readonly place: FormulaPlace;
}

/** Functions that give one number for ranges. */
export const seriesTwins: Readonly<Record<string, (args: readonly Argument[], snapshot: WorkbookSnapshot) => string>> = {
  AVGGROWTH: (args, snapshot) => {
    requireCount(args, 1);
    return avgGrowthTwin(seriesAt(args, 0, snapshot).fragment);
  },
  LOGGROWTH: (args, snapshot) => logGrowthTwin(trend(args, snapshot)),
  AARR: (args, snapshot) => aarrTwin(trend(args, snapshot)),
};

/** Functions that give a cell for each cell of their first range; `offset` says which. */
export const spillingTwins: Readonly<Record<string, (args: readonly Argument[], offset: Offset, surroundings: Surroundings) => string>> = {
  REBASE: (args, offset, { snapshot, place }) => {
    requireCount(args, 2);
    const values = seriesAt(args, 0, snapshot);
    const base = args[1] ?? { kind: "omitted" };
    if (base.kind !== "omitted" && base.kind !== "cell") throw new NoTwin("expression");
    const value = cellAt(values, offset, snapshot, place);
    const first = cellAt(values, { row: 0, column: 0 }, snapshot, place);
    const fromFirst = guardBlanks([value, first], rebaseTwin(value, first), "NA()");
    if (base.kind === "omitted") return fromFirst;
    if (base.value !== null && typeof base.value !== "number") throw new NoTwin("textInput");
    // A blank base is one that was left out; a blank value comes first.
    return guardBlanks([value], guardBlanks([base.fragment], rebaseTwin(value, base.fragment), fromFirst), "NA()");
  },
  SHARES: (args, offset, { snapshot, place }) => {
    requireCount(args, 1);
    const parts = seriesAt(args, 0, snapshot);
    return shareTwin(cellAt(parts, offset, snapshot, place), parts.fragment);
  },
  CONTRIBUTIONS: (args, offset, { snapshot, place }) => {
    requireCount(args, 2);
    const [previous, current] = [seriesAt(args, 0, snapshot), seriesAt(args, 1, snapshot)];
    if (previous.at.rowCount !== current.at.rowCount || previous.at.columnCount !== current.at.columnCount) throw new NoTwin("spill");
    const value = cellAt(current, offset, snapshot, place);
    // An earlier part that is an error counts before a later one that is missing.
    return guardBlanks([value], contributionTwin(cellAt(previous, offset, snapshot, place), value, previous.fragment), `SUM(${previous.fragment})+NA()`);
  },
};

/** A cell of a spilled result, counted from its first one. */
export interface Offset {
  readonly row: number;
  readonly column: number;
}

function trend(args: readonly Argument[], snapshot: WorkbookSnapshot): TrendFragments {
  requireCount(args, 2);
  const values = seriesAt(args, 0, snapshot);
  const periods = args[1] === undefined || args[1].kind === "omitted" ? null : seriesAt(args, 1, snapshot);
  const { rowCount, columnCount } = values.at;
  if (periods !== null && (periods.at.rowCount !== rowCount || periods.at.columnCount !== columnCount)) throw new NoTwin("expression");
  return {
    values: values.fragment,
    periods: periods?.fragment ?? null,
    shape: columnCount === 1 ? "column" : rowCount === 1 ? "row" : "block",
    hasGaps: values.values.some((value) => value === null || value === ""),
  };
}

function seriesAt(args: readonly Argument[], index: number, snapshot: WorkbookSnapshot): Series {
  const argument = args[index];
  if (argument === undefined || argument.kind === "omitted") throw new NoTwin("arguments");
  if (argument.kind !== "range" && argument.kind !== "cell") throw new NoTwin("expression");
  const { fragment, at } = argument;
  if (at.rowCount * at.columnCount > maximumSeriesCells) throw new NoTwin("expression");
  const grid = sheetOf(snapshot, at.sheet)?.values ?? [];
  const values = Array.from({ length: at.rowCount * at.columnCount }, (_, cell) =>
    valueAt(grid, at.rowIndex + Math.floor(cell / at.columnCount), at.columnIndex + (cell % at.columnCount)),
  );
  // In sums and products Excel passes over texts and logical values, where the functions refuse them.
  if (values.some((value) => typeof value === "boolean" || (typeof value === "string" && value !== ""))) throw new NoTwin("textInput");
  return { fragment, at, values };
}

/** Whole columns are no series; more cells than this no one lists one by one. */
const maximumSeriesCells = 100_000;

function cellAt(series: Series, { row, column }: Offset, snapshot: WorkbookSnapshot, place: FormulaPlace): string {
  const { fragment } = cellFragment(cellOfRange(series.at, row, column, snapshot, place));
  return fragment;
}

function cellFragment(argument: Argument): { readonly fragment: string } {
  if (argument.kind === "omitted") throw new NoTwin("arguments");
  return argument;
}

function requireCount(args: readonly Argument[], count: number): void {
  if (args.length > count) throw new NoTwin("arguments");
}
