/** The verdicts of a model on its own numbers, by term. */

import type { Assessment } from "../core/assessment/assess";
import type { Status } from "../core/assessment/status";
import { resultOf, targetRows, verdictOf } from "../core/load/targetRow";
import type { TargetRow } from "../core/load/targetRow";
import type { IndicatorModel } from "../core/model/model";
import { assessmentRows, termsOf } from "../core/model/terms";

export interface AssessedTerm {
  readonly term: string;
  readonly rows: readonly { readonly row: TargetRow; readonly status: Status; readonly assessment: Assessment }[];
}

export function assessModel(model: IndicatorModel): AssessedTerm[] {
  return termsOf(model).map((term) => ({
    term,
    rows: targetRows(assessmentRows(model, term)).map((row) => {
      const assessment = verdictOf(row, resultOf(row));
      return { row, status: assessment.status, assessment };
    }),
  }));
}
