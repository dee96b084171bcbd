/** A copy for people who have nothing installed, in two steps: what it would say, and making exactly that. The open workbook stays as it is. */

import type { Language } from "../core/load/texts";
import type { SendingDetails } from "../core/share/review";
import type { ShareOptions } from "../core/share/sharing";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { WorkbookCopies } from "../host/WorkbookCopies";
import { HostError } from "../host/WorkbookHost";
import { reportShare } from "./shareWorkbook";
import type { ShareReport } from "./shareWorkbook";
import { watchedHost } from "./watchedHost";
import type { Watch } from "./watchedHost";

/** What a copy holds, read from the file that it would be: from this `reportShare` tells what each choice comes to. */
export interface CopyContents {
  readonly snapshot: WorkbookSnapshot;
  readonly details: SendingDetails;
}

export interface SendChoice extends ShareOptions {
  readonly language: Language;
}

/** Of all that is done to make a copy, the part up to having the file, and up to having changed it. */
const shares = { taken: 0.4, changed: 0.7 } as const;

export async function readCopy(copies: WorkbookCopies, { signal }: Pick<Watch, "signal">): Promise<CopyContents> {
  const copy = await untilCancelled(copies.take({ signal }), signal);
  const [snapshot, details] = await untilCancelled(Promise.all([copy.read(), copy.readSendingDetails()]), signal);
  return { snapshot, details };
}

/** Makes the copy as it was previewed and gives it to the user; `changed` where the workbook says something else by now, and nothing was made. */
export async function sendCopy(copies: WorkbookCopies, { language, ...options }: SendChoice, preview: ShareReport, { signal, onProgress }: Watch): Promise<ShareReport | "changed"> {
  const copy = await untilCancelled(copies.take({ signal, onProgress: (share) => onProgress(share * shares.taken) }), signal);
  const [snapshot, details] = await untilCancelled(Promise.all([copy.read(), copy.readSendingDetails()]), signal);
  const report = reportShare(snapshot, options, details);
  if (!isSameReport(report, preview)) return "changed";
  if (report.edits.length > 0) await watchedHost(copy, { signal, onProgress: (share) => onProgress(shares.taken + share * (shares.changed - shares.taken)) }).apply(report.edits);
  onProgress(shares.changed);
  const bytes = await untilCancelled(copy.save(), signal);
  await copies.handOver(bytes, language);
  return report;
}

function isSameReport(left: ShareReport, right: ShareReport): boolean {
  const told = ({ formulas, removedParts, review }: ShareReport): string => JSON.stringify([formulas, removedParts, review]);
  return told(left) === told(right);
}

/** What cannot be stopped goes on by itself; nobody waits for it, and its result is dropped. */
function untilCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new HostError("cancelled"));
    if (signal.aborted) cancel();
    signal.addEventListener("abort", cancel, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener("abort", cancel));
  });
}
