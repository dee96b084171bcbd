/** How requests run: one at a time, overtaken by the next, announced where they take long; each ends in the store, and none rejects. */

import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { HostError } from "../../host/WorkbookHost";
import type { WorkbookHost } from "../../host/WorkbookHost";
import { answerOf } from "../paneState";
import type { Answer, Failure, PaneEvent, PaneState, WriteTask } from "../paneState";
import type { Store } from "../store";
import { watchedHost } from "../watchedHost";
import type { Watch, WatchedHost } from "../watchedHost";
import { failureOf } from "./failureOf";

type Reading = (watched: WatchedHost) => Promise<Answer>;

/** Writes, and gives what then is on show; `changed` where the workbook is no longer what was previewed, and nothing was written. */
type Writing = (watched: WatchedHost, watch: Watch) => Promise<(() => Promise<Answer>) | "changed">;

export interface Requests {
  /** Reads, whatever was going on before. */
  read(reading: Reading): Promise<void>;
  /** Does `reading` once the workbook has been at rest for a while and nothing is being written to it. */
  readLater(reading: Reading): void;
  /** One change at a time, and none before the workbook was shown. True where it was written. */
  write(task: WriteTask, writing: Writing): Promise<boolean>;
  /** Work on a large workbook holds up the page: first it is said, and drawn. */
  announce(snapshot: WorkbookSnapshot): Promise<void>;
  isWriting(): boolean;
  readonly cancel: () => void;
  /** Cancels what is going on, and what waits for the workbook to be at rest. */
  close(): void;
}

export interface RequestOptions {
  readonly store: Store<PaneState, PaneEvent>;
  readonly host: () => WorkbookHost;
  /** Reads the workbook as a failed request left it. */
  readonly readAgain: () => Promise<Answer>;
  /** How long a workbook must be at rest before it is read again. */
  readonly restMilliseconds: number;
}

/** From this many cells on, reading and judging take about half a second. */
const longCellCount = 200_000;

/** Long enough for a page to draw what the store has just told it. */
const drawMilliseconds = 50;

export function createRequests({ store, host, readAgain, restMilliseconds }: RequestOptions): Requests {
  let lastRequest = 0;
  let abort = new AbortController();
  let rest: ReturnType<typeof setTimeout> | undefined;

  const isWriting = (): boolean => store.getState().work.kind === "applying";

  const announce = async (snapshot: WorkbookSnapshot): Promise<void> => {
    if (cellCountOf(snapshot) < longCellCount) return;
    const { signal } = abort;
    const drawn = new Promise((resolve, reject) => {
      setTimeout(resolve, drawMilliseconds);
      signal.addEventListener("abort", () => reject(new HostError("cancelled")), { once: true });
    });
    store.dispatch({ kind: "foundLong", request: lastRequest });
    await drawn;
  };

  /** What is on show may be out of date where the workbook was changed or written in part: it is read again. */
  const fail = async (request: number, failure: Failure): Promise<void> => {
    const isOutdated = failure.hasWritten || failure.reason.kind === "changed";
    const last = isOutdated ? await readAgain().catch(() => null) : null;
    store.dispatch({ kind: "failed", request, failure, ...(last === null ? {} : { last }) });
  };

  /** Whatever was going on before is overtaken. */
  const run = async (task: WriteTask | "read", work: (watched: WatchedHost, watch: Watch) => Promise<Answer | "changed">): Promise<void> => {
    clearTimeout(rest);
    abort.abort();
    abort = new AbortController();
    const request = (lastRequest += 1);
    const watch: Watch = { signal: abort.signal, onProgress: (doneShare) => store.dispatch({ kind: "progressed", request, doneShare }) };
    const watched = watchedHost(host(), watch);
    store.dispatch(task === "read" ? { kind: "readingStarted", request } : { kind: "applyingStarted", request, task });
    try {
      const answer = await work(watched, watch);
      if (answer === "changed") await fail(request, { task, reason: { kind: "changed" }, hasWritten: false });
      else store.dispatch({ kind: "answered", request, answer });
    } catch (error) {
      await fail(request, failureOf(task, error, watched.applyCount));
    }
  };

  const read = (reading: Reading): Promise<void> => run("read", reading);

  const readLater = (reading: Reading): void => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (isWriting()) readLater(reading);
      else void read(reading);
    }, restMilliseconds);
  };

  return {
    read,
    readLater,
    async write(task, writing) {
      const last = answerOf(store.getState().work);
      if (isWriting() || last === null) return false;
      let isWritten = false;
      await run(task, async (watched, watch) => {
        await announce(last.assessed.snapshot);
        const written = await writing(watched, watch);
        if (written === "changed") return written;
        isWritten = true;
        return written();
      });
      return isWritten;
    },
    announce,
    isWriting,
    cancel: () => abort.abort(),
    close() {
      clearTimeout(rest);
      abort.abort();
    },
  };
}

function cellCountOf({ sheets }: WorkbookSnapshot): number {
  return sheets.reduce((sum, { values }) => sum + values.reduce((count, row) => count + (row?.length ?? 0), 0), 0);
}
