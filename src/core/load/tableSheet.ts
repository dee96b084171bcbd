/** A worksheet that holds one Excel table of the model, before it becomes edits. */

import type { CellValue } from "../values";
import type { CellContent, CellFormat, CellLink } from "../workbook/edits/cellEdits";

export interface TableSheet {
  /** Permanent: how the sheet is found again, whatever its name or language. */
  readonly tableName: string;
  readonly sheetName: string;
  readonly title: string;
  readonly subtitle: string;
  /** Rows between the subtitle and the table, such as counts; default none. They would fill the view, so nothing is frozen then. */
  readonly head?: readonly (readonly (CellContent | null)[])[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** Columns that stay in view. */
  readonly frozenColumnCount: number;
  readonly wordColours: readonly WordColour[];
  /** What rows of an earlier load that are no longer wanted say from now on, by column; left out, they stay as they are. */
  readonly gone?: Readonly<Record<string, SheetCell>>;
}

/** A word of a column, by key of the column, and how it is shown. */
export interface WordColour {
  readonly columnKey: string;
  readonly word: string;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly numberFormat?: string;
}

/** Font of every cell: sizes and heights are made for 11 points, whatever the workbook's default is. */
export interface SheetFont {
  readonly fontSize: number;
  readonly fontName?: string;
}

export interface SheetColumn {
  readonly key: string;
  readonly header: string;
  readonly width: number;
  /** The user types here: what stands in the cell is never replaced by a model's value unless the model's old value stood there. */
  readonly isEntry?: boolean;
  readonly format: CellFormat;
  /** The formula that all rows share, if they do. */
  readonly formula?: string;
  /** The layout that brought the column: a table of an older one gets it added on the right. The first one when left out. */
  readonly since?: number;
}

export interface SheetRow {
  /** Permanent within its sheet: stands in the column `id`. */
  readonly key: string;
  readonly cells: Readonly<Record<string, SheetCell>>;
}

export interface SheetCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly link?: CellLink;
}

/** What the user typed, by row key and column key. */
export type Entries = ReadonlyMap<string, ReadonlyMap<string, CellValue>>;

/** Key of the column that holds the rows' keys. */
export const idColumn = "id";

/** The first row of a sheet's table without a head, 0-based: title, subtitle and a blank row stand above. */
export const headerRowIndex = 3;

/** The header row of a sheet's table, below the rows of its head and one blank row. */
export function headerRowOf({ head = [] }: TableSheet): number {
  return headerRowIndex + (head.length === 0 ? 0 : head.length + 1);
}

/** A reference to a cell of the formula's own row, as `.xlsx` files store it. */
export function thisRow(tableName: string, header: string): string {
  return `${tableName}[[#This Row],[${escapeHeader(header)}]]`;
}

/** A reference to adjacent cells of the formula's own row. */
export function thisRowSpan(tableName: string, firstHeader: string, lastHeader: string): string {
  return `${tableName}[[#This Row],[${escapeHeader(firstHeader)}]:[${escapeHeader(lastHeader)}]]`;
}

/** A reference to all rows of a column. */
export function wholeColumn(tableName: string, header: string): string {
  return `${tableName}[${escapeHeader(header)}]`;
}

/** Brackets, `#` and `'` in a header are escaped with `'` inside a structured reference. */
function escapeHeader(header: string): string {
  return header.replace(/[[\]#']/g, "'$&");
}

/** `#,##0.0` for one decimal. */
export function numberFormatOf(decimals: number): string {
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

/** With its sign, for differences. */
export function signedFormatOf(decimals: number): string {
  const plain = numberFormatOf(decimals);
  return `+${plain};-${plain};${plain}`;
}

/** Number format of a text with a mark before it, so that a page in black and white says the same: `"▼ "@`. */
export function markedText(mark: string): string {
  return `"${mark} "@`;
}

/** Fonts of the encodings before Unicode: `.VnTime` (TCVN3), `VNI-Times`. Unicode text is unreadable in them. */
const legacyFont = /^(?:\.Vn|VNI-)/i;

/** The workbook's own font where it can show Unicode. */
export function sheetFont(defaultFont: string): SheetFont {
  return legacyFont.test(defaultFont) ? { fontSize: 11, fontName: "Times New Roman" } : { fontSize: 11 };
}
