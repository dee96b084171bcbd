/** Edits of whole sheets, their rows and columns, and how they are shown and printed. */

import type { CellRange } from "../address";
import type { SheetSnapshot } from "../snapshot";

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
