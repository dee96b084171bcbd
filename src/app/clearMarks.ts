/** Takes every mark of ours out of a workbook. */

import { planClear } from "../core/flag/plan";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { WorkbookHost } from "../host/WorkbookHost";

/** True when there was a mark to take out. */
export async function clearMarks(host: WorkbookHost): Promise<boolean> {
  return takeMarksOut(host, await host.read());
}

/** The same for a workbook that was just read. */
export async function takeMarksOut(host: WorkbookHost, snapshot: WorkbookSnapshot): Promise<boolean> {
  const edits = planClear(snapshot);
  if (edits.length === 0) return false;
  await host.apply(edits, { marks: "undo" });
  return true;
}
