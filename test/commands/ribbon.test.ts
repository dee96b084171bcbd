import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { createPaneSession } from "../../src/app/paneSession";
import { answerOf } from "../../src/app/paneState";
import { ribbonCommands, type RibbonPane } from "../../src/commands/ribbon";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { HostError } from "../../src/host/WorkbookHost";

const sample = readFileSync(fileURLToPath(new URL("../../assets/samples/chi-tieu-kinh-te-xa-hoi-2024.xlsx", import.meta.url)));

interface Ribbon {
  readonly host: DocumentHost;
  readonly pane: RibbonPane;
  readonly places: string[];
  readonly session: ReturnType<typeof createPaneSession>;
}

async function open(change: (host: DocumentHost) => void = () => undefined): Promise<Ribbon> {
  const host = await DocumentHost.open(sample);
  change(host);
  const session = createPaneSession({ host, models: [], today: () => "2025-01-15" });
  const places: string[] = [];
  return { host, session, places, pane: { session, started: session.start(), language: () => "vi", show: (place) => void places.push(place) } };
}

const noteCount = async (host: DocumentHost): Promise<number> => (await host.read()).sheets.flatMap(({ notes }) => notes).length;
const shown = (): Promise<void> => Promise.resolve();

describe("a command of the ribbon", () => {
  it("waits until the workbook is on show, and flags it", async () => {
    const { host, pane, places, session } = await open();
    await ribbonCommands(shown).flag(pane);
    expect([places, await noteCount(host), answerOf(session.store.getState().work)?.outcome]).toMatchObject([["flag"], 5, { kind: "flagged", flaggedCount: 5 }]);
  });

  it("waits for what is being written", async () => {
    const { host, pane, session } = await open();
    await pane.started;
    const flagging = session.flag("vi");
    await ribbonCommands(shown).clearFlags(pane);
    await flagging;
    expect([await noteCount(host), answerOf(session.store.getState().work)?.outcome]).toEqual([0, { kind: "cleared", hadMarks: true, keptReasons: 0, lostReasons: 0 }]);
  });

  it("reads the workbook again where that failed before", async () => {
    let failures = 1;
    const { host, pane } = await open((opened) => {
      const read = opened.read.bind(opened);
      opened.read = (request) => (failures-- > 0 ? Promise.reject(new HostError("cellEditing")) : read(request));
    });
    await ribbonCommands(shown).flag(pane);
    expect(await noteCount(host)).toBe(5);
  });

  it("says so where the workbook cannot be read, and writes nothing", async () => {
    const { pane, session } = await open((opened) => {
      opened.apply = () => expect.fail("nothing is to be written");
      opened.read = () => Promise.reject(new HostError("accessDenied"));
    });
    await ribbonCommands(shown).flag(pane);
    expect(session.store.getState().work).toMatchObject({ kind: "failed", failure: { task: "read", reason: { code: "accessDenied" } } });
  });

  it("writes nothing that could not be seen: the pane does not open, and says so when it does", async () => {
    const { host, pane, session } = await open();
    await ribbonCommands(() => Promise.reject(new Error("no pane"))).flag(pane);
    expect([await noteCount(host), session.store.getState().work]).toMatchObject([0, { kind: "failed", failure: { task: "open", reason: { kind: "unexpected", detail: "no pane" }, hasWritten: false } }]);
  });

  it("leads to the preview of a load and writes nothing", async () => {
    const { host, pane, places } = await open();
    const before = await host.read();
    await ribbonCommands(shown).loadModel(pane);
    expect([places, await host.read()]).toEqual([["load"], before]);
  });
});
