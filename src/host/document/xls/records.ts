/** Records of the binary format of Excel 5 to 2003 (BIFF5 and BIFF8), [MS-XLS] 2.3: type and length, two bytes each, then the body. */

import { HostError } from "../../WorkbookHost";

/** Types of the records that are looked at, as [MS-XLS] 2.3.1 numbers them. */
export const recordTypes = {
  formula: 0x0006, eof: 0x000a, protect: 0x0012, externCount: 0x0016, externSheet: 0x0017, name: 0x0018, note: 0x001c, date1904: 0x0022, externName: 0x0023, filePass: 0x002f,
  font: 0x0031, continue: 0x003c, pane: 0x0041, codePage: 0x0042, defaultColumnWidth: 0x0055, object: 0x005d, objectProtect: 0x0063, columnInfo: 0x007d, boundSheet: 0x0085, palette: 0x0092,
  multipleNumbers: 0x00bd, multipleBlanks: 0x00be, richLabel: 0x00d6, cellFormat: 0x00e0, mergedCells: 0x00e5, sharedStrings: 0x00fc, sharedLabel: 0x00fd, externalBook: 0x01ae, textObject: 0x01b6,
  blank: 0x0201, number: 0x0203, label: 0x0204, booleanOrError: 0x0205, string: 0x0207, row: 0x0208, array: 0x0221, dataTable: 0x0236, window2: 0x023e, shortNumber: 0x027e,
  numberFormat: 0x041e, sharedFormula: 0x04bc, beginning: 0x0809,
} as const;

export class BiffRecord {
  constructor(
    private readonly stream: Uint8Array,
    readonly type: number,
    /** Offsets in the stream: of the record's header, and of the end of its body. */
    readonly start: number,
    readonly end: number,
  ) {}

  /** Made anew each time: a workbook may have millions of records. Reading past the end throws a `RangeError`, which is taken for damage. */
  get body(): DataView {
    return new DataView(this.stream.buffer, this.stream.byteOffset + this.start + headerSize, this.end - this.start - headerSize);
  }
}

/** Bytes of a record before its body. */
export const headerSize = 4;

/** Name of the stream, for messages. */
const streamName = "Workbook";

export function damaged(detail: string): HostError {
  return new HostError("damagedPart", { part: streamName, detail });
}

/**
 * The records of the substream that begins at `offset`, from the BOF to the EOF, both included. Substreams inside it (charts on a
 * sheet) are passed over. A stream that ends before the EOF is incomplete.
 */
export function* recordsFrom(stream: Uint8Array, offset: number): Generator<BiffRecord, undefined> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let depth = 0;
  for (let start = offset; ; ) {
    if (start + headerSize > stream.length) throw new HostError("truncated", { part: streamName });
    const type = view.getUint16(start, true);
    const end = start + headerSize + view.getUint16(start + 2, true);
    if (end > stream.length) throw new HostError("truncated", { part: streamName });
    if (depth === 0 && type !== recordTypes.beginning) throw damaged(`No BOF at ${start}`);
    if (type === recordTypes.beginning) depth += 1;
    if (depth === 1) yield new BiffRecord(stream, type, start, end);
    if (type === recordTypes.eof) {
      depth -= 1;
      if (depth === 0) return;
    }
    start = end;
  }
}
