import type { Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { GlobalComputingStatusService } from "@univerjs/preset-sheets-core";
import type { Edit } from "../../core/workbook/edits";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { DocumentHost, DocumentState } from "../document/DocumentHost";
import type { ApplyOptions, Capabilities, ReadRequest, SheetCell, SheetRange, WorkbookChange } from "../WorkbookHost";
import { DocumentSteps } from "./documentSteps";
import { GridChanges } from "./gridChanges";
import type { GridHost } from "./GridHost";
import { goTo, placeOf, scrollIntoView, select, selectedRange } from "./gridPlace";
import type { GridLanguage } from "./locales";
import { readForGrid, type ReadDocument } from "./readForGrid";
import { ShownWorkbook } from "./ShownWorkbook";
import { sheetIdOf } from "./toUniverWorkbook";
import { registerNotation } from "./typedCells";
import { whenRendered } from "./whenRendered";

/** Edits that leave no trace in what the grid shows. */
const invisible: ReadonlySet<Edit["kind"]> = new Set<Edit["kind"]>(["setCustomXml", "removeCustomXml", "setPrint"]);

/** Univer 0.25.1 begins to calculate 100 ms after a change, and says until then that everything is calculated; milliseconds, with some to spare. */
const calculationDelay = 150;

/** Where the grid is and how it speaks. */
export interface GridOptions {
  readonly language: GridLanguage;
  readonly dark: boolean;
  /** Told when a cell is shown on request: the page may have to bring the grid forward. */
  readonly onReveal?: () => void;
}

export class UniverGrid implements GridHost {
  readonly capabilities: Capabilities = { notes: true, customFunctions: true, customXml: true };

  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private readonly changes: GridChanges;
  private readonly steps: DocumentSteps;
  private isChanged = false;
  private last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly document: DocumentHost,
    private readonly shown: ShownWorkbook,
    private readonly onReveal: () => void,
  ) {
    this.changes = new GridChanges(shown, (range, by) => {
      if (by === "user") this.isChanged = true;
      this.tell([range]);
    });
    this.steps = new DocumentSteps(shown, (state) => void this.goBack(state));
    registerNotation(shown);
  }

  static async show(container: HTMLElement, univer: Univer, { document, ...read }: ReadDocument, { language, onReveal = () => undefined }: GridOptions): Promise<UniverGrid> {
    const api = FUniver.newAPI(univer);
    const grid = new UniverGrid(document, new ShownWorkbook(univer, api, language, container, read), onReveal);
    const active = read.snapshot.sheets.findIndex(({ name, visibility }) => name === read.appearance.activeSheet && visibility === "visible");
    if (active > 0) grid.shown.workbook.setActiveSheet(sheetIdOf(active));
    await whenRendered(api);
    return grid;
  }

  get hasUnsavedChanges(): boolean {
    return this.isChanged;
  }

  get isSigned(): boolean {
    return this.document.isSigned;
  }

  markSaved(): void {
    this.isChanged = false;
  }

  async read(request?: ReadRequest): Promise<WorkbookSnapshot> {
    await this.inTurn(() => this.flush());
    return request?.sheets === undefined ? this.shown.snapshot : this.document.read(request);
  }

  async save(): Promise<Uint8Array> {
    await this.inTurn(() => this.flush());
    return this.document.save();
  }

  async apply(edits: readonly Edit[], options?: ApplyOptions): Promise<void> {
    await this.endEditing();
    await this.changes.hold(() =>
      this.inTurn(async () => {
        await this.flush();
        const before = this.document.keep();
        await this.document.apply(edits, options);
        this.isChanged = true;
        const isShown = !edits.every(({ kind }) => invisible.has(kind));
        if (options?.undo === "joined") this.steps.extend(before, this.document.keep());
        else if (isShown || options?.undo === "own") this.steps.add(before, this.document.keep());
        if (isShown) await this.showAnew();
        else this.shown.follow(await this.document.read());
      }),
    );
  }

  selection(): Promise<SheetRange | null> {
    return Promise.resolve(selectedRange(this.shown));
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  reveal(cell: SheetCell): Promise<void> {
    select(this.shown, { ...cell, rowCount: 1, columnCount: 1 });
    scrollIntoView(this.shown, cell);
    this.onReveal();
    return Promise.resolve();
  }

  setDark(dark: boolean): void {
    this.shown.api.toggleDarkMode(dark);
  }

  setLanguage(language: GridLanguage): void {
    this.shown.language = language;
  }

  undo(): void {
    void this.shown.api.undo();
  }

  redo(): void {
    void this.shown.api.redo();
  }

  dispose(): void {
    this.listeners.clear();
    // Univer 0.25.1 fails in a timer of its own when it is taken away during a calculation.
    this.shown.api.getFormula().stopCalculation();
    void this.settled().then(() => this.shown.univer.dispose());
  }

  /** What the grid asks of the document follows one another. */
  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.last.then(task);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private tell(ranges: readonly SheetRange[]): void {
    for (const listener of this.listeners) listener({ ranges });
  }

  /** Undo or redo of a change of the whole document. What was typed since is undone already, and is not written any more. */
  private goBack(state: DocumentState): Promise<void> {
    return this.changes.hold(() =>
      this.inTurn(async () => {
        await this.document.goBack(state);
        this.isChanged = true;
        await this.showAnew();
        this.tell(this.shown.snapshot.sheets.map(usedRange));
      }),
    );
  }

  /** Brings what the user typed, and what followed from it, into the document. */
  private async flush(): Promise<void> {
    await this.endEditing();
    // What rules and marks ask to be calculated changes no cell: nobody waits for it.
    if (this.changes.isEmpty) return;
    await this.settled();
    const { sheets, giveBack } = this.changes.take();
    const edits = sheets.flatMap((sheet) => sheet.edits);
    const results = sheets.filter((sheet) => sheet.results.length > 0);
    if (edits.length === 0 && results.length === 0) return;
    try {
      if (edits.length > 0) await this.document.apply(edits);
      if (results.length > 0) await this.document.writeResults(results);
    } catch (error) {
      giveBack();
      throw error;
    }
    const snapshot = await this.document.read();
    if (sheets.some(({ changesArrays }) => changesArrays)) this.shown.follow(snapshot, await this.document.readAppearance());
    else this.shown.follow(snapshot);
  }

  /** Takes over what is being typed. */
  private async endEditing(): Promise<void> {
    const { workbook } = this.shown;
    if (workbook.isCellEditing()) await workbook.endEditingAsync(true);
  }

  /** Resolves once all results of what was changed stand in the grid. */
  private async settled(): Promise<void> {
    for (;;) {
      await this.calculated();
      const rest = calculationDelay - this.changes.calmTime;
      if (rest <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, rest));
    }
  }

  /** Resolves when nothing is being calculated. */
  private calculated(): Promise<void> {
    const status = this.shown.injector.get(GlobalComputingStatusService);
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

  /** Shows the document as it is now, in the same place. */
  private async showAnew(): Promise<void> {
    const place = placeOf(this.shown);
    const { snapshot, appearance } = await readForGrid(this.document);
    this.shown.replace({ snapshot, appearance });
    this.changes.forget();
    goTo(this.shown, place);
  }
}

function usedRange({ name, values }: SheetSnapshot): SheetRange {
  return { sheet: name, rowIndex: 0, columnIndex: 0, rowCount: Math.max(1, values.length), columnCount: values.reduce((most, row) => Math.max(most, row?.length ?? 0), 1) };
}
