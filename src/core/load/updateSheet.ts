/**
 * The edits that bring a sheet of the model up to date. Three states meet in each cell: what the last load wrote (base), what
 * stands there now, and what the model says now. Where the cell still is as the last load left it, the new content is
 * written; where someone changed it, theirs stays.
 */

import { issue } from "../result";
import type { Issue } from "../result";
import { isCellError, valueAt } from "../values";
import type { CellValue } from "../values";
import type { CellContent, Edit } from "../workbook/edits";
import type { SheetSnapshot, TableSnapshot } from "../workbook/snapshot";
import { contentOf } from "./placeSheet";
import { idColumn } from "./tableSheet";
import type { Entries, SheetCell, SheetColumn, SheetFont, TableSheet } from "./tableSheet";

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
}

/** Plans the changes of one sheet; an issue tells where new rows find no room. */
export function updateSheet(placed: PlacedTable, base: TableSheet | null, next: TableSheet, font: SheetFont): SheetUpdate {
  const { sheet, table } = placed;
  const positions = positionsOf(placed, next.columns);
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
      if (column.isEntry !== true && !isAsLoaded(current, baseRows.get(row.key)?.[column.key], base === null)) continue;
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
    return { edits: [...above, ...blockOf(sheet.name, table, sparse)], issues: [issue("load/noRoom", [sheet.name], { rows: added.length, table: table.name })], rows: positions.rows };
  }
  added.forEach((row, offset) => {
    for (const column of next.columns) {
      const columnIndex = positions.columns.get(column.key);
      if (columnIndex !== undefined) write(firstFree + offset, columnIndex, contentOf(row.cells[column.key], column, font));
    }
  });
  const resized: Edit[] = added.length === 0 ? [] : [{ kind: "resizeTable", name: table.name, range: { ...table.range, rowCount: table.range.rowCount + added.length } }];
  const rows = new Map([...positions.rows, ...added.map(({ key }, offset): [string, number] => [key, firstFree + offset])]);
  return { edits: [...above, ...blockOf(sheet.name, table, sparse), ...resized], issues: [], rows };
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

interface Positions {
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

/** Where the rows and columns of ours are now: the user may have sorted, inserted and moved. */
function positionsOf({ sheet, table }: PlacedTable, columns: readonly SheetColumn[]): Positions {
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

function rowsByKey(sheet: TableSheet | null): Map<string, Readonly<Record<string, SheetCell>>> {
  return new Map(sheet?.rows.map(({ key, cells }) => [key, cells]));
}

interface CurrentCell {
  readonly value: CellValue;
  readonly formula: string | undefined;
}

/** Untouched since the last load; without a record of that load, formulas and texts of ours are taken to be untouched. */
function isAsLoaded(current: CurrentCell, base: SheetCell | undefined, isBaseUnknown: boolean): boolean {
  if (isBaseUnknown || base === undefined) return true;
  if (base.formula !== undefined) return current.formula === base.formula;
  return current.formula === undefined && sameValue(current.value, base.value);
}

function sameContent(current: CurrentCell, next: SheetCell): boolean {
  return current.formula === next.formula && sameValue(current.value, next.value);
}

function sameValue(left: CellValue, right: CellValue): boolean {
  if (isBlank(left) || isBlank(right)) return isBlank(left) && isBlank(right);
  if (isCellError(left) || isCellError(right)) return isCellError(left) && isCellError(right) && left.code === right.code;
  return typeof left === "number" && typeof right === "number" ? Math.abs(left - right) <= 1e-12 * Math.max(Math.abs(left), Math.abs(right)) : left === right;
}

function isBlank(value: CellValue): boolean {
  return value === null || value === "";
}

function isFree(sheet: SheetSnapshot, rowIndex: number, rowCount: number, columnIndex: number, columnCount: number): boolean {
  for (let row = rowIndex; row < rowIndex + rowCount; row += 1) {
    for (let column = columnIndex; column < columnIndex + columnCount; column += 1) {
      if (!isBlank(valueAt(sheet.values, row, column))) return false;
    }
  }
  return true;
}

/** One block over the rows that change; cells that stay are null. */
function blockOf(sheet: string, table: TableSnapshot, sparse: readonly (readonly (CellContent | null)[] | undefined)[]): Edit[] {
  const first = sparse.findIndex((row) => row !== undefined);
  if (first < 0) return [];
  const cells = Array.from({ length: sparse.length - first }, (_, offset) => Array.from(sparse[first + offset] ?? [], (content: CellContent | null | undefined) => content ?? null));
  return [{ kind: "writeCells", sheet, rowIndex: table.range.rowIndex + first, columnIndex: table.range.columnIndex, cells }];
}
