import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { createPaneSession } from "../../src/app/paneSession";
import type { PaneSession } from "../../src/app/paneSession";
import { answerOf } from "../../src/app/paneState";
import type { Answer } from "../../src/app/paneState";
import { ribbonCommands } from "../../src/commands/ribbon";
import type { Finding } from "../../src/core/flag/findings";
import { cellAddress } from "../../src/core/workbook/address";
import { DocumentHost } from "../../src/host/document/DocumentHost";

const sample = new URL("../../assets/samples/chi-tieu-kinh-te-xa-hoi-2024.xlsx", import.meta.url);
const why = { reason: "Chờ quyết toán" };

async function started(): Promise<{ readonly session: PaneSession; readonly host: DocumentHost }> {
  const host = await DocumentHost.open(readFileSync(fileURLToPath(sample)));
  const session = createPaneSession({ host, models: [], today: () => "2026-11-23", restMilliseconds: 20 });
  await session.start();
  return { session, host };
}

function shown({ store }: PaneSession): Answer {
  const answer = answerOf(store.getState().work);
  if (answer === null) throw new Error("no answer");
  return answer;
}

function findingAt(session: PaneSession, address: string): Finding {
  const found = shown(session).assessed.findings.find((finding) => cellAddress(finding) === address);
  if (found === undefined) throw new Error(address);
  return found;
}

const heldAt = (session: PaneSession, address: string): string | undefined => shown(session).assessed.asides.holding(findingAt(session, address))?.reason;

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
