import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { afterEach, describe, expect, it, vi } from "vitest";

import { planInsertion } from "../../src/app/insertFunction";
import type { Insertion, InsertionPlan } from "../../src/app/insertFunction";
import { createPaneSession } from "../../src/app/paneSession";
import type { PaneSession } from "../../src/app/paneSession";
import { answerOf } from "../../src/app/paneState";
import type { Answer } from "../../src/app/paneState";
import { previewLoad } from "../../src/app/previewLoad";
import { parseRange } from "../../src/core/workbook/address";
import { findFunction } from "../../src/functions";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { HostError } from "../../src/host/WorkbookHost";
import type { WorkbookChange, WorkbookHost } from "../../src/host/WorkbookHost";
import { seedModel } from "../support/seed";

const sample = new URL("../../assets/samples/chi-tieu-kinh-te-xa-hoi-2024.xlsx", import.meta.url);
const model = seedModel();
const source = { id: "seed", name: { vi: "Mẫu", en: "Sample" }, load: () => Promise.resolve(model) };
const choice = { formulas: "native", language: "vi" } as const;

/** A document that tells of changes as a grid does, and does what a test asks of it. */
function observed(document: WorkbookHost): { readonly host: WorkbookHost; readonly change: () => void; readonly reads: () => number; readonly failApply: (error: Error) => void } {
  let listener: ((change: WorkbookChange) => void) | null = null;
  let failure: Error | null = null;
  let reads = 0;
  const host: WorkbookHost = {
    capabilities: document.capabilities,
    read: (request) => {
      reads += 1;
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
  return { host, change: () => listener?.({ ranges: [] }), reads: () => reads, failApply: (error) => (failure = error) };
}

async function opened(): Promise<WorkbookHost> {
  return DocumentHost.open(new Uint8Array(readFileSync(fileURLToPath(sample))));
}

function start(host: WorkbookHost): PaneSession {
  return createPaneSession({ host, models: [source], today: () => "2026-11-23", restMilliseconds: 20 });
}

function shown(session: PaneSession): Answer {
  const answer = answerOf(session.store.getState().work);
  if (answer === null) throw new Error(`no answer: ${session.store.getState().work.kind}`);
  return answer;
}

afterEach(() => void vi.useRealTimers());

describe("the session of the pane", () => {
  it("reads the workbook once the model is there, and matches its rows to the model", async () => {
    const session = start(await opened());
    await session.start();
    expect(session.store.getState().model.kind).toBe("ready");
    expect(shown(session).assessed.findings.filter(({ kind }) => kind === "missed").length).toBe(5);
    expect(shown(session).assessed.model).toBe(model);
  });

  it("works without a model that could not be loaded", async () => {
    const session = createPaneSession({ host: await opened(), models: [{ id: "broken", name: { vi: "Hỏng", en: "Broken" }, load: () => Promise.reject(new Error("no")) }], today: () => "2026-11-23" });
    await session.start();
    expect([session.store.getState().model.kind, session.store.getState().work.kind]).toEqual(["failed", "assessed"]);
  });

  it("flags, flags again without doubling, and clears", async () => {
    const session = start(await opened());
    await session.start();
    await session.flag("vi");
    await session.flag("vi");
    expect(shown(session)).toMatchObject({ hasMarks: true, outcome: { kind: "flagged", flaggedCount: 5 } });
    await session.refresh();
    expect(shown(session)).toMatchObject({ hasMarks: true });
    expect(shown(session).assessed.snapshot.sheets.flatMap(({ notes }) => notes).filter(({ text }) => text.includes("[SCT]")).length).toBe(5);
    await session.clear();
    expect(shown(session)).toMatchObject({ hasMarks: false, outcome: { kind: "cleared", hadMarks: true } });
  });

  it("loads what was previewed, and brings it up to date the next time", async () => {
    const session = start(await opened());
    await session.start();
    const preview = previewLoad(shown(session).assessed.snapshot, model, choice);
    expect(preview.sheets.map(({ isNew }) => isNew)).toEqual([true, true, true, true, true, true, true]);
    expect(await session.load(choice, preview)).toBe(true);
    expect(shown(session).outcome).toEqual({ kind: "loaded", report: preview });
    expect(previewLoad(shown(session).assessed.snapshot, model, choice).sheets.map(({ isNew }) => isNew)).toEqual([false, false, false, false, false, false, false]);
  });

  it("writes nothing when the workbook is no longer as it was previewed", async () => {
    const host = await opened();
    const session = start(host);
    await session.start();
    const preview = previewLoad(shown(session).assessed.snapshot, model, choice);
    await host.apply([{ kind: "addSheet", sheet: "Chỉ tiêu" }]);
    expect(await session.load(choice, preview)).toBe(false);
    expect(session.store.getState().work).toMatchObject({ kind: "failed", failure: { task: "load", reason: { kind: "changed" } } });
    expect((await host.read()).sheets.map(({ name }) => name)).toEqual(["Chỉ tiêu KTXH 2024", "Chỉ tiêu"]);
    // The preview is now that of the changed workbook, and can be written.
    const again = previewLoad(shown(session).assessed.snapshot, model, choice);
    expect(again.sheets[1]?.sheet).toBe("Chỉ tiêu (2)");
    expect(await session.load(choice, again)).toBe(true);
  });

  it("tells what the host refused", async () => {
    const { host, failApply } = observed(await opened());
    const session = start(host);
    await session.start();
    failApply(new HostError("protectedSheet", { sheet: "A" }));
    await session.flag("vi");
    expect(session.store.getState().work).toMatchObject({ kind: "failed", failure: { task: "flag", reason: { code: "protectedSheet", params: { sheet: "A" } }, hasWritten: false } });
  });

  it("stops when cancelled", async () => {
    const session = start(await opened());
    await session.start();
    const flagging = session.flag("vi");
    session.cancel();
    await flagging;
    expect(session.store.getState().work).toMatchObject({ kind: "failed", failure: { reason: { code: "cancelled" }, hasWritten: false } });
    await session.refresh();
    expect(shown(session).hasMarks).toBe(false);
  });

  it("reads again once changes have come to rest", async () => {
    vi.useFakeTimers();
    const { host, change, reads } = observed(await opened());
    const session = start(host);
    await session.start();
    const before = reads();
    for (let count = 0; count < 5; count += 1) {
      change();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(reads()).toBe(before);
    await vi.advanceTimersByTimeAsync(100);
    expect(reads()).toBe(before + 1);
    session.close();
    change();
    await vi.advanceTimersByTimeAsync(100);
    expect(reads()).toBe(before + 1);
  });

  it("tells of an outcome only as long as the workbook shows it", async () => {
    const host = await DocumentHost.open(new Uint8Array(readFileSync(fileURLToPath(sample))));
    const session = start(host);
    await session.start();
    const before = host.keep();
    await session.flag("vi");
    const flagged = host.keep();
    // As undo and redo do.
    await host.goBack(before);
    await session.refresh();
    expect(shown(session)).toMatchObject({ hasMarks: false, outcome: null });
    await host.goBack(flagged);
    await session.clear();
    await host.goBack(flagged);
    await session.refresh();
    expect(shown(session)).toMatchObject({ hasMarks: true, outcome: null });
    const preview = previewLoad(shown(session).assessed.snapshot, model, choice);
    await session.load(choice, preview);
    await session.refresh();
    expect(shown(session).outcome).toMatchObject({ kind: "loaded" });
    await host.goBack(flagged);
    await session.refresh();
    expect(shown(session).outcome).toBeNull();
  });

  it("announces the work on a large workbook before it begins, and lets it be cancelled there", async () => {
    const host = await DocumentHost.create();
    const cells = Array.from({ length: 400 }, () => Array.from({ length: 500 }, () => ({ value: 1 })));
    await host.apply([{ kind: "addSheet", sheet: "A" }, { kind: "writeCells", sheet: "A", rowIndex: 0, columnIndex: 0, cells }]);
    const session = start(host);
    const states: string[] = [];
    session.store.subscribe(() => {
      const { work } = session.store.getState();
      states.push(`${work.kind}${"isLong" in work && work.isLong ? " long" : ""}`);
      if (states.at(-1) === "reading long") session.cancel();
    });
    await session.start();
    expect(states.slice(-3)).toEqual(["reading", "reading long", "failed"]);
    expect(session.store.getState().work).toMatchObject({ failure: { reason: { code: "cancelled" } } });
  });

  it("turns to another workbook", async () => {
    const session = start(await opened());
    await session.start();
    await session.setHost(await DocumentHost.create());
    expect(shown(session).assessed.tables).toEqual([]);
  });
});

describe("inserting a function from the pane", () => {
  const definition = findFunction("CHANGE")!;
  const sheet = "Chỉ tiêu KTXH 2024";
  const cell = { sheet, rowIndex: 7, columnIndex: 7 };
  const insertion: Insertion = {
    definition,
    arguments: ["D8", "E8"].map((address) => ({ kind: "cells", sheet: null, address, range: parseRange(address)! })),
    cell,
    formulas: "ind",
    leavesBlank: false,
  };

  function previewed(session: PaneSession): InsertionPlan {
    const planned = planInsertion(shown(session).assessed.snapshot, insertion);
    if (!planned.ok) throw new Error(JSON.stringify(planned.problem));
    return planned.plan;
  }

  it("writes what was previewed and tells where, until the formula is gone again", async () => {
    const { host, change } = observed(await opened());
    const session = start(host);
    await session.start();
    expect(await session.insert(insertion, previewed(session))).toBe(true);
    expect(shown(session).outcome).toEqual({ kind: "inserted", cell });
    expect(shown(session).assessed.snapshot.sheets[0]?.formulas[7]?.[7]).toBe("_xldudf_IND_CHANGE(D8,E8)");
    await host.apply([{ kind: "writeCells", sheet, rowIndex: 7, columnIndex: 7, cells: [[{ value: null }]] }]);
    change();
    await vi.waitFor(() => expect(shown(session).outcome).toBeNull());
    session.close();
  });

  it("writes nothing over what came into the cell after the preview, and says why", async () => {
    const { host } = observed(await opened());
    const session = start(host);
    await session.start();
    const preview = previewed(session);
    await host.apply([{ kind: "writeCells", sheet, rowIndex: 7, columnIndex: 7, cells: [[{ value: "ghi tay" }]] }]);
    expect(await session.insert(insertion, preview)).toBe(false);
    expect(session.store.getState().work).toMatchObject({ kind: "failed", failure: { task: "insert", reason: { kind: "changed" } } });
    expect((await host.read()).sheets[0]?.values[7]?.[7]).toBe("ghi tay");
    session.close();
  });

  it("says it where Excel does not tell which cells are selected", async () => {
    const { host } = observed(await opened());
    const session = start({ ...host, selection: () => Promise.reject(new HostError("cellEditing")) });
    await session.start();
    expect(await session.selection()).toBeNull();
    expect(session.store.getState().work).toMatchObject({ kind: "failed", failure: { task: "select", reason: { kind: "host", code: "cellEditing" } } });
    session.close();
  });
});
