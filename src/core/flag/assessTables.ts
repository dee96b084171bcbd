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

export function assessTables(tables: readonly RecognisedTable[]): AssessedTable[] {
  return tables.map((table) => ({ table, rows: table.rows.map((row) => ({ row, assessment: assessRow(row) })) }));
}

function assessRow({ actual, target, stated, direction, limit }: RecognisedRow): Assessment {
  return assess({
    actual: actual?.value ?? null,
    actualText: actual !== null && actual.value === null ? actual.text : null,
    actualDecimals: actual?.decimals ?? null,
    target: target?.target ?? null,
    targetText: target?.text ?? null,
    // An assumption is no statement: the operator may still say otherwise.
    direction: direction.source === "assumption" ? null : direction.value,
    limit,
    statedShare: stated,
    partYear: actual?.partYear ?? null,
  });
}
