/** Excel for tests: the real Office.js in Node, answered from a document in memory. */

import { DocumentHost } from "../../../src/host/document/DocumentHost";
import type { Edit } from "../../../src/core/workbook/edits";
import { OfficeHost } from "../../../src/host/office/OfficeHost";
import type { IsSetSupported } from "../../../src/host/office/capabilities";
import { ChangeEvents } from "./events";
import { Book, type BookOptions } from "./model/Book";
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
  private readonly events: ChangeEvents;

  private constructor(
    readonly book: Book,
    readonly wire: WireHost,
    isSetSupported: IsSetSupported,
  ) {
    this.host = new OfficeHost(isSetSupported);
    this.events = new ChangeEvents(book, wire);
  }

  static async open(document?: DocumentHost, options: ExcelOptions = {}): Promise<TestExcel> {
    library ??= load();
    const book = await Book.open(document ?? (await DocumentHost.create()), options);
    const wire = new WireHost(book, { ...options, onAnswered: () => excel.events.tellOfOwnChanges() });
    wire.bridge.onMessageFromHost = answer;
    connected = wire;
    const excel = new TestExcel(book, wire, options.isSetSupported ?? (() => true));
    return excel;
  }

  save(): Promise<Uint8Array> {
    return this.book.document.save();
  }

  changeOutside(edits: readonly Edit[], name: string, address: string): Promise<void> {
    return this.events.changeOutside(edits, name, address);
  }
}
