import { columnIndexOf, columnName, maximumColumnCount, maximumRowCount, type CellRange } from "../../../../src/core/workbook/address";
import { fail } from "../wire/WireError";
import type { Book } from "./Book";
import type { SheetState } from "./state";

/** Addresses as Excel prints and takes them; written apart from the add-in's own so that one can be wrong without the other. */

export const wholeSheet: CellRange = { rowIndex: 0, columnIndex: 0, rowCount: maximumRowCount, columnCount: maximumColumnCount };

export function addressOf(sheet: SheetState, ranges: readonly CellRange[]): string {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name) ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  return ranges.map((range) => `${name}!${localAddress(range)}`).join(",");
}

function localAddress({ rowIndex, columnIndex, rowCount, columnCount }: CellRange): string {
  const [first, last] = [columnName(columnIndex), columnName(columnIndex + columnCount - 1)];
  if (rowCount === maximumRowCount) return columnCount === maximumColumnCount ? `1:${maximumRowCount}` : `${first}:${last}`;
  if (columnCount === maximumColumnCount) return `${rowIndex + 1}:${rowIndex + rowCount}`;
  const start = `${first}${rowIndex + 1}`;
  return rowCount === 1 && columnCount === 1 ? start : `${start}:${last}${rowIndex + rowCount}`;
}

/** Reads `A1`, `A1:B2`, `A:C`, `2:5` or a list of them, with or without a sheet. */
export function rangesAt(book: Book, home: SheetState, address: string): { sheet: SheetState; ranges: CellRange[] } {
  let sheet = home;
  const ranges = address.split(/[,;]\s*(?=(?:[^']*'[^']*')*[^']*$)/).map((part) => {
    const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(.+)$/.exec(part.trim());
    const name = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
    if (name !== undefined) sheet = book.find(name) ?? fail("ItemNotFound", `There is no sheet ${name}`);
    return oneRange(match?.[3] ?? "");
  });
  return { sheet, ranges };
}

function oneRange(address: string): CellRange {
  const match = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(address);
  if (match === null || address === "") return fail("InvalidArgument", `${address} is no address`, "Worksheet.getRange");
  const [, firstColumn, firstRow, lastColumn = firstColumn, lastRow = firstRow] = match;
  const columnIndex = firstColumn === undefined ? 0 : columnIndexOf(firstColumn);
  const rowIndex = firstRow === undefined ? 0 : Number(firstRow) - 1;
  const range = {
    rowIndex,
    columnIndex,
    rowCount: lastRow === undefined ? maximumRowCount : Number(lastRow) - rowIndex,
    columnCount: lastColumn === undefined ? maximumColumnCount : columnIndexOf(lastColumn) - columnIndex + 1,
  };
  return insideSheet(range);
}

export function insideSheet(range: CellRange): CellRange {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const fits = rowIndex >= 0 && columnIndex >= 0 && rowCount >= 1 && columnCount >= 1 && rowIndex + rowCount <= maximumRowCount && columnIndex + columnCount <= maximumColumnCount;
  return fits ? range : fail("InvalidArgument", "The range lies outside the sheet", "Worksheet.getRangeByIndexes");
}

export function intersects(a: CellRange, b: CellRange): boolean {
  return a.rowIndex < b.rowIndex + b.rowCount && b.rowIndex < a.rowIndex + a.rowCount && a.columnIndex < b.columnIndex + b.columnCount && b.columnIndex < a.columnIndex + a.columnCount;
}
