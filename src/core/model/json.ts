/** A model as one JSON text: the five tables as `model --json` prints them, with or without title, sections and report. */

import type { Issue, Result } from "../result";
import { fail } from "../result";
import type { TableName } from "./columns";
import { columnsOf, neededTables, tableNames } from "./columns";
import type { PackageContent } from "./dataPackage";
import { modelIssue } from "./issues";
import type { IndicatorModel } from "./model";
import type { RawRow, RawTable } from "./rawTable";
import { checkColumns, normalizeCell } from "./rawTable";
import { assembleModel } from "./assembleModel";
import { modelTables } from "./tables";

/**
 * Reads `{"indicators":[…],"targets":[…],"observations":[…],"passages":[…],"relations":[…]}` with the column names of the
 * CSV files; `relations`, and the extra keys `title` {vi, en}, `sections` {code: {vi, en}} and `report`, may be left out.
 * Cells are text, numbers or null. Either the whole model, or every problem: `path` is [table, row counted from 1, column].
 */
export function readModelJson(text: string): Result<IndicatorModel> {
  const issues: Issue[] = [];
  const root = objectOf(parse(text));
  if (root === null) return fail([modelIssue("model/json-broken", [])]);
  const tables = new Map<TableName, RawTable>();
  for (const name of tableNames) {
    const rows = root.get(name);
    if (rows === undefined) {
      if (neededTables.has(name)) issues.push(modelIssue("model/file-missing", [name], { file: name }));
    } else if (Array.isArray(rows)) {
      tables.set(name, readTable(name, rows, issues));
    } else {
      issues.push(modelIssue("model/json-shape", [name], { expected: "array" }));
    }
  }
  return assembleModel(tables, readContent(root, issues), readReport(root, issues), issues);
}

/** The five tables with title, section titles and report, as one JSON text. */
export function writeModelJson(model: IndicatorModel): string {
  const { title, report } = model;
  const content = { title, ...modelTables(model), sections: Object.fromEntries(model.sections), ...(report === null ? {} : { report }) };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function readTable(name: TableName, rows: readonly unknown[], issues: Issue[]): RawTable {
  const columns = new Set<string>();
  const read: RawRow[] = [];
  rows.forEach((row, index) => {
    const cells = objectOf(row);
    if (cells === null) {
      issues.push(modelIssue("model/json-shape", [name, index + 1], { expected: "object" }));
      return;
    }
    read.push({ number: index + 1, cells: readCellsOf(name, index + 1, cells, issues) });
    for (const column of cells.keys()) columns.add(column);
  });
  // A key may be left out of a row whose cell is blank, so only a table's rows together say which columns it has.
  if (read.length > 0) checkColumns(name, name, [...columns], issues);
  return { name, label: name, columns: read.length > 0 ? columns : new Set(columnsOf[name].map((column) => column.name)), rows: read };
}

function readCellsOf(name: TableName, rowNumber: number, cells: ReadonlyMap<string, unknown>, issues: Issue[]): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const [column, cell] of cells) {
    if (cell === null) continue;
    if (typeof cell === "string") read.set(column, normalizeCell(cell));
    else if (typeof cell === "number") read.set(column, String(cell));
    else issues.push(modelIssue("model/json-shape", [name, rowNumber, column], { expected: "text, number, null" }));
  }
  return read;
}

function readContent(root: ReadonlyMap<string, unknown>, issues: Issue[]): PackageContent {
  const sections = new Map<string, { vi: string; en: string }>();
  for (const [code, title] of objectIn(root, "sections", issues)) sections.set(code, wordsOf(title, ["sections", code], code, issues));
  return { title: root.get("title") === undefined ? { vi: "", en: "" } : wordsOf(root.get("title"), ["title"], "", issues), sections };
}

/** `{vi, en}`; one of the two stands for both. */
function wordsOf(value: unknown, path: readonly string[], fallback: string, issues: Issue[]): { vi: string; en: string } {
  const words = objectOf(value);
  if (words === null) issues.push(modelIssue("model/json-shape", path, { expected: "{vi, en}" }));
  const word = (key: string) => {
    const found = words?.get(key) ?? "";
    if (typeof found === "string") return normalizeCell(found);
    issues.push(modelIssue("model/json-shape", [...path, key], { expected: "text" }));
    return "";
  };
  const vi = word("vi");
  const en = word("en");
  return { vi: vi || en || fallback, en: en || vi || fallback };
}

function readReport(root: ReadonlyMap<string, unknown>, issues: Issue[]): string | null {
  const report = root.get("report") ?? null;
  if (report === null || typeof report === "string") return report;
  issues.push(modelIssue("model/json-shape", ["report"], { expected: "text" }));
  return null;
}

function objectIn(root: ReadonlyMap<string, unknown>, key: string, issues: Issue[]): ReadonlyMap<string, unknown> {
  if (root.get(key) === undefined) return new Map();
  const object = objectOf(root.get(key));
  if (object === null) issues.push(modelIssue("model/json-shape", [key], { expected: "object" }));
  return object ?? new Map<string, unknown>();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}

/** The own properties of an object, so that a key such as `__proto__` is a key like any other; null for anything else. */
function objectOf(value: unknown): ReadonlyMap<string, unknown> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
}
