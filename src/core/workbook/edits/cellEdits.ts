/** Edits of what stands in cells and how it looks. */

import type { CellPosition } from "../address";
import type { CellValue } from "../../values";

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
