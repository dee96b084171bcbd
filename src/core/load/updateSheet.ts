/**
 * The edits that bring a sheet of the model up to date. Three states meet in each cell: what the last load wrote (base), what
 * stands there now, and what the model says now. Where the cell still is as the last load left it, the new content is
 * written; where someone changed it, theirs stays.
 */

import { issue } from "../result";
import type { Issue } from "../result";
import { isCellError, valueAt } from "../values";
import type { CellValue } from "../values";
import type { Edit } from "../workbook/edits";
import type { CellContent } from "../workbook/edits/cellEdits";
import type { TableSnapshot } from "../workbook/snapshot";
import { isBlank, isFree, positionsOf } from "./placedTable";
import type { PlacedTable } from "./placedTable";
import { contentOf } from "./placeSheet";
import { widenTable } from "./widenTable";
import { idColumn } from "./tableSheet";
import type { Entries, SheetCell, SheetColumn, SheetFont, TableSheet } from "./tableSheet";

/** What the user typed into the entry columns: everything there that the last load did not write. */
export function entriesOf(placed: PlacedTable, base: TableSheet | null, columns: readonly SheetColumn[]): Entries {
  const positions = positionsOf(placed, columns);
  const baseRows = rowsByKey(base);
  const entries = new Map<string, Map<string, CellValue>>();
  for (const [key, rowIndex] of positions.rows) {
    for (const column of columns) {
      const columnIndex = positions.columns.get(column.key);
      if (column.isEntry !== true || columnIndex === undefined) continue;
      const value = valueAt(placed.sheet.values, rowIndex, columnIndex);
      const loaded = baseRows.get(key)?.[column.key]?.value ?? null;
      const isTyped = base === null ? !isBlank(value) : !sameValue(value, loaded);
      if (isTyped) entries.set(key, (entries.get(key) ?? new Map<string, CellValue>()).set(column.key, value));
    }
  }
  return entries;
}

export interface SheetUpdate {
  readonly edits: readonly Edit[];
  readonly issues: readonly Issue[];
  /** Where each row of ours stands afterwards, by its key. */
  readonly rows: ReadonlyMap<string, number>;
  /** Whether every column of ours stands there afterwards, under its own header. */
  readonly isIntact: boolean;
}

/** Plans the changes of one sheet; an issue tells where new rows or columns find no room. `layout`: that of the last load. */
export function updateSheet(placed: PlacedTable, base: TableSheet | null, next: TableSheet, font: SheetFont, layout: number): SheetUpdate {
  const widened = widenTable(placed, next, positionsOf(placed, next.columns), font, layout);
  const { positions, table } = widened;
  const { sheet } = placed;
  const isIntact = next.columns.every(({ key }) => positions.columns.has(key));
  const baseRows = rowsByKey(base);
  const sparse: (CellContent | null)[][] = [];
  const write = (rowIndex: number, columnIndex: number, content: CellContent): void => {
    const row = (sparse[rowIndex - table.range.rowIndex] ??= []);
    row[columnIndex - table.range.columnIndex] = content;
  };
  const added = next.rows.filter(({ key }) => !positions.rows.has(key));
  for (const row of next.rows) {
    const rowIndex = positions.rows.get(row.key);
    if (rowIndex === undefined) continue;
    for (const column of next.columns) {
      const columnIndex = positions.columns.get(column.key);
      const cell = row.cells[column.key];
      if (columnIndex === undefined || cell === undefined || column.key === idColumn) continue;
      const current = { value: valueAt(sheet.values, rowIndex, columnIndex), formula: sheet.formulas[rowIndex]?.[columnIndex] };
      if (column.isEntry !== true && !widened.added.has(column.key) && !isAsLoaded(current, baseRows.get(row.key)?.[column.key], base === null)) continue;
      if (!sameContent(current, cell)) write(rowIndex, columnIndex, contentOf(cell, column, font));
    }
  }
  const above = updateAbove(placed, base, next);
  const wanted = new Set(next.rows.map(({ key }) => key));
  for (const [key, rowIndex] of positions.rows) {
    if (next.gone === undefined || wanted.has(key)) continue;
    for (const column of next.columns) {
      const columnIndex = positions.columns.get(column.key);
      const cell = next.gone[column.key];
      if (columnIndex !== undefined && cell !== undefined && valueAt(sheet.values, rowIndex, columnIndex) !== cell.value) write(rowIndex, columnIndex, contentOf(cell, column, font));
    }
  }
  const firstFree = table.range.rowIndex + table.range.rowCount - (table.hasTotals ? 1 : 0);
  if (added.length > 0 && (table.hasTotals || !isFree(sheet, firstFree, added.length, table.range.columnIndex, table.range.columnCount))) {
    const noRoom = issue("load/noRoom", [sheet.name], { rows: added.length, table: table.name });
    return { edits: [...above, ...widened.around(blockOf(sheet.name, table, sparse), table.range)], issues: [...widened.issues, noRoom], rows: positions.rows, isIntact };
  }
  added.forEach((row, offset) => {
    for (const column of next.columns) {
      const columnIndex = positions.columns.get(column.key);
      if (columnIndex !== undefined) write(firstFree + offset, columnIndex, contentOf(row.cells[column.key], column, font));
    }
  });
  const rows = new Map([...positions.rows, ...added.map(({ key }, offset): [string, number] => [key, firstFree + offset])]);
  const range = { ...table.range, rowCount: table.range.rowCount + added.length };
  return { edits: [...above, ...widened.around(blockOf(sheet.name, table, sparse), range)], issues: widened.issues, rows, isIntact };
}

/** The subtitle and the results of formulas above a table, where they still stand as the last load left them. */
function updateAbove({ sheet, table }: PlacedTable, base: TableSheet | null, next: TableSheet): Edit[] {
  const edits: Edit[] = [];
  const update = (rowIndex: number, columnIndex: number, content: CellContent): void => {
    if (!sameValue(valueAt(sheet.values, rowIndex, columnIndex), content.value ?? null)) edits.push({ kind: "writeCells", sheet: sheet.name, rowIndex, columnIndex, cells: [[content]] });
  };
  if (base !== null && valueAt(sheet.values, 1, 0) === base.subtitle) update(1, 0, { value: next.subtitle });
  const firstRow = table.range.rowIndex - (next.head ?? []).length - 1;
  (next.head ?? []).forEach((cells, offset) => {
    cells.forEach((cell, columnIndex) => {
      if (cell?.formula === undefined || sheet.formulas[firstRow + offset]?.[columnIndex] !== cell.formula) return;
      update(firstRow + offset, columnIndex, { formula: cell.formula, ...(cell.value === undefined ? {} : { value: cell.value }) });
    });
  });
  return edits;
}

function rowsByKey(sheet: TableSheet | null): Map<string, Readonly<Record<string, SheetCell>>> {
  return new Map(sheet?.rows.map(({ key, cells }) => [key, cells]));
}

interface CurrentCell {
  readonly value: CellValue;
  readonly formula: string | undefined;
}

/** Untouched since the last load; without a record of that load, formulas and texts of ours are taken to be untouched. */
function isAsLoaded(current: CurrentCell, base: Pick<SheetCell, "value" | "formula"> | undefined, isBaseUnknown: boolean): boolean {
  if (isBaseUnknown || base === undefined) return true;
  if (base.formula !== undefined) return current.formula === base.formula;
  return current.formula === undefined && sameValue(current.value, base.value);
}

/** Whether a cell of a sheet without a table still is as the last load wrote it; null is a cell that it left blank. */
export function isAsWritten(current: CurrentCell, base: Pick<SheetCell, "value" | "formula"> | null): boolean {
  return base === null ? isBlank(current.value) && current.formula === undefined : isAsLoaded(current, base, false);
}

export function sameContent(current: CurrentCell, next: Pick<SheetCell, "value" | "formula">): boolean {
  return current.formula === next.formula && sameValue(current.value, next.value);
}

function sameValue(left: CellValue, right: CellValue): boolean {
  if (isBlank(left) || isBlank(right)) return isBlank(left) && isBlank(right);
  if (isCellError(left) || isCellError(right)) return isCellError(left) && isCellError(right) && left.code === right.code;
  return typeof left === "number" && typeof right === "number" ? Math.abs(left - right) <= 1e-12 * Math.max(Math.abs(left), Math.abs(right)) : left === right;
}

/** One block over the rows that change; cells that stay are null. */
function blockOf(sheet: string, table: TableSnapshot, sparse: readonly (readonly (CellContent | null)[] | undefined)[]): Edit[] {
  const first = sparse.findIndex((row) => row !== undefined);
  if (first < 0) return [];
  const cells = Array.from({ length: sparse.length - first }, (_, offset) => Array.from(sparse[first + offset] ?? [], (content: CellContent | null | undefined) => content ?? null));
  return [{ kind: "writeCells", sheet, rowIndex: table.range.rowIndex + first, columnIndex: table.range.columnIndex, cells }];
}
