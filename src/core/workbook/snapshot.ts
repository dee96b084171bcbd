/** A workbook as the core sees it: plain data, the same from every host. */

import type { CellPosition, CellRange } from "./address";
import type { CellValue, Grid } from "../values";

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Distinct cell styles; `SheetSnapshot.styles` holds indexes into it. Index 0 is the workbook's default. */
  readonly styles: readonly CellStyle[];
  readonly names: readonly DefinedName[];
  readonly customXml: readonly CustomXml[];
  /** True when serial date 0 is 1904-01-01. */
  readonly date1904: boolean;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Values; cells without one are blank. */
  readonly values: Grid<CellValue>;
  /** Formulas without the leading `=`, as Excel shows them in English; only cells that have one. Followers of a shared formula are written out. */
  readonly formulas: Grid<string>;
  /** Style index of each cell that has one other than 0. */
  readonly styles: Grid<number>;
  /** Ranges that the formula of their first cell fills, also those of one cell; a host that fills ranges by itself names none. */
  readonly arrayFormulas: readonly CellRange[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly TableSnapshot[];
  readonly notes: readonly NoteSnapshot[];
  /** Cells that hold a threaded comment: they own a note already. */
  readonly threadedComments: readonly CellPosition[];
  readonly conditionalFormats: readonly ConditionalFormatSnapshot[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Null where the sheet is not protected. */
  readonly protection: SheetProtection | null;
}

export interface CellStyle {
  /** Format code in English notation; `General` when none. */
  readonly numberFormat: string;
  readonly fontName: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly indent: number;
  readonly wrap: boolean;
  /** Locked against change when the sheet is protected. */
  readonly locked: boolean;
}

export interface TableSnapshot {
  readonly name: string;
  /** The whole table, header row and totals row included. */
  readonly range: CellRange;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
  /** The formula that new rows of a column get, by column; null where it has none, or where the host does not tell. */
  readonly columnFormulas: readonly (string | null)[];
}

export interface NoteSnapshot extends CellPosition {
  readonly text: string;
}

export interface ConditionalFormatSnapshot {
  readonly ranges: readonly CellRange[];
  /** `expression`, `cellIs`, `colorScale` … as SpreadsheetML names them. */
  readonly type: string;
  readonly formulas: readonly string[];
}

export interface SheetProtection {
  /** True when the protection lets anyone change formats: conditional formats may then be added. */
  readonly allowsFormatting: boolean;
  /** True when the protection lets anyone change objects: notes may then be added. */
  readonly allowsObjects: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** What it refers to, without the leading `=`. */
  readonly formula: string;
  readonly hidden: boolean;
  /** Sheet that it is limited to; null for the whole workbook. */
  readonly sheet: string | null;
}

export interface CustomXml {
  /** Namespace of the root element: how a part of ours is found again. */
  readonly namespace: string;
  readonly xml: string;
}
