/** Prepares a workbook for people who have nothing installed, and takes that back. */

import { planRestore } from "../core/share/planRestore";
import type { RestorePlan } from "../core/share/planRestore";
import { planShare } from "../core/share/planShare";
import { review } from "../core/share/review";
import type { ReviewItem, SendingDetails } from "../core/share/review";
import type { SharedFormula, ShareOptions } from "../core/share/sharing";
import type { Edit } from "../core/workbook/edits";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { WorkbookHost } from "../host/WorkbookHost";

export interface ShareReport {
  readonly formulas: readonly SharedFormula[];
  /** Parts of ours that are taken out, by namespace. */
  readonly removedParts: readonly string[];
  readonly review: readonly ReviewItem[];
  readonly edits: readonly Edit[];
}

/** What sharing would change and what should be looked at, of a workbook that was read. */
export function reportShare(snapshot: WorkbookSnapshot, options: ShareOptions, details: SendingDetails): ShareReport {
  return { ...planShare(snapshot, options), review: review(snapshot, details) };
}

/** Shares as `reportShare` says. */
export async function shareWorkbook(host: WorkbookHost, options: ShareOptions, details: SendingDetails): Promise<ShareReport> {
  const report = reportShare(await host.read(), options, details);
  if (report.edits.length > 0) await host.apply(report.edits);
  return report;
}

/** Puts the functions back that an earlier sharing replaced; null where the workbook carries no record of one. */
export async function restoreShared(host: WorkbookHost): Promise<RestorePlan | null> {
  const plan = planRestore(await host.read());
  if (plan !== null) await host.apply(plan.edits);
  return plan;
}
