import { createPaneSession } from "../../../src/app/paneSession";
import type { PaneSession, SessionOptions } from "../../../src/app/paneSession";
import { answerOf } from "../../../src/app/paneState";
import type { Answer } from "../../../src/app/paneState";
import type { WorkbookChange, WorkbookHost } from "../../../src/host/WorkbookHost";

/** A session on a workbook that was read already, without a model of its own where none is given. */
export async function startSession(host: WorkbookHost, options: Partial<SessionOptions> = {}): Promise<PaneSession> {
  const session = createPaneSession({ host, models: [], today: () => "2026-11-23", restMilliseconds: 20, ...options });
  await session.start();
  return session;
}

/** What a session has on show. */
export function shown({ store }: PaneSession): Answer {
  const { work } = store.getState();
  const answer = answerOf(work);
  if (answer === null) throw new Error(`no answer: ${work.kind}`);
  return answer;
}

interface ObservedHost {
  readonly host: WorkbookHost;
  readonly change: () => void;
  readonly readCount: () => number;
  readonly failApply: (error: Error) => void;
}

/** A document that tells of changes as a grid does, and does what a test asks of it. */
export function observed(document: WorkbookHost): ObservedHost {
  let listener: ((change: WorkbookChange) => void) | null = null;
  let failure: Error | null = null;
  let readCount = 0;
  const host: WorkbookHost = {
    capabilities: document.capabilities,
    read: (request) => {
      readCount += 1;
      return document.read(request);
    },
    selection: () => document.selection(),
    apply: (edits, options) => (failure === null ? document.apply(edits, options) : Promise.reject(failure)),
    onChange: (given) => {
      listener = given;
      return () => (listener = null);
    },
    reveal: (cell) => document.reveal(cell),
  };
  return { host, change: () => listener?.({ ranges: [] }), readCount: () => readCount, failApply: (error) => (failure = error) };
}
