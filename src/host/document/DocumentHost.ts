import type { SendingDetails } from "../../core/share/review";
import type { Edit } from "../../core/workbook/edits";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { HostError, type ApplyOptions, type Capabilities, type ReadRequest, type WorkbookHost } from "../WorkbookHost";
import { applyEdit } from "./apply/applyEdit";
import { WorkbookDraft } from "./apply/WorkbookDraft";
import type { WorkbookAppearance } from "./appearance/Appearance";
import { readAppearance } from "./appearance/readAppearance";
import type { DocumentLimits } from "./package/limits";
import { newPackage, type NewWorkbook } from "./package/newPackage";
import { openPackage } from "./package/openPackage";
import type { Package } from "./package/Package";
import { savePackage } from "./package/savePackage";
import { settled } from "./package/settled";
import { readSendingDetails } from "./readSendingDetails";
import { readSnapshot } from "./readSnapshot";
import { writeWithRecord } from "./restore/recordMarks";
import { findRecord, undoMarks } from "./restore/undoMarks";
import { writeResults, type SheetResults } from "./results/writeResults";
import { readWorkbookPart } from "./workbook/WorkbookPart";

/** A workbook at one time, to go back to. Parts that have not changed since are shared with it. */
export interface DocumentState {
  readonly parts: Package;
}

/**
 * An `.xlsx` file in memory. It is written by patching: parts that no edit concerns keep their bytes, and in the others only
 * what an edit changes is replaced, so that whatever this program does not know survives.
 */
export class DocumentHost implements WorkbookHost {
  readonly capabilities: Capabilities = { notes: true, customFunctions: false, customXml: true };

  /** The last change that was asked for: changes follow one another. */
  private last: Promise<unknown> = Promise.resolve();

  private undone: boolean | null = null;

  private constructor(private parts: Package) {}

  /** Opens a file. What cannot be opened is refused with a `HostError` whose code says why; nothing large is unpacked yet. */
  static async open(bytes: Uint8Array, limits?: DocumentLimits): Promise<DocumentHost> {
    const parts = await openPackage(bytes, limits);
    await readWorkbookPart(parts);
    return new DocumentHost(parts);
  }

  /** A new workbook. It has no sheet until one is added, and cannot be saved before. */
  static create(workbook?: NewWorkbook): Promise<DocumentHost> {
    return Promise.resolve(new DocumentHost(newPackage(workbook)));
  }

  /** True where the file carries a digital signature, which any change breaks. */
  get isSigned(): boolean {
    return this.parts.entries.some(({ path }) => path.toLowerCase().startsWith("_xmlsignatures/"));
  }

  /** Whether marks that were taken back last left every part with its bytes of before them; null where none were. */
  get undoneExactly(): boolean | null {
    return this.undone;
  }

  /** What the file says beside its sheets, to be looked at before it is sent. */
  async readSendingDetails(): Promise<SendingDetails> {
    return { isSigned: this.isSigned, ...(await readSendingDetails(this.parts)) };
  }

  /** Sheets that are not asked for are in the snapshot by name and visibility only. */
  read(request?: ReadRequest): Promise<WorkbookSnapshot> {
    return readSnapshot(this.parts, request);
  }

  /** How the workbook looks, for a program that shows it. */
  readAppearance(): Promise<WorkbookAppearance> {
    return readAppearance(this.parts);
  }

  selection(): Promise<null> {
    return Promise.resolve(null);
  }

  /** Applies all edits or, when one fails, none. */
  apply(edits: readonly Edit[], options: ApplyOptions = {}): Promise<void> {
    return this.inTurn(() => this.applyNow(edits, options));
  }

  /** Puts new results beside formulas, which stay as they are written; of a program that calculates. */
  writeResults(sheets: readonly SheetResults[]): Promise<void> {
    return this.inTurn(async () => {
      this.parts = await settled(await writeResults(this.parts, sheets));
    });
  }

  /** The workbook as it is now. */
  keep(): DocumentState {
    return { parts: this.parts };
  }

  /** Makes the workbook what it was, to the byte, whatever happened since. */
  goBack({ parts }: DocumentState): Promise<void> {
    return this.inTurn(() => {
      this.parts = parts;
      return Promise.resolve();
    });
  }

  /** Nobody else changes a document in memory. */
  onChange(): () => void {
    return () => undefined;
  }

  reveal(): Promise<void> {
    return Promise.resolve();
  }

  /** The file as it is now. The same edits on the same file give the same bytes. */
  async save(): Promise<Uint8Array> {
    const { sheets } = await readWorkbookPart(this.parts);
    if (sheets.length === 0) throw new Error("A workbook without sheets cannot be saved");
    return savePackage(this.parts);
  }

  private inTurn(change: () => Promise<void>): Promise<void> {
    const turn = this.last.then(change);
    // A change that failed does not hold up the next; who asked for it is told.
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async applyNow(edits: readonly Edit[], { marks, signal, onProgress }: ApplyOptions): Promise<void> {
    const begin = (index: number) => {
      if (signal?.aborted === true) throw new HostError("cancelled");
      onProgress?.(index / (edits.length + 1));
    };
    const undone = marks === "undo" ? await undoMarks(this.parts, edits, begin) : null;
    const changed = undone === null ? await this.applyAll(edits, marks === "record", begin) : undone.parts;
    begin(edits.length);
    this.parts = await settled(changed);
    if (undone !== null) this.undone = undone.isExact;
    onProgress?.(1);
  }

  private async applyAll(edits: readonly Edit[], isRecorded: boolean, begin: (index: number) => void): Promise<Package> {
    if (isRecorded && (await findRecord(this.parts)) !== null) throw new Error("Marks are recorded already: take them back first");
    const draft = await WorkbookDraft.open(this.parts);
    for (const [index, edit] of edits.entries()) {
      begin(index);
      await applyEdit(draft, edit);
    }
    if (isRecorded) await writeWithRecord(this.parts, draft);
    else await draft.write();
    return draft.parts;
  }
}
