/** Everything the task pane shows, as one value; no combination of it is impossible to draw. */

import { isSameAside } from "../core/flag/asides/aside";
import type { Aside } from "../core/flag/asides/aside";
import type { FlagPlan } from "../core/flag/plan";
import type { IndicatorModel } from "../core/model/model";
import { assertNever } from "../core/result";
import { mayHoldCustomFunction } from "../core/share/mayHoldCustomFunction";
import type { SharedPlace } from "../core/share/sharing";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { HostErrorCode, SheetCell } from "../host/WorkbookHost";
import type { AssessedWorkbook } from "./assessWorkbook";
import type { LoadReport } from "./loadModel";
import type { ModelOrigin } from "./modelOrigins";

export interface PaneState {
  readonly model: ModelState;
  readonly work: WorkState;
  /** Whether clearing waits for an answer: it would take out reasons that a person wrote. */
  readonly asksToClear: boolean;
}

type ModelState = { readonly kind: "none" } | { readonly kind: "loading" } | { readonly kind: "ready"; readonly model: IndicatorModel; readonly origin: ModelOrigin } | { readonly kind: "failed" };

/** What is going on with the workbook. `last` is the answer that stays on show meanwhile; what `isLong` is announced before it begins. */
export type WorkState =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly request: number; readonly isLong: boolean; readonly last: Answer | null }
  | { readonly kind: "assessed"; readonly answer: Answer }
  | { readonly kind: "applying"; readonly request: number; readonly task: WriteTask; readonly isLong: boolean; readonly doneShare: number; readonly last: Answer }
  | { readonly kind: "failed"; readonly failure: Failure; readonly last: Answer | null };

export type WriteTask = "load" | "flag" | "clear" | "correct" | "insert" | "setAside" | "takeBack" | "send" | "restore" | "sheets";

/** The workbook as it was last read. */
export interface Answer {
  readonly assessed: AssessedWorkbook;
  /** Whether cells are flagged; a remembered correction alone flags nothing. */
  readonly hasMarks: boolean;
  /** What the last writing did, until it is dismissed or another one begins. */
  readonly outcome: Outcome | null;
}

export type Outcome =
  | { readonly kind: "loaded"; readonly report: LoadReport }
  /** `asideCount`: missed targets that are set aside, which get a note and no flag. */
  | { readonly kind: "flagged"; readonly flaggedCount: number; readonly asideCount: number; readonly plan: Pick<FlagPlan, "withoutNote" | "unsure" | "rules">; readonly resultsSheet: string | null }
  /** `keptReasons`: how many reasons stay in the workbook, `lostReasons`: how many went. */
  | { readonly kind: "cleared"; readonly hadMarks: boolean; readonly keptReasons: number; readonly lostReasons: number }
  | { readonly kind: "setAside" | "takenBack"; readonly aside: Aside }
  | { readonly kind: "inserted"; readonly cell: SheetCell }
  /** `name`: of the file that the copy became; null where it was opened as a new workbook. */
  | { readonly kind: "sent"; readonly name: string | null }
  | { readonly kind: "restored"; readonly restored: readonly SharedPlace[]; readonly changed: readonly SharedPlace[] }
  /** The model was written to these sheets, to be edited there. */
  | { readonly kind: "sheetsWritten"; readonly sheets: readonly string[] };

/** Whether the workbook still is what the outcome tells: undo takes back what was written. */
export function isStillTrue(outcome: Outcome, { hasMarks, assessed }: Omit<Answer, "outcome">): boolean {
  switch (outcome.kind) {
    case "flagged":
      return hasMarks || outcome.flaggedCount + outcome.asideCount === 0;
    case "cleared":
      return !hasMarks;
    case "loaded": {
      const names = new Set(assessed.snapshot.sheets.map(({ name }) => name));
      return outcome.report.sheets.every(({ sheet }) => names.has(sheet));
    }
    case "sheetsWritten": {
      const names = new Set(assessed.snapshot.sheets.map(({ name }) => name));
      return outcome.sheets.every((name) => names.has(name));
    }
    case "setAside":
    case "takenBack":
      return assessed.asides.all.some((aside) => isSameAside(aside, outcome.aside)) === (outcome.kind === "setAside");
    case "inserted":
      return formulaAt(assessed.snapshot, outcome.cell) !== undefined;
    // The copy is made, whatever becomes of the workbook that it was made of.
    case "sent":
      return true;
    case "restored": {
      const [first] = outcome.restored.filter(({ kind }) => kind === "cell");
      return first?.kind !== "cell" || mayHoldCustomFunction(formulaAt(assessed.snapshot, { sheet: first.sheet, ...first.range }) ?? "");
    }
    default:
      return assertNever(outcome);
  }
}

function formulaAt({ sheets }: WorkbookSnapshot, { sheet: name, rowIndex, columnIndex }: SheetCell): string | undefined {
  return sheets.find((sheet) => sheet.name === name)?.formulas[rowIndex]?.[columnIndex];
}

export interface Failure {
  readonly task: WriteTask | "read" | "reveal" | "select" | "open" | "previewSending";
  readonly reason: FailureReason;
  /** True where a part was written before it failed. */
  readonly hasWritten: boolean;
}

type FailureReason =
  | { readonly kind: "host"; readonly code: HostErrorCode; readonly params: Readonly<Record<string, string | number>> }
  /** The workbook was changed after the preview, which no longer tells what would be written. */
  | { readonly kind: "changed" }
  | { readonly kind: "unexpected"; readonly detail: string };

export type PaneEvent =
  | { readonly kind: "modelChanged"; readonly model: ModelState }
  | { readonly kind: "readingStarted"; readonly request: number }
  | { readonly kind: "applyingStarted"; readonly request: number; readonly task: WriteTask }
  | { readonly kind: "progressed"; readonly request: number; readonly doneShare: number }
  /** The workbook is so large that the work on it will take a while. */
  | { readonly kind: "foundLong"; readonly request: number }
  | { readonly kind: "answered"; readonly request: number; readonly answer: Answer }
  /** `last`: the workbook read again, where it is no longer what was shown. */
  | { readonly kind: "failed"; readonly request: number; readonly failure: Failure; readonly last?: Answer }
  /** Showing a cell or the pane itself, or asking which cells are selected, failed; it answers no request. */
  | { readonly kind: "lookFailed"; readonly failure: Failure }
  | { readonly kind: "dismissed" }
  | { readonly kind: "clearAsked"; readonly isAsked: boolean }
  /** Another workbook was opened. */
  | { readonly kind: "reset" };

export const initialState: PaneState = { model: { kind: "none" }, work: { kind: "idle" }, asksToClear: false };

export function reducePane(state: PaneState, event: PaneEvent): PaneState {
  if (event.kind === "modelChanged") return { ...state, model: event.model };
  if (event.kind === "clearAsked") return state.asksToClear === event.isAsked ? state : { ...state, asksToClear: event.isAsked };
  const work = reduceWork(state.work, event);
  // What is written or opened now is another thing than what was asked about.
  const asksToClear = state.asksToClear && event.kind !== "applyingStarted" && event.kind !== "reset";
  return work === state.work && asksToClear === state.asksToClear ? state : { ...state, work, asksToClear };
}

/** The answer on show; null before the first one. */
export function answerOf(work: WorkState): Answer | null {
  switch (work.kind) {
    case "idle":
      return null;
    case "assessed":
      return work.answer;
    case "reading":
    case "applying":
    case "failed":
      return work.last;
    default:
      return assertNever(work);
  }
}

type WorkEvent = Exclude<PaneEvent, { readonly kind: "modelChanged" | "clearAsked" }>;

function reduceWork(work: WorkState, event: WorkEvent): WorkState {
  const last = answerOf(work);
  switch (event.kind) {
    case "reset":
      return { kind: "idle" };
    case "readingStarted":
      return { kind: "reading", request: event.request, isLong: false, last };
    case "applyingStarted":
      // What is written was shown before: without an answer there is nothing to write.
      return last === null ? work : { kind: "applying", request: event.request, task: event.task, isLong: false, doneShare: 0, last: { ...last, outcome: null } };
    case "progressed":
      return work.kind === "applying" && work.request === event.request ? { ...work, doneShare: event.doneShare } : work;
    case "foundLong":
      return (work.kind === "reading" || work.kind === "applying") && work.request === event.request ? { ...work, isLong: true } : work;
    case "answered":
      return answers(work, event.request) ? { kind: "assessed", answer: event.answer } : work;
    case "failed":
      return answers(work, event.request) ? { kind: "failed", failure: event.failure, last: event.last ?? last } : work;
    case "lookFailed":
      return work.kind === "reading" || work.kind === "applying" ? work : { kind: "failed", failure: event.failure, last };
    case "dismissed":
      return dismissed(work, last);
    default:
      return assertNever(event);
  }
}

/** Results of requests that another one has overtaken are dropped. */
function answers(work: WorkState, request: number): boolean {
  return (work.kind === "reading" || work.kind === "applying") && work.request === request;
}

function dismissed(work: WorkState, last: Answer | null): WorkState {
  if (work.kind !== "failed" && work.kind !== "assessed") return work;
  return last === null ? { kind: "idle" } : { kind: "assessed", answer: work.kind === "failed" ? last : { ...last, outcome: null } };
}
