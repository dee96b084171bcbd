/** Puts functions of ours back where the formula or value that took their place still stands. */

import { isCellError, valueAt } from "../values";
import type { CellValue } from "../values";
import type { CellPosition, CellRange } from "../workbook/address";
import type { Edit } from "../workbook/edits";
import type { CellContent } from "../workbook/edits/cellEdits";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { blocksOf } from "./blocks";
import type { SharedPlace } from "./sharing";
import { sheetOf } from "./resolveReference";
import { readSharedRecord, sharedNamespace, storeSharedRecord } from "./sharedRecord";
import type { SharedCell, SharedColumn } from "./sharedRecord";

export interface RestorePlan {
  readonly edits: readonly Edit[];
  readonly restored: readonly SharedPlace[];
  /** Where something else stands now, and is left alone; they stay in the record. */
  readonly changed: readonly SharedPlace[];
}

/** Null where the workbook carries no record. */
export function planRestore(snapshot: WorkbookSnapshot): RestorePlan | null {
  const record = readSharedRecord(snapshot);
  if (record === null) return null;
  const cells = divide(record.cells, (cell) => standsStill(cell, sheetOf(snapshot, cell.sheet)));
  const columns = divide(record.columns, (column) => snapshot.sheets.some((sheet) => sheet.tables.some((held) => held.name === column.table && columnStandsStill(column, held, sheet))));
  const names = divide(record.names, ({ name, after }) => snapshot.names.some((held) => held.name === name && held.sheet === null && isSame(held.formula, after)));
  const remaining = { cells: cells.changed, columns: columns.changed, names: names.changed };
  const isDone = [cells, columns, names].every(({ changed }) => changed.length === 0);
  const restored = { cells: cells.same, columns: columns.same, names: names.same };
  return {
    edits: [
      ...[...new Set(cells.same.map(({ sheet }) => sheet))].flatMap((name) => blocksOf(name, cells.same.flatMap((cell) => (cell.sheet === name ? contentOf(cell, sheetOf(snapshot, name)) : [])))),
      ...columns.same.map(({ table, columnIndex, before }): Edit => ({ kind: "setColumnFormula", table, columnIndex, formula: before })),
      ...names.same.map(({ name, hidden, before }): Edit => ({ kind: "defineName", name, formula: before, hidden })),
      isDone ? { kind: "removeCustomXml", namespace: sharedNamespace } : storeSharedRecord(remaining, null),
    ],
    restored: placesOf(restored, snapshot),
    changed: placesOf(remaining, snapshot),
  };
}

function placesOf({ cells, columns, names }: NonNullable<ReturnType<typeof readSharedRecord>>, { sheets }: WorkbookSnapshot): SharedPlace[] {
  const tables = new Map(sheets.flatMap((sheet) => sheet.tables.map((table) => [table.name, table] as const)));
  return [
    ...cells.map(({ sheet, range }): SharedPlace => ({ kind: "cell", sheet, range })),
    ...columns.map(({ table, columnIndex }): SharedPlace => ({ kind: "column", table, column: tables.get(table)?.columns[columnIndex] ?? "" })),
    ...names.map(({ name }): SharedPlace => ({ kind: "name", name })),
  ];
}

function divide<T>(entries: readonly T[], isStill: (entry: T) => boolean): { readonly same: readonly T[]; readonly changed: readonly T[] } {
  const same: T[] = [];
  const changed: T[] = [];
  for (const entry of entries) (isStill(entry) ? same : changed).push(entry);
  return { same, changed };
}

function standsStill({ range, after }: SharedCell, sheet: SheetSnapshot | undefined): boolean {
  if (sheet === undefined) return false;
  const formulaAt = (row: number, column: number): string | null => sheet.formulas[range.rowIndex + row]?.[range.columnIndex + column] ?? null;
  if (isRows(after)) return after.every((row, rowOffset) => row.every((formula, columnOffset) => isSame(formulaAt(rowOffset, columnOffset), formula)));
  const isFreeOfFormulas = positionsOf(range).every(([row, column]) => formulaAt(row, column) === null);
  return isFreeOfFormulas && isSameValue(valueAt(sheet.values, range.rowIndex, range.columnIndex), after);
}

/** A host that does not tell the column's formula has it where all its cells have. */
function columnStandsStill({ columnIndex, after }: SharedColumn, { range, hasHeader, hasTotals, columnFormulas }: TableSnapshot, { formulas }: SheetSnapshot): boolean {
  const held = columnFormulas[columnIndex] ?? null;
  if (held !== null || after === null) return isSame(held, after);
  const first = range.rowIndex + (hasHeader ? 1 : 0);
  const count = range.rowIndex + range.rowCount - (hasTotals ? 1 : 0) - first;
  return Array.from({ length: count }, (_, row) => formulas[first + row]?.[range.columnIndex + columnIndex] ?? null).every((formula) => isSame(formula, after));
}

/** The formula with the results that stand there now, which are those of the native formulas. */
function contentOf({ range, before, after }: SharedCell, sheet: SheetSnapshot | undefined): CellContent & CellPosition {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const results = Array.from({ length: rowCount }, (_, row) => Array.from({ length: columnCount }, (__, column) => valueAt(sheet?.values ?? [], rowIndex + row, columnIndex + column)));
  // A blank that a formula gave is no blank cell.
  const value = !isRows(after) && after === "" ? after : (results[0]?.[0] ?? null);
  return { rowIndex, columnIndex, formula: before, value, ...(rowCount * columnCount > 1 ? { spill: results } : {}) };
}

function positionsOf({ rowCount, columnCount }: CellRange): (readonly [row: number, column: number])[] {
  return Array.from({ length: rowCount * columnCount }, (_, index) => [Math.floor(index / columnCount), index % columnCount] as const);
}

function isRows(after: SharedCell["after"]): after is readonly (readonly string[])[] {
  return Array.isArray(after);
}

/** Programs write the same formula with other spaces and letters. */
function isSame(left: string | null, right: string | null): boolean {
  return left === right || (left !== null && right !== null && plain(left) === plain(right));
}

function plain(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|\s+/g, (part) => (part.startsWith('"') ? part : "")).toLowerCase();
}

function isSameValue(left: CellValue, right: CellValue): boolean {
  return isCellError(left) && isCellError(right) ? left.code === right.code : left === right || ((left === null || left === "") && right === "");
}
