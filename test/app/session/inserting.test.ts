import { describe, expect, it, vi } from "vitest";

import { planInsertion } from "../../../src/app/insertFunction";
import type { Insertion, InsertionPlan } from "../../../src/app/insertFunction";
import type { PaneSession } from "../../../src/app/paneSession";
import { previewLoad } from "../../../src/app/previewLoad";
import { parseRange } from "../../../src/core/workbook/address";
import { findFunction } from "../../../src/functions";
import type { WorkbookHost } from "../../../src/host/WorkbookHost";
import { openSample } from "../../support/samples";
import { seedModel } from "../../support/seed";
import { observed, shown, startSession } from "./sessions";

const model = seedModel();
const source = { id: "seed", name: { vi: "Mẫu", en: "Sample" }, load: () => Promise.resolve(model) };
const choice = { formulas: "native", language: "vi" } as const;

const started = (host: WorkbookHost): Promise<PaneSession> => startSession(host, { models: [source] });

describe("loading the model from the pane", () => {
  it("loads what was previewed, and brings it up to date the next time", async () => {
    const session = await started(await openSample());
    const preview = previewLoad(shown(session).assessed.snapshot, model, choice);
    expect(preview.sheets.map(({ isNew }) => isNew)).toEqual([true, true, true, true, true, true, true]);
    expect(await session.load(choice, preview)).toBe(true);
    expect(shown(session).outcome).toEqual({ kind: "loaded", report: preview });
    expect(previewLoad(shown(session).assessed.snapshot, model, choice).sheets.map(({ isNew }) => isNew)).toEqual([false, false, false, false, false, false, false]);
  });

  it("writes nothing when the workbook is no longer as it was previewed", async () => {
    const host = await openSample();
    const session = await started(host);
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
    const { host, change } = observed(await openSample());
    const session = await started(host);
    expect(await session.insert(insertion, previewed(session))).toBe(true);
    expect(shown(session).outcome).toEqual({ kind: "inserted", cell });
    expect(shown(session).assessed.snapshot.sheets[0]?.formulas[7]?.[7]).toBe("_xldudf_IND_CHANGE(D8,E8)");
    await host.apply([{ kind: "writeCells", sheet, rowIndex: 7, columnIndex: 7, cells: [[{ value: null }]] }]);
    change();
    await vi.waitFor(() => expect(shown(session).outcome).toBeNull());
    session.close();
  });

  it("writes nothing over what came into the cell after the preview, and says why", async () => {
    const { host } = observed(await openSample());
    const session = await started(host);
    const preview = previewed(session);
    await host.apply([{ kind: "writeCells", sheet, rowIndex: 7, columnIndex: 7, cells: [[{ value: "ghi tay" }]] }]);
    expect(await session.insert(insertion, preview)).toBe(false);
    expect(session.store.getState().work).toMatchObject({ kind: "failed", failure: { task: "insert", reason: { kind: "changed" } } });
    expect((await host.read()).sheets[0]?.values[7]?.[7]).toBe("ghi tay");
    session.close();
  });
});
