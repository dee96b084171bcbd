/** Charts over cells. */

import type { CellRange } from "../address";

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
type ChartPattern = "hatched" | "dotted" | "outline";

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
