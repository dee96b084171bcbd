/** From a workbook to its tables: header rows first, then the rows beneath. Pure and linear in cells. */

import type { IndicatorIndex } from "../model/match";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { findHeaders } from "./headers";
import type { TableHeader } from "./headers";
import { readRows } from "./rows";
import type { RecognisedTable, TableReason } from "./table";

/** Below this a table is shown but not flagged. */
export const flaggingConfidence = 0.5;

const reasonWeights: Readonly<Record<TableReason, number>> = {
  roleWords: 0.95,
  excelTable: 0.04,
  labelGuessed: -0.2,
  severalActuals: -0.3,
  severalTargets: -0.3,
  fewNumbers: -0.3,
};

/** Finds the tables that hold targets and results. `indicators` matches rows to a model's indicators. */
export function recognise(snapshot: WorkbookSnapshot, indicators: IndicatorIndex | null = null): RecognisedTable[] {
  return snapshot.sheets.flatMap((sheet) => {
    const headers = findHeaders(sheet);
    return headers.flatMap((header, position) => {
      const { rows, lastRowIndex } = readRows(sheet, snapshot.styles, header, endOf(header, headers.slice(position + 1), sheet.values.length), indicators);
      if (rows.length === 0) return [];
      const columnIndex = Math.min(...header.columns.map((column) => column.columnIndex));
      const lastColumn = Math.max(...header.columns.map((column) => column.columnIndex));
      return {
        sheet: sheet.name,
        range: { rowIndex: header.rowIndex, columnIndex, rowCount: lastRowIndex - header.rowIndex + 1, columnCount: lastColumn - columnIndex + 1 },
        headerRowIndex: header.rowIndex,
        columns: header.columns,
        rows,
        confidence: confidenceOf(header.reasons),
        reasons: header.reasons,
      };
    });
  });
}

/** A table ends with its Excel table, or before the next header in its own columns. */
function endOf(header: TableHeader, later: readonly TableHeader[], rowCount: number): number {
  if (header.lastRowIndex !== null) return header.lastRowIndex;
  const own = new Set(header.columns.map(({ columnIndex }) => columnIndex));
  const next = later.find(({ rowIndex, columns }) => rowIndex > header.rowIndex && columns.some(({ columnIndex }) => own.has(columnIndex)));
  return (next?.rowIndex ?? rowCount) - 1;
}

function confidenceOf(reasons: readonly TableReason[]): number {
  const sum = reasons.reduce((total, reason) => total + reasonWeights[reason], 0);
  return Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;
}
