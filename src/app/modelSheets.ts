/** Writing a model to worksheets in two steps: what would be written, and writing exactly that. */

import type { Language } from "../core/load/texts";
import type { IndicatorModel } from "../core/model/model";
import { planModelSheets } from "../core/modelSheets/writeModelSheets";
import type { ModelSheetsPlan } from "../core/modelSheets/writeModelSheets";
import type { Result } from "../core/result";
import { fail, succeed } from "../core/result";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { Capabilities, WorkbookHost } from "../host/WorkbookHost";
import { modelSheetTexts } from "../messages/modelSheets";

/** The sheets that would be written, and those that would go for them. */
export type ModelSheetsPreview = Pick<ModelSheetsPlan, "sheets" | "replaced">;

/** Fails where a text is longer than a cell holds. */
export function previewModelSheets(snapshot: WorkbookSnapshot, model: IndicatorModel, language: Language, { notes }: Pick<Capabilities, "notes">): Result<ModelSheetsPreview> {
  const plan = planModelSheets(snapshot, model, { texts: modelSheetTexts(language), notes });
  return plan.ok ? succeed({ sheets: plan.value.sheets, replaced: plan.value.replaced }) : fail(plan.issues);
}

/** Writes the sheets as previewed; `changed` where the workbook asks for others by now, and nothing was written. */
export async function writeModelSheets(host: WorkbookHost, model: IndicatorModel, language: Language, preview: ModelSheetsPreview): Promise<"written" | "changed"> {
  const plan = planModelSheets(await host.read(), model, { texts: modelSheetTexts(language), notes: host.capabilities.notes });
  if (!plan.ok || JSON.stringify([plan.value.sheets, plan.value.replaced]) !== JSON.stringify([preview.sheets, preview.replaced])) return "changed";
  await host.apply(plan.value.edits);
  return "written";
}
