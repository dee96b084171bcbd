import { describe, expect, it } from "vitest";

import type { PaneSession } from "../../src/app/paneSession";
import { previewLoad } from "../../src/app/previewLoad";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import type { WorkbookHost } from "../../src/host/WorkbookHost";
import { openSample } from "../support/samples";
import { seedModel } from "../support/seed";
import { shown, startSession } from "./session/sessions";

const model = seedModel();
const source = { id: "seed", name: { vi: "Mẫu", en: "Sample" }, load: () => Promise.resolve(model) };
const choice = { formulas: "native", language: "vi" } as const;

const started = (host: WorkbookHost): Promise<PaneSession> => startSession(host, { models: [source] });

describe("the session of the pane", () => {
  it("reads the workbook once the model is there, and matches its rows to the model", async () => {
    const session = await started(await openSample());
    expect(session.store.getState().model.kind).toBe("ready");
    expect(shown(session).assessed.findings.filter(({ kind }) => kind === "missed").length).toBe(5);
    expect(shown(session).assessed.model).toBe(model);
  });

  it("works without a model that could not be loaded", async () => {
    const session = await startSession(await openSample(), { models: [{ id: "broken", name: { vi: "Hỏng", en: "Broken" }, load: () => Promise.reject(new Error("no")) }] });
    expect([session.store.getState().model.kind, session.store.getState().work.kind]).toEqual(["failed", "assessed"]);
  });

  it("tells of an outcome only as long as the workbook shows it", async () => {
    const host = await openSample();
    const session = await started(host);
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

  it("turns to another workbook", async () => {
    const session = await started(await openSample());
    await session.setHost(await DocumentHost.create());
    expect(shown(session).assessed.tables).toEqual([]);
  });
});
