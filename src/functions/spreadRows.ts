import { isCellError } from "../core/values";
import type { CellError, CellValue } from "../core/values";
import type { ArgumentValue, FunctionResult, RowEvaluation } from "./definition";
import { readAt } from "./inputs";
import type { Call } from "./inputs";
import { toCellError } from "./toCellError";

/**
 * Spreads a function that computes a row of cells: one row for single values, a row for each row of one-column ranges.
 * Shorter rows end in blanks; a row that cannot be computed shows its error in every cell, so that no sum passes over it.
 */
export function spreadRows(evaluation: RowEvaluation, { inputs, shape }: Call): FunctionResult {
  const values: ArgumentValue[] = [];
  const rowAt = (rowIndex: number): readonly CellValue[] | CellError => readAt(inputs, rowIndex, 0, values) ?? evaluation.evaluateRow(...values);
  if (shape === null) {
    const row = rowAt(0);
    return isCellError(row) ? row : [[...row]];
  }
  if (shape.columnCount !== 1) return toCellError("wrongKind");
  const rows = Array.from({ length: shape.rowCount }, (_, rowIndex) => rowAt(rowIndex));
  const width = rows.reduce((widest, row) => Math.max(widest, isCellError(row) ? 1 : row.length), 1);
  return rows.map((row) => Array.from({ length: width }, (_, index) => (isCellError(row) ? row : (row[index] ?? ""))));
}
