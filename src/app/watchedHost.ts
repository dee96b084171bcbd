import { HostError } from "../host/WorkbookHost";
import type { WorkbookHost } from "../host/WorkbookHost";

/** How work can be cancelled, and where it tells how far it has come. */
export interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (doneShare: number) => void;
}

export interface WatchedHost extends WorkbookHost {
  /** How many times `apply` has finished. */
  readonly applyCount: number;
}

/** A host whose every change tells its progress and can be cancelled, whichever use case asks for it. */
export function watchedHost(host: WorkbookHost, { signal, onProgress }: Watch): WatchedHost {
  let applyCount = 0;
  const check = () => {
    if (signal.aborted) throw new HostError("cancelled");
  };
  return {
    get applyCount() {
      return applyCount;
    },
    capabilities: host.capabilities,
    read: async (request) => {
      check();
      const snapshot = await host.read(request);
      check();
      return snapshot;
    },
    selection: () => host.selection(),
    apply: async (edits, options) => {
      check();
      await host.apply(edits, { ...options, signal, onProgress });
      applyCount += 1;
    },
    onChange: (listener) => host.onChange(listener),
    reveal: (cell) => host.reveal(cell),
  };
}
