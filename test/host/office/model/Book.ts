import type { Edit } from "../../../../src/core/workbook/edits";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import type { DocumentHost } from "../../../../src/host/document/DocumentHost";
import type { SheetResults } from "../../../../src/host/document/results/writeResults";
import { HostError } from "../../../../src/host/WorkbookHost";
import { WriteFailure, type Workspace } from "../wire/BatchRunner";
import { fail, WireError } from "../wire/WireError";
import { SharedRuntime } from "./SharedRuntime";
import { Workbook } from "./Workbook";
import type { NameState, RuleState, SheetState, TableState, XmlState } from "./state";

export interface BookOptions {
  /** Calculates the formulas of a workbook; without it they have no results. */
  readonly calculate?: (snapshot: WorkbookSnapshot) => Promise<SheetResults[]>;
  readonly isStructureLocked?: boolean;
}

/** Something written by an action: what it comes to is asked for when the document is to have it. */
interface Written {
  readonly action: number;
  readonly edits: () => readonly Edit[];
}

/**
 * A workbook as Excel holds it while Office.js speaks to it: the state behind the objects of the model, over a document in memory.
 * Writes gather until something is read or the batch ends; then the document gets them in one go.
 */
export class Book implements Workspace {
  readonly root: Workbook = new Workbook(this);
  readonly runtime = new SharedRuntime();
  readonly services = {
    "Microsoft.InternalService.AddinInternalService": this.runtime.addin,
    "Microsoft.AppRuntime.AppRuntimeService": this.runtime.pane,
    "Microsoft.ExcelServices.CustomFunctions": this.runtime.functions,
  };
  readonly options: BookOptions;
  sheets: SheetState[] = [];
  names: NameState[] = [];
  customXml: XmlState[] = [];
  active: SheetState | null = null;
  selected: { sheet: SheetState; ranges: readonly { rowIndex: number; columnIndex: number; rowCount: number; columnCount: number }[] } | null = null;
  /** Files that were opened as new workbooks beside this one, in order. */
  readonly newWorkbooks: Uint8Array[] = [];
  styles: WorkbookSnapshot["styles"] = [];
  date1904 = false;
  /** Sheets whose cells were written by the add-in since this was last asked. */
  readonly touched = new Set<SheetState>();
  private pending: Written[] = [];
  private action = 0;
  private isStale = false;
  private wroteFormulas = false;
  private ids = 0;

  private constructor(
    readonly document: DocumentHost,
    options: BookOptions,
  ) {
    this.options = options;
  }

  static async open(document: DocumentHost, options: BookOptions = {}): Promise<Book> {
    const book = new Book(document, options);
    await book.rebuild();
    return book;
  }

  nextId(kind: string): string {
    return `{${kind}-${(this.ids += 1)}}`;
  }

  find(name: string): SheetState | undefined {
    return this.sheets.find((sheet) => sheet.id === name || keyOf(sheet.name) === keyOf(name));
  }

  findTable(name: string): TableState | undefined {
    return this.sheets.flatMap(({ tables }) => tables).find((table) => table.id === name || keyOf(table.name) === keyOf(name));
  }

  newSheet(snapshot: SheetSnapshot, id = this.nextId("sheet")): SheetState {
    return {
      id, snapshot, name: snapshot.name,
      tables: [], rules: [], charts: [], notes: snapshot.notes.map((note) => ({ ...note })),
      view: { frozenRowCount: 0, frozenColumnCount: 0, showGridlines: true },
      print: {}, writtenFormats: new Map(), writtenWidths: new Map(), writtenHeights: new Map(), fittedRows: [], addition: null, object: null,
    };
  }

  beginAction(index: number): void {
    this.action = index;
  }

  write(edits: () => readonly Edit[]): void {
    this.pending.push({ action: this.action, edits });
  }

  writeFormulas(edits: () => readonly Edit[]): void {
    this.wroteFormulas = true;
    this.write(edits);
  }

  async settle(): Promise<void> {
    await this.finish();
    if (!this.isStale) return;
    await this.refresh();
  }

  /** Brings what was written into the document. It takes all or nothing; Excel stops at the action that fails. */
  async finish(): Promise<void> {
    const written = this.pending;
    if (written.length === 0) return;
    this.pending = [];
    this.isStale = true;
    const { made, failure } = this.madeOf(written);
    try {
      await this.document.apply(made.flatMap(({ edits }) => edits));
    } catch {
      for (const { action, edits } of made) {
        try {
          await this.document.apply(edits);
        } catch (error) {
          await this.rebuild();
          throw new WriteFailure(toWireError(error), action);
        }
      }
    }
    if (failure !== null) {
      await this.rebuild();
      throw failure;
    }
    if (this.wroteFormulas && this.options.calculate !== undefined) await this.document.writeResults(await this.options.calculate(await this.document.read()));
    this.wroteFormulas = false;
    for (const sheet of this.sheets) {
      sheet.addition = null;
      for (const table of sheet.tables) table.isNew = false;
      for (const rule of sheet.rules) rule.isNew = false;
    }
  }

  /** Changes that somebody else makes: nothing may be under way. */
  async changeOutside(edits: readonly Edit[]): Promise<void> {
    await this.document.apply(edits);
    await this.rebuild();
  }

  /** The edits up to the first action that comes to nothing. */
  private madeOf(written: readonly Written[]): { made: { action: number; edits: readonly Edit[] }[]; failure: WriteFailure | null } {
    const made: { action: number; edits: readonly Edit[] }[] = [];
    for (const { action, edits } of written) {
      try {
        made.push({ action, edits: edits() });
      } catch (error) {
        if (!(error instanceof WireError)) throw error;
        return { made, failure: new WriteFailure(error, action) };
      }
    }
    return { made, failure: null };
  }

  private async refresh(): Promise<void> {
    const snapshot = await this.document.read();
    this.styles = snapshot.styles;
    this.isStale = false;
    for (const sheet of this.sheets) {
      sheet.snapshot = snapshot.sheets.find(({ name }) => name === sheet.name) ?? sheet.snapshot;
      sheet.writtenFormats.clear();
    }
    this.compare(snapshot);
  }

  /** The state follows its own rules and the document follows the edits: where they part, this host is wrong. */
  private compare(snapshot: WorkbookSnapshot): void {
    const of = (value: unknown): string => JSON.stringify(value);
    const mine = this.sheets.map((sheet) => ({
      name: sheet.name,
      tables: sheet.tables.map(({ name, range, columns }) => [name, range, columns.map((column) => column.name)]),
      rules: sheet.rules.map(({ formulas, ranges }) => [formulas, ranges]).map(of).sort(),
      notes: sheet.notes.map(({ rowIndex, columnIndex, text }) => [rowIndex, columnIndex, text]).map(of).sort(),
    }));
    const theirs = snapshot.sheets.map((sheet) => ({
      name: sheet.name,
      tables: sheet.tables.map(({ name, range, columns }) => [name, range, columns]),
      rules: sheet.conditionalFormats.map(({ formulas, ranges }) => [formulas, ranges]).map(of).sort(),
      notes: sheet.notes.map(({ rowIndex, columnIndex, text }) => [rowIndex, columnIndex, text]).map(of).sort(),
    }));
    const names = [this.names, snapshot.names].map((list) => list.filter(({ name }) => !name.startsWith("_xlnm")).map(({ name, formula, hidden }) => [name, formula, hidden]).map(of).sort());
    if (of(mine) !== of(theirs)) throw new Error(`The host and its document disagree:\n${of(mine)}\n${of(theirs)}`);
    if (of(names[0]) !== of(names[1])) throw new Error(`The host and its document disagree on names:\n${of(names)}`);
  }

  /** Takes the state from the document; sheets and tables of known names keep their ids. */
  private async rebuild(): Promise<void> {
    const snapshot = await this.document.read();
    const { sheets: looks } = await this.document.readAppearance();
    const before = this.sheets;
    this.pending = [];
    this.isStale = false;
    this.styles = snapshot.styles;
    this.date1904 = snapshot.date1904;
    this.sheets = snapshot.sheets.map((sheet) => {
      const known = before.find(({ name }) => name === sheet.name);
      const look = looks.find(({ name }) => name === sheet.name);
      const state = known ?? this.newSheet(sheet);
      state.snapshot = sheet;
      state.writtenFormats.clear();
      state.tables = sheet.tables.map(({ name, range, hasHeader, hasTotals, columns }) => ({
        id: known?.tables.find((table) => table.name === name)?.id ?? this.nextId("table"),
        name, range, hasHeader, hasTotals, columns: columns.map((column) => ({ name: column })), style: "", hasFilter: true, isNew: false,
      }));
      state.rules = sheet.conditionalFormats.map(({ ranges, type, formulas }): RuleState => ({ id: this.nextId("rule"), ranges, type, formulas: [...formulas], format: {}, isNew: false }));
      state.notes = sheet.notes.map((note) => ({ ...note }));
      if (look !== undefined) state.view = { frozenRowCount: look.frozenRowCount, frozenColumnCount: look.frozenColumnCount, showGridlines: look.showGridlines };
      return state;
    });
    this.names = snapshot.names.map(({ name, formula, hidden, sheet }) => ({ name, formula, hidden, sheet: sheet === null ? null : (this.find(sheet) ?? null) }));
    this.customXml = snapshot.customXml.map(({ namespace, xml }) => ({ id: this.nextId("xml"), namespace, xml }));
    this.active = this.sheets.find((sheet) => sheet === this.active) ?? this.sheets[0] ?? null;
    if (this.selected !== null && !this.sheets.includes(this.selected.sheet)) this.selected = null;
  }
}

/** Through this the shared runtime tells that it is ready for commands of the ribbon. */
export function keyOf(name: string): string {
  return name.toLowerCase();
}

/** Excel's code for what the document refuses. */
const codes: Readonly<Record<string, string>> = {
  protectedSheet: "AccessDenied",
  missingSheet: "ItemNotFound",
  missingTable: "ItemNotFound",
  sheetExists: "InvalidArgument",
  tableExists: "InvalidArgument",
  outsideSheet: "InvalidArgument",
};

function toWireError(error: unknown): WireError {
  if (error instanceof HostError) return new WireError(codes[error.code] ?? "GeneralException", error.message);
  return new WireError("GeneralException", error instanceof Error ? error.message : String(error));
}

export function notPartOfHost(what: string): never {
  return fail("NotImplemented", `${what} is not part of this host`);
}
