import { describe, expect, it } from "vitest";

import type { PaneSession } from "../../../src/app/paneSession";
import { ribbonCommands } from "../../../src/commands/ribbon";
import type { Finding } from "../../../src/core/flag/findings";
import { cellAddress } from "../../../src/core/workbook/address";
import { DocumentHost } from "../../../src/host/document/DocumentHost";
import { openSample } from "../../support/samples";
import { shown, startSession } from "./sessions";

const why = { reason: "Chờ quyết toán" };

async function started(): Promise<{ readonly session: PaneSession; readonly host: DocumentHost }> {
  const host = await openSample();
  return { session: await startSession(host), host };
}

function findingAt(session: PaneSession, address: string): Finding {
  const found = shown(session).assessed.findings.find((finding) => cellAddress(finding) === address);
  if (found === undefined) throw new Error(address);
  return found;
}

const heldAt = (session: PaneSession, address: string): string | undefined => shown(session).assessed.asides.holding(findingAt(session, address))?.reason;

describe("flagging in the session of the pane", () => {
  it("flags, flags again without doubling, and clears", async () => {
    const { session } = await started();
    await session.flag("vi");
    await session.flag("vi");
    expect(shown(session)).toMatchObject({ hasMarks: true, outcome: { kind: "flagged", flaggedCount: 5 } });
    await session.refresh();
    expect(shown(session)).toMatchObject({ hasMarks: true });
    expect(shown(session).assessed.snapshot.sheets.flatMap(({ notes }) => notes).filter(({ text }) => text.includes("[SCT]")).length).toBe(5);
    await session.clear();
    expect(shown(session)).toMatchObject({ hasMarks: false, outcome: { kind: "cleared", hadMarks: true } });
  });
});

describe("the results sheet of a check", () => {
  const header = ["Chỉ tiêu", "Kế hoạch", "Thực hiện"].map((value) => ({ value }));
  const rows = [["Thu ngân sách", 100, 90], ["Số việc làm mới", 50, 60]].map((row) => row.map((value) => ({ value })));

  it("is written when it is asked for, named in what is told, kept by the next check, and left out when asked", async () => {
    const document = await DocumentHost.create();
    await document.apply([{ kind: "addSheet", sheet: "S" }, { kind: "writeCells", sheet: "S", rowIndex: 0, columnIndex: 0, cells: [header, ...rows] }]);
    const session = await startSession(document);
    const told = async (options?: { results: boolean }) => {
      await session.flag("vi", options);
      return [(await document.read()).sheets.length, shown(session).outcome];
    };
    expect(await told()).toEqual([1, expect.objectContaining({ kind: "flagged", resultsSheet: null })]);
    expect(await told({ results: true })).toEqual([2, expect.objectContaining({ resultsSheet: "Kết quả đánh giá" })]);
    expect(await told()).toEqual([2, expect.objectContaining({ resultsSheet: "Kết quả đánh giá" })]);
    expect(await told({ results: false })).toEqual([1, expect.objectContaining({ resultsSheet: null })]);
  });
});

describe("setting aside in the session of the pane", () => {
  it("is told with its reason, and flags the others", async () => {
    const { session } = await started();
    expect(await session.setAside(findingAt(session, "E8"), why, "vi")).toBe(true);
    expect(shown(session)).toMatchObject({ hasMarks: false, outcome: { kind: "setAside", aside: { reason: "Chờ quyết toán" } } });
    await session.flag("vi");
    expect(shown(session)).toMatchObject({ hasMarks: true, outcome: { kind: "flagged", flaggedCount: 4, asideCount: 1 } });
    expect(heldAt(session, "E8")).toBe("Chờ quyết toán");
    await session.takeBack(shown(session).assessed.asides.all[0]!, "vi");
    expect(shown(session)).toMatchObject({ hasMarks: true, outcome: { kind: "takenBack" } });
    expect(heldAt(session, "E8")).toBeUndefined();
  });

  it("is told only as long as the workbook shows it: undo takes it back", async () => {
    const { host, session } = await started();
    const before = host.keep();
    await session.setAside(findingAt(session, "E8"), why, "vi");
    await session.refresh();
    expect(shown(session).outcome?.kind).toBe("setAside");
    await host.goBack(before);
    await session.refresh();
    expect(shown(session).outcome).toBeNull();
  });

  it("writes nothing for a finding of a reading that is on show no more", async () => {
    const { host, session } = await started();
    const old = findingAt(session, "E8");
    await host.apply([{ kind: "writeCells", sheet: "Chỉ tiêu KTXH 2024", rowIndex: 7, columnIndex: 4, cells: [[{ value: 1300 }]] }]);
    await session.refresh();
    expect(await session.setAside(old, why, "vi")).toBe(false);
    expect(session.store.getState().work).toMatchObject({ kind: "failed", failure: { task: "setAside", reason: { kind: "changed" } } });
    expect((await host.read()).customXml).toEqual([]);
  });

  it("clears only once it is said what becomes of the reasons, also from the ribbon", async () => {
    const { host, session } = await started();
    await session.flag("vi");
    await session.setAside(findingAt(session, "E8"), why, "vi");
    await session.clear();
    expect([session.store.getState().asksToClear, shown(session).hasMarks]).toEqual([true, true]);
    session.keepMarks();
    expect(session.store.getState().asksToClear).toBe(false);
    const pane = { session, started: Promise.resolve(), language: (): "vi" => "vi", show: () => undefined };
    await ribbonCommands(() => Promise.resolve()).clearFlags(pane);
    expect([session.store.getState().asksToClear, shown(session).hasMarks]).toEqual([true, true]);
    await session.clear("keep");
    expect([session.store.getState().asksToClear, heldAt(session, "E8")]).toEqual([false, "Chờ quyết toán"]);
    expect(shown(session)).toMatchObject({ hasMarks: false, outcome: { kind: "cleared", hadMarks: true, keptReasons: 1, lostReasons: 0 } });
    await session.clear("remove");
    expect(shown(session)).toMatchObject({ outcome: { kind: "cleared", keptReasons: 0, lostReasons: 1 } });
    expect((await host.read()).customXml).toEqual([]);
  });

  it("asks nothing more about another workbook", async () => {
    const { session } = await started();
    await session.setAside(findingAt(session, "E8"), why, "vi");
    await session.clear();
    await session.setHost(await DocumentHost.create());
    expect(session.store.getState().asksToClear).toBe(false);
  });
});
