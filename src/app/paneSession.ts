/** What the task pane can ask for: each request runs a use case on the open workbook and tells the store. */

import type { Aside } from "../core/flag/asides/aside";
import type { Finding } from "../core/flag/findings";
import { hasFlags } from "../core/flag/plan";
import type { Language } from "../core/load/texts";
import type { IndicatorModel } from "../core/model/model";
import type { FormCorrection } from "../core/recognise/corrections";
import { isEmptyCorrection } from "../core/recognise/editCorrections";
import { mergeCorrections } from "../core/recognise/storedCorrections";
import type { Result } from "../core/result";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { WorkbookCopies } from "../host/WorkbookCopies";
import { HostError } from "../host/WorkbookHost";
import type { Capabilities, SheetCell, SheetRange, WorkbookHost } from "../host/WorkbookHost";
import { assessSnapshot, divideFindings } from "./assessWorkbook";
import { clearMarks } from "./clearMarks";
import { correctForm, flagWorkbook } from "./flagWorkbook";
import type { FlagOptions } from "./flagWorkbook";
import type { Insertion, InsertionPlan } from "./insertFunction";
import type { LoadReport } from "./loadModel";
import type { ModelSheetsPreview } from "./modelSheets";
import { isSameModel, modelOnSheets, ownModel } from "./models";
import type { ModelOrigin, ModelSource } from "./models";
import { answerOf, initialState, isStillTrue, reducePane } from "./paneState";
import type { Answer, Failure, Outcome, PaneEvent, PaneState, WriteTask } from "./paneState";
import type { LoadChoice } from "./previewLoad";
import type { CopyContents, SendChoice } from "./sendCopy";
import { setAside, takeBack } from "./setAside";
import type { AsideReason } from "./setAside";
import type { ShareReport } from "./shareWorkbook";
import { createStore } from "./store";
import type { Store } from "./store";
import { watchedHost } from "./watchedHost";
import type { Watch, WatchedHost } from "./watchedHost";

/** What the machine remembers of the forms that people corrected. */
export interface CorrectionMemory {
  read(): readonly FormCorrection[];
  write(corrections: readonly FormCorrection[]): void;
}

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

/** What a request does; `changed` where the workbook is no longer what was previewed, and nothing was written. */
type Work = (watched: WatchedHost, watch: Watch) => Promise<Answer | "changed">;

/** From this many cells on, reading and judging take about half a second. */
const longCellCount = 200_000;

/** Long enough for a page to draw what the store has just told it. */
const drawMilliseconds = 50;

/** Every request ends in the store; none of them rejects. */
export interface PaneSession {
  readonly store: Store<PaneState, PaneEvent>;
  start(): Promise<void>;
  refresh(): Promise<void>;
  /** The models that came with the product. */
  readonly models: readonly ModelSource[];
  /** Works with one of those from now on; true where it could be loaded. */
  chooseModel(id: string): Promise<boolean>;
  /** Works with a model that a person brought. */
  useModel(model: IndicatorModel, origin: ModelOrigin): Promise<void>;
  /** The model on the workbook's model sheets as they are now, with what was typed a moment ago; null where there are none. */
  readSheets(): Promise<Result<IndicatorModel> | null>;
  /** Writes the model to worksheets as it was previewed; true where it was written. */
  writeSheets(language: Language, preview: ModelSheetsPreview): Promise<boolean>;
  /** True where the model was loaded. */
  load(choice: LoadChoice, preview: LoadReport): Promise<boolean>;
  /** `results`: whether to write the results sheet; where an earlier check wrote one, when left out. */
  flag(language: Language, options?: Pick<FlagOptions, "results">): Promise<void>;
  /**
   * Takes the marks out. Where reasons of what was set aside would go with them, this asks first (`asksToClear`) and takes
   * nothing out until it is said what becomes of them.
   */
  clear(reasons?: "keep" | "remove"): Promise<void>;
  /** Leaves the marks where they are after all. */
  readonly keepMarks: () => void;
  /** Sets a finding of the reading on show aside; true where it was. */
  setAside(finding: Finding, reason: AsideReason, language: Language): Promise<boolean>;
  /** Opens a finding again that was set aside; true where it was. */
  takeBack(aside: Aside, language: Language): Promise<boolean>;
  /**
   * Reads the tables of a form in another way, here and in every workbook of the same form; true where they were read so. An
   * empty correction forgets what was remembered of the form.
   */
  correct(correction: FormCorrection, language: Language): Promise<boolean>;
  /** Writes a call of a function as it was previewed; true where it was written. */
  insert(insertion: Insertion, preview: InsertionPlan): Promise<boolean>;
  /** Null where the program gives no copies. */
  readonly copies: WorkbookCopies | null;
  /** What a copy of the workbook would hold as it is now. */
  previewSending(signal: AbortSignal): Promise<CopyContents | Failure>;
  /** Makes a copy as it was previewed and gives it to the user; true where it was made. The open workbook stays as it is. */
  send(choice: SendChoice, preview: ShareReport): Promise<boolean>;
  /** Puts back the functions that an earlier sharing replaced in the open workbook. */
  restore(): Promise<void>;
  reveal(cell: SheetCell): Promise<void>;
  /** The selected range; null where nothing is, or where it cannot be told. */
  selection(): Promise<SheetRange | null>;
  /** The pane could not be made visible: said in it, for when it is opened. */
  openFailed(error: unknown): void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
  capabilities(): Capabilities;
  setHost(host: WorkbookHost): Promise<void>;
  close(): void;
}

export function createPaneSession({ host: firstHost, models, today, copies = null, memory = createMemory(), restMilliseconds = 300 }: SessionOptions): PaneSession {
  const store = createStore<PaneState, PaneEvent>(reducePane, initialState);
  let host = firstHost;
  let stopListening = (): void => undefined;
  let lastRequest = 0;
  let abort = new AbortController();
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** Whether the open workbook was asked for a model of its own. */
  let isAsked = false;

  const modelReady = (): IndicatorModel | null => {
    const { model } = store.getState();
    return model.kind === "ready" ? model.model : null;
  };

  /** Work on a large workbook holds up the page: first it is said, and drawn. */
  const announce = async ({ sheets }: WorkbookSnapshot): Promise<void> => {
    const cellCount = sheets.reduce((sum, { values }) => sum + values.reduce((count, row) => count + (row?.length ?? 0), 0), 0);
    if (cellCount < longCellCount) return;
    const { signal } = abort;
    const drawn = new Promise((resolve, reject) => {
      setTimeout(resolve, drawMilliseconds);
      signal.addEventListener("abort", () => reject(new HostError("cancelled")), { once: true });
    });
    store.dispatch({ kind: "foundLong", request: lastRequest });
    await drawn;
  };

  const loadSource = async (source: ModelSource): Promise<boolean> => {
    store.dispatch({ kind: "modelChanged", model: { kind: "loading" } });
    const model = await source.load().then((loaded) => ({ kind: "ready", model: loaded, origin: { kind: "builtIn", id: source.id } }) as const, () => ({ kind: "failed" }) as const);
    store.dispatch({ kind: "modelChanged", model });
    return model.kind === "ready";
  };

  /** A workbook that carries a model is read with it; one that carries none is not read with that of the workbook before. */
  const takeOwnModel = async (snapshot: WorkbookSnapshot): Promise<void> => {
    if (isAsked) return;
    isAsked = true;
    const own = await ownModel(snapshot);
    const { model } = store.getState();
    const [first] = models;
    if (own !== null) {
      if (model.kind !== "ready" || !isSameModel(own.model, model.model)) store.dispatch({ kind: "modelChanged", model: { kind: "ready", ...own } });
    } else if (first !== undefined && model.kind === "ready" && (model.origin.kind === "workbook" || model.origin.kind === "sheets")) {
      await loadSource(first);
    }
  };

  const read = async (from: WorkbookHost, outcome: Outcome | null): Promise<Answer> => {
    const snapshot = await from.read();
    await takeOwnModel(snapshot);
    await announce(snapshot);
    const assessed = assessSnapshot(snapshot, modelReady(), memory.read());
    const found = { assessed, hasMarks: hasFlags(assessed.snapshot) };
    return { ...found, outcome: outcome !== null && isStillTrue(outcome, found) ? outcome : null };
  };

  /** What is on show may be out of date where the workbook was changed or written in part: it is read again. */
  const fail = async (request: number, failure: Failure): Promise<void> => {
    const isOutdated = failure.hasWritten || failure.reason.kind === "changed";
    const last = isOutdated ? await read(host, null).catch(() => null) : null;
    store.dispatch({ kind: "failed", request, failure, ...(last === null ? {} : { last }) });
  };

  const flagOptions = (language: Language): FlagOptions => ({ language, model: modelReady(), checkedOn: today(), corrections: memory.read() });

  const isApplying = (): boolean => store.getState().work.kind === "applying";

  /** Runs one request: whatever was going on before is overtaken. */
  const run = async (task: WriteTask | "read", work: Work): Promise<void> => {
    clearTimeout(rest);
    abort.abort();
    abort = new AbortController();
    const request = (lastRequest += 1);
    const watch: Watch = { signal: abort.signal, onProgress: (doneShare) => store.dispatch({ kind: "progressed", request, doneShare }) };
    const watched = watchedHost(host, watch);
    store.dispatch(task === "read" ? { kind: "readingStarted", request } : { kind: "applyingStarted", request, task });
    try {
      const last = answerOf(store.getState().work);
      if (task !== "read" && last !== null) await announce(last.assessed.snapshot);
      const answer = await work(watched, watch);
      if (answer === "changed") await fail(request, { task, reason: { kind: "changed" }, hasWritten: false });
      else store.dispatch({ kind: "answered", request, answer });
    } catch (error) {
      await fail(request, failureOf(task, error, watched.applyCount));
    }
  };

  const refresh = (): Promise<void> => run("read", (watched) => read(watched, answerOf(store.getState().work)?.outcome ?? null));

  /** Reads again once nothing has changed for a while; a change during our own writing waits for its end. */
  const refreshLater = (): void => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (isApplying()) refreshLater();
      else void refresh();
    }, restMilliseconds);
  };

  const listen = (): void => {
    stopListening();
    stopListening = host.onChange(refreshLater);
  };

  const write = async (task: WriteTask, work: Work): Promise<void> => {
    // One change at a time, and none before the workbook was shown.
    if (isApplying() || answerOf(store.getState().work) === null) return;
    await run(task, work);
  };

  return {
    store,
    async start() {
      listen();
      const [first] = models;
      if (first !== undefined) await loadSource(first);
      await refresh();
    },
    refresh,
    models,
    async chooseModel(id) {
      // Reading anew would break off what is being written.
      if (isApplying()) return false;
      const source = models.find((candidate) => candidate.id === id);
      const isLoaded = source !== undefined && (await loadSource(source));
      await refresh();
      return isLoaded;
    },
    async useModel(model, origin) {
      if (isApplying()) return;
      store.dispatch({ kind: "modelChanged", model: { kind: "ready", model, origin } });
      await refresh();
    },
    async readSheets() {
      try {
        return await modelOnSheets(await host.read());
      } catch (error) {
        store.dispatch({ kind: "lookFailed", failure: failureOf("read", error, 0) });
        return null;
      }
    },
    async writeSheets(language, preview) {
      let isWritten = false;
      await write("sheets", async (watched) => {
        const model = modelReady();
        const { writeModelSheets } = await import("./modelSheets");
        if (model === null || (await writeModelSheets(watched, model, language, preview)) === "changed") return "changed";
        isWritten = true;
        return read(host, { kind: "sheetsWritten", sheets: preview.sheets.map(({ sheet }) => sheet) });
      });
      return isWritten;
    },
    async load(choice, preview) {
      let isLoaded = false;
      await write("load", async (watched) => {
        const model = modelReady();
        if (model === null) return "changed";
        // The sheets come with their preview, not with the pane.
        const { loadPreviewed } = await import("./previewLoad");
        const report = await loadPreviewed(watched, model, choice, preview);
        if (report === "changed") return report;
        isLoaded = true;
        return read(host, { kind: "loaded", report });
      });
      return isLoaded;
    },
    flag: (language, options) =>
      write("flag", async (watched) => {
        const { plan, results, ...assessed } = await flagWorkbook(watched, { ...flagOptions(language), ...options });
        const unsure = new Set(plan.unsure.flatMap(({ rows }) => rows));
        const missed = assessed.findings.filter((finding) => finding.kind === "missed" && !unsure.has(finding.assessed));
        const { aside, open } = divideFindings(missed, assessed.asides);
        const isWritten = plan.edits.length > 0;
        return { assessed, hasMarks: isWritten, outcome: { kind: "flagged", flaggedCount: isWritten ? open.length : 0, asideCount: isWritten ? aside.length : 0, plan, resultsSheet: results.sheet } };
      }),
    async correct(correction, language) {
      let isCorrected = false;
      await write("correct", async (watched) => {
        const assessed = await correctForm(watched, correction, flagOptions(language));
        memory.write(mergeCorrections(memory.read(), [correction]).filter((kept) => !isEmptyCorrection(kept)));
        isCorrected = true;
        const snapshot = await host.read();
        return { assessed: { ...assessed, snapshot }, hasMarks: hasFlags(snapshot), outcome: null };
      });
      return isCorrected;
    },
    async clear(reasons) {
      const reasonCount = answerOf(store.getState().work)?.assessed.asides.all.length ?? 0;
      if (reasons === undefined && reasonCount > 0 && !isApplying()) {
        store.dispatch({ kind: "clearAsked", isAsked: true });
        return;
      }
      await write("clear", async (watched) => {
        const keepsAsides = reasons === "keep";
        const hadMarks = await clearMarks(watched, { keepsAsides });
        return read(host, { kind: "cleared", hadMarks, keptReasons: keepsAsides ? reasonCount : 0, lostReasons: keepsAsides ? 0 : reasonCount });
      });
    },
    keepMarks: () => store.dispatch({ kind: "clearAsked", isAsked: false }),
    async setAside(finding, reason, language) {
      let isDone = false;
      await write("setAside", async (watched) => {
        const shown = answerOf(store.getState().work)?.assessed;
        // The finding is of a reading that is on show no more: its numbers may be others by now.
        if (shown?.findings.includes(finding) !== true) return "changed";
        const done = await setAside(watched, shown, finding, reason, flagOptions(language));
        if (!done.ok) throw new Error(done.issues.map(({ code }) => code).join(", "));
        isDone = true;
        return read(host, { kind: "setAside", aside: done.value.aside });
      });
      return isDone;
    },
    async takeBack(aside, language) {
      let isDone = false;
      await write("takeBack", async (watched) => {
        await takeBack(watched, aside, flagOptions(language));
        isDone = true;
        return read(host, { kind: "takenBack", aside });
      });
      return isDone;
    },
    async insert(insertion, preview) {
      let isInserted = false;
      await write("insert", async (watched) => {
        // The functions come with the section that shows them, not with the pane.
        const { insertFunction } = await import("./insertFunction");
        if ((await insertFunction(watched, insertion, preview)) === "changed") return "changed";
        isInserted = true;
        return read(host, { kind: "inserted", cell: insertion.cell });
      });
      return isInserted;
    },
    copies,
    async previewSending(signal) {
      if (copies === null) throw new Error("Without copies there is nothing to preview");
      try {
        const { readCopy } = await import("./sendCopy");
        return await readCopy(copies, { signal });
      } catch (error) {
        return failureOf("previewSending", error, 0);
      }
    },
    async send(choice, preview) {
      let isSent = false;
      await write("send", async (_, watch) => {
        const last = answerOf(store.getState().work);
        if (copies === null || last === null) return "changed";
        const { sendCopy } = await import("./sendCopy");
        if ((await sendCopy(copies, choice, preview, watch)) === "changed") return "changed";
        isSent = true;
        return { ...last, outcome: { kind: "sent", name: copies.copyName(choice.language) } };
      });
      return isSent;
    },
    restore: () =>
      write("restore", async (watched) => {
        const { restoreShared } = await import("./shareWorkbook");
        const plan = await restoreShared(watched);
        return plan === null ? "changed" : read(host, { kind: "restored", restored: plan.restored, changed: plan.changed });
      }),
    async reveal(cell) {
      try {
        await host.reveal(cell);
      } catch (error) {
        store.dispatch({ kind: "lookFailed", failure: failureOf("reveal", error, 0) });
      }
    },
    async selection() {
      try {
        return await host.selection();
      } catch (error) {
        store.dispatch({ kind: "lookFailed", failure: failureOf("select", error, 0) });
        return null;
      }
    },
    openFailed: (error) => store.dispatch({ kind: "lookFailed", failure: failureOf("open", error, 0) }),
    cancel: () => abort.abort(),
    capabilities: () => host.capabilities,
    dismiss: () => store.dispatch({ kind: "dismissed" }),
    async setHost(next) {
      abort.abort();
      host = next;
      isAsked = false;
      listen();
      store.dispatch({ kind: "reset" });
      await refresh();
    },
    close() {
      clearTimeout(rest);
      abort.abort();
      stopListening();
    },
  };
}

function createMemory(): CorrectionMemory {
  let remembered: readonly FormCorrection[] = [];
  return {
    read: () => remembered,
    write: (corrections) => {
      remembered = corrections;
    },
  };
}

function failureOf(task: Failure["task"], error: unknown, applyCount: number): Failure {
  const hasWritten = applyCount > 0 || (error instanceof HostError && error.written > 0);
  if (error instanceof HostError) return { task, reason: { kind: "host", code: error.code, params: error.params }, hasWritten };
  return { task, reason: { kind: "unexpected", detail: error instanceof Error ? error.message : String(error) }, hasWritten };
}
