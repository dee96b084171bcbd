import { cellAddress } from "../../../core/workbook/address";
import type { CellFormat } from "../../../core/workbook/edits/cellEdits";
import type { CellStyle, DefinedName, SheetSnapshot, WorkbookSnapshot } from "../../../core/workbook/snapshot";
import { HostError } from "../../WorkbookHost";
import { defaultLimits, type DocumentLimits } from "../package/limits";
import { plainStyle } from "../styles/readStyles";
import { emptySheet } from "../sheet/readSheet";
import { isSheetName, sheetKey } from "../workbook/sheetKey";
import { meaningOf } from "./cellFormatMeaning";
import { CompoundFile } from "./CompoundFile";
import { damaged, recordsFrom, type BiffRecord } from "./records";
import { readGlobals, type WorkbookGlobals } from "./readGlobals";
import { readSheetLayout, type SheetLayout } from "./readSheetLayout";
import { readValues, type LibraryName, type SheetValues } from "./readValues";
import { isStorableFormula, type FormulaScope } from "./storableFormula";

/** A workbook of Excel 5 to 2003 (`.xls`), read. */
export interface OldWorkbook {
  readonly snapshot: WorkbookSnapshot;
  /** How the cells of each style of the snapshot look. */
  readonly formats: readonly CellFormat[];
  /** By sheet of the snapshot; null for a sheet without cells (a chart). */
  readonly layouts: readonly (SheetLayout | null)[];
  /** Width of a digit of the workbook's own font: what its column widths count in. */
  readonly digitPixels: number;
}

/**
 * Reads an `.xls`. Values, number formats, fonts, merged and hidden cells and notes are there; conditional formats, charts and pictures
 * are not. Formulas are those that an `.xlsx` can hold. What cannot be read whole is refused with a `HostError` that says why.
 */
export function readOldWorkbook(bytes: Uint8Array, limits: DocumentLimits = defaultLimits): OldWorkbook {
  if (bytes.length > limits.unpackedBytes) throw new HostError("tooLarge", { limit: limits.unpackedBytes, size: bytes.length });
  try {
    const file = new CompoundFile(bytes);
    // Excel 97 and later call it `Workbook`, Excel 5 and 95 `Book`; a file for both has both. A document of Word with a workbook
    // inside has such a stream deeper down.
    const stream = file.stream("Workbook") ?? file.stream("Book");
    if (stream === null) throw new HostError("notWorkbook");
    return readStream(stream, limits);
  } catch (error) {
    // A record that is shorter than its own fields say.
    if (error instanceof RangeError) throw damaged(error.message);
    throw error;
  }
}

function readStream(stream: Uint8Array, limits: DocumentLimits): OldWorkbook {
  const globals = readGlobals(stream);
  checkSheets(globals);
  const worksheets = readWorksheets(globals, stream);
  const layouts = worksheets.map((records) => readSheetLayout(records, globals));
  const cellCount = layouts.reduce((sum, { valueCount }) => sum + valueCount, 0);
  if (cellCount > limits.oldCellCount) throw new HostError("tooManyCells", { limit: limits.oldCellCount, count: cellCount });

  const { sheets: values, names } = readValues(globals, worksheets, stream);
  const kept = keptNames(names, globals);
  const scope: FormulaScope = { sheets: sheetKeys(globals), names: new Set(kept.map(({ name }) => name.toLowerCase())) };
  const meanings = globals.cellFormats.map((format) => meaningOf(format, globals));
  const next = { worksheet: 0 };
  const sheets: SheetSnapshot[] = [];
  const layoutOfSheet: (SheetLayout | null)[] = [];
  for (const entry of globals.sheets) {
    const at = entry.isWorksheet ? next.worksheet++ : -1;
    const layout = layouts[at];
    const cells = values[at];
    layoutOfSheet.push(layout ?? null);
    sheets.push(layout === undefined || cells === undefined ? emptySheet(entry) : { ...emptySheet(entry), ...sheetOf(layout, cells, scope) });
  }
  return {
    // Style 0 is that of cells without a record: the formats of the cells follow it.
    snapshot: { sheets, styles: [plainStyle, ...meanings.map(({ style }): CellStyle => style)], names: kept, customXml: [], date1904: globals.date1904 },
    formats: [{}, ...meanings.map(({ format }) => format)],
    layouts: layoutOfSheet,
    digitPixels: digitPixelsOf(globals),
  };
}

function checkSheets({ sheets }: WorkbookGlobals): void {
  const keys = new Set(sheets.map(({ name }) => sheetKey(name)));
  if (sheets.length === 0 || keys.size < sheets.length || !sheets.every(({ name }) => isSheetName(name))) throw damaged("The list of sheets");
}

function sheetKeys({ sheets }: WorkbookGlobals): Set<string> {
  return new Set(sheets.filter(({ isWorksheet }) => isWorksheet).map(({ name }) => sheetKey(name)));
}

/** The records of each worksheet. Two that overlap are no workbook, and could make a small file endless to read. */
function readWorksheets({ sheets }: WorkbookGlobals, stream: Uint8Array): (readonly BiffRecord[])[] {
  const read = new Map<number, readonly BiffRecord[]>();
  const offsets = sheets.filter(({ isWorksheet }) => isWorksheet).map(({ offset }) => offset);
  let end = 0;
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    if (offset < end) throw damaged("Sheets that overlap");
    const records = [...recordsFrom(stream, offset)];
    read.set(offset, records);
    end = records.at(-1)?.end ?? end;
  }
  return offsets.map((offset) => read.get(offset) ?? []);
}

/** Names of the whole workbook that mean something in an `.xlsx`; those of a sheet, of macros and of other workbooks are left out. */
function keptNames(names: readonly LibraryName[], globals: WorkbookGlobals): DefinedName[] {
  const scope: FormulaScope = { sheets: sheetKeys(globals), names: new Set() };
  const counts = new Map<string, number>();
  for (const { name } of names) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  return names
    .filter(({ name, formula, sheetIndex }) => sheetIndex === null && counts.get(name.toLowerCase()) === 1 && isName(name) && !formula.includes("#REF!") && isStorableFormula(formula, scope))
    .map(({ name, formula }) => ({ name, formula, hidden: false, sheet: null }));
}

/** Names that begin with `_xl` are Excel's own, such as print areas. What reads as a reference cannot be a name in a larger sheet. */
function isName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !/^_xl|^[a-z]{1,3}\d+$|^[rc]$|^r\d*c\d*$/i.test(name);
}

function sheetOf(layout: SheetLayout, { values, formulas }: SheetValues, scope: FormulaScope): Partial<SheetSnapshot> {
  const columnCount = values.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    values,
    formulas: formulas.map((row, rowIndex) => {
      const kept: string[] = [];
      row.forEach((formula, columnIndex) => {
        if (isStorableFormula(formula, scope) && !layout.arrayCells.has(cellAddress({ rowIndex, columnIndex }))) kept[columnIndex] = formula;
      });
      return kept;
    }),
    // Blank cells beyond the last value may be formatted to the end of the sheet.
    styles: layout.cellFormats.slice(0, values.length).map((row) => row.slice(0, columnCount).map((format) => format + 1)),
    notes: layout.notes,
    merges: layout.merges,
    hiddenRows: new Set([...layout.rows].filter(([, { hidden }]) => hidden).map(([rowIndex]) => rowIndex)),
    hiddenColumns: new Set(layout.columns.filter(({ hidden }) => hidden).flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index))),
    protection: layout.protection,
  };
}

/** Share of the font's size that its digits are wide: of Times and its kin (`.VnTime`), of Calibri, and of Arial and all others. */
const digitWidths: readonly (readonly [RegExp, number])[] = [[/time|roman/i, 0.5], [/calibri/i, 0.507], [/^/, 0.556]];

/** In pixels, at 96 to the inch. */
function digitPixelsOf({ fonts }: WorkbookGlobals): number {
  const [font] = fonts;
  const share = digitWidths.find(([family]) => family.test(font?.name ?? ""))?.[1] ?? 0.5;
  return Math.max(4, Math.round((((font?.size ?? 10) * 96) / 72) * share));
}
