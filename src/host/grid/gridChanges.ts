/** Refuses what the document cannot express, and notes which cells changed. */

import { CanceledError, ICommandService, RedoCommand, UndoCommand, type ICellData, type ICommandInfo, type IExecutionOptions } from "@univerjs/core";
import type { SheetRange } from "../WorkbookHost";
import { isAllowed } from "./commandPolicy";
import { forEachCell, forEachChanged, Surroundings, type GridChange } from "./gridChange";
import { pendingEdits, TouchedCells, type PendingEdits } from "./pendingEdits";
import { bookId, type ShownWorkbook } from "./ShownWorkbook";

const changeValues = "sheet.mutation.set-range-values";
const changeFormats = new Set(["sheet.mutation.set.numfmt", "sheet.mutation.remove.numfmt"]);

/** Changes of one sheet that the document does not have yet. */
export interface SheetChanges extends PendingEdits {
  readonly sheet: string;
}

export class GridChanges {
  private touched = new Map<string, TouchedCells>();
  private holdCount = 0;

  /** `onUserChange` is told of what people change, not of what is calculated from it. */
  constructor(
    private readonly shown: ShownWorkbook,
    private readonly onUserChange: (range: SheetRange) => void,
  ) {
    const commands = shown.injector.get(ICommandService);
    commands.beforeCommandExecuted((command, options) => this.review(command, options));
    commands.onCommandExecuted((command, options) => this.follow(command, options));
    shown.api.addEvent(shown.api.Event.BeforeSheetEditStart, (event) => {
      if (this.isHeld || shown.isLocked(event.worksheet.getSheetId(), event.row, event.column)) event.cancel = true;
    });
  }

  /** Lets nobody change a cell, undo or redo while `work` writes the document and shows it anew: it would be lost. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    this.holdCount++;
    try {
      return await work();
    } finally {
      this.holdCount--;
    }
  }

  private get isHeld(): boolean {
    return this.holdCount > 0;
  }

  /** What the document does not have yet, which counts as written from now on; `giveBack` when it could not be written. */
  take(): { readonly sheets: readonly SheetChanges[]; readonly giveBack: () => void } {
    const { shown, touched } = this;
    this.touched = new Map();
    const sheets = [...touched].flatMap(([id, cells]) => {
      const sheet = shown.sheetOf(id);
      return sheet === undefined ? [] : [{ sheet: sheet.name, ...pendingEdits(sheet, shown.snapshot.styles, cells, ({ rowIndex, columnIndex }) => shown.cellAt(id, rowIndex, columnIndex)) }];
    });
    return {
      sheets,
      giveBack: () => {
        for (const [id, cells] of touched) this.touched.set(id, cells.with(this.touched.get(id)));
      },
    };
  }

  /** The grid shows the document anew: nothing is left to write. */
  forget(): void {
    this.touched = new Map();
  }

  /** Formatting is left out of what is pasted and filled. */
  private review({ id, params }: ICommandInfo, options?: IExecutionOptions): void {
    if (!isAllowed(id) || (this.isHeld && (id === UndoCommand.id || id === RedoCommand.id))) throw new CanceledError();
    if (id !== changeValues) return;
    const change = params as GridChange;
    if (change.unitId !== bookId) return;
    const isResult = options?.["fromFormula"] === true;
    if (this.isHeld && !isResult) throw new CanceledError();
    forEachCell(change.cellValue, (cell, row, column) => {
      if (!isResult && this.shown.isLocked(change.subUnitId, row, column)) throw new CanceledError();
      if (cell !== null && cell !== undefined && "s" in cell) this.keepNumberFormat(cell, isResult);
    });
  }

  private keepNumberFormat(cell: ICellData, isResult: boolean): void {
    const style = typeof cell.s === "string" ? this.shown.model.getStyles().get(cell.s) : cell.s;
    if (isResult || style === null || style === undefined || !("n" in style)) delete cell.s;
    else cell.s = { n: style.n };
  }

  private follow({ id, params }: ICommandInfo, options?: IExecutionOptions): void {
    if (id !== changeValues && !changeFormats.has(id)) return;
    const change = params as GridChange;
    const sheet = this.shown.sheetOf(change.subUnitId);
    if (change.unitId !== bookId || sheet === undefined) return;
    const touched = this.touched.get(change.subUnitId) ?? new TouchedCells();
    this.touched.set(change.subUnitId, touched);
    const isResult = options?.["fromFormula"] === true;
    const surroundings = new Surroundings();
    forEachChanged(change, (rowIndex, columnIndex) => {
      (isResult ? touched.calculated : touched.edited).add(rowIndex, columnIndex);
      surroundings.add(rowIndex, columnIndex);
    });
    const { range } = surroundings;
    if (!isResult && range !== null) this.onUserChange({ sheet: sheet.name, ...range });
  }
}
