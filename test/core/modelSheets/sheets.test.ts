import { describe, expect, it } from "vitest";

import { readModelSheets } from "../../../src/core/modelSheets/readModelSheets";
import { planModelSheets } from "../../../src/core/modelSheets/writeModelSheets";
import { readModel } from "../../../src/core/model/readModel";
import type { IndicatorModel } from "../../../src/core/model/model";
import { DocumentHost } from "../../../src/host/document/DocumentHost";
import { modelSheetTexts } from "../../../src/messages/modelSheets";
import { modelOf } from "../model/issues";
import { sampleFiles } from "../model/sampleModel";

const sample = modelOf(readModel(sampleFiles));

async function written(model: IndicatorModel, language: "vi" | "en" = "vi"): Promise<DocumentHost> {
  const host = await DocumentHost.create();
  const plan = planModelSheets(await host.read(), model, { texts: modelSheetTexts(language), notes: true });
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  await host.apply(plan.value.edits);
  return DocumentHost.open(await host.save());
}

describe("model sheets", () => {
  it.each(["vi", "en"] as const)("[SHEET-1] a model written to worksheets in %s and saved is read as the same model", async (language) => {
    const host = await written(sample, language);
    expect(readModelSheets(await host.read())).toEqual({ ok: true, value: sample });
  });
});
