/** A table of the load as the summary looks into it: the columns by reference, and what their cells show now. */

import { quoted } from "../../twins/fragment";
import type { CellValue } from "../../values";
import { idColumn, wholeColumn } from "../tableSheet";
import type { TableSheet } from "../tableSheet";

export interface TableSource {
  readonly keys: readonly string[];
  /** The reference to a whole column, by its key. */
  readonly column: (key: string) => string;
  readonly valuesOf: (key: string) => readonly CellValue[];
  readonly valueOf: (rowKey: string, key: string) => CellValue;
}

export function sourceOf({ tableName, columns, rows }: TableSheet): TableSource {
  const headers = new Map(columns.map(({ key, header }) => [key, header]));
  const cells = new Map(rows.map((row) => [row.key, row.cells]));
  return {
    keys: rows.map(({ key }) => key),
    column: (key) => wholeColumn(tableName, headers.get(key) ?? key),
    valuesOf: (key) => rows.map((row) => row.cells[key]?.value ?? null),
    valueOf: (rowKey, key) => cells.get(rowKey)?.[key]?.value ?? null,
  };
}

/** How many rows have these words in these columns. */
export function countFormula(source: TableSource, conditions: readonly (readonly [key: string, criterion: string])[]): string {
  return `COUNTIFS(${conditions.map(([key, criterion]) => `${source.column(key)},${criterion}`).join(",")})`;
}

/**
 * A text as a criterion of COUNTIFS that only the text itself meets: a reference where its text is plain, else the text with the
 * signs escaped that a criterion takes for wildcards or comparisons. COUNTIFS fails on more than 255 letters: those are compared
 * by their beginning.
 */
export function criterionOf(text: string, reference: string): string {
  if (!/[*?~]|^[<>=]/.test(text) && text.length <= 250) return reference;
  const escaped = text.replace(/[*?~]/g, "~$&");
  return quoted(escaped.length <= 250 ? `=${escaped}` : `=${escaped.slice(0, 248).replace(/~$/, "")}*`);
}

/** The cell of a column in the row whose code stands in another cell. */
export function lookUp(source: TableSource, key: string, code: string): string {
  return `INDEX(${source.column(key)},MATCH(${code},${source.column(idColumn)},0))`;
}
