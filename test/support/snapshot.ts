/** Small workbooks as the core sees them, written as rows of cells. */

import type { CellValue } from "../../src/core/values";
import { parseRange } from "../../src/core/workbook/address";
import type { CellStyle, SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";

export interface CellOf {
  readonly v: CellValue;
  /** Number format. */
  readonly n?: string;
  readonly f?: string;
}

export type SheetRows = readonly (readonly (CellValue | CellOf)[])[];

const plain: CellStyle = { numberFormat: "General", fontName: "Calibri", bold: false, italic: false, indent: 0, wrap: false, locked: true };

export function workbook(sheets: Readonly<Record<string, SheetRows>>, extra: Partial<WorkbookSnapshot> = {}): WorkbookSnapshot {
  const styles: CellStyle[] = [plain];
  const styleOf = (numberFormat: string | undefined): number | undefined => {
    if (numberFormat === undefined) return undefined;
    const known = styles.findIndex((style) => style.numberFormat === numberFormat);
    return known >= 0 ? known : styles.push({ ...plain, numberFormat }) - 1;
  };
  const snapshots = Object.entries(sheets).map(([name, rows]): SheetSnapshot => {
    const cells = rows.map((row) => row.map((cell): CellOf => (typeof cell === "object" && cell !== null && "v" in cell ? cell : { v: cell })));
    return {
      ...emptySheet(name),
      values: cells.map((row) => row.map(({ v }) => v)),
      formulas: cells.map((row) => row.map(({ f }) => f)),
      styles: cells.map((row) => row.map(({ n }) => styleOf(n))),
    };
  });
  return { sheets: snapshots, styles, names: [], customXml: [], date1904: false, ...extra };
}

export function emptySheet(name: string): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    values: [],
    formulas: [],
    styles: [],
    arrayFormulas: [],
    merges: [],
    tables: [],
    notes: [],
    threadedComments: [],
    conditionalFormats: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protection: null,
  };
}

function textOf(value: CellValue | undefined): string {
  return typeof value === "string" ? value : "";
}

export function withTable(snapshot: WorkbookSnapshot, sheet: string, name: string, address: string): WorkbookSnapshot {
  const range = parseRange(address)!;
  const sheets = snapshot.sheets.map((candidate) => {
    if (candidate.name !== sheet) return candidate;
    const columns = Array.from({ length: range.columnCount }, (_, index) => textOf(candidate.values[range.rowIndex]?.[range.columnIndex + index]));
    return { ...candidate, tables: [...candidate.tables, { name, range, hasHeader: true, hasTotals: false, columns, columnFormulas: columns.map(() => null) }] };
  });
  return { ...snapshot, sheets };
}
