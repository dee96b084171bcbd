/** Stage 1: rows that name the columns of a table in words, and the role of each column. */

import { readTarget } from "../target/readTarget";
import { isMissingMark } from "../text/missingMarks";
import { normalizeText } from "../text/normalizeText";
import { valueAt } from "../values";
import type { CellRange } from "../workbook/address";
import type { SheetSnapshot } from "../workbook/snapshot";
import { namedYear } from "./period";
import { namesOfIndicators, roleWords } from "./roleWords";
import type { ColumnRole, RecognisedColumn, TableReason } from "./table";

/** A header row with the columns that a verdict needs. */
export interface TableHeader {
  readonly rowIndex: number;
  readonly columns: readonly RecognisedColumn[];
  readonly labelColumn: number;
  readonly targetColumn: number;
  readonly actualColumn: number;
  readonly reasons: readonly TableReason[];
  /** Last row of the Excel table that the header belongs to; null for a plain range. */
  readonly lastRowIndex: number | null;
}

/** Longer texts are sentences, not headers. */
const maximumHeaderLength = 80;
/** How far below a header a column is looked at for evidence of what it holds. */
const sampleRowCount = 30;

/** The role that a header's words name; `other` when they name none. */
export function roleOfHeader(header: string): ColumnRole {
  const text = normalizeText(header);
  return roleWords.find(({ pattern }) => pattern.test(text))?.role ?? "other";
}

/** Finds the header rows of a sheet, from top to bottom. */
export function findHeaders(sheet: SheetSnapshot): TableHeader[] {
  const headers: TableHeader[] = [];
  const tables = sheet.tables.filter((table) => table.hasHeader);
  const roles = new Map<string, ColumnRole>();
  const isBody = (rowIndex: number): boolean => tables.some(({ range }) => rowIndex > range.rowIndex && rowIndex < range.rowIndex + range.rowCount);
  sheet.values.forEach((row, rowIndex) => {
    // The rows of an Excel table are data, whatever they say.
    if (row === undefined || !mayBeHeader(row) || isBody(rowIndex)) return;
    const table = tables.find(({ range }) => range.rowIndex === rowIndex);
    for (const cells of runsOfHeaders(sheet, rowIndex, roles, table?.range ?? null)) {
      const lastRowIndex = table === undefined ? null : table.range.rowIndex + table.range.rowCount - (table.hasTotals ? 2 : 1);
      const header = chooseColumns(sheet, rowIndex, cells, lastRowIndex);
      if (header !== null) headers.push(header);
    }
  });
  return headers;
}

/** Three texts or more, and not a row of numbers: cheap, since every row of the sheet is asked. */
function mayBeHeader(row: readonly unknown[]): boolean {
  let textCount = 0;
  for (const value of row) {
    if (typeof value === "number" && !(value >= 1900 && value < 2200)) return false;
    if (typeof value === "string" && value !== "") textCount += 1;
  }
  return textCount >= 3;
}

/** The header cells of a row, split where two or more blank columns separate tables that stand side by side. */
function runsOfHeaders(sheet: SheetSnapshot, rowIndex: number, roles: Map<string, ColumnRole>, within: CellRange | null): RecognisedColumn[][] {
  const runs: RecognisedColumn[][] = [];
  let previous = -3;
  sheet.values[rowIndex]?.forEach((value, columnIndex) => {
    if (value === null || value === undefined || value === "") return;
    if (within !== null && (columnIndex < within.columnIndex || columnIndex >= within.columnIndex + within.columnCount)) return;
    const header = String(typeof value === "object" ? "" : value);
    if (header.length > maximumHeaderLength) return;
    let role = roles.get(header);
    if (role === undefined) roles.set(header, (role = roleOfHeader(header)));
    if (columnIndex - previous > 2) runs.push([]);
    runs.at(-1)?.push({ columnIndex, role, header: header.replace(/\s+/g, " ").trim() });
    previous = columnIndex;
  });
  return runs;
}

/** Settles which single column is the label, the target and the actual. Null when the row does not head such a table. */
function chooseColumns(sheet: SheetSnapshot, rowIndex: number, cells: readonly RecognisedColumn[], lastRowIndex: number | null): TableHeader | null {
  const reasons: TableReason[] = ["roleWords"];
  if (lastRowIndex !== null) reasons.push("excelTable");
  const holding = (role: ColumnRole): RecognisedColumn[] => cells.filter((cell) => cell.role === role);
  const shareOf = (cell: RecognisedColumn): number | null => numberShare(sheet, rowIndex, cell.columnIndex);
  const textual = (cell: RecognisedColumn): boolean => (shareOf(cell) ?? 0) < 0.5;

  // "Chỉ tiêu" heads the names of indicators in one table and the targets in another: the cells below tell.
  const targets = [...holding("target"), ...holding("label").filter((cell) => !textual(cell))];
  const texts = holding("label").filter(textual);
  const labels = [...texts.filter(({ header }) => namesOfIndicators.test(normalizeText(header))), ...texts];
  const target = pickTarget(targets, holding("actual"));
  if (target === null) return null;
  const actual = pickActual(holding("actual"), target);
  if (actual === null || (isMostlyText(shareOf(actual)) && isMostlyText(shareOf(target)))) return null;
  const label = labels[0] ?? cells.find((cell) => cell.columnIndex < target.columnIndex && cell.role === "other" && textual(cell));
  if (label === undefined) return null;

  if (labels.length === 0) reasons.push("labelGuessed");
  if (targets.length > 1 && namedYear(target.header) === null) reasons.push("severalTargets");
  if (rivals(holding("actual"), target).length > 1) reasons.push("severalActuals");
  if (isMostlyText(shareOf(actual))) reasons.push("fewNumbers");
  const chosen = new Map<number, ColumnRole>([[label.columnIndex, "label"], [target.columnIndex, "target"], [actual.columnIndex, "actual"]]);
  const columns = cells.map((cell) => ({ ...cell, role: chosen.get(cell.columnIndex) ?? settledRole(cell.role) }));
  return { rowIndex, columns, labelColumn: label.columnIndex, targetColumn: target.columnIndex, actualColumn: actual.columnIndex, reasons, lastRowIndex };
}

/** The target of the year that an actual also names, else the one nearest to the left of an actual, else the first. */
function pickTarget(targets: readonly RecognisedColumn[], actuals: readonly RecognisedColumn[]): RecognisedColumn | null {
  const years = new Set(actuals.map(({ header }) => namedYear(header)));
  const sameYear = targets.filter(({ header }) => namedYear(header) !== null && years.has(namedYear(header)));
  return sameYear.at(-1) ?? targets.findLast(({ columnIndex }) => actuals.some((actual) => actual.columnIndex > columnIndex)) ?? targets[0] ?? null;
}

/** The actual that belongs to a target: of its year where both name one, nearest to its right otherwise. */
function pickActual(actuals: readonly RecognisedColumn[], target: RecognisedColumn): RecognisedColumn | null {
  const candidates = rivals(actuals, target);
  return candidates.find(({ columnIndex }) => columnIndex > target.columnIndex) ?? candidates[0] ?? null;
}

/** Actuals that could belong to the target: those of another year could not. */
function rivals(actuals: readonly RecognisedColumn[], target: RecognisedColumn): readonly RecognisedColumn[] {
  const year = namedYear(target.header);
  const sameYear = actuals.filter(({ header }) => year !== null && namedYear(header) === year);
  return sameYear.length > 0 ? sameYear : actuals.filter(({ header }) => year === null || namedYear(header) === null);
}

/** A role that lost to another column takes no part. */
function settledRole(role: ColumnRole): ColumnRole {
  return role === "label" || role === "target" || role === "actual" ? "other" : role;
}

/** Filled, and not with numbers: under a header a blank column is still to be filled in. */
function isMostlyText(share: number | null): boolean {
  return share !== null && share < 0.5;
}

/** Share of numbers, targets in words included, among the filled cells below a header; null where none is filled. */
function numberShare(sheet: SheetSnapshot, rowIndex: number, columnIndex: number): number | null {
  let filled = 0;
  let numeric = 0;
  for (let offset = 1; offset <= sampleRowCount; offset += 1) {
    const value = valueAt(sheet.values, rowIndex + offset, columnIndex);
    if (value === null || value === "" || (typeof value === "string" && isMissingMark(value))) continue;
    filled += 1;
    if (typeof value === "number" || (typeof value === "string" && readTarget(value) !== null)) numeric += 1;
  }
  return filled === 0 ? null : numeric / filled;
}
