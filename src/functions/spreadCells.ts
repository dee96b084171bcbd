import type { CellValue } from "../core/values";
import { spreadColumns } from "./columns";
import type { ArgumentValue, CellEvaluation, FunctionResult } from "./definition";
import { readAt } from "./inputs";
import type { Call, Input, Shape } from "./inputs";

/** Spreads a function that computes cell by cell over the shape of its arguments. */
export function spreadCells(evaluation: CellEvaluation, { inputs, shape }: Call): FunctionResult {
  const values: ArgumentValue[] = [];
  const cellAt = (rowIndex: number, columnIndex: number): CellValue =>
    readAt(inputs, rowIndex, columnIndex, values) ?? evaluation.evaluate(...values);
  if (shape === null) return cellAt(0, 0);
  if (evaluation.columns !== undefined && inputs.every(isPlain)) {
    return spreadColumns((out, ...columns) => evaluation.columns?.(out, ...columns), inputs, shape, cellAt);
  }
  return spreadEach(shape, cellAt);
}

function spreadEach({ rowCount, columnCount }: Shape, cellAt: (rowIndex: number, columnIndex: number) => CellValue): CellValue[][] {
  const result = new Array<CellValue[]>(rowCount);
  for (let rowIndex = 0; rowIndex < rowCount; rowIndex++) {
    const row = new Array<CellValue>(columnCount);
    for (let columnIndex = 0; columnIndex < columnCount; columnIndex++) row[columnIndex] = cellAt(rowIndex, columnIndex);
    result[rowIndex] = row;
  }
  return result;
}

/** Whether a column of plain numbers, or one value for all cells, can stand for the argument. */
function isPlain({ parameter, rows, read }: Input): boolean {
  if (parameter.kind === "choice" || parameter.kind === "text") return rows === null && (read === null || typeof read === "string");
  if (parameter.optional === true) return rows === null && read === null;
  return rows !== null || typeof read === "number";
}
