/** A table of ours where it stands in a workbook, and its rows and columns: the user may have moved, sorted and inserted. */

import { valueAt } from "../values";
import type { CellValue } from "../values";
import type { SheetSnapshot, TableSnapshot } from "../workbook/snapshot";
import { idColumn } from "./tableSheet";
import type { SheetColumn } from "./tableSheet";

/** A table of ours as it stands in the workbook. */
export interface PlacedTable {
  readonly sheet: SheetSnapshot;
  readonly table: TableSnapshot;
}

export function findTable(sheets: readonly SheetSnapshot[], tableName: string): PlacedTable | null {
  for (const sheet of sheets) {
    const table = sheet.tables.find(({ name }) => name.toLowerCase() === tableName.toLowerCase());
    if (table !== undefined) return { sheet, table };
  }
  return null;
}

export interface Positions {
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

export function positionsOf({ sheet, table }: PlacedTable, columns: readonly SheetColumn[]): Positions {
  const columnPositions = new Map<string, number>();
  for (const { key, header } of columns) {
    const position = table.columns.indexOf(header);
    if (position >= 0) columnPositions.set(key, table.range.columnIndex + position);
  }
  const idColumnIndex = columnPositions.get(idColumn);
  const rows = new Map<string, number>();
  if (idColumnIndex !== undefined) {
    const end = table.range.rowIndex + table.range.rowCount - (table.hasTotals ? 1 : 0);
    for (let rowIndex = table.range.rowIndex + 1; rowIndex < end; rowIndex += 1) {
      const key = valueAt(sheet.values, rowIndex, idColumnIndex);
      if (typeof key === "string" && key !== "" && !rows.has(key)) rows.set(key, rowIndex);
    }
  }
  return { rows, columns: columnPositions };
}

/** Whether no cell of the block holds anything. */
export function isFree(sheet: SheetSnapshot, rowIndex: number, rowCount: number, columnIndex: number, columnCount: number): boolean {
  for (let row = rowIndex; row < rowIndex + rowCount; row += 1) {
    for (let column = columnIndex; column < columnIndex + columnCount; column += 1) {
      if (!isBlank(valueAt(sheet.values, row, column))) return false;
    }
  }
  return true;
}

export function isBlank(value: CellValue): boolean {
  return value === null || value === "";
}
