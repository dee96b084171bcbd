/** What was replaced before sending, kept in the workbook itself, so that whoever has the functions can put them back. */

import { escapeText } from "../text/escapeXml";
import { fieldsOf, listOf, parseJson } from "../text/jsonFields";
import { partText } from "../text/xmlPart";
import { isCellError } from "../values";
import type { CellValue } from "../values";
import { maximumRowCount, parseRange, rangeAddress } from "../workbook/address";
import type { CellRange } from "../workbook/address";
import type { SetCustomXml } from "../workbook/edits/recordEdits";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { customFunctionsOf } from "./calls";

export const sharedNamespace = "urn:so-chi-tieu:shared";

export interface SharedCell {
  readonly sheet: string;
  /** The cells that the formula filled. */
  readonly range: CellRange;
  readonly before: string;
  /** The native formula of each cell, or the value that took the formula's place. */
  readonly after: readonly (readonly string[])[] | CellValue;
}

export interface SharedColumn {
  readonly table: string;
  readonly columnIndex: number;
  readonly before: string;
  readonly after: string | null;
}

export interface SharedName {
  readonly name: string;
  readonly hidden: boolean;
  readonly before: string;
  readonly after: string;
}

export interface SharedRecord {
  readonly cells: readonly SharedCell[];
  readonly columns: readonly SharedColumn[];
  readonly names: readonly SharedName[];
}

/** With what an earlier sharing replaced; of the same place the later counts. */
export function storeSharedRecord(record: SharedRecord, earlier: SharedRecord | null): SetCustomXml {
  const places = new Set([...record.cells.map(placeOf), ...record.columns.map(columnOf), ...record.names.map(({ name }) => name)]);
  const all: SharedRecord = {
    cells: [...(earlier?.cells ?? []).filter((cell) => !places.has(placeOf(cell))), ...record.cells],
    columns: [...(earlier?.columns ?? []).filter((column) => !places.has(columnOf(column))), ...record.columns],
    names: [...(earlier?.names ?? []).filter(({ name }) => !places.has(name)), ...record.names],
  };
  const json = JSON.stringify({ ...all, cells: all.cells.map(({ range, ...cell }) => ({ ...cell, range: rangeAddress(range) })) });
  return { kind: "setCustomXml", namespace: sharedNamespace, xml: `<shared xmlns="${sharedNamespace}" version="1">${escapeText(json)}</shared>` };
}

/** Null where the workbook carries none that can be read; entries that are none are left out, so that a damaged record loses only itself. */
export function readSharedRecord(snapshot: WorkbookSnapshot): SharedRecord | null {
  const part = snapshot.customXml.find(({ namespace }) => namespace === sharedNamespace);
  if (part === undefined) return null;
  const held = partText(part.xml, "shared");
  const fields = held === null ? null : fieldsOf(parseJson(held.text));
  if (fields === null) return null;
  return {
    cells: listOf(fields.get("cells")).flatMap(readCell),
    columns: listOf(fields.get("columns")).flatMap(readColumn),
    names: listOf(fields.get("names")).flatMap(readName),
  };
}

/** Only a formula with functions of ours is ever replaced. Whoever wrote the record, nothing else is put into a workbook from it. */
function isReplaced(formula: unknown): formula is string {
  return typeof formula === "string" && customFunctionsOf(formula)?.hasOwn === true;
}

/** The most cells that one formula fills: those of a column. */
const maximumCells = maximumRowCount;

function readCell(entry: unknown): SharedCell[] {
  const fields = fieldsOf(entry);
  const [sheet, address, before, after] = ["sheet", "range", "before", "after"].map((key) => fields?.get(key));
  const range = typeof address === "string" ? parseRange(address) : null;
  if (typeof sheet !== "string" || !isReplaced(before) || range === null || range.rowCount * range.columnCount > maximumCells) return [];
  if (!Array.isArray(after)) return isValue(after) ? [{ sheet, range, before, after }] : [];
  const rows = listOf(after).map((row) => listOf(row).filter((formula) => typeof formula === "string"));
  const isWhole = rows.length === range.rowCount && rows.every((row) => row.length === range.columnCount);
  return isWhole ? [{ sheet, range, before, after: rows }] : [];
}

function readColumn(entry: unknown): SharedColumn[] {
  const fields = fieldsOf(entry);
  const [table, columnIndex, before, after] = ["table", "columnIndex", "before", "after"].map((key) => fields?.get(key));
  const isColumn = typeof columnIndex === "number" && Number.isInteger(columnIndex) && columnIndex >= 0;
  if (typeof table !== "string" || !isColumn || !isReplaced(before) || !(after === null || typeof after === "string")) return [];
  return [{ table, columnIndex, before, after }];
}

function readName(entry: unknown): SharedName[] {
  const fields = fieldsOf(entry);
  const [name, hidden, before, after] = ["name", "hidden", "before", "after"].map((key) => fields?.get(key));
  return typeof name === "string" && isReplaced(before) && typeof after === "string" ? [{ name, hidden: hidden === true, before, after }] : [];
}

function placeOf({ sheet, range }: SharedCell): string {
  return `${sheet}!${range.rowIndex},${range.columnIndex}`;
}

function columnOf({ table, columnIndex }: SharedColumn): string {
  return `${table}[${columnIndex}]`;
}

function isValue(value: unknown): value is CellValue {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return true;
  return isCellError(value) && typeof value.code === "string";
}
