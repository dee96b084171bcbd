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
  | AddChart
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

/** The first header cell stays where it is. */
export interface ResizeTable {
  readonly kind: "resizeTable";
  readonly name: string;
  readonly range: CellRange;
  /** Names of the columns that a wider range adds on the right; their header cells are written with `writeCells` before. */
  readonly addedColumns?: readonly string[];
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

/**
 * A native chart over cells: it follows them without any program of ours. One of the same name on the sheet is replaced, and it goes
 * with the sheet. Blank cells leave a gap; a text counts as 0, so a formula gives `NA()` where a line is to have a gap.
 */
export interface AddChart {
  readonly kind: "addChart";
  readonly sheet: string;
  /** By which it is found again; unique among the charts of the sheet. */
  readonly name: string;
  /** A `bar` lies: its categories read from top to bottom. */
  readonly type: "bar" | "column" | "line";
  readonly title: string;
  /** What the chart shows in words, for who does not see it. Excel's own API takes no such text: there it is left out. */
  readonly description: string;
  /** The cells that it covers. */
  readonly range: CellRange;
  readonly categories: ChartReference;
  readonly series: readonly [ChartSeries, ...ChartSeries[]];
  readonly valueAxis: ChartValueAxis;
  /** Below the chart. */
  readonly hasLegend: boolean;
  /** Font of all its texts; the workbook's own when left out. */
  readonly fontName?: string;
}

/** One row or one column of cells. */
export interface ChartReference {
  readonly sheet: string;
  readonly range: CellRange;
}

/** Series are told apart by pattern, dash and marker as well as by colour, so that a page in black and white says the same. */
export interface ChartSeries {
  readonly name: string;
  readonly values: ChartReference;
  /** A line over columns, such as the target beside results. */
  readonly type?: "line";
  /** `RRGGBB`, of the fill or the line. */
  readonly color: string;
  /** Of bars and columns; filled when left out. */
  readonly pattern?: ChartPattern;
  /** How single bars and columns are filled, in the order of the categories; null like the series. */
  readonly points?: readonly (ChartFill | null)[];
  /** Of a line; solid when left out. */
  readonly dash?: "dash" | "dot";
  /** Of a line; none when left out. */
  readonly marker?: "circle" | "square" | "triangle" | "diamond";
  /** Number format of the values shown beside bars, columns and points; no values when left out. */
  readonly labelFormat?: string;
}

/** `outline`: white with a border. Excel's own API fills with one colour only: there `hatched` and `dotted` are filled. */
export type ChartPattern = "hatched" | "dotted" | "outline";

export interface ChartFill {
  readonly color: string;
  readonly pattern?: ChartPattern;
}

export interface ChartValueAxis {
  readonly numberFormat: string;
  /** Fixed ends; chosen by the program when left out. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** Distance of the lines. */
  readonly majorUnit?: number;
  readonly title?: string;
  /** Whether its lines stand out: where they mean something, as those at 100 % do. */
  readonly hasStrongLines?: boolean;
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
