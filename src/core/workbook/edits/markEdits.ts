/** Edits that mark cells: conditional formats and notes. */

import type { CellPosition, CellRange } from "../address";

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
