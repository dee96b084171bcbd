/** A sheet of a model as a table of text: its header found, its cells read, and where each of them stands. */

import { columnsOf } from "../model/columns";
import { modelIssue } from "../model/issues";
import { checkColumns } from "../model/rawTable";
import type { RawRow, RawTable } from "../model/rawTable";
import type { Issue } from "../result";
import { valueAt } from "../values";
import { cellAddress, columnName, rangeAddress } from "../workbook/address";
import type { CellRange } from "../workbook/address";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { ColumnKind } from "./readCell";
import { readSheetCell } from "./readCell";
import { columnNamesOf, findHeader, headerKey, isModelTable } from "./sheetTables";
import type { FoundSheet, SheetTable } from "./sheetTables";

/** Text by column name. `number` of a row is the one that the sheet shows. */
export interface SheetRows extends Pick<RawTable, "label" | "columns" | "rows"> {
  /** 0-based places of the columns on the sheet. */
  readonly positions: ReadonlyMap<string, number>;
}

/** Reads one sheet; what is wrong with it goes to `issues`. Null where it has no header that could be read. */
export function readSheetRows(workbook: WorkbookSnapshot, name: SheetTable, found: FoundSheet, issues: Issue[]): SheetRows | null {
  const { sheet, table } = found;
  const label = sheet.name;
  const headerRow = table?.hasHeader === true ? table.range.rowIndex : findHeader(sheet, name);
  if (headerRow === null) {
    issues.push(modelIssue("model/header-missing", [label], { list: columnNamesOf(name).join(", ") }));
    return null;
  }
  const header = headerOf(found, headerRow);
  if (isModelTable(name)) checkColumns(name, label, header.names, issues, headerRow + 1);
  else checkExtraColumns(name, label, header.names, headerRow + 1, issues);
  const positions = new Map<string, number>();
  header.names.forEach((column, offset) => {
    if (column !== "" && !positions.has(column)) positions.set(column, header.firstColumn + offset);
  });
  const lastRow = table?.hasTotals === true ? table.range.rowIndex + table.range.rowCount - 2 : sheet.values.length - 1;
  const merged = mergedCells(found, headerRow, header, issues);
  const kinds = columnKinds(name);
  const outside = new Set<number>();
  const rows: RawRow[] = [];
  for (let rowIndex = headerRow + 1; rowIndex <= Math.max(lastRow, sheet.formulas.length - 1); rowIndex += 1) {
    if (table?.hasTotals === true && rowIndex > lastRow) break;
    if (sheet.values[rowIndex] === undefined && sheet.formulas[rowIndex] === undefined) continue;
    const cells = new Map<string, string>();
    let isBlank = true;
    for (const [column, columnIndex] of positions) {
      const from = merged.get(cellKey(rowIndex, columnIndex)) ?? { rowIndex, columnIndex };
      const reading = readSheetCell(
        {
          value: valueAt(sheet.values, from.rowIndex, from.columnIndex),
          hasFormula: sheet.formulas[from.rowIndex]?.[from.columnIndex] !== undefined,
          numberFormat: workbook.styles[sheet.styles[from.rowIndex]?.[from.columnIndex] ?? 0]?.numberFormat ?? "General",
        },
        kinds.get(column) ?? "text",
        workbook.date1904,
      );
      if ("code" in reading) issues.push(modelIssue(reading.code, [label, rowIndex + 1, column], { column, ...reading.params }));
      // What a cell with a problem holds is not known: a word that passes for filled keeps the problem from being told twice.
      const text = "code" in reading ? unknownCell : reading.text;
      if (text !== "") isBlank = false;
      cells.set(column, text);
    }
    reportOutside(found, rowIndex, header, outside, issues);
    if (!isBlank) rows.push({ number: rowIndex + 1, cells });
  }
  return { label, columns: new Set(header.names), rows, positions };
}

/** Stands for a cell whose problem was reported. */
export const unknownCell = "\u0000";

function columnKinds(name: SheetTable): ReadonlyMap<string, ColumnKind> {
  if (name === "sections") return new Map();
  if (name === "report") return new Map([["line", "number"], ["text", "verbatim"]]);
  return new Map(columnsOf[name].map((column) => [column.name, column.type === "string" ? "text" : "number"]));
}

interface Header {
  readonly firstColumn: number;
  readonly names: readonly string[];
}

/** The names of the header row, from its first column to the last filled one: a column beside the Excel table belongs to it too. */
function headerOf({ sheet, table }: FoundSheet, rowIndex: number): Header {
  const row = sheet.values[rowIndex] ?? [];
  const filled = row.flatMap((value, columnIndex) => (typeof value === "string" && value.trim() !== "" ? [columnIndex] : []));
  const firstColumn = table?.range.columnIndex ?? filled[0] ?? 0;
  const names: string[] = [];
  for (let columnIndex = firstColumn; columnIndex <= (filled.at(-1) ?? firstColumn); columnIndex += 1) {
    const value = valueAt(sheet.values, rowIndex, columnIndex);
    names.push(typeof value === "string" ? headerKey(value) : value === null ? "" : cellName(value));
  }
  return { firstColumn, names };
}

function cellName(value: unknown): string {
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "?";
}

function checkExtraColumns(name: SheetTable, label: string, columns: readonly string[], headerRow: number, issues: Issue[]): void {
  const known = columnNamesOf(name);
  for (const column of known) if (!columns.includes(column)) issues.push(modelIssue("model/column-missing", [label, headerRow, column], { column }));
  for (const column of columns) if (!known.includes(column)) issues.push(modelIssue("model/column-unknown", [label, headerRow, column], { column, list: known.join(", ") }));
}

/** Cells under another cell of their merge, by the cell that holds the value. Merged cells are a problem each: which rows they speak for is a guess. */
function mergedCells({ sheet }: FoundSheet, headerRow: number, { firstColumn, names }: Header, issues: Issue[]): ReadonlyMap<number, Pick<CellRange, "rowIndex" | "columnIndex">> {
  const cells = new Map<number, Pick<CellRange, "rowIndex" | "columnIndex">>();
  for (const merge of sheet.merges) {
    const isInside = merge.rowIndex + merge.rowCount > headerRow && merge.columnIndex < firstColumn + names.length && merge.columnIndex + merge.columnCount > firstColumn;
    if (!isInside) continue;
    const column = names[merge.columnIndex - firstColumn] ?? "";
    issues.push(modelIssue("model/merged-cells", [sheet.name, merge.rowIndex + 1, ...(column === "" ? [] : [column])], { range: rangeAddress(merge) }));
    // A merge may be as large as the sheet; only its rows with cells matter.
    const lastRow = Math.min(merge.rowIndex + merge.rowCount, sheet.values.length);
    for (let rowIndex = merge.rowIndex; rowIndex < lastRow; rowIndex += 1) {
      for (const [offset] of names.entries()) {
        const columnIndex = firstColumn + offset;
        if (columnIndex >= merge.columnIndex && columnIndex < merge.columnIndex + merge.columnCount) cells.set(cellKey(rowIndex, columnIndex), merge);
      }
    }
  }
  return cells;
}

function cellKey(rowIndex: number, columnIndex: number): number {
  return rowIndex * 16_384 + columnIndex;
}

/** Content under no column name, told once a column: a name that was deleted would silently lose its cells. */
function reportOutside({ sheet }: FoundSheet, rowIndex: number, { firstColumn, names }: Header, reported: Set<number>, issues: Issue[]): void {
  (sheet.values[rowIndex] ?? []).forEach((value, columnIndex) => {
    const isNamed = (names[columnIndex - firstColumn] ?? "") !== "";
    if (isNamed || value === null || value === undefined || value === "" || reported.has(columnIndex)) return;
    reported.add(columnIndex);
    issues.push(modelIssue("model/cell-outside", [sheet.name, rowIndex + 1], { cell: cellAddress({ rowIndex, columnIndex }), letter: columnName(columnIndex) }));
  });
}
