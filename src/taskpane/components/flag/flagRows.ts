/** The rows of the assessed tables as the list shows them. */

import type { AssessedRow, AssessedTable } from "../../../core/flag/assessTables";
import type { Status } from "../../../core/assessment/status";
import type { SheetCell } from "../../../host/WorkbookHost";

export interface FlagRow {
  readonly sheet: string;
  readonly assessed: AssessedRow;
  readonly cell: SheetCell;
}

/** Without a status: the findings, that is what was missed or cannot be read. */
export function flagRows(tables: readonly AssessedTable[], status: Status | null): readonly FlagRow[] {
  return tables.flatMap(({ table, rows }) =>
    rows.flatMap((assessed): FlagRow[] => {
      const found = assessed.assessment.status;
      const isShown = status === null ? found === "missed" || found === "unreadable" : found === status;
      return isShown ? [{ sheet: table.sheet, assessed, cell: { sheet: table.sheet, rowIndex: assessed.row.rowIndex, columnIndex: columnOf(assessed) } }] : [];
    }),
  );
}

/** The cell to look at: the result, or the target where that is what cannot be read or where no result stands. */
function columnOf({ row, assessment }: AssessedRow): number {
  const { actual, target } = row;
  const isTargetUnread = assessment.status === "unreadable" && target !== null && target.target === null;
  return (isTargetUnread ? target : (actual ?? target))?.columnIndex ?? 0;
}

/** The text that could not be read. */
export function unreadText({ row }: AssessedRow): string {
  return row.target !== null && row.target.target === null ? row.target.text : (row.actual?.text ?? "");
}
