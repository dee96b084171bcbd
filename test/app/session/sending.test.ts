/** The pane's session prepares a copy to send, and puts functions back. */

import { describe, expect, it } from "vitest";

import type { PaneSession } from "../../../src/app/paneSession";
import type { CopyContents } from "../../../src/app/sendCopy";
import { reportShare } from "../../../src/app/shareWorkbook";
import type { ShareOptions } from "../../../src/core/share/sharing";
import { DocumentHost } from "../../../src/host/document/DocumentHost";
import type { WorkbookCopies } from "../../../src/host/WorkbookCopies";
import { HostError } from "../../../src/host/WorkbookHost";
import { workbookOf, worksheet } from "../../support/zipParts";
import { shown, startSession } from "./sessions";

const sheet = worksheet(
  '<sheetData><row r="1"><c r="A1"><v>100</v></c><c r="B1"><v>121</v></c><c r="C1"><f>_xldudf_IND_CHANGE(A1,B1)</f><v>0.21</v></c></row>' +
    '<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>trên 97%</t></is></c><c r="B2"><f>_xldudf_IND_TARGETLOW(A2)</f><v>97</v></c></row></sheetData>',
);
const native: ShareOptions = { formulas: "native", model: "keep" };

interface Bench {
  readonly document: DocumentHost;
  readonly session: PaneSession;
  readonly handed: Uint8Array[];
  /** Before a copy is taken. */
  beforeTake: (signal: AbortSignal | undefined) => Promise<void>;
}

async function open(bytes?: Uint8Array): Promise<Bench> {
  const document = await DocumentHost.open(bytes ?? (await workbookOf([sheet])));
  const handed: Uint8Array[] = [];
  const copies: WorkbookCopies = {
    copyName: () => "sổ (gửi).xlsx",
    take: async ({ signal, onProgress } = {}) => {
      await bench.beforeTake(signal);
      onProgress?.(1);
      return DocumentHost.open(await document.save());
    },
    handOver: (copy) => Promise.resolve(void handed.push(copy)),
  };
  const bench: Bench = { document, handed, beforeTake: () => Promise.resolve(), session: await startSession(document, { copies }) };
  return bench;
}

async function contentsOf({ session }: Bench): Promise<CopyContents> {
  const found = await session.previewSending(new AbortController().signal);
  if ("task" in found) throw new Error(JSON.stringify(found));
  return found;
}

async function previewed(bench: Bench, options = native): Promise<ReturnType<typeof reportShare>> {
  const { snapshot, details } = await contentsOf(bench);
  return reportShare(snapshot, options, details);
}

const workOf = ({ session }: Bench) => session.store.getState().work;

describe("a copy to send", () => {
  it("is what the preview says, and the open workbook stays as it is", async () => {
    const bench = await open();
    const before = await bench.document.save();
    const preview = await previewed(bench);
    expect(preview.formulas.map(({ outcome, reason }) => [outcome, reason])).toEqual([["native", null], ["value", "textFunction"]]);
    expect(preview.review).toEqual([{ kind: "hiddenRows", sheet: "A", count: 1 }]);
    expect(await bench.session.send({ ...native, language: "vi" }, preview)).toBe(true);
    expect(shown(bench.session).outcome).toEqual({ kind: "sent", name: "sổ (gửi).xlsx" });
    const [copy] = bench.handed;
    const [held] = (await (await DocumentHost.open(copy!)).read()).sheets;
    expect([held?.formulas[0]?.[2], held?.formulas[1]?.[1], held?.values[1]?.[1]]).toEqual(['IF(AND(A1<>"",B1<>""),(B1-A1)/A1,NA())', undefined, 97]);
    expect(await bench.document.save()).toEqual(before);
    // It was made: reading the workbook again does not take that back.
    await bench.session.refresh();
    expect(shown(bench.session).outcome).toEqual({ kind: "sent", name: "sổ (gửi).xlsx" });
  });

  it("is not made where the workbook says something else since the preview", async () => {
    const bench = await open();
    const preview = await previewed(bench);
    await bench.document.apply([{ kind: "writeCells", sheet: "A", rowIndex: 0, columnIndex: 3, cells: [[{ formula: "_xldudf_IND_CHANGE(B1,A1)", value: 0 }]] }]);
    expect(await bench.session.send({ ...native, language: "vi" }, preview)).toBe(false);
    expect(workOf(bench)).toMatchObject({ kind: "failed", failure: { task: "send", reason: { kind: "changed" }, hasWritten: false } });
    expect(bench.handed).toEqual([]);
  });

  it("is not made once it is cancelled, at once where the host still waits", async () => {
    const bench = await open();
    const preview = await previewed(bench);
    let goOn = (): void => undefined;
    bench.beforeTake = () => new Promise((resolve) => (goOn = resolve));
    const sent = bench.session.send({ ...native, language: "vi" }, preview);
    expect(workOf(bench)).toMatchObject({ kind: "applying", task: "send" });
    await new Promise((resolve) => setTimeout(resolve, 20));
    bench.session.cancel();
    expect(await sent).toBe(false);
    expect(workOf(bench)).toMatchObject({ kind: "failed", failure: { task: "send", reason: { kind: "host", code: "cancelled" }, hasWritten: false } });
    goOn();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(bench.handed).toEqual([]);
  });

  it("tells why it cannot be previewed, and leaves what is on show", async () => {
    const bench = await open();
    bench.beforeTake = () => Promise.reject(new HostError("programFailed", { detail: "5001: x" }));
    expect(await bench.session.previewSending(new AbortController().signal)).toEqual({ task: "previewSending", reason: { kind: "host", code: "programFailed", params: { detail: "5001: x" } }, hasWritten: false });
    expect(workOf(bench).kind).toBe("assessed");
  });

  it("is not previewed any more once that is cancelled", async () => {
    const bench = await open();
    bench.beforeTake = () => new Promise(() => undefined);
    const abort = new AbortController();
    const preview = bench.session.previewSending(abort.signal);
    abort.abort();
    expect(await preview).toMatchObject({ reason: { kind: "host", code: "cancelled" } });
  });
});

describe("putting functions back in the open workbook", () => {
  async function sent(): Promise<Bench> {
    const bench = await open();
    await bench.session.send({ ...native, language: "vi" }, await previewed(bench));
    return open(bench.handed[0]);
  }

  it("tells what was put back, until that is taken back", async () => {
    const bench = await sent();
    const before = bench.document.keep();
    await bench.session.restore();
    expect(shown(bench.session).outcome).toMatchObject({ kind: "restored", restored: { length: 2 }, changed: [] });
    const [held] = (await bench.document.read()).sheets;
    expect([held?.formulas[0]?.[2], held?.formulas[1]?.[1]]).toEqual(["_xldudf_IND_CHANGE(A1,B1)", "_xldudf_IND_TARGETLOW(A2)"]);
    await bench.session.refresh();
    expect(shown(bench.session).outcome).toMatchObject({ kind: "restored" });
    await bench.document.goBack(before);
    await bench.session.refresh();
    expect(shown(bench.session).outcome).toBeNull();
  });

  it("tells what was changed since and left alone", async () => {
    const bench = await sent();
    await bench.document.apply([{ kind: "writeCells", sheet: "A", rowIndex: 1, columnIndex: 1, cells: [[{ value: 98 }]] }]);
    await bench.session.restore();
    expect(shown(bench.session).outcome).toMatchObject({ kind: "restored", restored: { length: 1 }, changed: [{ kind: "cell", sheet: "A" }] });
  });
});
