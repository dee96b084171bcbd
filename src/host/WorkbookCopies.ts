/** The port to copies of the open workbook: files in memory, made and given to the user while the open one stays as it is. */

import type { Language } from "../core/load/texts";
import type { SendingDetails } from "../core/share/review";
import type { ApplyOptions, WorkbookHost } from "./WorkbookHost";

/** A copy as a workbook of its own: what is done to it is done to nothing else. */
export interface WorkbookCopy extends WorkbookHost {
  /** What the file says beside its sheets. */
  readSendingDetails(): Promise<SendingDetails>;
  save(): Promise<Uint8Array>;
}

export interface WorkbookCopies {
  /** The name of the file that a copy becomes, other than that of the open workbook; null where the copy opens as a new workbook without a name. */
  copyName(language: Language): string | null;
  /** A copy of the workbook as it is now, with what was not saved. Rejects with a `HostError`. */
  take(options?: Pick<ApplyOptions, "signal" | "onProgress">): Promise<WorkbookCopy>;
  /** Gives a finished copy to the user: as a file under `copyName`, or as a new workbook. */
  handOver(bytes: Uint8Array, language: Language): Promise<void>;
}
