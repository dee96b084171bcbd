import { describe, expect, it } from "vitest";

import { answerOf, initialState, reducePane } from "../../src/app/paneState";
import type { Answer, Failure, PaneEvent, PaneState } from "../../src/app/paneState";
import { createStore } from "../../src/app/store";
import { noAsides } from "../../src/core/flag/asides/matchAsides";

const answer: Answer = {
  assessed: { snapshot: { sheets: [], styles: [], names: [], customXml: [], date1904: false }, tables: [], findings: [], model: null, corrections: [], asides: noAsides },
  hasMarks: false,
  outcome: null,
};
const later: Answer = { ...answer, hasMarks: true };
const failure: Failure = { task: "flag", reason: { kind: "host", code: "protectedSheet", params: { sheet: "A" } }, hasWritten: false };

function after(...events: readonly PaneEvent[]): PaneState {
  return Object.freeze(events.reduce((state, event) => reducePane(Object.freeze(state), event), initialState));
}

describe("the state of the pane", () => {
  it("goes from reading to the answer", () => {
    expect(after({ kind: "readingStarted", request: 1 }).work).toEqual({ kind: "reading", request: 1, isLong: false, last: null });
    expect(after({ kind: "readingStarted", request: 1 }, { kind: "answered", request: 1, answer }).work).toEqual({ kind: "assessed", answer });
  });

  it("drops the results of requests that another one has overtaken", () => {
    const overtaken = after({ kind: "readingStarted", request: 1 }, { kind: "readingStarted", request: 2 }, { kind: "answered", request: 1, answer });
    expect(overtaken.work).toMatchObject({ kind: "reading", request: 2 });
    expect(reducePane(overtaken, { kind: "failed", request: 1, failure })).toBe(overtaken);
    expect(reducePane(overtaken, { kind: "answered", request: 2, answer }).work.kind).toBe("assessed");
  });

  it("keeps the last answer on show while it reads, writes and fails", () => {
    const shown: readonly PaneEvent[] = [{ kind: "readingStarted", request: 1 }, { kind: "answered", request: 1, answer }];
    expect(answerOf(after(...shown, { kind: "readingStarted", request: 2 }).work)).toBe(answer);
    expect(answerOf(after(...shown, { kind: "applyingStarted", request: 2, task: "flag" }).work)).toEqual(answer);
    expect(answerOf(after(...shown, { kind: "readingStarted", request: 2 }, { kind: "failed", request: 2, failure }).work)).toBe(answer);
  });

  it("writes nothing before an answer was shown", () => {
    expect(after({ kind: "applyingStarted", request: 1, task: "load" })).toEqual(initialState);
  });

  it("counts progress of the writing that is under way only", () => {
    const applying = after({ kind: "readingStarted", request: 1 }, { kind: "answered", request: 1, answer }, { kind: "applyingStarted", request: 2, task: "load" });
    expect(reducePane(applying, { kind: "progressed", request: 2, doneShare: 0.5 }).work).toMatchObject({ doneShare: 0.5 });
    expect(reducePane(applying, { kind: "progressed", request: 1, doneShare: 0.5 })).toBe(applying);
  });

  it("announces long work, of the request that is under way only", () => {
    const reading = after({ kind: "readingStarted", request: 2 });
    expect(reducePane(reading, { kind: "foundLong", request: 2 }).work).toMatchObject({ kind: "reading", isLong: true });
    expect(reducePane(reading, { kind: "foundLong", request: 1 })).toBe(reading);
  });

  it("shows the workbook as it is after a part was written", () => {
    const applying = after({ kind: "readingStarted", request: 1 }, { kind: "answered", request: 1, answer }, { kind: "applyingStarted", request: 2, task: "flag" });
    expect(reducePane(applying, { kind: "failed", request: 2, failure: { ...failure, hasWritten: true }, last: later }).work).toMatchObject({ kind: "failed", last: later });
  });

  it("returns to the answer when a failure or an outcome is dismissed", () => {
    const outcome: Answer = { ...answer, outcome: { kind: "cleared", hadMarks: true, keptReasons: 0, lostReasons: 0 } };
    const cleared = after({ kind: "readingStarted", request: 1 }, { kind: "answered", request: 1, answer: outcome });
    expect(reducePane(cleared, { kind: "dismissed" }).work).toEqual({ kind: "assessed", answer });
    const failed = after({ kind: "readingStarted", request: 1 }, { kind: "failed", request: 1, failure });
    expect(reducePane(failed, { kind: "dismissed" }).work).toEqual({ kind: "idle" });
  });

  it("forgets everything about a workbook when another is opened, but not the model", () => {
    const failed: PaneEvent = { kind: "modelChanged", model: { kind: "failed" } };
    expect(after(failed, { kind: "readingStarted", request: 1 }, { kind: "answered", request: 1, answer }, { kind: "reset" })).toEqual({ model: { kind: "failed" }, work: { kind: "idle" }, asksToClear: false });
  });
});

describe("the store", () => {
  it("tells its listeners of changes, and of nothing else", () => {
    const store = createStore((state: number, event: number) => state + event, 0);
    const seen: number[] = [];
    const stop = store.subscribe(() => seen.push(store.getState()));
    store.dispatch(1);
    store.dispatch(0);
    store.dispatch(2);
    stop();
    store.dispatch(4);
    expect([seen, store.getState()]).toEqual([[1, 3], 7]);
  });

  it("lets a listener stop while it is told", () => {
    const store = createStore((state: number, event: number) => state + event, 0);
    let calls = 0;
    const stop = store.subscribe(() => stop());
    store.subscribe(() => (calls += 1));
    store.dispatch(1);
    expect(calls).toBe(1);
  });
});
