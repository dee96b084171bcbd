/** Cells of one row, understood by the description of their columns; whatever is wrong with them becomes an issue. */

import type { Issue } from "../result";
import type { Column } from "./columns";
import { columnsOf, idLength, idPattern, listSeparator } from "./columns";
import type { ModelIssueCode } from "./issues";
import { modelIssue } from "./issues";
import type { RawRow, RawTable } from "./rawTable";

/**
 * A row with its place. A value in `faults` stands for a cell that could not be read: issues were raised for it, so no
 * model is built, and checks that need it are left out rather than reported twice.
 */
export interface Located<T> {
  readonly value: T;
  readonly label: string;
  readonly number: number;
  readonly faults: ReadonlySet<string>;
}

/** Reads the cells of one row. Every method answers with a harmless value where it raised an issue. */
export interface CellReader {
  text(column: string): string;
  number(column: string): number | null;
  list(column: string): readonly string[];
  /** One of the allowed words; `otherwise` where the cell is blank. */
  oneOf<T extends string>(column: string, values: readonly T[], otherwise: T): T;
  locate<T>(value: T): Located<T>;
}

const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const commaNumber = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/;

/** A reader of the cells of `row` that adds to `issues`. */
export function readCells(table: RawTable, row: RawRow, issues: Issue[]): CellReader {
  const faults = new Set<string>();
  const described = new Map(columnsOf[table.name].map((column) => [column.name, column]));

  function fault(column: string, code: ModelIssueCode, params: Issue["params"] = {}): void {
    faults.add(column);
    issues.push(modelIssue(code, [table.label, row.number, column], { column, ...params }));
  }

  /** The cell, or null where it is blank. A column that is missing was reported once, not again in every row. */
  function filled(name: string): string | null {
    if (!table.columns.has(name) && described.get(name)?.needed === true) faults.add(name);
    const value = row.cells.get(name) ?? "";
    if (value !== "") return value;
    if (described.get(name)?.filled === true && !faults.has(name)) fault(name, "model/blank");
    return null;
  }

  function number(name: string): number | null {
    const value = filled(name)?.replace("\u2212", "-") ?? null;
    if (value === null) return null;
    if (commaNumber.test(value)) {
      fault(name, "model/comma-decimal", { value, number: value.replaceAll(".", "").replace(",", ".") });
      return null;
    }
    const read = plainNumber.test(value) ? Number(value) : Number.NaN;
    if (!Number.isFinite(read)) {
      fault(name, "model/not-a-number", { value });
      return null;
    }
    return inRange(described.get(name), read, value) ? read : null;
  }

  function inRange(column: Column | undefined, read: number, value: string): boolean {
    if (column === undefined) return true;
    if (column.type === "integer" && !Number.isInteger(read)) {
      fault(column.name, "model/not-whole", { value });
      return false;
    }
    const low = column.minimum ?? -Infinity;
    const high = column.maximum ?? Number.MAX_SAFE_INTEGER;
    if (column.minimum !== undefined && (read < low || read > high)) {
      fault(column.name, "model/number-range", { value, low, high });
      return false;
    }
    return true;
  }

  return {
    number,
    text(name) {
      const value = filled(name) ?? "";
      if (value !== "" && described.get(name)?.pattern === idPattern && !idShape.test(value)) fault(name, "model/id-format", { value });
      return value;
    },
    list: (name) => (filled(name) ?? "").split(listSeparator).map((part) => part.trim()).filter((part) => part !== ""),
    oneOf(name, values, otherwise) {
      const value = filled(name);
      const found = values.find((candidate) => candidate === value);
      if (value !== null && found === undefined) fault(name, "model/not-one-of", { value, list: values.join(", ") });
      return found ?? otherwise;
    },
    locate: (value) => ({ value, label: table.label, number: row.number, faults }),
  };
}

const idShape = new RegExp(`^(?=.{1,${idLength}}$)${idPattern}$`);
