import { parseRange, rangeAddress, type CellRange } from "../../../core/workbook/address";
import { attributeOf } from "../xml/XmlTree";
import type { RowChange } from "./RowChange";
import type { SkeletonDraft } from "./SkeletonDraft";

/** Widens the used range that the sheet announces, where it announces one, to the cells that were written. */
export function writeDimension(sheet: SkeletonDraft, rows: ReadonlyMap<number, RowChange>): void {
  const element = sheet.child("dimension");
  const present = element === null ? null : parseRange(attributeOf(element, "ref") ?? "");
  const written = boundsOf(rows);
  if (element === null || present === null || written === null) return;
  const both = union(present, written);
  if (rangeAddress(both) !== rangeAddress(present)) sheet.patch.setAttributes(element, { ref: rangeAddress(both) });
}

function boundsOf(rows: ReadonlyMap<number, RowChange>): CellRange | null {
  let bounds: CellRange | null = null;
  for (const [rowIndex, { cells }] of rows) {
    for (const columnIndex of cells.keys()) {
      const cell = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
      bounds = bounds === null ? cell : union(bounds, cell);
    }
  }
  return bounds;
}

function union(a: CellRange, b: CellRange): CellRange {
  const rowIndex = Math.min(a.rowIndex, b.rowIndex);
  const columnIndex = Math.min(a.columnIndex, b.columnIndex);
  return {
    rowIndex,
    columnIndex,
    rowCount: Math.max(a.rowIndex + a.rowCount, b.rowIndex + b.rowCount) - rowIndex,
    columnCount: Math.max(a.columnIndex + a.columnCount, b.columnIndex + b.columnCount) - columnIndex,
  };
}
