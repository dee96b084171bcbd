/** What the list shows: findings, or the rows of one status. */

import type { Status } from "../../../core/assessment/status";
import type { AssessedRow, AssessedTable } from "../../../core/flag/assessTables";
import type { Finding, FindingKind } from "../../../core/flag/findings";
import type { RecognisedTable } from "../../../core/recognise/table";
import { sheetAddress } from "../../../core/workbook/address";
import type { SheetCell } from "../../../host/WorkbookHost";

export interface FlagRow {
  /** Unique in the list. */
  readonly key: string;
  readonly assessed: AssessedRow;
  readonly cell: SheetCell;
  /** Null for a row that is shown for its status. */
  readonly finding: Finding | null;
  /** What can be set aside: the finding, or the missed target of a row that is shown for its status; null where there is none. */
  readonly about: Finding | null;
  readonly table: RecognisedTable;
}

/** The findings of one kind, or of all. */
export function findingRows(findings: readonly Finding[], tables: readonly AssessedTable[], kind: FindingKind | null): readonly FlagRow[] {
  const tableOf = new Map(tables.flatMap(({ table, rows }) => rows.map((assessed) => [assessed, table] as const)));
  return findings.flatMap((finding) => {
    const { assessed, sheet, rowIndex, columnIndex } = finding;
    const table = tableOf.get(assessed);
    const isShown = kind === null || kind === finding.kind;
    return table === undefined || !isShown ? [] : [{ key: keyOf(finding.kind, table, assessed, columnIndex), assessed, cell: { sheet, rowIndex, columnIndex }, finding, about: finding, table }];
  });
}

/** The rows of one status, whether or not there is anything to tell about them; `findings` are those that can be set aside. */
export function statusRows(tables: readonly AssessedTable[], status: Status, findings: readonly Finding[] = []): readonly FlagRow[] {
  const missed = new Map(findings.flatMap((finding) => (finding.kind === status ? [[finding.assessed, finding] as const] : [])));
  return tables.flatMap(({ table, rows }) =>
    rows.flatMap((assessed): FlagRow[] => {
      if (assessed.assessment.status !== status) return [];
      const columnIndex = columnOf(assessed);
      return [{ key: keyOf(status, table, assessed, columnIndex), assessed, cell: { sheet: table.sheet, rowIndex: assessed.row.rowIndex, columnIndex }, finding: null, about: status === "missed" ? (missed.get(assessed) ?? null) : null, table }];
    }),
  );
}

/** A result can be compared with two plans: the comparison tells the two rows apart. */
function keyOf(what: string, { sheet }: RecognisedTable, { row: { rowIndex, comparison } }: AssessedRow, columnIndex: number): string {
  return `${what} ${sheetAddress(sheet, { rowIndex, columnIndex })} ${comparison}`;
}

/** The cell to look at: the result, or the target where that is what cannot be read or where no result stands. */
function columnOf({ row, assessment }: AssessedRow): number {
  const { actual, target, stated } = row;
  const isTargetUnread = assessment.status === "unreadable" && target !== null && target.target === null;
  return (isTargetUnread ? target : (actual ?? target ?? stated))?.columnIndex ?? 0;
}

/** The text that could not be read. */
export function unreadText({ row }: AssessedRow): string {
  return row.target !== null && row.target.target === null ? row.target.text : (row.actual?.text ?? "");
}

/** How many findings there are of each kind. */
export function countKinds(findings: readonly Finding[]): ReadonlyMap<FindingKind, number> {
  const counts = new Map<FindingKind, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
