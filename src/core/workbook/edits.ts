/** What the core wants changed in a workbook: plain data that any host can apply, show as a preview, or refuse. */

import type { CellPosition, CellRange } from "./address";
import type { SheetSnapshot } from "./snapshot";
import type { CellValue } from "../values";

export type Edit =
  | AddSheet
  | RemoveSheet
  | WriteCells
  | MergeCells
  | SetColumns
  | SetRows
  | SetView
  | SetPrint
  | AddTable
  | ResizeTable
  | SetColumnFormula
  | AddConditionalFormat
  | RemoveConditionalFormats
  | AppendNotes
  | RemoveNotes
  | DefineName
  | RemoveName
  | SetCustomXml
  | RemoveCustomXml;

/** A new, empty sheet at the end; it is an error when the name is taken. */
export interface AddSheet {
  readonly kind: "addSheet";
  readonly sheet: string;
  /** Visible when left out. A workbook needs one visible sheet. */
  readonly visibility?: SheetSnapshot["visibility"];
}

export interface RemoveSheet {
  readonly kind: "removeSheet";
  readonly sheet: string;
}

/** Writes a block whose first cell is at `rowIndex`, `columnIndex`. A null cell is left as it is. */
export interface WriteCells extends CellPosition {
  readonly kind: "writeCells";
  readonly sheet: string;
  readonly cells: readonly (readonly (CellContent | null)[])[];
}

/** What is not named stays: a content without `format` keeps the cell's format, one without `value` and `formula` its content. */
export interface CellContent {
  /** The value; beside a formula, its cached result. Text is text, whatever it begins with. */
  readonly value?: CellValue;
  /** Without the leading `=`, in Excel's stored form (`IND.` functions as `_xldudf_IND_…`). */
  readonly formula?: string;
  /**
   * Results of all cells that the formula fills from this one on, its own first, as rows of equal length. In a file the formula
   * becomes an array formula over them; where a program spills formulas by itself, these cells are emptied for it.
   */
  readonly spill?: readonly (readonly CellValue[])[];
  readonly format?: CellFormat;
  readonly link?: CellLink;
}

/** A place in this workbook that a cell leads to. */
export interface CellLink {
  /** For example `'Chỉ tiêu'!A12` or a defined name. */
  readonly location: string;
  readonly tooltip?: string;
}

/** Changes on top of the cell's own format. Colours are `RRGGBB`. */
export interface CellFormat {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fontName?: string;
  /** In points. */
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "general";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borderTop?: BorderStyle;
  readonly borderBottom?: BorderStyle;
  readonly borderLeft?: BorderStyle;
  readonly borderRight?: BorderStyle;
  /** Of the lines above and below. */
  readonly borderColor?: string;
}

export type BorderStyle = "none" | "hair" | "thin" | "medium";

export interface MergeCells {
  readonly kind: "mergeCells";
  readonly sheet: string;
  readonly range: CellRange;
}

/** Widths in characters of the default font, as Excel shows them. */
export interface SetColumns {
  readonly kind: "setColumns";
  readonly sheet: string;
  readonly columns: readonly { readonly columnIndex: number; readonly width: number; readonly hidden?: boolean }[];
}

/** Heights in points. A fitted height is one that the program may fit again when the row's content changes. */
export interface SetRows {
  readonly kind: "setRows";
  readonly sheet: string;
  readonly rows: readonly { readonly rowIndex: number; readonly height: number; readonly isFitted?: boolean; readonly hidden?: boolean }[];
}

export interface SetView {
  readonly kind: "setView";
  readonly sheet: string;
  readonly frozenRowCount: number;
  readonly frozenColumnCount: number;
  readonly showGridlines: boolean;
}

export interface SetPrint {
  readonly kind: "setPrint";
  readonly sheet: string;
  readonly orientation: "portrait" | "landscape";
  /** Always A4: one page wide, as many pages high as needed. */
  readonly paper: "A4";
  /** Rows repeated on each page: first and count. */
  readonly titleRows: { readonly rowIndex: number; readonly rowCount: number } | null;
  /** Text with Excel's codes, such as `&P/&N`. */
  readonly footer?: string;
}

export interface AddTable {
  readonly kind: "addTable";
  readonly sheet: string;
  /** Unique in the workbook. */
  readonly name: string;
  /** Header row included; the header cells are written with `writeCells`. */
  readonly range: CellRange;
  readonly columns: readonly TableColumn[];
  /** A built-in style such as `TableStyleLight1`, or null for none. */
  readonly style: string | null;
  /** Whether the header row shows filter buttons. */
  readonly hasFilter: boolean;
}

export interface TableColumn {
  readonly name: string;
  /** The formula that all rows of the column share, when they do; kept as the table's calculated column. */
  readonly formula?: string;
}

export interface ResizeTable {
  readonly kind: "resizeTable";
  readonly name: string;
  readonly range: CellRange;
}

/**
 * What new rows of a table's column get; cells that stand are written with `writeCells`. Excel settles it by itself when the cells of a
 * column get a formula.
 */
export interface SetColumnFormula {
  readonly kind: "setColumnFormula";
  readonly table: string;
  readonly columnIndex: number;
  /** Null for none. */
  readonly formula: string | null;
}

/** A rule of the kind "use a formula"; it comes after the user's own rules in priority. */
export interface AddConditionalFormat {
  readonly kind: "addConditionalFormat";
  readonly sheet: string;
  readonly ranges: readonly CellRange[];
  /** Relative to the top left cell of the first range. */
  readonly formula: string;
  readonly format: ConditionalCellFormat;
}

export interface ConditionalCellFormat {
  readonly bold?: boolean;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
}

/** Removes the rules whose formula contains `marker`. */
export interface RemoveConditionalFormats {
  readonly kind: "removeConditionalFormats";
  readonly sheet: string;
  readonly marker: string;
}

/** Adds text below a cell's note, or a new note where there is none. Cells with a threaded comment are not given here. */
export interface AppendNotes {
  readonly kind: "appendNotes";
  readonly sheet: string;
  readonly notes: readonly (CellPosition & { readonly text: string })[];
}

/**
 * Takes text of ours out of notes: everything from a line that begins with `firstLine` to the next line that begins with
 * `lastLine`, both included, in every note of the sheet. A note with nothing left is removed.
 */
export interface RemoveNotes {
  readonly kind: "removeNotes";
  readonly sheet: string;
  readonly firstLine: string;
  readonly lastLine: string;
}

/** Adds a workbook-wide name or gives an existing one a new meaning. */
export interface DefineName {
  readonly kind: "defineName";
  readonly name: string;
  readonly formula: string;
  readonly hidden: boolean;
}

export interface RemoveName {
  readonly kind: "removeName";
  readonly name: string;
}

/** Adds the custom XML part with this namespace or replaces its content. */
export interface SetCustomXml {
  readonly kind: "setCustomXml";
  readonly namespace: string;
  readonly xml: string;
}

export interface RemoveCustomXml {
  readonly kind: "removeCustomXml";
  readonly namespace: string;
}
