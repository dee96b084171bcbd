/** Functions of whole ranges: every result depends on more than the cells beside it. */

import { isCellError } from "../core/values";
import type { CellError, CellValue } from "../core/values";
import type { FunctionResult, Series, SeriesCell, SeriesEvaluation, SummaryEvaluation } from "./definition";
import type { Call, Input, Shape } from "./inputs";
import { readArgument } from "./readArgument";

const single: Shape = { rowCount: 1, columnCount: 1 };

/** One value from whole ranges. */
export function summarizeSeries(evaluation: SummaryEvaluation, { inputs, shape }: Call): CellValue {
  return evaluation.summarize(...inputs.map((input) => seriesOf(input, shape ?? single)));
}

/** A value for each cell of the ranges; an error that counts for all of them is shown in each, so that no sum passes over it. */
export function spreadSeries(evaluation: SeriesEvaluation, { inputs, shape }: Call): FunctionResult {
  const { rowCount, columnCount } = shape ?? single;
  const values = evaluation.evaluateSeries(...inputs.map((input) => seriesOf(input, { rowCount, columnCount })));
  const valueAt = (index: number): CellValue => (isCellError(values) ? values : (values[index] ?? null));
  if (shape === null) return valueAt(0);
  return Array.from({ length: rowCount }, (_, row) => Array.from({ length: columnCount }, (_cell, column) => valueAt(row * columnCount + column)));
}

/** The cells of a range row by row; a single value counts for every cell, an optional one that is left out is null. */
function seriesOf({ parameter, rows, single: value }: Input, { rowCount, columnCount }: Shape): Series | null {
  // Whether a blank in a range is an error is the function's to say.
  const read = (cell: CellValue | undefined): SeriesCell => toSeriesCell(readArgument({ ...parameter, optional: true }, cell));
  if (rows === null) {
    const cell = read(value);
    return cell === null && parameter.optional === true ? null : new Array<SeriesCell>(rowCount * columnCount).fill(cell);
  }
  return rows.flatMap((row) => Array.from({ length: columnCount }, (_, column) => read(row[column])));
}

/** Parameters of kind `series` read numbers, blanks and errors, nothing else. */
function toSeriesCell(value: ReturnType<typeof readArgument>): SeriesCell {
  return typeof value === "number" || isCellError(value) ? value : null;
}

/** The numbers of a range of which every result depends, blanks as null; the first error where it holds one. */
export function wholeOf(series: Series): readonly (number | null)[] | CellError {
  const values: (number | null)[] = [];
  for (const cell of series) {
    if (isCellError(cell)) return cell;
    values.push(cell);
  }
  return values;
}

/** The same of a range that may be left out. */
export function wholeOrNull(series: Series | null): readonly (number | null)[] | CellError | null {
  return series === null ? null : wholeOf(series);
}

/** The numbers of a range of which each result depends by itself; errors as null, see `showErrors`. */
export function numbersOf(series: Series): readonly (number | null)[] {
  return series.map((cell) => (isCellError(cell) ? null : cell));
}

/** Computed values with the errors of the range's own cells in their places. */
export function showErrors(series: Series, computed: readonly CellValue[]): CellValue[] {
  return computed.map((value, index) => {
    const cell = series[index] ?? null;
    return isCellError(cell) ? cell : value;
  });
}
