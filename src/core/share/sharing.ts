/** What is asked before a workbook is sent, and what is told of each formula. */

import type { CellRange } from "../workbook/address";
import type { NoTwinReason } from "./reasons";

/** What becomes of formulas with functions of ours. */
export type ShareFormulas = "native" | "values" | "keep";

export interface ShareOptions {
  readonly formulas: ShareFormulas;
  /** Whether the model, the register of marks and corrections stay, with what is needed to put the functions back. */
  readonly model: "keep" | "remove";
}

/** `left`: it stands as it did. */
export type ShareOutcome = "native" | "value" | "left";

/** Why a formula was left as it is. */
type LeftReason = "kept" | "noResult" | "foreign";

export type ShareReason = NoTwinReason | LeftReason | "asked";

export interface SharedFormula {
  readonly place: SharedPlace;
  /** As it stood, without `=`. */
  readonly before: string;
  /** The native formula; null for a value and for what was left. */
  readonly after: string | null;
  readonly outcome: ShareOutcome;
  /** Null for a native formula. */
  readonly reason: ShareReason | null;
  /** True where a target's words were compiled: editing them changes the native formula no more. */
  readonly fixesTarget: boolean;
}

export type SharedPlace =
  | { readonly kind: "cell"; readonly sheet: string; readonly range: CellRange }
  | { readonly kind: "column"; readonly table: string; readonly column: string }
  | { readonly kind: "name"; readonly name: string };
