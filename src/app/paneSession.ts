/** What the task pane can ask for: each request runs a use case on the open workbook and tells the store. */

import { hasFlags } from "../core/flag/plan";
import type { IndicatorModel } from "../core/model/model";
import type { WorkbookCopies } from "../host/WorkbookCopies";
import type { Capabilities, WorkbookHost } from "../host/WorkbookHost";
import { assessSnapshot } from "./assessWorkbook";
import type { ModelOrigin, ModelSource } from "./modelOrigins";
import { answerOf, initialState, isStillTrue, reducePane } from "./paneState";
import type { Answer, Outcome, PaneEvent, PaneState } from "./paneState";
import { createFlagging } from "./session/flagging";
import type { SessionFlagging } from "./session/flagging";
import { createInserting } from "./session/inserting";
import type { SessionInserting } from "./session/inserting";
import { createLooking } from "./session/looking";
import type { SessionLooking } from "./session/looking";
import { createMemory } from "./session/memory";
import type { CorrectionMemory } from "./session/memory";
import type { SessionParts } from "./session/parts";
import { createRequests } from "./session/requests";
import { createSending } from "./session/sending";
import type { SessionSending } from "./session/sending";
import { createSessionModel } from "./session/sessionModel";
import { createStore } from "./store";
import type { Store } from "./store";

export interface SessionOptions {
  readonly host: WorkbookHost;
  readonly models: readonly ModelSource[];
  /** The date of today, ISO 8601. */
  readonly today: () => string;
  /** Copies of the open workbook; null where the program gives none. */
  readonly copies?: WorkbookCopies | null;
  /** Default: the session remembers, and nothing beyond it. */
  readonly memory?: CorrectionMemory;
  /** How long a workbook must be at rest before it is read again; 300 ms when left out. */
  readonly restMilliseconds?: number;
}

/** Every request ends in the store; none of them rejects. */
export interface PaneSession extends SessionFlagging, SessionInserting, SessionSending, SessionLooking {
  readonly store: Store<PaneState, PaneEvent>;
  start(): Promise<void>;
  refresh(): Promise<void>;
  /** The models that came with the product. */
  readonly models: readonly ModelSource[];
  /** Works with one of those from now on; true where it could be loaded. */
  chooseModel(id: string): Promise<boolean>;
  /** Works with a model that a person brought. */
  useModel(model: IndicatorModel, origin: ModelOrigin): Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
  capabilities(): Capabilities;
  setHost(host: WorkbookHost): Promise<void>;
  close(): void;
}

export function createPaneSession({ host: firstHost, models, today, copies = null, memory = createMemory(), restMilliseconds = 300 }: SessionOptions): PaneSession {
  const store = createStore<PaneState, PaneEvent>(reducePane, initialState);
  const model = createSessionModel(store, models);
  let host = firstHost;
  let stopListening = (): void => undefined;

  const requests = createRequests({ store, host: () => host, readAgain: () => read(host, null), restMilliseconds });

  async function read(from: WorkbookHost, outcome: Outcome | null): Promise<Answer> {
    const snapshot = await from.read();
    await model.takeOwn(snapshot);
    await requests.announce(snapshot);
    const assessed = assessSnapshot(snapshot, model.ready(), memory.read());
    const found = { assessed, hasMarks: hasFlags(assessed.snapshot) };
    return { ...found, outcome: outcome !== null && isStillTrue(outcome, found) ? outcome : null };
  }

  /** What was told of the last writing stays as long as it is true. */
  const readShown = (from: WorkbookHost): Promise<Answer> => read(from, answerOf(store.getState().work)?.outcome ?? null);

  const refresh = (): Promise<void> => requests.read(readShown);

  const listen = (): void => {
    stopListening();
    stopListening = host.onChange(() => requests.readLater(readShown));
  };

  const parts: SessionParts = {
    store,
    host: () => host,
    model,
    memory,
    requests,
    showing: (outcome) => () => read(host, outcome),
    flagOptions: (language) => ({ language, model: model.ready(), checkedOn: today(), corrections: memory.read() }),
  };

  return {
    store,
    models,
    ...createFlagging(parts),
    ...createInserting(parts),
    ...createSending(copies, parts),
    ...createLooking(parts),
    async start() {
      listen();
      await model.loadFirst();
      await refresh();
    },
    refresh,
    async chooseModel(id) {
      // Reading anew would break off what is being written.
      if (requests.isWriting()) return false;
      const isLoaded = await model.load(id);
      await refresh();
      return isLoaded;
    },
    async useModel(brought, origin) {
      if (requests.isWriting()) return;
      model.use(brought, origin);
      await refresh();
    },
    cancel: requests.cancel,
    dismiss: () => store.dispatch({ kind: "dismissed" }),
    capabilities: () => host.capabilities,
    async setHost(next) {
      requests.cancel();
      host = next;
      model.askAgain();
      listen();
      store.dispatch({ kind: "reset" });
      await refresh();
    },
    close() {
      requests.close();
      stopListening();
    },
  };
}
