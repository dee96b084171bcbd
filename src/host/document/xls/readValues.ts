/** Values and formulas of the sheets, by the library. */

import { read, type CellObject, type DenseWorkSheet } from "@e965/xlsx";
import type { CellError, CellValue, ErrorCode } from "../../../core/values";
import { damaged, recordTypes, type BiffRecord } from "./records";
import type { WorkbookGlobals } from "./readGlobals";
import { hasSoundFormula } from "./soundFormula";
import { writeValueStream } from "./writeValueStream";

export interface SheetValues {
  readonly values: readonly (readonly CellValue[])[];
  /** As the library writes them; whether they can be stored is another question. */
  readonly formulas: readonly (readonly string[])[];
}

export interface WorkbookValues {
  /** One for each list of records. */
  readonly sheets: readonly SheetValues[];
  readonly names: readonly LibraryName[];
}

/** A defined name: its sheet, where it belongs to one, by its place among all sheets. */
export interface LibraryName {
  readonly name: string;
  readonly formula: string;
  readonly sheetIndex: number | null;
}

/** Error values by their number ([MS-XLS] 2.5.10). */
const errors: Readonly<Record<number, CellError>> = Object.fromEntries(
  (Object.entries({ 0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A", 43: "#GETTING_DATA" }) as [string, ErrorCode][]).map(([number, code]) => [number, { code }]),
);

/** Records that only formulas need. */
const ofFormulas = new Set<number>([recordTypes.externCount, recordTypes.externSheet, recordTypes.externalBook, recordTypes.externName, recordTypes.name, recordTypes.sharedFormula]);

/**
 * `sheets` are the records of the worksheets. The library is given the records that values need and no others: it stops at the first
 * that it does not understand. Where it cannot read the formulas of a workbook, these are left out, for the numbers count most.
 */
export function readValues(globals: WorkbookGlobals, sheets: readonly (readonly BiffRecord[])[], stream: Uint8Array): WorkbookValues {
  // What a name refers to is a number or nothing in some workbooks, against the library's own types.
  const textOf = (found: unknown): string => globals.decode(typeof found === "string" ? found : "");
  for (const left of hasSoundReferences(globals) && hasSoundFormulas(globals, sheets) ? [new Set<number>(), ofFormulas] : [ofFormulas]) {
    const kept = writeValueStream(globals, sheets, stream, left);
    const workbook = attempt(() => read(kept, { type: "array", dense: true, cellText: false, cellHTML: false, cellFormula: left.size === 0 }));
    if (workbook === null) continue;
    return {
      sheets: sheets.map((_, index) => {
        const name = workbook.SheetNames[index] ?? "";
        return readSheetValues((workbook.Sheets[name] as DenseWorkSheet | undefined)?.["!data"] ?? [], globals.decode);
      }),
      names: (workbook.Workbook?.Names ?? []).map(({ Name, Ref, Sheet }) => ({ name: textOf(Name), formula: textOf(Ref), sheetIndex: Sheet ?? null })),
    };
  }
  throw damaged("The library cannot read it");
}

/** The library never comes to the end of a list of references ([MS-XLS] 2.4.105) that is shorter than the number of its entries says. */
function hasSoundReferences({ records, version }: WorkbookGlobals): boolean {
  return version !== 8 || records.every(({ type, body }) => type !== recordTypes.externSheet || (body.byteLength >= 2 && body.byteLength >= 2 + 6 * body.getUint16(0, true)));
}

/** Names and shared formulas are referred to by their place: one that cannot be read takes all formulas with it. */
function hasSoundFormulas({ records, version }: WorkbookGlobals, sheets: readonly (readonly BiffRecord[])[]): boolean {
  const isSound = ({ type, body }: BiffRecord): boolean => hasSoundFormula(type, body, version);
  return records.filter(({ type }) => type === recordTypes.name).every(isSound) && sheets.every((own) => own.filter(({ type }) => type === recordTypes.sharedFormula).every(isSound));
}

/** Null for what the library throws, which has no types: the input is to blame, for it is one that it does not understand. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function readSheetValues(rows: readonly (readonly (CellObject | undefined)[] | undefined)[], decode: (text: string) => string): SheetValues {
  const values: CellValue[][] = [];
  const formulas: string[][] = [];
  for (const [rowIndex, row] of rows.entries()) {
    for (const [columnIndex, cell] of (row ?? []).entries()) {
      if (cell === undefined) continue;
      const value = valueOf(cell, decode);
      if (value !== null) (values[rowIndex] ??= [])[columnIndex] = value;
      if (typeof cell.f === "string" && cell.f !== "") (formulas[rowIndex] ??= [])[columnIndex] = decode(cell.f);
    }
  }
  return { values, formulas };
}

function valueOf({ t, v }: CellObject, decode: (text: string) => string): CellValue {
  if (t === "e") return errors[Number(v)] ?? { code: "#UNKNOWN!" };
  if (typeof v === "string") return decode(v);
  if (typeof v === "number") return Number.isFinite(v) ? v : { code: "#NUM!" };
  return typeof v === "boolean" ? v : null;
}
