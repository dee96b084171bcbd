/** What the recogniser returns: the tables of a workbook with the role of each column and the numbers of each row. */

import type { CellRange } from "../workbook/address";
import type { Direction, Target } from "../target/target";
import type { HeaderPeriod } from "./headerPeriod";

/**
 * What a column holds. `stated` is a printed percentage of the plan, `previous` a value of an earlier period, `comparison` a
 * percentage or difference against one; `other` takes no part in an assessment.
 */
export type ColumnRole = "ordinal" | "label" | "unit" | "target" | "actual" | "stated" | "previous" | "comparison" | "assessment" | "remark" | "other";

export const columnRoles: readonly ColumnRole[] = ["label", "unit", "target", "actual", "stated", "previous", "comparison", "assessment", "remark", "ordinal", "other"];

export interface RecognisedTable {
  readonly sheet: string;
  /** The line above the table that says what it is about; null where there is none. */
  readonly title: string | null;
  /** Header rows and data rows. */
  readonly range: CellRange;
  readonly headerRowCount: number;
  /** First row below the header and below the line that numbers the columns. */
  readonly bodyRowIndex: number;
  readonly columns: readonly RecognisedColumn[];
  /** What is compared with what: one for most tables, one for each group or year in others. */
  readonly comparisons: readonly ColumnComparison[];
  readonly rows: readonly RecognisedRow[];
  /** 0 to 1: how sure the reading is. `reasons` say what lowered or raised it. */
  readonly confidence: number;
  readonly reasons: readonly TableReason[];
  /** What only a person can tell; while one is open the table is not flagged. */
  readonly questions: readonly ColumnQuestion[];
  /** The same for every workbook of this form, whatever its year and month: what corrections are remembered by. */
  readonly form: string;
}

/** Why a table was read as it was; texts are in `messages/`. */
export type TableReason =
  | "roleWords"
  | "excelTable"
  /** The printed percentages are given by the plan and the result that were paired. */
  | "arithmetic"
  /** They are not: perhaps other columns are meant. */
  | "arithmeticFails"
  /** Only percentages of the plan are printed; the plan itself is not. */
  | "percentOnly"
  /** The title, not the header, says that the results cover part of the year. */
  | "partYearFromTitle"
  | "labelGuessed"
  | "actualGuessed"
  | "severalActuals"
  | "severalTargets"
  | "fewNumbers"
  /** Numbers typed as text could be thousands or decimals ("8.126"). */
  | "ambiguousNumbers"
  /** The user set the roles of its columns. */
  | "corrected";

/** Which of these columns, by their places in the table, is the plan, or the result? */
export interface ColumnQuestion {
  readonly role: "target" | "actual";
  readonly positions: readonly number[];
}

export interface RecognisedColumn {
  readonly columnIndex: number;
  readonly role: ColumnRole;
  /** All words above the column, from top to bottom. */
  readonly header: string;
  readonly period: HeaderPeriod | null;
  /** The unit in the header: "Kế hoạch (tỷ đồng)"; null where it gives none. */
  readonly unit: string | null;
}

/** Columns that belong together: what was planned, what was done, and the percentage printed for the two. */
export interface ColumnComparison {
  /** Null where the plan is not printed. */
  readonly targetColumn: number | null;
  readonly actualColumn: number;
  readonly statedColumn: number | null;
  /** Officials print either; the direction changes only the verdict. */
  readonly statedForm: StatedForm;
  readonly partYear: PartYear | null;
  /** Columns of last year that show its course; null where the table has none. */
  readonly pace: Pick<Pace, "partColumn" | "wholeColumn"> | null;
}

export type StatedForm = "actual/target" | "target/actual";

/** The result covers part of the plan's period; `elapsed` is the share of it that has passed, null where the beginning is not known. */
export interface PartYear {
  readonly elapsed: number | null;
}

export interface RecognisedRow {
  readonly rowIndex: number;
  /** Index into the table's `comparisons`. */
  readonly comparison: number;
  readonly label: string;
  /** The heading that the row stands under: "Cháy, nổ" over "Số người chết"; null where there is none. */
  readonly section: string | null;
  readonly unit: string | null;
  readonly direction: RowDirection;
  /** Id of the model's indicator with exactly this name and unit, or the one that the user confirmed; null where none has. */
  readonly indicator: string | null;
  /** Natural ceiling or floor of the matched indicator. */
  readonly limit: number | null;
  readonly target: TargetCell | null;
  readonly actual: ActualCell | null;
  readonly stated: StatedCell | null;
  /** How far last year was at the same time; null where the sheet does not say. */
  readonly pace: Pace | null;
}

/** Last year's course, from the same row: what was done by the same time, and by the end of the year. */
export interface Pace {
  readonly partColumn: number;
  readonly wholeColumn: number;
  /** Ratio of the two, 0 to 1 for flows that only grow. */
  readonly share: number;
}

/** The direction and where it comes from; `assumption` is for the user to confirm. */
export interface RowDirection {
  readonly value: Direction;
  readonly source: "user" | "model" | "label" | "target" | "assumption";
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
  readonly partYear: PartYear | null;
}

/** A printed percentage of the plan, as a ratio: 1 = plan met. */
export interface StatedCell {
  readonly columnIndex: number;
  readonly value: number;
  /** What was typed where the cell holds text; null for a number. */
  readonly text: string | null;
  /** 100 where the cell holds 96.03 for 96.03 %, 1 where it holds 0.9603. */
  readonly scale: 1 | 100;
  /** Decimals of the percentage that the cell shows. */
  readonly decimals: number;
  readonly form: StatedForm;
}
