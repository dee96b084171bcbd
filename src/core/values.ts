/** What a cell can hold, in every host and in custom functions alike. */

/** Excel's error codes as they are written in a cell. */
export type ErrorCode =
  | "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#GETTING_DATA" | "#SPILL!" | "#CALC!" | "#FIELD!" | "#BLOCKED!" | "#UNKNOWN!" | "#CONNECT!" | "#BUSY!";

/** An error value. Office's `CustomFunctions.Error` has the same shape, so it needs no translation on the way in. */
export interface CellError {
  readonly code: ErrorCode;
}

/** A cell's value; `null` is a blank cell. Dates are serial numbers (see `WorkbookSnapshot.date1904`). */
export type CellValue = number | string | boolean | null | CellError;

/** Rows of cells by 0-based index, sparse: a missing row or cell is blank. */
export type Grid<T> = readonly (readonly (T | undefined)[] | undefined)[];

export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "code" in value;
}

/** The value at a position; blank where the grid holds nothing. */
export function valueAt(grid: Grid<CellValue>, rowIndex: number, columnIndex: number): CellValue {
  return grid[rowIndex]?.[columnIndex] ?? null;
}
