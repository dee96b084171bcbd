/** Univer's changes of cells, as far as they are told apart here. */

import type { ICellData, IRange, Nullable } from "@univerjs/core";
import type { CellRange } from "../../core/workbook/address";

export type CellMatrix = Record<number, Record<number, Nullable<ICellData>> | undefined>;

/** Parameters of the changes that concern values and number formats. */
export interface GridChange {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue?: CellMatrix;
  /** Of a change of number formats: ranges by format. */
  readonly values?: Readonly<Record<string, { readonly ranges: readonly IRange[] }>>;
  /** Of number formats taken away. */
  readonly ranges?: readonly IRange[];
}

export function forEachCell(matrix: CellMatrix | undefined, visit: (cell: Nullable<ICellData>, rowIndex: number, columnIndex: number) => void): void {
  for (const [row, cells] of Object.entries(matrix ?? {})) for (const [column, cell] of Object.entries(cells ?? {})) visit(cell, Number(row), Number(column));
}

/** Every cell that the change concerns. */
export function forEachChanged(change: GridChange, visit: (rowIndex: number, columnIndex: number) => void): void {
  forEachCell(change.cellValue, (_, rowIndex, columnIndex) => visit(rowIndex, columnIndex));
  for (const { startRow, endRow, startColumn, endColumn } of [...Object.values(change.values ?? {}).flatMap(({ ranges }) => ranges), ...(change.ranges ?? [])]) {
    for (let row = startRow; row <= endRow; row++) for (let column = startColumn; column <= endColumn; column++) visit(row, column);
  }
}

/** The smallest range around some cells; null around none. */
export class Surroundings {
  private top = Number.POSITIVE_INFINITY;
  private left = Number.POSITIVE_INFINITY;
  private bottom = -1;
  private right = -1;

  add(rowIndex: number, columnIndex: number): void {
    this.top = Math.min(this.top, rowIndex);
    this.left = Math.min(this.left, columnIndex);
    this.bottom = Math.max(this.bottom, rowIndex);
    this.right = Math.max(this.right, columnIndex);
  }

  get range(): CellRange | null {
    return this.bottom < 0 ? null : { rowIndex: this.top, columnIndex: this.left, rowCount: this.bottom - this.top + 1, columnCount: this.right - this.left + 1 };
  }
}
