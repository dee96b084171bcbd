/** Blocks of plain numbers: how a function computes a long range without a call per cell. */

import type { Computed } from "../core/result";
import type { CellValue } from "../core/values";
import type { Column, Rows } from "./definition";
import type { Input, Shape } from "./inputs";

/** Cells computed at a time, so that their columns stay in the processor's nearest cache. */
const blockCellCount = 1024;

/** The number at a position of a column. */
export function numberAt(column: Float64Array, index: number): number {
  return column[index] ?? Number.NaN;
}

/** A computed value as a column holds it: NaN where there is no number, and like `toCell` without −0. */
export function toNumber(computed: Computed): number {
  return typeof computed === "number" ? computed + 0 : Number.NaN;
}

/** Computes a range block by block; cells for which `compute` has no number are asked of `cellAt`. */
export function spreadColumns(
  compute: (out: Float64Array, ...columns: Column[]) => void,
  inputs: readonly Input[],
  shape: Shape,
  cellAt: (rowIndex: number, columnIndex: number) => CellValue,
): CellValue[][] {
  const rowsPerBlock = Math.max(1, Math.floor(blockCellCount / shape.columnCount));
  const result = new Array<CellValue[]>(shape.rowCount);
  let columns: Column[] = [];
  let out = new Float64Array(0);
  for (let first = 0; first < shape.rowCount; first += rowsPerBlock) {
    const rowCount = Math.min(rowsPerBlock, shape.rowCount - first);
    if (out.length !== rowCount * shape.columnCount) {
      out = new Float64Array(rowCount * shape.columnCount);
      columns = inputs.map((input) => emptyColumn(input, out.length));
    }
    for (const [index, input] of inputs.entries()) {
      const column = columns[index];
      if (input.rows !== null && column instanceof Float64Array) fillColumn(column, input.rows, first, rowCount, shape.columnCount);
    }
    compute(out, ...columns);
    for (let i = 0; i < rowCount; i++) result[first + i] = resultRow(out, i, first + i, shape.columnCount, cellAt);
  }
  return result;
}

function emptyColumn({ rows, read }: Input, length: number): Column {
  if (rows !== null) return new Float64Array(length);
  return typeof read === "number" ? new Float64Array(length).fill(read) : typeof read === "string" ? read : null;
}

function fillColumn(column: Float64Array, rows: Rows, first: number, rowCount: number, columnCount: number): void {
  let index = 0;
  for (let i = first; i < first + rowCount; i++) {
    const row = rows[i];
    for (let j = 0; j < columnCount; j++) {
      const cell = row?.[j];
      column[index++] = typeof cell === "number" && Number.isFinite(cell) ? cell : Number.NaN;
    }
  }
}

function resultRow(
  out: Float64Array,
  blockRow: number,
  rowIndex: number,
  columnCount: number,
  cellAt: (rowIndex: number, columnIndex: number) => CellValue,
): CellValue[] {
  if (columnCount === 1) {
    const value = numberAt(out, blockRow);
    // Two literals on purpose: rows of numbers alone stay unboxed, a third of the memory.
    return Number.isNaN(value) ? [cellAt(rowIndex, 0)] : [value];
  }
  const row = new Array<CellValue>(columnCount);
  for (let j = 0; j < columnCount; j++) {
    const value = numberAt(out, blockRow * columnCount + j);
    row[j] = Number.isNaN(value) ? cellAt(rowIndex, j) : value;
  }
  return row;
}
