/** Excel for tests: the real Office.js in Node, answered from a document in memory. */

import { DocumentHost } from "../../../src/host/document/DocumentHost";
import type { Edit } from "../../../src/core/workbook/edits";
import { OfficeHost } from "../../../src/host/office/OfficeHost";
import type { IsSetSupported } from "../../../src/host/office/capabilities";
import { Book, type BookOptions } from "./model/Book";
import type { SheetState } from "./model/state";
import { loadLibrary, type Library } from "./wire/loadLibrary";
import type { Bridge } from "./wire/messages";
import { WireHost, type WireOptions } from "./wire/WireHost";

/** The library speaks to whichever Excel was opened last. */
let connected: WireHost | null = null;
let library: Library | null = null;

function load(): Library {
  const bridge: Bridge = { onMessageFromHost: null, sendMessageToHost: (text) => connected?.bridge.sendMessageToHost(text) };
  const loaded = loadLibrary(bridge);
  answer = (text) => bridge.onMessageFromHost?.(text);
  Object.assign(globalThis, { Excel: loaded.Excel, OfficeExtension: loaded.OfficeExtension });
  return loaded;
}

let answer: (text: string) => void = () => undefined;

export interface ExcelOptions extends BookOptions, WireOptions {
  readonly isSetSupported?: IsSetSupported;
}

export class TestExcel {
  readonly host: OfficeHost;

  private constructor(
    readonly book: Book,
    readonly wire: WireHost,
    isSetSupported: IsSetSupported,
  ) {
    this.host = new OfficeHost(isSetSupported);
  }

  static async open(document?: DocumentHost, options: ExcelOptions = {}): Promise<TestExcel> {
    library ??= load();
    const book = await Book.open(document ?? (await DocumentHost.create()), options);
    const wire = new WireHost(book, { ...options, onAnswered: () => excel.tellOfOwnChanges() });
    wire.bridge.onMessageFromHost = answer;
    connected = wire;
    const excel = new TestExcel(book, wire, options.isSetSupported ?? (() => true));
    return excel;
  }

  save(): Promise<Uint8Array> {
    return this.book.document.save();
  }

  /** Somebody else changes the workbook; Excel tells who listens. `address` is what it says was changed. */
  async changeOutside(edits: readonly Edit[], name: string, address: string): Promise<void> {
    await this.book.changeOutside(edits);
    const sheet = this.book.find(name);
    if (sheet !== undefined) this.tellOfChange(sheet, address, "Unknown");
  }

  /** Excel tells an add-in of what it wrote itself, too. */
  private tellOfOwnChanges(): void {
    for (const sheet of this.book.touched) this.tellOfChange(sheet, "A1", "ThisLocalAddin");
    this.book.touched.clear();
  }

  private tellOfChange({ id }: SheetState, address: string, triggerSource: "Unknown" | "ThisLocalAddin"): void {
    if (!this.book.root.worksheets.listenedTo.has("changed")) return;
    // The event's number and the name for "the whole workbook" are the library's own.
    this.wire.sendEvent(10, "Workbook", { address, changeType: "RangeEdited", source: "Local", worksheetId: id, triggerSource });
  }
}
