/** Takes every mark of ours out of a workbook. */

import { asidesNamespace, readStoredAsides, storeAsides } from "../core/flag/asides/storedAsides";
import { planClear } from "../core/flag/plan";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { WorkbookHost } from "../host/WorkbookHost";

/** True when there was a mark to take out. `keepsAsides`: the reasons of what was set aside stay in the workbook, and nothing else of ours. */
export async function clearMarks(host: WorkbookHost, { keepsAsides = false }: { readonly keepsAsides?: boolean } = {}): Promise<boolean> {
  const before = await host.read();
  const hadMarks = await takeMarksOut(host, before);
  const kept = keepsAsides ? readStoredAsides(before) : [];
  if (kept.length > 0) await host.apply([storeAsides(kept)], { marks: "record", undo: "joined" });
  return hadMarks;
}

/** The same for a workbook that was just read. */
export async function takeMarksOut(host: WorkbookHost, snapshot: WorkbookSnapshot): Promise<boolean> {
  const edits = planClear(snapshot);
  if (edits.length === 0) return false;
  const takesReasons = edits.some((edit) => edit.kind === "removeCustomXml" && edit.namespace === asidesNamespace);
  await host.apply(edits, { marks: "undo", ...(takesReasons ? { undo: "own" } : {}) });
  return true;
}
