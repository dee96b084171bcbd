/** What the recogniser returns: the tables of a workbook with the role of each column and the numbers of each row. */

import type { CellRange } from "../workbook/address";
import type { Direction, Target } from "../target/target";

/** What a column holds. `other` is a column that takes no part in an assessment. */
export type ColumnRole = "ordinal" | "label" | "unit" | "target" | "actual" | "stated" | "comparison" | "assessment" | "remark" | "other";

export interface RecognisedTable {
  readonly sheet: string;
  /** Header row and data rows. */
  readonly range: CellRange;
  readonly headerRowIndex: number;
  readonly columns: readonly RecognisedColumn[];
  readonly rows: readonly RecognisedRow[];
  /** 0 to 1: how sure the reading is. `reasons` say what lowered or raised it. */
  readonly confidence: number;
  readonly reasons: readonly TableReason[];
}

/** Why a table was read as it was; texts are in `messages/`. */
export type TableReason = "roleWords" | "excelTable" | "labelGuessed" | "severalActuals" | "severalTargets" | "fewNumbers";

export interface RecognisedColumn {
  readonly columnIndex: number;
  readonly role: ColumnRole;
  readonly header: string;
}

export interface RecognisedRow {
  readonly rowIndex: number;
  readonly label: string;
  readonly unit: string | null;
  readonly direction: RowDirection;
  /** Id of the model's indicator with exactly this name and unit; null where none has. */
  readonly indicator: string | null;
  /** Natural ceiling or floor of the matched indicator. */
  readonly limit: number | null;
  readonly target: TargetCell | null;
  readonly actual: ActualCell | null;
  readonly stated: StatedCell | null;
}

/** The direction and where it comes from; `assumption` is for the user to confirm. */
export interface RowDirection {
  readonly value: Direction;
  readonly source: "model" | "label" | "target" | "assumption";
}

/** A target as the sheet has it. */
export interface TargetCell {
  readonly columnIndex: number;
  /** What a person sees in the cell. */
  readonly text: string;
  /** Null where the words cannot be read as a target. */
  readonly target: Target | null;
  /** The direction that the words themselves say ("duy trì 100%"); null for a number. */
  readonly direction: Direction | null;
  readonly source: "number" | "text";
  /** 100 where the cell holds a fraction shown as percent: targets and results are compared as they are shown; otherwise 1. */
  readonly scale: 1 | 100;
}

/** A result as the sheet has it; `value` is null where the text is no number. */
export interface ActualCell {
  readonly columnIndex: number;
  readonly text: string;
  readonly value: number | null;
  /** Decimals that the cell shows; where it shows the number as it is, as many as any printed number has. */
  readonly decimals: number;
  readonly source: "number" | "text";
  readonly scale: 1 | 100;
  /** Share of the plan's period that the result covers; null for the whole period. */
  readonly partYear: { readonly elapsed: number } | null;
}

/** A printed percentage of the plan, as a ratio: 1 = plan met. */
export interface StatedCell {
  readonly columnIndex: number;
  readonly value: number;
}
