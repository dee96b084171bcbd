/** Edits of Excel's tables. */

import type { CellRange } from "../address";

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
