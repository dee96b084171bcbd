/** What stands for a parameter of a call that is to be written into a cell: typed by a person, or picked from a sheet. */

import type { Language } from "../../core/load/texts";
import { readNumber } from "../../core/text/readNumber";
import { maximumColumnCount, maximumRowCount, parseCell, parseRange, quoteSheetName, rangeAddress, sheetAddress } from "../../core/workbook/address";
import type { CellRange } from "../../core/workbook/address";
import { valueAt } from "../../core/values";
import type { SheetSnapshot } from "../../core/workbook/snapshot";
import type { Parameter } from "../../functions";
import type { SheetRange } from "../../host/WorkbookHost";

export type CallArgument =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly text: string }
  | CellsArgument;

/** A reference to cells. */
interface CellsArgument {
  readonly kind: "cells";
  /** Null for the sheet of the cell that gets the formula. */
  readonly sheet: string | null;
  /** As it stands in the formula, without the sheet: `B2`, `$B$2:$B$7`. */
  readonly address: string;
  readonly range: CellRange;
}

/** Why what was typed stands for nothing: `percent` because "5%" may mean 5 or 0.05. */
export type ArgumentProblem = "notNumber" | "percent" | "notChoice" | "notCells" | "wholeColumns";

const corner = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const line = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const reference = new RegExp(String.raw`^(?:(?:'((?:[^']|'')+)'|([^'!,;:()"\s]+))!)?(?:(${corner}(?::${corner})?)|(${line}))$`);

/**
 * Reads what was typed for a parameter: an address (`B2`, `$B$2:$B$7`, `'Số liệu'!B2`), a number in the notation of the language,
 * or text; text in quotes is text whatever it says. Nothing typed is blank.
 */
export function readCallArgument(typed: string, { kind, choices }: Pick<Parameter, "kind" | "choices">, language: Language): CallArgument | ArgumentProblem {
  const text = typed.trim();
  if (text === "") return { kind: "blank" };
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  if (quoted === undefined) {
    const cells = readReference(text);
    // "5:10" in words is a range of numbers or a ratio before it is two rows of a sheet.
    if (cells !== null && !(cells === "wholeColumns" && isWords(kind))) return cells;
  }
  const words = quoted?.replaceAll('""', '"') ?? text;
  switch (kind) {
    case "choice": {
      const chosen = choices?.find((choice) => choice.toLowerCase() === words.toLowerCase());
      return chosen === undefined ? "notChoice" : { kind: "text", text: chosen };
    }
    case "text":
      return { kind: "text", text: words };
    case "target": {
      const number = quoted === undefined ? readNumber(words, language) : null;
      return number?.unit === null ? { kind: "number", value: number.value } : { kind: "text", text: words };
    }
    case "number":
    case "series": {
      const number = quoted === undefined ? readNumber(words, language) : null;
      if (number === null) return kind === "series" ? "notCells" : "notNumber";
      if (number.unit === "%") return "percent";
      return number.unit === null ? { kind: "number", value: number.value } : "notNumber";
    }
  }
}

function isWords(kind: Parameter["kind"]): boolean {
  return kind === "text" || kind === "target";
}

/** The cells that an address names, `wholeColumns` for whole columns or rows, null where the text is no address. */
function readReference(text: string): CellsArgument | "wholeColumns" | null {
  const match = reference.exec(text);
  if (match === null) return null;
  const [, quotedSheet, plainSheet, cells, whole] = match;
  if (whole !== undefined) return parseRange(whole) === null ? null : "wholeColumns";
  const range = parseRange(cells ?? "");
  // "T1234567" lies outside every sheet: it is text.
  if (cells === undefined || range === null || cells.split(":").some((part) => parseCell(part) === null)) return null;
  return { kind: "cells", sheet: quotedSheet?.replaceAll("''", "'") ?? plainSheet ?? null, address: cells.toUpperCase(), range };
}

/** The address of cells as it is typed into a formula on `sheet`. */
export function typedAddress({ sheet: of, ...range }: SheetRange, sheet: string | null): string {
  return of === sheet ? rangeAddress(range) : sheetAddress(of, range);
}

/** The same argument, as typed, for a formula that moves from one sheet to another: its cells stay the same cells. */
export function movedArgument(typed: string, from: string | null, to: string): string {
  const cells = readReference(typed.trim());
  if (from === null || from === to || cells === null || cells === "wholeColumns") return typed;
  const sheet = cells.sheet ?? from;
  return sheet === to ? cells.address : `${quoteSheetName(sheet)}!${cells.address}`;
}

/**
 * The cells that a person means with a selection: of a merged cell its first one, of whole columns and rows what the sheet has
 * in them.
 */
export function meantCells(selected: SheetRange, sheet: SheetSnapshot | undefined): SheetRange {
  if (sheet === undefined) return selected;
  const isMerged = sheet.merges.some((merge) => merge.rowIndex === selected.rowIndex && merge.columnIndex === selected.columnIndex && merge.rowCount === selected.rowCount && merge.columnCount === selected.columnCount);
  if (isMerged) return { ...selected, rowCount: 1, columnCount: 1 };
  return { ...selected, rowCount: filledRowCount(selected, sheet), columnCount: filledColumnCount(selected, sheet) };
}

/** Rows of the selection down to the last one that holds something, where it leads past the last row of the sheet's cells. */
function filledRowCount({ rowIndex, columnIndex, rowCount, columnCount }: CellRange, { values }: SheetSnapshot): number {
  const isOpen = rowIndex + rowCount > values.length && rowCount > 1;
  if (!isOpen) return rowCount;
  const columns = Array.from({ length: Math.min(columnCount, maximumColumnCount) }, (_, index) => columnIndex + index);
  for (let last = Math.min(values.length, maximumRowCount) - 1; last > rowIndex; last--) if (columns.some((column) => valueAt(values, last, column) !== null)) return last - rowIndex + 1;
  return 1;
}

function filledColumnCount({ rowIndex, columnIndex, rowCount, columnCount }: CellRange, { values }: SheetSnapshot): number {
  const rows = values.slice(rowIndex, rowIndex + rowCount);
  const width = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  if (columnIndex + columnCount <= width || columnCount === 1) return columnCount;
  for (let last = width - 1; last > columnIndex; last--) if (rows.some((row) => (row?.[last] ?? null) !== null)) return last - columnIndex + 1;
  return 1;
}
