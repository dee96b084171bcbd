/** How a workbook looks, beyond what the core needs to know of it: for a program that shows it. Colours are `#RRGGBB`. */

import type { CellRange } from "../../../core/workbook/address";

export interface WorkbookAppearance {
  /** One for each cell style of the snapshot, in the same order. */
  readonly styles: readonly CellAppearance[];
  readonly sheets: readonly SheetAppearance[];
  /** Name of the sheet that was in front when the file was saved. */
  readonly activeSheet: string | null;
}

export interface CellAppearance {
  readonly numberFormat: string;
  readonly font: FontAppearance;
  readonly fill: string | null;
  readonly borders: Readonly<Partial<Record<BorderSide, BorderAppearance>>>;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrap: boolean;
  readonly indent: number;
  /** Degrees, up is positive; 255 for letters below each other. */
  readonly rotation: number;
}

export interface FontAppearance {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly color: string | null;
}

export type BorderSide = "left" | "right" | "top" | "bottom";

export interface BorderAppearance {
  /** As SpreadsheetML names it: `thin`, `medium`, `double` … */
  readonly style: string;
  readonly color: string;
}

export interface SheetAppearance {
  readonly name: string;
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  readonly frozenRowCount: number;
  readonly frozenColumnCount: number;
  /** In characters of the default font; null where the file leaves it to the program. */
  readonly defaultColumnWidth: number | null;
  /** In points. */
  readonly defaultRowHeight: number;
  readonly columns: readonly ColumnAppearance[];
  readonly rows: ReadonlyMap<number, RowAppearance>;
  readonly conditionalFormats: readonly ConditionalFormatAppearance[];
  /** Ranges that one formula fills, spilled or entered as an array; the formula stands in their first cell. */
  readonly arrayFormulas: readonly CellRange[];
}

export interface ColumnAppearance {
  readonly first: number;
  readonly last: number;
  /** In characters of the default font; null for the default width. */
  readonly width: number | null;
  readonly hidden: boolean;
  /** Index of the style of cells that are not in the file. */
  readonly style: number;
}

export interface RowAppearance {
  /** In points; null where the row is as high as its content asks. */
  readonly height: number | null;
  readonly style: number | null;
}

export interface ConditionalFormatAppearance {
  readonly ranges: readonly CellRange[];
  readonly type: string;
  /** Of `cellIs` and text rules. */
  readonly operator: string | null;
  readonly formulas: readonly string[];
  /** A smaller number goes first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly format: DifferentialAppearance;
  /** Of `top10` and `aboveAverage`. */
  readonly rank: { readonly count: number; readonly isPercent: boolean; readonly isBottom: boolean; readonly isAbove: boolean };
  /** Of `colorScale` and `dataBar`: the stops with their colours. */
  readonly stops: readonly { readonly type: string; readonly value: string | null; readonly color: string | null }[];
}

/** What a rule lays over a cell; null leaves the cell's own. */
export interface DifferentialAppearance {
  readonly fontColor: string | null;
  readonly fill: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly numberFormat: string | null;
}
