/** Loads a model into a workbook, or brings an earlier load up to date. */

import { planLoad } from "../core/load/planLoad";
import type { LoadedSheet } from "../core/load/planLoad";
import type { FormulaKind } from "../core/load/formulas";
import type { Language } from "../core/load/texts";
import type { IndicatorModel } from "../core/model/model";
import type { Issue } from "../core/result";
import type { WorkbookHost } from "../host/WorkbookHost";
import { loadTexts } from "./loadTexts";

export interface LoadReport {
  readonly sheets: readonly LoadedSheet[];
  readonly issues: readonly Issue[];
}

export async function loadModel(host: WorkbookHost, model: IndicatorModel, options: { readonly formulas: FormulaKind; readonly language: Language }): Promise<LoadReport> {
  const plan = planLoad(await host.read(), model, { ...options, texts: loadTexts });
  await host.apply(plan.edits);
  return { sheets: plan.sheets, issues: plan.issues };
}
