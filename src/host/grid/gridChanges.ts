/** Refuses what the document cannot express, and notes which cells changed. */

import { CanceledError, ICommandService, RedoCommand, UndoCommand, type ICellData, type ICommandInfo, type IExecutionOptions, type IRange } from "@univerjs/core";
import { SetArrayFormulaDataMutation, type ISetArrayFormulaDataMutationParams } from "@univerjs/preset-sheets-core";
import type { CellPosition } from "../../core/workbook/address";
import type { SheetRange } from "../WorkbookHost";
import { isAllowed } from "./commandPolicy";
import { forEachCell, forEachChanged, Surroundings, type GridChange } from "./gridChange";
import { CellSet, pendingEdits, TouchedCells, type PendingEdits } from "./pendingEdits";
import { bookId, type ShownWorkbook } from "./ShownWorkbook";
import { spillEdits } from "./spills";

const changeValues = "sheet.mutation.set-range-values";
const changeFormats = new Set(["sheet.mutation.set.numfmt", "sheet.mutation.remove.numfmt"]);

/** Changes of one sheet that the document does not have yet. */
export interface SheetChanges extends PendingEdits {
  readonly sheet: string;
  readonly changesArrays: boolean;
}

/** A calculation can end long after the change that it follows from, and others wait for its results. */
export type ChangedBy = "user" | "calculation";

export class GridChanges {
  private touched = new Map<string, TouchedCells>();
  /** Every cell that was typed into since the document was shown. */
  private typed = new Map<string, CellSet>();
  private holdCount = 0;
  private lastTime = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly shown: ShownWorkbook,
    private readonly onChange: (range: SheetRange, by: ChangedBy) => void,
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

  /** Milliseconds since a cell changed. */
  get calmTime(): number {
    return performance.now() - this.lastTime;
  }

  /** True where no cell changed since the document was written. */
  get isEmpty(): boolean {
    return this.touched.size === 0;
  }

  /** What the document does not have yet, which counts as written from now on; `giveBack` when it could not be written. */
  take(): { readonly sheets: readonly SheetChanges[]; readonly giveBack: () => void } {
    const { shown, touched } = this;
    this.touched = new Map();
    const sheets = [...touched].flatMap(([id, cells]): SheetChanges[] => {
      const sheet = shown.sheetOf(id);
      if (sheet === undefined) return [];
      const cellAt = ({ rowIndex, columnIndex }: CellPosition) => shown.cellAt(id, rowIndex, columnIndex);
      const single = pendingEdits(sheet, shown.snapshot.styles, cells, cellAt);
      const spilled = spillEdits(sheet, shown.arrayFormulasOf(sheet.name), shown.spillsOf(id), cells, this.typed.get(id) ?? new CellSet(), cellAt);
      return [{ sheet: sheet.name, edits: [...single.edits, ...spilled.edits], results: [...single.results, ...spilled.results], changesArrays: spilled.edits.length > 0 }];
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
    this.typed = new Map();
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
    // The engine tells its stages in commands; between them it may say that all is calculated.
    if (id.startsWith("formula.mutation.")) this.lastTime = performance.now();
    if (id === SetArrayFormulaDataMutation.id) this.followArrays(params as ISetArrayFormulaDataMutationParams);
    if (id !== changeValues && !changeFormats.has(id)) return;
    const change = params as GridChange;
    const sheet = this.shown.sheetOf(change.subUnitId);
    if (change.unitId !== bookId || sheet === undefined) return;
    const touched = this.touchedOf(change.subUnitId);
    const isResult = options?.["fromFormula"] === true;
    const typed = this.typed.get(change.subUnitId) ?? new CellSet();
    this.typed.set(change.subUnitId, typed);
    const surroundings = new Surroundings();
    forEachChanged(change, (rowIndex, columnIndex) => {
      (isResult ? touched.calculated : touched.edited).add(rowIndex, columnIndex);
      if (!isResult) typed.add(rowIndex, columnIndex);
      surroundings.add(rowIndex, columnIndex);
    });
    this.lastTime = performance.now();
    const { range } = surroundings;
    if (range !== null) this.onChange({ sheet: sheet.name, ...range }, isResult ? "calculation" : "user");
  }

  /** Results beside a formula that fills several cells come on their own. */
  private followArrays({ arrayFormulaRange }: ISetArrayFormulaDataMutationParams): void {
    for (const [id, rows] of Object.entries(arrayFormulaRange[bookId] ?? {})) {
      const sheet = this.shown.sheetOf(id);
      const ranges = Object.values(rows as Record<number, Record<number, IRange>>).flatMap((columns) => Object.values(columns));
      if (sheet === undefined || ranges.length === 0) continue;
      this.touchedOf(id);
      for (const { startRow, startColumn, endRow, endColumn } of ranges) {
        this.onChange({ sheet: sheet.name, rowIndex: startRow, columnIndex: startColumn, rowCount: endRow - startRow + 1, columnCount: endColumn - startColumn + 1 }, "calculation");
      }
    }
  }

  private touchedOf(sheetId: string): TouchedCells {
    const touched = this.touched.get(sheetId) ?? new TouchedCells();
    this.touched.set(sheetId, touched);
    return touched;
  }
}
