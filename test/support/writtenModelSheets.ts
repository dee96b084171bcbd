import { previewModelSheets, writeModelSheets } from "../../src/app/modelSheets";
import type { IndicatorModel } from "../../src/core/model/model";
import type { WorkbookHost } from "../../src/host/WorkbookHost";

/** Writes the model sheets as a user does, after the preview; gives the sheets that they replace. */
export async function writtenModelSheets(host: WorkbookHost, model: IndicatorModel): Promise<readonly string[]> {
  const preview = previewModelSheets(await host.read(), model, "vi", host.capabilities);
  if (!preview.ok) throw new Error(JSON.stringify(preview.issues));
  const answer = await writeModelSheets(host, model, "vi", preview.value);
  if (answer !== "written") throw new Error(answer);
  return preview.value.replaced;
}
