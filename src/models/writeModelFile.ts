/** A model as a file to keep, send or edit. */

import type { Language } from "../core/load/texts";
import { writeModelJson } from "../core/model/json";
import type { IndicatorModel } from "../core/model/model";
import { writeModelCsv } from "../core/model/writeModelCsv";
import { planModelSheets } from "../core/modelSheets/writeModelSheets";
import type { Result } from "../core/result";
import { succeed } from "../core/result";
import { DocumentHost } from "../host/document/DocumentHost";
import { Package } from "../host/document/package/Package";
import { PlainContent } from "../host/document/package/PartContent";
import { savePackage } from "../host/document/package/savePackage";
import { modelSheetTexts } from "../messages/modelSheets";

/** A zip of the files of a model: CSV with a byte order mark, the data package, the report. */
export function modelZip(model: IndicatorModel): Promise<Uint8Array> {
  return savePackage(Package.of([...writeModelCsv(model)].map(([path, text]) => ({ path, content: PlainContent.ofText(text) }))));
}

export function modelJson(model: IndicatorModel): Uint8Array {
  return new TextEncoder().encode(writeModelJson(model));
}

/** A workbook with the model on worksheets; fails where a text is longer than a cell holds. */
export async function modelWorkbook(model: IndicatorModel, language: Language): Promise<Result<Uint8Array>> {
  const host = await DocumentHost.create();
  const plan = planModelSheets(await host.read(), model, { texts: modelSheetTexts(language), notes: host.capabilities.notes });
  if (!plan.ok) return plan;
  await host.apply(plan.value.edits);
  return succeed(await host.save());
}
