/** Where the user is in the grid, by names that outlive a workbook shown anew. */

import { ICommandService, type IRange } from "@univerjs/core";
import type { IScrollState } from "@univerjs/preset-sheets-core";
import type { CellPosition } from "../../core/workbook/address";
import type { SheetRange } from "../WorkbookHost";
import { bookId, type ShownWorkbook } from "./ShownWorkbook";
import { sheetIdOf } from "./toUniverWorkbook";

export interface Place {
  readonly sheet: string;
  readonly selected: SheetRange | null;
  readonly scroll: IScrollState;
}

export function selectedRange({ workbook }: ShownWorkbook): SheetRange | null {
  const selected = workbook.getActiveRange();
  if (selected === null) return null;
  const { startRow, startColumn, endRow, endColumn } = selected.getRange();
  return { sheet: selected.getSheetName(), rowIndex: startRow, columnIndex: startColumn, rowCount: endRow - startRow + 1, columnCount: endColumn - startColumn + 1 };
}

export function placeOf(shown: ShownWorkbook): Place {
  const sheet = shown.workbook.getActiveSheet();
  return { sheet: sheet.getSheetName(), selected: selectedRange(shown), scroll: { ...sheet.getScrollState() } };
}

/** Goes back to a place; stays where the sheet is no longer there. */
export function goTo(shown: ShownWorkbook, { sheet, selected, scroll }: Place): void {
  const index = shown.snapshot.sheets.findIndex(({ name, visibility }) => name === sheet && visibility === "visible");
  if (index < 0) return;
  shown.workbook.setActiveSheet(sheetIdOf(index));
  if (selected !== null) select(shown, selected);
  shown.injector.get(ICommandService).syncExecuteCommand("sheet.operation.set-scroll", { unitId: bookId, sheetId: sheetIdOf(index), ...scroll });
}

export function select({ snapshot, workbook }: ShownWorkbook, { sheet: name, rowIndex, columnIndex, rowCount, columnCount }: SheetRange): void {
  const sheet = workbook.getSheetBySheetId(sheetIdOf(snapshot.sheets.findIndex((candidate) => candidate.name === name)));
  if (sheet === null) return;
  workbook.setActiveSheet(sheet);
  sheet.setActiveRange(sheet.getRange(rowIndex, columnIndex, rowCount, columnCount));
}

/** Scrolls only as far as needed: a cell that is in view stays where it is. */
export function scrollIntoView({ workbook }: ShownWorkbook, { rowIndex, columnIndex }: CellPosition): void {
  const sheet = workbook.getActiveSheet();
  // Univer's types do not say it: a sheet that was not drawn yet has no visible range.
  const view = (sheet.getVisibleRange() as IRange | null | undefined) ?? { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
  // The last row and column in view may be cut off.
  const isRowShown = rowIndex < sheet.getFrozenRows() || (rowIndex >= view.startRow && rowIndex < view.endRow);
  const isColumnShown = columnIndex < sheet.getFrozenColumns() || (columnIndex >= view.startColumn && columnIndex < view.endColumn);
  if (isRowShown && isColumnShown) return;
  sheet.scrollToCell(isRowShown ? view.startRow : Math.max(sheet.getFrozenRows(), rowIndex - 4), isColumnShown ? view.startColumn : Math.max(sheet.getFrozenColumns(), columnIndex - 2));
}
