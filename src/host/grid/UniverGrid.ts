import { CanceledError, CellValueType, ICommandService, InterceptorEffectEnum, type ICellData, type ICommandInfo, type IExecutionOptions, type Nullable, type Univer, type Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, FormulaDataModel, GlobalComputingStatusService, INTERCEPTOR_POINT, SheetInterceptorService, type IScrollState } from "@univerjs/preset-sheets-core";
import type { Edit } from "../../core/workbook/edits";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { DocumentHost } from "../document/DocumentHost";
import type { ApplyOptions, Capabilities, ReadRequest, SheetCell, SheetRange, WorkbookChange } from "../WorkbookHost";
import { isAllowed } from "./commandPolicy";
import { valueOfCell } from "./gridCell";
import { forEachCell, forEachChanged, Surroundings, type GridChange } from "./gridChange";
import type { GridHost } from "./GridHost";
import { registerTables } from "./gridTables";
import type { GridLanguage } from "./locales";
import { pendingEdits, TouchedCells, type GridCell } from "./pendingEdits";
import { sheetIdOf, toUniverWorkbook } from "./toUniverWorkbook";
import { editorText, generalText } from "./shownText";
import { toPastedCells, toTypedCell } from "./typedCell";
import { readTyped } from "./typedText";
import { whenRendered } from "./whenRendered";

type FWorkbook = ReturnType<FUniver["createWorkbook"]>;

/** Where the user is, by names that outlive a rebuilt grid. */
interface Place {
  readonly sheet: string;
  readonly selected: SheetRange | null;
  readonly scroll: IScrollState;
}

/** Edits that leave no trace in what the grid shows. */
const invisible: ReadonlySet<Edit["kind"]> = new Set<Edit["kind"]>(["setCustomXml", "removeCustomXml", "setPrint"]);

const changeValues = "sheet.mutation.set-range-values";
const changeFormats = new Set(["sheet.mutation.set.numfmt", "sheet.mutation.remove.numfmt"]);

export class UniverGrid implements GridHost {
  readonly capabilities: Capabilities = { notes: true, customFunctions: true, customXml: true, interactive: true };

  private touched = new Map<string, TouchedCells>();
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private snapshot: WorkbookSnapshot;
  private workbook: FWorkbook;
  private built = 0;
  private isChanged = false;
  private last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly univer: Univer,
    private readonly api: FUniver,
    private readonly document: DocumentHost,
    private readonly language: GridLanguage,
    first: { readonly snapshot: WorkbookSnapshot; readonly workbook: FWorkbook },
  ) {
    this.snapshot = first.snapshot;
    this.workbook = first.workbook;
  }

  static async show(univer: Univer, api: FUniver, document: DocumentHost, language: GridLanguage): Promise<UniverGrid> {
    const snapshot = await document.read();
    const appearance = await document.readAppearance();
    registerTables(univer, "book0", snapshot);
    const workbook = api.createWorkbook(toUniverWorkbook("book0", snapshot, appearance));
    const grid = new UniverGrid(univer, api, document, language, { snapshot, workbook });
    grid.attach();
    const active = snapshot.sheets.findIndex(({ name, visibility }) => name === appearance.activeSheet && visibility === "visible");
    if (active > 0) workbook.setActiveSheet(sheetIdOf(active));
    await whenRendered(api);
    return grid;
  }

  get hasUnsavedChanges(): boolean {
    return this.isChanged;
  }

  markSaved(): void {
    this.isChanged = false;
  }

  async read(request?: ReadRequest): Promise<WorkbookSnapshot> {
    await this.inTurn(() => this.flush());
    return request?.sheets === undefined ? this.snapshot : this.document.read(request);
  }

  async save(): Promise<Uint8Array> {
    await this.inTurn(() => this.flush());
    return this.document.save();
  }

  apply(edits: readonly Edit[], options?: ApplyOptions): Promise<void> {
    return this.inTurn(async () => {
      await this.flush();
      await this.document.apply(edits, options);
      this.isChanged = true;
      if (edits.every(({ kind }) => invisible.has(kind))) this.snapshot = await this.document.read();
      else await this.rebuild();
    });
  }

  selection(): Promise<SheetRange | null> {
    const selected = this.workbook.getActiveRange();
    const sheet = this.sheetOf(selected?.getSheetId());
    if (selected === null || sheet === undefined) return Promise.resolve(null);
    const { startRow, startColumn, endRow, endColumn } = selected.getRange();
    return Promise.resolve({ sheet: sheet.name, rowIndex: startRow, columnIndex: startColumn, rowCount: endRow - startRow + 1, columnCount: endColumn - startColumn + 1 });
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  reveal({ sheet, rowIndex, columnIndex }: SheetCell): Promise<void> {
    this.select({ sheet, rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
    this.scrollTo(rowIndex, columnIndex);
    return Promise.resolve();
  }

  setDark(dark: boolean): void {
    this.api.toggleDarkMode(dark);
  }

  undo(): void {
    void this.api.undo();
  }

  redo(): void {
    void this.api.redo();
  }

  dispose(): void {
    this.listeners.clear();
    this.univer.dispose();
  }

  /** What the grid asks of the document follows one another. */
  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.last.then(task);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Brings what the user typed, and what followed from it, into the document. */
  private async flush(): Promise<void> {
    if (this.workbook.isCellEditing()) await this.workbook.endEditingAsync(true);
    await this.calculated();
    const { touched } = this;
    if (touched.size === 0) return;
    this.touched = new Map();
    const changes = [...touched].flatMap(([id, cells]) => {
      const sheet = this.sheetOf(id);
      return sheet === undefined ? [] : [{ sheet, ...pendingEdits(sheet, this.snapshot.styles, cells, (position) => this.cellAt(id, position.rowIndex, position.columnIndex)) }];
    });
    const edits = changes.flatMap((change) => change.edits);
    const results = changes.filter((change) => change.results.length > 0).map((change) => ({ sheet: change.sheet.name, results: change.results }));
    try {
      if (edits.length > 0) await this.document.apply(edits);
      if (results.length > 0) await this.document.writeResults(results);
    } catch (error) {
      for (const [id, cells] of touched) this.touched.set(id, cells.with(this.touched.get(id)));
      throw error;
    }
    if (edits.length > 0 || results.length > 0) this.snapshot = await this.document.read();
  }

  /** Resolves once nothing is being calculated. */
  private calculated(): Promise<void> {
    const status = this.univer.__getInjector().get(GlobalComputingStatusService);
    if (status.computingStatus) return Promise.resolve();
    return new Promise((resolve) => {
      const subscription = status.computingStatus$.subscribe((isComputed) => {
        if (!isComputed) return;
        resolve();
        // The first value can come before `subscribe` has returned.
        queueMicrotask(() => subscription.unsubscribe());
      });
    });
  }

  private cellAt(sheetId: string, rowIndex: number, columnIndex: number): GridCell {
    const model = this.model();
    const cell = model.getSheetBySheetId(sheetId)?.getCellRaw(rowIndex, columnIndex);
    const formula = this.univer.__getInjector().get(FormulaDataModel).getFormulaStringByCell(rowIndex, columnIndex, sheetId, model.getUnitId());
    return {
      value: valueOfCell(cell),
      formula: formula === null || formula === undefined || formula === "" ? null : formula.replace(/^=/, ""),
      numberFormat: this.patternOf(cell),
    };
  }

  private model(): Workbook {
    return this.workbook.getWorkbook();
  }

  private sheetOf(id: string | undefined): SheetSnapshot | undefined {
    return this.snapshot.sheets.find((_, index) => sheetIdOf(index) === id);
  }

  private attach(): void {
    const injector = this.univer.__getInjector();
    const commands = injector.get(ICommandService);
    commands.beforeCommandExecuted((command, options) => this.review(command, options));
    commands.onCommandExecuted((command, options) => this.follow(command, options));
    this.api.addEvent(this.api.Event.BeforeSheetEditStart, (event) => {
      if (this.isLocked(event.worksheet.getSheetId(), event.row, event.column)) event.cancel = true;
    });
    this.api.addEvent(this.api.Event.BeforeClipboardPaste, (event) => {
      if (event.text === undefined || event.text === "" || event.html?.includes("data-copy-id=") === true) return;
      event.cancel = true;
      this.pasteText(event.text);
    });
    this.api.getActiveWorkbook()?.setNumfmtLocal(this.language);
    const interceptors = injector.get(SheetInterceptorService);
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, { effect: InterceptorEffectEnum.Value, handler: (cell, _, next) => next(this.shown(cell)) });
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: 1000,
      handler: (cell, { row, col, worksheet }, next) => {
        const text = this.editorTextOf(worksheet.getCellRaw(row, col));
        return text === null ? next(cell) : { ...cell, v: text };
      },
    });
    interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: 1000,
      handler: (cell, { row, col, worksheet }) => this.readTypedCell(cell, worksheet.getCellRaw(row, col)),
    });
  }

  /** Refuses what the document cannot express, and leaves formatting out of what is pasted and filled. */
  private review({ id, params }: ICommandInfo, options?: IExecutionOptions): void {
    if (!isAllowed(id)) throw new CanceledError();
    if (id !== changeValues) return;
    const change = params as GridChange;
    if (change.unitId !== this.workbook.getId()) return;
    const isResult = options?.["fromFormula"] === true;
    forEachCell(change.cellValue, (cell, row, column) => {
      if (!isResult && this.isLocked(change.subUnitId, row, column)) throw new CanceledError();
      if (cell !== null && cell !== undefined && "s" in cell) this.keepNumberFormat(cell, isResult);
    });
  }

  private keepNumberFormat(cell: ICellData, isResult: boolean): void {
    const style = typeof cell.s === "string" ? this.model().getStyles().get(cell.s) : cell.s;
    if (isResult || style === null || style === undefined || !("n" in style)) delete cell.s;
    else cell.s = { n: style.n };
  }

  /** Notes which cells changed and tells who listens, where it was the user. */
  private follow({ id, params }: ICommandInfo, options?: IExecutionOptions): void {
    if (id !== changeValues && !changeFormats.has(id)) return;
    const change = params as GridChange;
    const sheet = this.sheetOf(change.subUnitId);
    if (change.unitId !== this.workbook.getId() || sheet === undefined) return;
    const touched = this.touched.get(change.subUnitId) ?? new TouchedCells();
    this.touched.set(change.subUnitId, touched);
    const isResult = options?.["fromFormula"] === true;
    const surroundings = new Surroundings();
    forEachChanged(change, (rowIndex, columnIndex) => {
      (isResult ? touched.calculated : touched.edited).add(rowIndex, columnIndex);
      surroundings.add(rowIndex, columnIndex);
    });
    const { range } = surroundings;
    if (isResult || range === null) return;
    this.isChanged = true;
    for (const listener of this.listeners) listener({ ranges: [{ sheet: sheet.name, ...range }] });
  }

  private isLocked(sheetId: string, rowIndex: number, columnIndex: number): boolean {
    const sheet = this.sheetOf(sheetId);
    if (sheet?.protection == null) return false;
    return this.snapshot.styles[sheet.styles[rowIndex]?.[columnIndex] ?? 0]?.locked !== false;
  }

  /** A number without a format of its own, in the user's notation. */
  private shown<T extends Nullable<ICellData>>(cell: T): T {
    if (typeof cell?.v !== "number" || cell.t === CellValueType.BOOLEAN || this.patternOf(cell) !== "General") return cell;
    return { ...cell, v: generalText(cell.v, this.language), t: CellValueType.NUMBER };
  }

  /** What the editor shows of a cell with a number; null for any other cell. */
  private editorTextOf(cell: Nullable<ICellData>): string | null {
    if (cell === null || cell === undefined || typeof cell.v !== "number" || cell.t === CellValueType.BOOLEAN || isFormulaCell(cell)) return null;
    return editorText(cell.v, this.patternOf(cell), this.language);
  }

  private patternOf(cell: Nullable<ICellData>): string {
    return this.model().getStyles().getStyleByCell(cell)?.n?.pattern ?? "General";
  }

  /** Reads what was typed in the user's notation before Univer reads it in English. */
  private readTypedCell(cell: Nullable<ICellData>, before: Nullable<ICellData>): Nullable<ICellData> {
    if (cell === null || cell === undefined || (cell.p !== null && cell.p !== undefined)) return cell;
    const text = cell.f ?? (cell.v === null || cell.v === undefined ? "" : String(cell.v));
    if (text === "") return cell;
    // Nothing was changed: the number keeps digits that the editor does not show.
    if (text === this.editorTextOf(before)) return before;
    const typed = cell.t === CellValueType.FORCE_STRING ? ({ kind: "text", text } as const) : readTyped(text, this.language, this.patternOf(before));
    return { ...cell, ...toTypedCell(typed) };
  }

  /** Text of another program is read as if it were typed; what was copied in the grid itself is pasted by Univer. */
  private pasteText(text: string): void {
    const start = this.workbook.getActiveRange()?.getRange();
    if (start === undefined) return;
    const sheet = this.workbook.getActiveSheet();
    const model = this.model().getSheetBySheetId(sheet.getSheetId());
    const value = toPastedCells(text, start, this.language, (row, column) => (row < sheet.getMaxRows() && column < sheet.getMaxColumns() ? this.patternOf(model?.getCellRaw(row, column)) : null));
    this.univer.__getInjector().get(ICommandService).syncExecuteCommand("sheet.command.set-range-values", { unitId: this.workbook.getId(), subUnitId: sheet.getSheetId(), value });
  }

  /** Shows the document anew, in the same place; the history of undo begins again. */
  private async rebuild(): Promise<void> {
    const place = this.place();
    this.snapshot = await this.document.read();
    const appearance = await this.document.readAppearance();
    const before = this.workbook.getId();
    const id = `book${++this.built}`;
    registerTables(this.univer, id, this.snapshot);
    this.api.disposeUnit(before);
    this.workbook = this.api.createWorkbook(toUniverWorkbook(id, this.snapshot, appearance));
    this.touched = new Map();
    this.goTo(place);
  }

  private place(): Place {
    const sheet = this.workbook.getActiveSheet();
    const range = this.workbook.getActiveRange()?.getRange();
    const name = sheet.getSheetName();
    const selected = range === undefined ? null : {
      sheet: name, rowIndex: range.startRow, columnIndex: range.startColumn, rowCount: range.endRow - range.startRow + 1, columnCount: range.endColumn - range.startColumn + 1,
    };
    return { sheet: name, selected, scroll: { ...sheet.getScrollState() } };
  }

  private goTo({ sheet, selected, scroll }: Place): void {
    const index = this.snapshot.sheets.findIndex(({ name, visibility }) => name === sheet && visibility === "visible");
    if (index < 0) return;
    this.workbook.setActiveSheet(sheetIdOf(index));
    if (selected !== null) this.select(selected);
    this.univer.__getInjector().get(ICommandService).syncExecuteCommand("sheet.operation.set-scroll", { unitId: this.workbook.getId(), sheetId: sheetIdOf(index), ...scroll });
  }

  /** Scrolls only as far as needed: a cell that is in view stays where it is. */
  private scrollTo(rowIndex: number, columnIndex: number): void {
    const sheet = this.workbook.getActiveSheet();
    const shown = sheet.getVisibleRange();
    if (shown === null) return;
    // The last row and column in view may be cut off.
    const isRowShown = rowIndex < sheet.getFrozenRows() || (rowIndex >= shown.startRow && rowIndex < shown.endRow);
    const isColumnShown = columnIndex < sheet.getFrozenColumns() || (columnIndex >= shown.startColumn && columnIndex < shown.endColumn);
    if (isRowShown && isColumnShown) return;
    sheet.scrollToCell(isRowShown ? shown.startRow : Math.max(sheet.getFrozenRows(), rowIndex - 4), isColumnShown ? shown.startColumn : Math.max(sheet.getFrozenColumns(), columnIndex - 2));
  }

  private select(range: SheetRange): void {
    const index = this.snapshot.sheets.findIndex(({ name }) => name === range.sheet);
    const sheet = this.workbook.getSheetBySheetId(sheetIdOf(index));
    if (sheet === null) return;
    this.workbook.setActiveSheet(sheet);
    sheet.setActiveRange(sheet.getRange(range.rowIndex, range.columnIndex, range.rowCount, range.columnCount));
  }
}

function isFormulaCell({ f, si }: ICellData): boolean {
  return (f !== null && f !== undefined && f !== "") || (si !== null && si !== undefined && si !== "");
}
