/** A table before its cells are understood: text by column name, with the row numbers that a person sees. */

import type { Issue } from "../result";
import type { TableName } from "./columns";
import { columnsOf } from "./columns";
import { modelIssue } from "./issues";

export interface RawTable {
  readonly name: TableName;
  /** How issues name it: `targets.csv`, or `targets` in JSON. */
  readonly label: string;
  readonly columns: ReadonlySet<string>;
  readonly rows: readonly RawRow[];
}

export interface RawRow {
  /** In CSV the header is row 1; in JSON the first row is 1. */
  readonly number: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** Reports needed columns that are missing, columns that the table does not have, and columns that are there twice; `headerRow` is the row they stand in. */
export function checkColumns(name: TableName, label: string, columns: readonly string[], issues: Issue[], headerRow = 1): void {
  const known = new Set(columnsOf[name].map((column) => column.name));
  const seen = new Set<string>();
  for (const column of columns) {
    if (!known.has(column)) issues.push(modelIssue("model/column-unknown", [label, headerRow, column], { column, list: [...known].join(", ") }));
    else if (seen.has(column)) issues.push(modelIssue("model/column-duplicate", [label, headerRow, column], { column }));
    seen.add(column);
  }
  for (const column of columnsOf[name]) {
    if (column.needed && !seen.has(column.name)) issues.push(modelIssue("model/column-missing", [label, headerRow, column.name], { column: column.name }));
  }
}

/** What the files of a model may differ in without differing in meaning: encoding form of letters, blanks at the ends. */
export function normalizeCell(text: string): string {
  return text.normalize("NFC").trim();
}
