/** The only port between the product and a spreadsheet: Excel, an `.xlsx` file in memory, or the workbench's grid. */

import type { CellPosition, CellRange } from "../core/workbook/address";
import type { Edit } from "../core/workbook/edits";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";

export interface WorkbookHost {
  readonly capabilities: Capabilities;
  read(request?: ReadRequest): Promise<WorkbookSnapshot>;
  /** The selected range, or null where nothing can be selected. */
  selection(): Promise<SheetRange | null>;
  /** Applies all edits in order. When one fails, `HostError.written` says how many had been applied. */
  apply(edits: readonly Edit[], options?: ApplyOptions): Promise<void>;
  /** Calls `listener` after a change by someone else than `apply`; returns the way to stop. */
  onChange(listener: (change: WorkbookChange) => void): () => void;
  /** Shows a cell to the user. */
  reveal(cell: SheetCell): Promise<void>;
}

export interface Capabilities {
  readonly notes: boolean;
  readonly customFunctions: boolean;
  readonly customXml: boolean;
}

export interface ReadRequest {
  /** Only these sheets' cells; all when left out. */
  readonly sheets?: readonly string[];
}

export interface ApplyOptions {
  /**
   * `record`: keep, in the workbook itself, what is needed to give back the exact bytes of before.
   * `undo`: these edits take back what was recorded; where the host finds the record and its parts untouched, it restores
   * them byte for byte, otherwise it applies the edits.
   */
  readonly marks?: "record" | "undo";
  /**
   * For a program that keeps steps of undo for us. `own`: a step even where nothing on show changes. `joined`: so too, and one
   * step with the change just before. Default: a step where something on show changes.
   */
  readonly undo?: "own" | "joined";
  readonly signal?: AbortSignal;
  readonly onProgress?: (doneShare: number) => void;
}

export interface SheetRange extends CellRange {
  readonly sheet: string;
}

export interface SheetCell extends CellPosition {
  readonly sheet: string;
}

export interface WorkbookChange {
  readonly ranges: readonly SheetRange[];
}

/** Why a host could not do what was asked; texts are in `messages/`, with the next step for the user. */
export type HostErrorCode =
  | "notWorkbook" | "truncated" | "encrypted" | "binaryWorkbook" | "oldWorkbook" | "strictWorkbook" | "ancientWorkbook" | "webPage" | "xmlSpreadsheet" | "plainText" | "tooLarge" | "tooManyParts" | "tooManyCells" | "damagedPart" | "unsupportedEncoding"
  | "protectedSheet" | "missingSheet" | "sheetExists" | "tableExists" | "missingTable" | "outsideSheet" | "cancelled"
  | "cellEditing" | "payloadLimit" | "accessDenied" | "conflict" | "goneMeanwhile" | "hiddenSheet" | "notesUnsupported" | "programFailed";

export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    /** What the message names: `sheet`, `part`, `limit`, `detail` … */
    readonly params: Readonly<Record<string, string | number>> = {},
    /** How many edits of `apply` had been applied. */
    readonly written = 0,
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = "HostError";
  }
}
