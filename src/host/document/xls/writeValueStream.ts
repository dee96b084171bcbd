/** A stream for the library: records that values and formulas need, of the worksheets only. */

import { headerSize, recordTypes, type BiffRecord } from "./records";
import { formulaStart, hasSoundFormula } from "./soundFormula";
import type { WorkbookGlobals } from "./readGlobals";

/** What stands in a place that is not its own is damage: a cell among the settings of the workbook keeps the library busy without an end. */
const ofWorkbook = new Set<number>([
  recordTypes.beginning, recordTypes.eof, recordTypes.boundSheet, recordTypes.sharedStrings, recordTypes.externCount, recordTypes.externSheet, recordTypes.externalBook, recordTypes.externName, recordTypes.name,
]);
const ofSheet = new Set<number>([
  recordTypes.beginning, recordTypes.eof, recordTypes.formula, recordTypes.string, recordTypes.sharedFormula, recordTypes.number, recordTypes.shortNumber,
  recordTypes.multipleNumbers, recordTypes.label, recordTypes.richLabel, recordTypes.sharedLabel, recordTypes.booleanOrError,
]);

/**
 * Sheets keep their order, and the workbook's list of sheets says where each begins now. Charts and other sheets without cells stay
 * in that list, since formulas count on it, after the end.
 */
export function writeValueStream(globals: WorkbookGlobals, sheets: readonly (readonly BiffRecord[])[], stream: Uint8Array, left: ReadonlySet<number>): Uint8Array {
  const parts = [keptOf(globals.records, ofWorkbook, left), ...sheets.map((records) => keptOf(records, ofSheet, left))];
  const sizes = parts.map((records) => records.reduce((sum, { start, end }) => sum + end - start, 0));
  const written = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  const view = new DataView(written.buffer);
  const starts = sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0)).slice(1);
  let at = 0;
  let sheetCount = 0;
  for (const { type, start, end } of parts.flat()) {
    written.set(stream.subarray(start, end), at);
    if (type === recordTypes.formula) {
      const body = new DataView(written.buffer, at + headerSize, end - start - headerSize);
      // Without tokens, the library reads the result and passes over the rest.
      if (left.has(recordTypes.sharedFormula) || !hasSoundFormula(type, body, globals.version)) body.setUint16(formulaStart - 2, 0, true);
    }
    if (type === recordTypes.boundSheet) {
      const isWorksheet = globals.sheets[sheetCount]?.isWorksheet === true;
      view.setUint32(at + 4, (isWorksheet ? starts.shift() : undefined) ?? written.length + sheetCount, true);
      sheetCount += 1;
    }
    at += end - start;
  }
  return written;
}

/** A CONTINUE record belongs to the record before it. */
function keptOf(records: readonly BiffRecord[], kept: ReadonlySet<number>, left: ReadonlySet<number>): BiffRecord[] {
  let isKept = false;
  return records.filter(({ type }) => {
    if (type !== recordTypes.continue) isKept = kept.has(type) && !left.has(type);
    return isKept;
  });
}
