/** What people type and paste is read, and what they see and edit is written, in their own notation instead of Univer's English one. */

import { CellValueType, ICommandService, InterceptorEffectEnum, type ICellData, type Nullable } from "@univerjs/core";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { bookId, type ShownWorkbook } from "./ShownWorkbook";
import { editorText, generalText } from "./shownText";
import { toPastedCells, toTypedCell } from "./typedCell";
import { readTyped } from "./typedText";

export function registerNotation(shown: ShownWorkbook): void {
  const interceptors = shown.injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, { effect: InterceptorEffectEnum.Value, handler: (cell, _, next) => next(shownCell(shown, cell)) });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 1000,
    handler: (cell, { row, col, worksheet }, next) => {
      const text = editorTextOf(shown, worksheet.getCellRaw(row, col));
      return text === null ? next(cell) : { ...cell, v: text };
    },
  });
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (cell, { row, col, worksheet }) => typedCell(shown, cell, worksheet.getCellRaw(row, col)),
  });
  shown.api.addEvent(shown.api.Event.BeforeClipboardPaste, (event) => {
    // What was copied in the grid itself is pasted by Univer.
    if (event.text === undefined || event.text === "" || event.html?.includes("data-copy-id=") === true) return;
    event.cancel = true;
    pasteText(shown, event.text);
  });
}

/** A number without a format of its own, in the user's notation. */
function shownCell<T extends Nullable<ICellData>>(shown: ShownWorkbook, cell: T): T {
  if (typeof cell?.v !== "number" || cell.t === CellValueType.BOOLEAN || shown.patternOf(cell) !== "General") return cell;
  return { ...cell, v: generalText(cell.v, shown.language), t: CellValueType.NUMBER };
}

/** What the editor shows of a cell with a number; null for any other cell. */
function editorTextOf(shown: ShownWorkbook, cell: Nullable<ICellData>): string | null {
  if (cell === null || cell === undefined || typeof cell.v !== "number" || cell.t === CellValueType.BOOLEAN || isFormulaCell(cell)) return null;
  return editorText(cell.v, shown.patternOf(cell), shown.language);
}

function typedCell(shown: ShownWorkbook, cell: Nullable<ICellData>, before: Nullable<ICellData>): Nullable<ICellData> {
  if (cell === null || cell === undefined || (cell.p !== null && cell.p !== undefined)) return cell;
  const text = cell.f ?? (cell.v === null || cell.v === undefined ? "" : String(cell.v));
  if (text === "") return cell;
  // Nothing was changed: the number keeps digits that the editor does not show.
  if (text === editorTextOf(shown, before)) return before;
  const typed = cell.t === CellValueType.FORCE_STRING ? ({ kind: "text", text } as const) : readTyped(text, shown.language, shown.patternOf(before));
  return { ...cell, ...toTypedCell(typed) };
}

/** Text of another program is read as if it were typed. */
function pasteText(shown: ShownWorkbook, text: string): void {
  const { workbook, model } = shown;
  const start = workbook.getActiveRange()?.getRange();
  if (start === undefined) return;
  const sheet = workbook.getActiveSheet();
  const cells = model.getSheetBySheetId(sheet.getSheetId());
  const value = toPastedCells(text, start, shown.language, (row, column) => (row < sheet.getMaxRows() && column < sheet.getMaxColumns() ? shown.patternOf(cells?.getCellRaw(row, column)) : null));
  shown.injector.get(ICommandService).syncExecuteCommand("sheet.command.set-range-values", { unitId: bookId, subUnitId: sheet.getSheetId(), value });
}

function isFormulaCell({ f, si }: ICellData): boolean {
  return (f !== null && f !== undefined && f !== "") || (si !== null && si !== undefined && si !== "");
}
