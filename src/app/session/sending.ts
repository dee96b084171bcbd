/** The requests for people who have nothing installed: a copy to send, and functions put back where an earlier sharing replaced them. */

import type { WorkbookCopies } from "../../host/WorkbookCopies";
import { answerOf } from "../paneState";
import type { Failure } from "../paneState";
import type { CopyContents, SendChoice } from "../sendCopy";
import type { ShareReport } from "../shareWorkbook";
import { failureOf } from "./failureOf";
import type { SessionParts } from "./parts";

export interface SessionSending {
  /** Null where the program gives no copies. */
  readonly copies: WorkbookCopies | null;
  /** What a copy of the workbook would hold as it is now. */
  previewSending(signal: AbortSignal): Promise<CopyContents | Failure>;
  /** Makes a copy as it was previewed and gives it to the user; true where it was made. The open workbook stays as it is. */
  send(choice: SendChoice, preview: ShareReport): Promise<boolean>;
  /** Puts back the functions that an earlier sharing replaced in the open workbook; true where it did. */
  restore(): Promise<boolean>;
}

/** Each use case comes with the first request for it, not with the pane. */
export function createSending(copies: WorkbookCopies | null, { store, requests, showing }: SessionParts): SessionSending {
  return {
    copies,
    async previewSending(signal) {
      if (copies === null) throw new Error("Without copies there is nothing to preview");
      try {
        const { readCopy } = await import("../sendCopy");
        return await readCopy(copies, { signal });
      } catch (error) {
        return failureOf("previewSending", error);
      }
    },
    send: (choice, preview) =>
      requests.write("send", async (_, watch) => {
        const last = answerOf(store.getState().work);
        if (copies === null || last === null) return "changed";
        const { sendCopy } = await import("../sendCopy");
        if ((await sendCopy(copies, choice, preview, watch)) === "changed") return "changed";
        return () => Promise.resolve({ ...last, outcome: { kind: "sent", name: copies.copyName(choice.language) } });
      }),
    restore: () =>
      requests.write("restore", async (watched) => {
        const { restoreShared } = await import("../shareWorkbook");
        const plan = await restoreShared(watched);
        return plan === null ? "changed" : showing({ kind: "restored", restored: plan.restored, changed: plan.changed });
      }),
  };
}
