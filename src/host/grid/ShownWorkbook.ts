import { LocaleService, type ICellData, type IRange, type Nullable, type Univer, type Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import type { CellRange } from "../../core/workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { WorkbookAppearance } from "../document/appearance/Appearance";
import { isCellError } from "../../core/values";
import { valueOfCell } from "./gridCell";
import { registerTables } from "./gridTables";
import { localeOf, type GridLanguage } from "./locales";
import type { GridCell } from "./pendingEdits";
import type { ReadDocument } from "./readForGrid";
import type { Spill } from "./spills";
import { sheetIdOf, toUniverWorkbook } from "./toUniverWorkbook";

type FWorkbook = ReturnType<FUniver["createWorkbook"]>;

/** The only workbook that Univer holds: shown anew it keeps its name, and with it the history of undo. */
export const bookId = "book";

/** The workbook in the grid, beside the snapshot of the document that it was made from. */
export class ShownWorkbook {
  private current: { readonly snapshot: WorkbookSnapshot; readonly appearance: WorkbookAppearance; readonly workbook: FWorkbook };

  constructor(
    readonly univer: Univer,
    readonly api: FUniver,
    private spoken: GridLanguage,
    private readonly container: HTMLElement,
    read: Omit<ReadDocument, "document">,
  ) {
    this.current = this.create(read);
  }

  get language(): GridLanguage {
    return this.spoken;
  }

  set language(language: GridLanguage) {
    this.spoken = language;
    this.injector.get(LocaleService).setLocale(localeOf[language]);
    this.workbook.setNumfmtLocal(language);
  }

  get snapshot(): WorkbookSnapshot {
    return this.current.snapshot;
  }

  get workbook(): FWorkbook {
    return this.current.workbook;
  }

  get model(): Workbook {
    return this.workbook.getWorkbook();
  }

  get injector(): ReturnType<Univer["__getInjector"]> {
    return this.univer.__getInjector();
  }

  /** Puts another state of the document into the grid. */
  replace(read: Omit<ReadDocument, "document">): void {
    this.api.disposeUnit(bookId);
    this.current = this.create(read);
  }

  /** Takes note of the document's state where the grid shows it already. */
  follow(snapshot: WorkbookSnapshot, appearance = this.current.appearance): void {
    this.current = { ...this.current, snapshot, appearance };
  }

  /** Ranges of the array formulas that the document holds. */
  arrayFormulasOf(sheet: string): readonly CellRange[] {
    return this.current.appearance.sheets.find(({ name }) => name === sheet)?.arrayFormulas ?? [];
  }

  /** The formulas of a sheet that fill several cells in the grid. */
  spillsOf(sheetId: string): Spill[] {
    const data = this.injector.get(FormulaDataModel);
    const results = data.getArrayFormulaCellData()[bookId]?.[sheetId];
    const spills: Spill[] = [];
    const ranges = (data.getArrayFormulaRange()[bookId]?.[sheetId] ?? {}) as Record<number, Record<number, IRange>>;
    for (const { startRow, startColumn, endRow, endColumn } of Object.values(ranges).flatMap((columns) => Object.values(columns))) {
      const { formula, value } = this.cellAt(sheetId, startRow, startColumn);
      const size = { rowCount: endRow - startRow + 1, columnCount: endColumn - startColumn + 1 };
      // Where something stands in its way, the formula has its range still, but fills nothing.
      if (formula === null || size.rowCount * size.columnCount === 1 || (isCellError(value) && value.code === "#SPILL!")) continue;
      const valueAt = (down: number, right: number) => (down === 0 && right === 0 ? value : valueOfCell(results?.[startRow + down]?.[startColumn + right]));
      const values = Array.from({ length: size.rowCount }, (_, down) => Array.from({ length: size.columnCount }, (__, right) => valueAt(down, right)));
      spills.push({ range: { rowIndex: startRow, columnIndex: startColumn, ...size }, formula, values });
    }
    return spills;
  }

  sheetOf(id: string | undefined): SheetSnapshot | undefined {
    return this.snapshot.sheets.find((_, index) => sheetIdOf(index) === id);
  }

  /** Whether the sheet's protection keeps a cell from being changed. */
  isLocked(sheetId: string, rowIndex: number, columnIndex: number): boolean {
    const sheet = this.sheetOf(sheetId);
    if (sheet?.protection == null) return false;
    return this.snapshot.styles[sheet.styles[rowIndex]?.[columnIndex] ?? 0]?.locked !== false;
  }

  cellAt(sheetId: string, rowIndex: number, columnIndex: number): GridCell {
    const cell = this.model.getSheetBySheetId(sheetId)?.getCellRaw(rowIndex, columnIndex);
    const formula = this.injector.get(FormulaDataModel).getFormulaStringByCell(rowIndex, columnIndex, sheetId, bookId);
    return {
      value: valueOfCell(cell),
      formula: formula === null || formula === undefined || formula === "" ? null : formula.replace(/^=/, ""),
      numberFormat: this.patternOf(cell),
    };
  }

  /** The number format of a cell. */
  patternOf(cell: Nullable<ICellData>): string {
    return this.model.getStyles().getStyleByCell(cell)?.n?.pattern ?? "General";
  }

  private create({ snapshot, appearance }: Omit<ReadDocument, "document">): ShownWorkbook["current"] {
    registerTables(this.univer, bookId, snapshot);
    const workbook = this.api.createWorkbook(toUniverWorkbook(bookId, snapshot, appearance, { width: this.container.clientWidth, height: this.container.clientHeight }));
    workbook.setNumfmtLocal(this.language);
    return { snapshot, appearance, workbook };
  }
}
