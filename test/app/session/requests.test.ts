import { afterEach, describe, expect, it, vi } from "vitest";

import { createPaneSession } from "../../../src/app/paneSession";
import { DocumentHost } from "../../../src/host/document/DocumentHost";
import { HostError } from "../../../src/host/WorkbookHost";
import { openSample } from "../../support/samples";
import { observed, shown, startSession } from "./sessions";

afterEach(() => void vi.useRealTimers());

describe("a request of the pane", () => {
  it("tells what the host refused", async () => {
    const { host, failApply } = observed(await openSample());
    const session = await startSession(host);
    failApply(new HostError("protectedSheet", { sheet: "A" }));
    await session.flag("vi");
    expect(session.store.getState().work).toMatchObject({ kind: "failed", failure: { task: "flag", reason: { code: "protectedSheet", params: { sheet: "A" } }, hasWritten: false } });
  });

  it("stops when cancelled", async () => {
    const session = await startSession(await openSample());
    const flagging = session.flag("vi");
    session.cancel();
    await flagging;
    expect(session.store.getState().work).toMatchObject({ kind: "failed", failure: { reason: { code: "cancelled" }, hasWritten: false } });
    await session.refresh();
    expect(shown(session).hasMarks).toBe(false);
  });

  it("reads again once changes have come to rest", async () => {
    vi.useFakeTimers();
    const { host, change, readCount } = observed(await openSample());
    const session = await startSession(host);
    const before = readCount();
    for (let count = 0; count < 5; count += 1) {
      change();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(readCount()).toBe(before);
    await vi.advanceTimersByTimeAsync(100);
    expect(readCount()).toBe(before + 1);
    session.close();
    change();
    await vi.advanceTimersByTimeAsync(100);
    expect(readCount()).toBe(before + 1);
  });

  it("announces the work on a large workbook before it begins, and lets it be cancelled there", async () => {
    const host = await DocumentHost.create();
    const cells = Array.from({ length: 400 }, () => Array.from({ length: 500 }, () => ({ value: 1 })));
    await host.apply([{ kind: "addSheet", sheet: "A" }, { kind: "writeCells", sheet: "A", rowIndex: 0, columnIndex: 0, cells }]);
    const session = createPaneSession({ host, models: [], today: () => "2026-11-23" });
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
});
