import { LocaleService, type ICellData, type Nullable, type Univer, type Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import { valueOfCell } from "./gridCell";
import { registerTables } from "./gridTables";
import { localeOf, type GridLanguage } from "./locales";
import type { GridCell } from "./pendingEdits";
import type { ReadDocument } from "./readForGrid";
import { sheetIdOf, toUniverWorkbook } from "./toUniverWorkbook";

type FWorkbook = ReturnType<FUniver["createWorkbook"]>;

/** The only workbook that Univer holds: shown anew it keeps its name, and with it the history of undo. */
export const bookId = "book";

/** The workbook in the grid, beside the snapshot of the document that it was made from. */
export class ShownWorkbook {
  private current: { readonly snapshot: WorkbookSnapshot; readonly workbook: FWorkbook };

  constructor(
    readonly univer: Univer,
    readonly api: FUniver,
    private spoken: GridLanguage,
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
  follow(snapshot: WorkbookSnapshot): void {
    this.current = { ...this.current, snapshot };
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

  private create({ snapshot, appearance }: Omit<ReadDocument, "document">): { readonly snapshot: WorkbookSnapshot; readonly workbook: FWorkbook } {
    registerTables(this.univer, bookId, snapshot);
    const workbook = this.api.createWorkbook(toUniverWorkbook(bookId, snapshot, appearance));
    workbook.setNumfmtLocal(this.language);
    return { snapshot, workbook };
  }
}
