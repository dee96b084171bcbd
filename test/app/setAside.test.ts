import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { assessWorkbook } from "../../src/app/assessWorkbook";
import type { AssessedWorkbook } from "../../src/app/assessWorkbook";
import { clearMarks } from "../../src/app/clearMarks";
import { correctForm, flagWorkbook } from "../../src/app/flagWorkbook";
import { setAside, takeBack } from "../../src/app/setAside";
import { shareWorkbook } from "../../src/app/shareWorkbook";
import { asidesNamespace } from "../../src/core/flag/asides/storedAsides";
import type { Finding } from "../../src/core/flag/findings";
import { findResults } from "../../src/core/flag/results/resultsMark";
import { emptyCorrection } from "../../src/core/recognise/editCorrections";
import { cellAddress, contains, parseCell } from "../../src/core/workbook/address";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import type { WorkbookHost } from "../../src/host/WorkbookHost";
import { TestExcel } from "../host/office/excel";
import { partsOf } from "../support/zipParts";

const options = { language: "vi", model: null, checkedOn: "2026-11-23" } as const;
const sheet = "Chỉ tiêu KTXH 2024";
const bytes = new Uint8Array(readFileSync(fileURLToPath(new URL("../../assets/samples/chi-tieu-kinh-te-xa-hoi-2024.xlsx", import.meta.url))));
const why = { reason: "Chờ quyết toán ngân sách", by: "Phòng TC-KH" };

const openings: readonly (readonly [name: string, open: () => Promise<WorkbookHost>])[] = [
  ["a document", () => DocumentHost.open(bytes)],
  ["Excel through Office.js", async () => (await TestExcel.open(await DocumentHost.open(bytes))).host],
];

function findingAt({ findings }: AssessedWorkbook, address: string): Finding {
  const found = findings.find((finding) => cellAddress(finding) === address);
  if (found === undefined) throw new Error(`no finding at ${address}`);
  return found;
}

async function aside(host: WorkbookHost, address: string, words: typeof why | { reason: string } = why): Promise<AssessedWorkbook> {
  const shown = await assessWorkbook(host, null);
  const done = await setAside(host, shown, findingAt(shown, address), words, options);
  if (!done.ok) throw new Error(JSON.stringify(done.issues));
  return done.value.assessed;
}

/** What stands at a cell: its note, and whether a rule that it shares with others is on it. */
async function marksAt(host: WorkbookHost, address: string): Promise<{ readonly note: string | undefined; readonly rules: readonly string[] }> {
  const position = parseCell(address);
  const found = (await host.read()).sheets.find(({ name }) => name === sheet);
  if (position === null || found === undefined) throw new Error(address);
  return {
    note: found.notes.find((note) => cellAddress(note) === address)?.text,
    rules: found.conditionalFormats.filter(({ ranges }) => ranges.some((range) => contains(range, position))).flatMap(({ formulas }) => formulas),
  };
}

async function reasonsIn(host: WorkbookHost): Promise<readonly string[]> {
  return (await assessWorkbook(host, null)).asides.all.map(({ reason }) => reason);
}

describe.each(openings)("in %s", (_, open) => {
  it("a finding that is set aside is flagged no more, and its note says why", async () => {
    const host = await open();
    await flagWorkbook(host, options);
    expect((await marksAt(host, "E8")).rules.join()).not.toContain("NOT(");
    await aside(host, "E8");
    const { note, rules } = await marksAt(host, "E8");
    expect(note?.split("\n").slice(0, 3)).toEqual(["Sổ Chỉ tiêu · Chưa đạt", "Để riêng: Chờ quyết toán ngân sách · Phòng TC-KH · 23/11/2026", "Thực hiện 1.392,5 tỷ đồng · mục tiêu 1.450 tỷ đồng"]);
    expect(rules).toHaveLength(1);
    expect(rules[0]).toContain("NOT(AND(ROUND($E8-1392.5,10)=0,ROUND($D8-1450,10)=0))");
    const assessed = await assessWorkbook(host, null);
    expect(assessed.asides.holding(findingAt(assessed, "E8"))).toMatchObject({ reason: why.reason, by: why.by, date: "2026-11-23" });
    // The verdict stays what it is.
    expect(findingAt(assessed, "E8").assessed.assessment.status).toBe("missed");
  });

  it("it comes back when its number changes, and says why it was set aside", async () => {
    const host = await open();
    await aside(host, "E8");
    await host.apply([{ kind: "writeCells", sheet, rowIndex: 7, columnIndex: 4, cells: [[{ value: 1300 }]] }]);
    const assessed = await flagWorkbook(host, options);
    expect(assessed.asides.holding(findingAt(assessed, "E8"))).toBeNull();
    expect(assessed.asides.returned(findingAt(assessed, "E8"))?.reason).toBe(why.reason);
    const { note, rules } = await marksAt(host, "E8");
    expect(note).toContain("Đã để riêng trước đây với lý do “Chờ quyết toán ngân sách” (Phòng TC-KH, 23/11/2026); nay số liệu đã đổi");
    expect(rules.join()).not.toContain("NOT(");
    // Set aside again, the new reason takes the place of the old one.
    await aside(host, "E8", { reason: "Đã giải trình" });
    expect(await reasonsIn(host)).toEqual(["Đã giải trình"]);
  });

  it("stays set aside when the workbook is flagged, corrected and flagged again", async () => {
    const host = await open();
    const { tables } = await aside(host, "E8");
    await flagWorkbook(host, options);
    await correctForm(host, emptyCorrection(tables[0]?.table.form ?? ""), options);
    await flagWorkbook(host, options);
    expect(await reasonsIn(host)).toEqual([why.reason]);
    expect((await marksAt(host, "E8")).note).toContain("Để riêng: Chờ quyết toán");
  });

  it("is open again once it is taken back", async () => {
    const host = await open();
    await flagWorkbook(host, options);
    const flagged = await marksAt(host, "E8");
    const { asides } = await aside(host, "E8");
    await takeBack(host, asides.all[0]!, options);
    expect(await marksAt(host, "E8")).toEqual(flagged);
    expect(await reasonsIn(host)).toEqual([]);
    // A reason that is there no more takes nothing away.
    await takeBack(host, asides.all[0]!, options);
    expect(await marksAt(host, "E8")).toEqual(flagged);
  });

  it("its reason goes with the marks, or stays without them", async () => {
    const host = await open();
    await flagWorkbook(host, options);
    await aside(host, "E8");
    await clearMarks(host, { keepsAsides: true });
    const { sheets, customXml } = await host.read();
    expect([sheets.flatMap(({ notes, conditionalFormats }) => [...notes, ...conditionalFormats]).length, customXml.map(({ namespace }) => namespace).filter((namespace) => !namespace.includes("restore"))]).toEqual([0, [asidesNamespace]]);
    expect(await reasonsIn(host)).toEqual([why.reason]);
    await clearMarks(host);
    expect(await reasonsIn(host)).toEqual([]);
  });
});

it("the results sheet has the status that was computed, and the reason as a remark", async () => {
  const host = await DocumentHost.open(bytes);
  await aside(host, "E8");
  await flagWorkbook(host, { ...options, results: true });
  const results = findResults(await host.read());
  const [table] = results?.tables ?? [];
  const [status, remark, name] = ["Đánh giá", "Ghi chú", "Chỉ tiêu"].map((header) => table?.columns.indexOf(header) ?? -1);
  const first = table?.range.rowIndex ?? 0;
  const rows = results?.values.slice(first + 1, first + (table?.range.rowCount ?? 0)).map((values) => [name, status, remark].map((columnIndex) => values?.[columnIndex ?? -1])) ?? [];
  expect(rows).toContainEqual(["Tổng thu ngân sách trên địa bàn", "Chưa đạt", "Để riêng: Chờ quyết toán ngân sách · Phòng TC-KH · 23/11/2026"]);
  expect(rows.filter(([, , text]) => typeof text === "string" && text !== "")).toHaveLength(1);
});

it("a new reason replaces the old one, also where the row stands elsewhere by now", async () => {
  const host = await DocumentHost.create();
  const rows = (first: readonly (string | null)[], actual: number) => [first, ["Chỉ tiêu", "Kế hoạch", "Thực hiện"], ["Thu A", 10, actual], ["Thu B", 10, 12]].map((row) => row.map((value) => ({ value })));
  const write = (cells: ReturnType<typeof rows>) => host.apply([{ kind: "writeCells", sheet: "S", rowIndex: 0, columnIndex: 0, cells }]);
  await host.apply([{ kind: "addSheet", sheet: "S" }]);
  await write([...rows([], 8).slice(1), []]);
  await aside(host, "C2");
  await write(rows([null, null, null], 7));
  await aside(host, "C3", { reason: "Đã giải trình" });
  expect(await reasonsIn(host)).toEqual(["Đã giải trình"]);
});

it("nothing is written without a reason, with an overlong one, or where the host keeps no parts", async () => {
  const document = await DocumentHost.open(bytes);
  const shown = await assessWorkbook(document, null);
  const finding = findingAt(shown, "E8");
  const codes = async (host: WorkbookHost, reason: string): Promise<readonly string[]> => {
    const done = await setAside(host, shown, finding, { reason }, options);
    return done.ok ? [] : done.issues.map(({ code }) => code);
  };
  expect(await codes(document, "  ")).toEqual(["asides/noReason"]);
  expect(await codes(document, "x".repeat(501))).toEqual(["asides/tooLong"]);
  const plain: WorkbookHost = { capabilities: { ...document.capabilities, customXml: false }, read: () => document.read(), selection: () => document.selection(), apply: (edits, how) => document.apply(edits, how), onChange: () => () => undefined, reveal: () => Promise.resolve() };
  expect(await codes(plain, "Chờ quyết toán")).toEqual(["asides/unsupported"]);
  expect(Buffer.from(await document.save()).equals(Buffer.from(await (await DocumentHost.open(bytes)).save()))).toBe(true);
});

it("a reason travels with a shared workbook; without the records only the note says it", async () => {
  const details = { isSigned: false, properties: [], authors: [], externalLinks: [] };
  for (const [model, reasons] of [["keep", [why.reason]], ["remove", []]] as const) {
    const host = await DocumentHost.open(bytes);
    await flagWorkbook(host, options);
    await aside(host, "E8");
    await shareWorkbook(host, { formulas: "native", model }, details);
    const reopened = await DocumentHost.open(await host.save());
    expect(await reasonsIn(reopened)).toEqual(reasons);
    expect((await marksAt(reopened, "E8")).note).toContain("Để riêng: Chờ quyết toán ngân sách");
  }
});

it("whatever is set aside and taken back, flagged and saved in between, clearing gives back every part byte for byte", async () => {
  const original = await partsOf(bytes);
  const step = fc.oneof(
    fc.record({ kind: fc.constant("aside" as const), at: fc.nat(5), reason: fc.string({ minLength: 1, maxLength: 40, unit: "binary" }).map((text) => `lý do ${text}`) }),
    fc.record({ kind: fc.constant("takeBack" as const), at: fc.nat(5) }),
    fc.constantFrom({ kind: "flag" as const }, { kind: "results" as const }, { kind: "reopen" as const }, { kind: "clearKept" as const }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      let host = await DocumentHost.open(bytes);
      let expected = 0;
      for (const one of steps) {
        const shown = await assessWorkbook(host, null);
        expect(shown.asides.all).toHaveLength(expected);
        expect(shown.asides.idle).toEqual([]);
        if (one.kind === "aside") {
          const finding = shown.findings[one.at % shown.findings.length]!;
          if (shown.asides.holding(finding) === null) expected += 1;
          expect((await setAside(host, shown, finding, { reason: one.reason }, options)).ok).toBe(true);
        } else if (one.kind === "takeBack") {
          const known = shown.asides.all[one.at % Math.max(1, expected)];
          if (known === undefined) continue;
          expected -= 1;
          await takeBack(host, known, options);
        } else if (one.kind === "reopen") host = await DocumentHost.open(await host.save());
        else if (one.kind === "clearKept") await clearMarks(host, { keepsAsides: true });
        else await flagWorkbook(host, { ...options, ...(one.kind === "results" ? { results: true } : {}) });
      }
      await clearMarks(host);
      expect(await partsOf(await host.save())).toEqual(original);
    }),
    { numRuns: 25, seed: 20261123 },
  );
});
