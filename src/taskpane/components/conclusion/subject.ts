import type { AssessedWorkbook } from "../../../app/assessWorkbook";
import type { IndicatorModel } from "../../../core/model/model";

/** What a conclusion is drawn of: a term of the model, or the tables of the workbook. */
export type ConclusionSubject = { readonly kind: "term"; readonly model: IndicatorModel; readonly term: string } | { readonly kind: "workbook"; readonly assessed: AssessedWorkbook };
