/** One CSV file of a model: `,` `;` or tab, with or without a byte order mark, quoted line breaks. */

// The browser build is pure JavaScript and runs everywhere; the default one needs Node's Buffer.
import { CsvError, parse } from "csv-parse/browser/esm/sync";
import type { Issue } from "../result";
import type { Column, TableName } from "./columns";
import { columnsOf, fileNameOf } from "./columns";
import { unguardText } from "./csvText";
import { modelIssue } from "./issues";
import type { RawRow, RawTable } from "./rawTable";
import { checkColumns, normalizeCell } from "./rawTable";

const delimiters = [",", ";", "\t"] as const;

/** Reads a table; problems go to `issues`. Null where the file cannot be taken apart at all. */
export function readCsvTable(name: TableName, content: string, issues: Issue[]): RawTable | null {
  const label = fileNameOf(name);
  const records = parseRecords(name, content, issues);
  if (records === null) return null;
  const header = (records[0] ?? []).map((cell) => normalizeCell(cell).toLowerCase());
  // Spreadsheets leave empty columns behind at the right edge.
  while (header.at(-1) === "") header.pop();
  checkColumns(name, label, header, issues);
  const described = new Map(columnsOf[name].map((column) => [column.name, column]));
  const rows: RawRow[] = [];
  records.forEach((record, index) => {
    const cells = record.map(normalizeCell);
    if (index === 0 || cells.every((cell) => cell === "")) return;
    const number = index + 1;
    if (cells.slice(header.length).some((cell) => cell !== "")) {
      issues.push(modelIssue("model/row-too-long", [label, number], { cells: cells.length, columns: header.length }));
    }
    rows.push({ number, cells: cellsBy(header, cells, described) });
  });
  return { name, label, columns: new Set(header), rows };
}

/** Of two columns with one name, which is a problem of its own, the first counts. */
function cellsBy(header: readonly string[], cells: readonly string[], described: ReadonlyMap<string, Column>): ReadonlyMap<string, string> {
  const byColumn = new Map<string, string>();
  header.forEach((column, at) => {
    if (!byColumn.has(column)) byColumn.set(column, unguardText(cells[at] ?? "", described.get(column)));
  });
  return byColumn;
}

function parseRecords(name: TableName, content: string, issues: Issue[]): string[][] | null {
  const text = content.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  try {
    // Nothing is skipped and no row is refused, so that the index of a record is the row that a person sees.
    return parse(text, { delimiter: delimiterOf(name, text), record_delimiter: "\n", relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? error["lines"] : 1;
    issues.push(modelIssue("model/csv-broken", [fileNameOf(name), line], { line }));
    return null;
  }
}

/** The separator that finds most of the table's columns in the first line. */
function delimiterOf(name: TableName, text: string): string {
  const end = text.indexOf("\n");
  const header = (end < 0 ? text : text.slice(0, end)).toLowerCase();
  const known = new Set(columnsOf[name].map((column) => column.name));
  const found = (delimiter: string) => header.split(delimiter).filter((cell) => known.has(cell.replaceAll('"', "").trim())).length;
  return [...delimiters].sort((left, right) => found(right) - found(left))[0] ?? ",";
}
