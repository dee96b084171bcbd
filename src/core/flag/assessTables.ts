/** The verdict of every row of the recognised tables, and what is worth telling. */

import { assess } from "../assessment/assess";
import type { Assessment } from "../assessment/assess";
import type { RecognisedRow, RecognisedTable } from "../recognise/table";

export interface AssessedTable {
  readonly table: RecognisedTable;
  readonly rows: readonly AssessedRow[];
}

export interface AssessedRow {
  readonly row: RecognisedRow;
  readonly assessment: Assessment;
}

export type FindingKind = "missed" | "unreadable";

/** One thing worth telling about a cell. */
export interface Finding {
  readonly kind: FindingKind;
  readonly sheet: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly assessed: AssessedRow;
}

export function assessTables(tables: readonly RecognisedTable[]): AssessedTable[] {
  return tables.map((table) => ({ table, rows: table.rows.map((row) => ({ row, assessment: assessRow(row) })) }));
}

/** Missed targets and targets that cannot be read, in the order of the sheet. */
export function findingsOf(tables: readonly AssessedTable[]): Finding[] {
  return tables.flatMap(({ table, rows }) =>
    rows.flatMap((assessed): Finding[] => {
      const { actual, target, rowIndex } = assessed.row;
      const at = { sheet: table.sheet, rowIndex, assessed };
      if (assessed.assessment.status === "missed" && actual !== null) return [{ kind: "missed", columnIndex: actual.columnIndex, ...at }];
      if (assessed.assessment.status !== "unreadable") return [];
      const unread = target !== null && target.target === null ? target : actual;
      return unread === null ? [] : [{ kind: "unreadable", columnIndex: unread.columnIndex, ...at }];
    }),
  );
}

function assessRow({ actual, target, direction, limit }: RecognisedRow): Assessment {
  return assess({
    actual: actual?.value ?? null,
    actualText: actual !== null && actual.value === null ? actual.text : null,
    actualDecimals: actual?.decimals ?? null,
    target: target?.target ?? null,
    targetText: target?.text ?? null,
    // An assumption is no statement: the operator may still say otherwise.
    direction: direction.source === "assumption" ? null : direction.value,
    limit,
    partYear: actual?.partYear ?? null,
  });
}
