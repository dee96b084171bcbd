/** The verdicts of a model on its own numbers, by term. */

import type { Status } from "../core/assessment/status";
import { resultOf, targetRows, verdictOf } from "../core/load/targetRow";
import type { TargetRow } from "../core/load/targetRow";
import type { IndicatorModel } from "../core/model/model";
import { assessmentRows, termsOf } from "../core/model/terms";

export interface AssessedTerm {
  readonly term: string;
  readonly rows: readonly { readonly row: TargetRow; readonly status: Status }[];
}

export function assessModel(model: IndicatorModel): AssessedTerm[] {
  return termsOf(model).map((term) => ({
    term,
    rows: targetRows(assessmentRows(model, term)).map((row) => ({ row, status: verdictOf(row, resultOf(row)).status })),
  }));
}
