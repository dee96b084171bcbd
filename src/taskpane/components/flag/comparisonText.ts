/** Columns of a table in words: "Kế hoạch năm 2024 (D) ↔ Ước thực hiện (E), tỷ lệ đã in (F)". */

import type { ColumnComparison, RecognisedTable } from "../../../core/recognise/table";
import { columnName } from "../../../core/workbook/address";
import type { PaneMessages } from "../../../messages/pane";

/** A column by its header and its letter; by its letter alone where nothing stands above it. */
export function columnText({ columns }: RecognisedTable, columnIndex: number, { tableReading }: PaneMessages): string {
  const header = columns.find((column) => column.columnIndex === columnIndex)?.header ?? "";
  return header === "" ? tableReading.column(columnName(columnIndex)) : `${header} (${columnName(columnIndex)})`;
}

export function comparisonText(table: RecognisedTable, { actualColumn, statedColumn, targetColumn }: ColumnComparison, words: PaneMessages): string {
  return words.tableReading.compare(targetColumn === null ? null : columnText(table, targetColumn, words), columnText(table, actualColumn, words), statedColumn === null ? null : `(${columnName(statedColumn)})`);
}
