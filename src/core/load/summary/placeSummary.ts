/** The edits that write the summary, or bring it up to date where nobody changed it (L-16). */

import { issue } from "../../result";
import type { Issue } from "../../result";
import { absoluteRange, quoteSheetName } from "../../workbook/address";
import type { CellPosition } from "../../workbook/address";
import type { Edit } from "../../workbook/edits";
import type { CellContent } from "../../workbook/edits/cellEdits";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { valueAt } from "../../values";
import type { CellValue } from "../../values";
import { isAsWritten, sameContent } from "../updateSheet";
import type { LayoutCell, SheetLayout } from "./layout";
import { summaryName } from "./summaryMark";
import type { PlacedSummary } from "./summaryMark";

/** What was typed into the cell that chooses an indicator; null where it still is as written, or is not there. */
export function chosenIndicator({ sheet, origin }: PlacedSummary, base: SheetLayout | null): string | null {
  for (const [offset, { cells }] of (base?.rows ?? []).entries()) {
    const columnOffset = cells.findIndex((cell) => cell?.isEntry === true);
    if (columnOffset < 0) continue;
    const value = valueAt(sheet.values, origin.rowIndex + offset, origin.columnIndex + columnOffset);
    return typeof value === "string" && value !== "" && value !== cells[columnOffset]?.value ? value : null;
  }
  return null;
}

/** The content of the sheet, once it and the tables that it looks into are there. */
export function placeSummary(layout: SheetLayout, sheet: string): Edit[] {
  return [
    { kind: "writeCells", sheet, rowIndex: 0, columnIndex: 0, cells: layout.rows.map(({ cells }) => cells.map(contentOf)) },
    { kind: "setColumns", sheet, columns: layout.widths.map((width, columnIndex) => ({ columnIndex, width })) },
    heights(layout, sheet, 0),
    { kind: "setView", sheet, frozenRowCount: 0, frozenColumnCount: 0, showGridlines: false },
    { kind: "setPrint", sheet, orientation: "portrait", paper: "A4", titleRows: null, footer: "&L&A&R&P/&N" },
    ...layout.charts.map((chart) => chart(sheet)),
    nameOf(layout, sheet, { rowIndex: 0, columnIndex: 0 }),
  ];
}

export interface SummaryUpdate {
  readonly edits: readonly Edit[];
  readonly issues: readonly Issue[];
}

/**
 * Cell by cell like the other sheets: what still is as the last load wrote it takes the new content. Where the sheet would get other
 * rows and someone has changed a cell of it, all of it stays, since theirs would end up among what it does not belong to.
 */
export function updateSummary({ sheet, origin }: PlacedSummary, base: SheetLayout | null, next: SheetLayout): SummaryUpdate {
  const isMoved = origin.rowIndex !== 0 || origin.columnIndex !== 0;
  const old = base?.rows ?? [];
  const rowCount = Math.max(old.length, next.rows.length);
  const isSameShape = base === null || (old.length === next.rows.length && shapeOf(base) === shapeOf(next));
  const changes = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: next.widths.length }, (__, column): CellChange => {
      const [before, wanted] = [old[row]?.cells[column] ?? null, next.rows[row]?.cells[column] ?? null];
      const current = currentAt(sheet, origin.rowIndex + row, origin.columnIndex + column);
      const stands = base === null || isAsWritten(current, before);
      if (!stands) return { content: null, isTouched: before?.isEntry !== true };
      return { content: changeOf(current, before, wanted), isTouched: false };
    }),
  );
  const isTouched = changes.some((row) => row.some((change) => change.isTouched));
  if (isTouched && !isSameShape) return { edits: [], issues: [issue("load/summaryKept", [sheet.name])] };
  const cells = changes.map((row) => row.map(({ content }) => content));
  const written: Edit[] = cells.some((row) => row.some((cell) => cell !== null)) ? [{ kind: "writeCells", sheet: sheet.name, ...origin, cells }] : [];
  if (isSameShape && base !== null) return { edits: [...written, ...changedCharts(base, next, sheet.name, isMoved)], issues: [] };
  return { edits: [...written, heights(next, sheet.name, origin.rowIndex), ...changedCharts(base, next, sheet.name, isMoved), nameOf(next, sheet.name, origin)], issues: [] };
}

interface CellChange {
  readonly content: CellContent | null;
  /** Whether someone else wrote what stands there. */
  readonly isTouched: boolean;
}

function changeOf(current: ReturnType<typeof currentAt>, before: LayoutCell | null, wanted: LayoutCell | null): CellContent | null {
  if (wanted === null) return before === null ? null : { value: null, format: cleared };
  return sameContent(current, wanted) && sameFormat(before, wanted) ? null : contentOf(wanted);
}

/** A chart that someone moved or took out comes back only when what it shows has moved. */
function changedCharts(base: SheetLayout | null, next: SheetLayout, sheet: string, isMoved: boolean): Edit[] {
  if (isMoved) return [];
  const before = new Set(base?.charts.map((chart) => JSON.stringify(chart(sheet))));
  return next.charts.map((chart) => chart(sheet)).filter((chart) => !before.has(JSON.stringify(chart)));
}

const cleared = { fill: "FFFFFF", bold: false, borderTop: "none", borderBottom: "none" } as const;

/** Where cells stand and in which format: the same for layouts that differ in words and numbers alone. */
function shapeOf({ rows }: SheetLayout): string {
  return JSON.stringify(rows.map(({ cells }) => cells.map((cell) => cell?.format ?? null)));
}

function sameFormat(before: LayoutCell | null, wanted: LayoutCell): boolean {
  return before === null || JSON.stringify(before.format) === JSON.stringify(wanted.format);
}

function currentAt(sheet: SheetSnapshot, rowIndex: number, columnIndex: number): { value: CellValue; formula: string | undefined } {
  return { value: valueAt(sheet.values, rowIndex, columnIndex), formula: sheet.formulas[rowIndex]?.[columnIndex] };
}

function contentOf(cell: LayoutCell | null): CellContent | null {
  if (cell === null) return null;
  const { value, formula, format } = cell;
  return { value, format, ...(formula === undefined ? {} : { formula }) };
}

function heights(layout: SheetLayout, sheet: string, firstRow: number): Edit {
  return { kind: "setRows", sheet, rows: layout.rows.map(({ height }, index) => ({ rowIndex: firstRow + index, height })) };
}

function nameOf(layout: SheetLayout, sheet: string, { rowIndex, columnIndex }: CellPosition): Edit {
  const range = { rowIndex, columnIndex, rowCount: layout.rows.length, columnCount: layout.widths.length };
  return { kind: "defineName", name: summaryName, formula: `${quoteSheetName(sheet)}!${absoluteRange(range)}`, hidden: true };
}
