/** Loading in two steps: what would be written, and writing exactly that. */

import type { FormulaKind } from "../core/load/formulas";
import { planLoad } from "../core/load/planLoad";
import type { LoadPlan } from "../core/load/planLoad";
import type { Language } from "../core/load/texts";
import type { IndicatorModel } from "../core/model/model";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { WorkbookHost } from "../host/WorkbookHost";
import type { LoadReport } from "./loadModel";
import { loadTexts } from "./loadTexts";

export interface LoadChoice {
  readonly formulas: FormulaKind;
  readonly language: Language;
}

/** The sheets that a load would add or bring up to date, for a workbook that was read. */
export function previewLoad(snapshot: WorkbookSnapshot, model: IndicatorModel, choice: LoadChoice): LoadReport {
  const { sheets, issues } = plan(snapshot, model, choice);
  return { sheets, issues };
}

/** Loads the model as it was previewed; `changed` where the workbook asks for other sheets by now, and nothing was written. */
export async function loadPreviewed(host: WorkbookHost, model: IndicatorModel, choice: LoadChoice, preview: LoadReport): Promise<LoadReport | "changed"> {
  const { edits, sheets, issues } = plan(await host.read(), model, choice);
  if (!isSameLoad({ sheets, issues }, preview)) return "changed";
  await host.apply(edits);
  return { sheets, issues };
}

function plan(snapshot: WorkbookSnapshot, model: IndicatorModel, choice: LoadChoice): LoadPlan {
  return planLoad(snapshot, model, { ...choice, texts: loadTexts });
}

function isSameLoad(left: LoadReport, right: LoadReport): boolean {
  return JSON.stringify([left.sheets, left.issues]) === JSON.stringify([right.sheets, right.issues]);
}
