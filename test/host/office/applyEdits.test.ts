import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";

import { clearMarks } from "../../../src/app/clearMarks";
import { loadModel } from "../../../src/app/loadModel";
import { loadTexts } from "../../../src/app/loadTexts";
import { flagWorkbook } from "../../../src/app/flagWorkbook";
import { planLoad } from "../../../src/core/load/planLoad";
import type { Edit } from "../../../src/core/workbook/edits";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { DocumentHost } from "../../../src/host/document/DocumentHost";
import type { SheetResults } from "../../../src/host/document/results/writeResults";
import type { HostError } from "../../../src/host/WorkbookHost";
import { comparableParts } from "../../host-contract/comparableParts";
import { seedModel } from "../../support/seed";
import { workbookOf, worksheet } from "../../support/zipParts";
import { TestExcel } from "./excel";

const sample = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(`../../../assets/samples/${name}`, import.meta.url)));
const samples = ["chi-tieu-kinh-te-xa-hoi-2024.xlsx", "sau-thang-2025-va-xa-phu-an.xlsx", "thu-ngan-sach-theo-xa-phuong-2024.xlsx"];
const flagging = { language: "vi", model: null, checkedOn: "2025-01-15" } as const;

const write = (value: number, rowIndex = 0): Edit => ({ kind: "writeCells", sheet: "A", rowIndex, columnIndex: 0, cells: [[{ value }]] });
const rule: Edit = { kind: "addConditionalFormat", sheet: "A", ranges: [{ rowIndex: 0, columnIndex: 0, rowCount: 3, columnCount: 1 }], formula: 'AND(N("SCT:1")=0,$A1<5)', format: { bold: true } };

async function opened(sheets: readonly string[] = [worksheet("<sheetData/>")], options = {}): Promise<TestExcel> {
  return TestExcel.open(await DocumentHost.open(await workbookOf(sheets)), options);
}

async function failure(work: Promise<unknown>): Promise<HostError> {
  return work.then(
    () => Promise.reject(new Error("It did not fail")),
    (error: unknown) => error as HostError,
  );
}

/** More than Excel on the web takes in one request. */
const longRows = () => Array.from({ length: 20_000 }, (_, row) => [{ value: `Chỉ tiêu của địa phương số ${row}`.padEnd(250, "ư") }, { value: row / 3 }]);

const firstCell = async (excel: TestExcel): Promise<unknown> => (await excel.book.document.read()).sheets[0]?.values[0]?.[0];

describe.each(samples)("flagging %s in Excel", (name) => {
  it("marks what the same marking makes of a document, and clearing leaves nothing of ours", async () => {
    const bytes = await sample(name);
    const [excel, document] = [await TestExcel.open(await DocumentHost.open(bytes)), await DocumentHost.open(bytes)];
    const before = await document.read();
    const { plan, findings } = await flagWorkbook(excel.host, flagging);
    const inDocument = await flagWorkbook(document, flagging);
    expect(findings.map(({ kind, sheet, rowIndex, columnIndex }) => [kind, sheet, rowIndex, columnIndex])).toEqual(inDocument.findings.map(({ kind, sheet, rowIndex, columnIndex }) => [kind, sheet, rowIndex, columnIndex]));
    expect(plan.edits).toEqual(inDocument.plan.edits);
    expect(plan.rules.length).toBeGreaterThan(0);

    // Excel keeps no record of the bytes of before: the edits alone are compared.
    const plain = await DocumentHost.open(bytes);
    await plain.apply(inDocument.plan.edits);
    expect(await comparableParts(await excel.save())).toEqual(await comparableParts(await plain.save()));

    expect(await clearMarks(excel.host)).toBe(true);
    expect(await excel.book.document.read()).toEqual(before);
    expect(await clearMarks(excel.host)).toBe(false);
  });

  it("replaces the marks when it is done again", async () => {
    const excel = await TestExcel.open(await DocumentHost.open(await sample(name)));
    await flagWorkbook(excel.host, flagging);
    const once = await excel.book.document.read();
    await flagWorkbook(excel.host, flagging);
    expect((await excel.book.document.read()).sheets).toEqual(once.sheets);
  });
});

it.each(["native", "ind"] as const)("a model loaded twice into Excel is what it is in a document, and what was typed stays (%s)", async (formulas) => {
  const [excel, document] = [await TestExcel.open(), await DocumentHost.create()];
  const model = seedModel();
  for (const host of [excel.host, document]) await loadModel(host, model, { formulas, language: "vi" });
  // Excel calculates; here the results of the document's formulas stand for that.
  await excel.book.document.writeResults(resultsOf(await document.read()));
  await excel.book.changeOutside([]);
  const typed = { kind: "writeCells", sheet: "Theo dõi 2020-2025", rowIndex: 6, columnIndex: 3, cells: [[{ value: 12.5 }]] } as const;
  await excel.book.changeOutside([typed]);
  await document.apply([typed]);
  const [again, inDocument] = [planLoad(await excel.host.read(), model, planOptions(formulas)), planLoad(await document.read(), model, planOptions(formulas))];
  expect(again.edits).toEqual(inDocument.edits);
  expect(again.issues).toEqual([]);
});

function planOptions(formulas: "native" | "ind") {
  return { formulas, language: "vi", texts: loadTexts } as const;
}

function resultsOf({ sheets }: WorkbookSnapshot): SheetResults[] {
  return sheets.map(({ name, values, formulas }) => ({
    sheet: name,
    results: formulas.flatMap((row, rowIndex) => (row ?? []).flatMap((formula, columnIndex) => (formula === undefined ? [] : [{ rowIndex, columnIndex, value: values[rowIndex]?.[columnIndex] ?? null }]))),
  }));
}

it("without notes, cells are flagged by the rule alone and each is named", async () => {
  const excel = await TestExcel.open(await DocumentHost.open(await sample("chi-tieu-kinh-te-xa-hoi-2024.xlsx")), { isSetSupported: (set, version) => set !== "ExcelApi" || Number(version.slice(2)) < 18 });
  const { plan, findings } = await flagWorkbook(excel.host, flagging);
  const missed = findings.filter(({ kind }) => kind === "missed");
  expect(plan.withoutNote.map(({ finding, reason }) => [finding.columnIndex, finding.rowIndex, reason])).toEqual(missed.map(({ columnIndex, rowIndex }) => [columnIndex, rowIndex, "unsupported"]));
  const { sheets } = await excel.book.document.read();
  expect([sheets.flatMap(({ notes }) => notes), sheets.flatMap(({ conditionalFormats }) => conditionalFormats).length > 0]).toEqual([[], true]);
});

it("a rule on more ranges than Excel takes becomes several, each relative to its own first cell", async () => {
  const excel = await opened();
  const ranges = Array.from({ length: 1500 }, (_, index) => ({ rowIndex: index * 2, columnIndex: 5, rowCount: 1, columnCount: 1 }));
  await excel.host.apply([{ kind: "addConditionalFormat", sheet: "A", ranges, formula: 'AND(N("SCT:1")=0,$F1<$E1)', format: { bold: true } }]);
  const rules = (await excel.book.document.read()).sheets[0]!.conditionalFormats;
  expect(rules.length).toBeGreaterThan(1);
  expect(rules.flatMap((entry) => entry.ranges)).toEqual(ranges);
  expect(rules.map(({ formulas }) => formulas[0])).toEqual(rules.map((entry) => `AND(N("SCT:1")=0,$F${entry.ranges[0]!.rowIndex + 1}<$E${entry.ranges[0]!.rowIndex + 1})`));
  expect(await clearMarks(excel.host)).toBe(true);
  expect((await excel.book.document.read()).sheets[0]!.conditionalFormats).toEqual([]);
});

describe("edits that Excel refuses", () => {
  it("are told before anything is written: a sheet that was deleted since it was read", async () => {
    const excel = await opened([worksheet("<sheetData/>"), worksheet("<sheetData/>")]);
    await excel.host.read();
    await excel.book.changeOutside([{ kind: "removeSheet", sheet: "B" }]);
    const edits: Edit[] = [write(1), { kind: "writeCells", sheet: "B", rowIndex: 0, columnIndex: 0, cells: [[{ value: 2 }]] }];
    expect(await failure(excel.host.apply(edits))).toMatchObject({ code: "missingSheet", params: { sheet: "B" }, written: 0 });
    expect(await firstCell(excel)).toBeUndefined();
  });

  const protectedSheet = worksheet('<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData><sheetProtection sheet="1"/>');

  it.each<[string, Edit]>([
    ["a locked cell", write(1)],
    ["a rule", rule],
    ["a merge", { kind: "mergeCells", sheet: "A", range: { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 2 } }],
    ["a column's width", { kind: "setColumns", sheet: "A", columns: [{ columnIndex: 0, width: 9 }] }],
    ["a table", { kind: "addTable", sheet: "A", name: "T", range: { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 1 }, columns: [{ name: "7" }], style: null, hasFilter: true }],
  ])("on a protected sheet are reported and the protection stays: %s", async (_, edit) => {
    const excel = await opened([protectedSheet, worksheet("<sheetData/>")]);
    const edits: Edit[] = [{ kind: "writeCells", sheet: "B", rowIndex: 0, columnIndex: 0, cells: [[{ value: 2 }]] }, edit];
    expect(await failure(excel.host.apply(edits))).toMatchObject({ code: "protectedSheet", params: { sheet: "A" }, written: 0 });
    const { sheets } = await excel.book.document.read();
    expect([sheets[0]?.protection !== null, sheets[0]?.values[0]?.[0], sheets[1]?.values]).toEqual([true, 7, []]);
  });

  it("are not those for unlocked cells of a protected sheet", async () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="0"><protection locked="0"/></xf></cellXfs></styleSheet>';
    const document = await DocumentHost.open(await workbookOf([worksheet('<sheetData><row r="1"><c r="A1" s="1"><v>7</v></c></row></sheetData><sheetProtection sheet="1"/>')], { "xl/styles.xml": styles }));
    const excel = await TestExcel.open(document);
    await excel.host.apply([write(8)]);
    expect(await firstCell(excel)).toBe(8);
  });

  it("are told for a workbook whose structure is locked", async () => {
    const excel = await opened(undefined, { isStructureLocked: true });
    expect(await failure(excel.host.apply([write(1), { kind: "addSheet", sheet: "B" }]))).toMatchObject({ code: "protectedSheet", params: { detail: "workbookStructure" } });
    expect(await firstCell(excel)).toBeUndefined();
  });

  it("are told where notes cannot be written", async () => {
    const excel = await opened(undefined, { isSetSupported: (set: string, version: string) => set !== "ExcelApi" || Number(version.slice(2)) < 18 });
    expect(excel.host.capabilities.notes).toBe(false);
    const note: Edit = { kind: "appendNotes", sheet: "A", notes: [{ rowIndex: 0, columnIndex: 0, text: "x" }] };
    expect(await failure(excel.host.apply([write(1), note]))).toMatchObject({ code: "notesUnsupported", written: 0 });
    expect(await firstCell(excel)).toBeUndefined();
  });
});

describe("an error in the middle of writing", () => {
  it("tells how many edits were written, and clearing still takes ours out", async () => {
    const excel = await opened();
    const bad: Edit = { kind: "writeCells", sheet: "A", rowIndex: 4, columnIndex: 0, cells: [[{ formula: "'Không có'!A1" }]] };
    const error = await failure(excel.host.apply([write(1), rule, bad, write(2)]));
    expect(error).toMatchObject({ code: "programFailed", written: 2, params: { written: 2, total: 4 } });
    expect(error.params["detail"]).toContain("InvalidArgument");
    const { sheets } = await excel.book.document.read();
    expect([sheets[0]?.values[0]?.[0], sheets[0]?.conditionalFormats.length]).toEqual([1, 1]);
    expect(await clearMarks(excel.host)).toBe(true);
    expect((await excel.book.document.read()).sheets[0]?.conditionalFormats).toEqual([]);
  });

  it("tells what was written when a later request is too large", async () => {
    const excel = await opened(undefined, { payloadLimit: 3_000_000 });
    const xml: Edit = { kind: "setCustomXml", namespace: "urn:x", xml: `<a xmlns="urn:x">${"x".repeat(4_000_000)}</a>` };
    expect(await failure(excel.host.apply([write(1), xml, write(2)]))).toMatchObject({ code: "payloadLimit", written: 1, params: { total: 3 } });
    expect(await firstCell(excel)).toBe(1);
  });

  it("does not come of a large block, which is written in parts", async () => {
    const excel = await opened(undefined, { payloadLimit: 5_000_000 });
    const shares: number[] = [];
    const cells = longRows();
    await excel.host.apply([{ kind: "writeCells", sheet: "A", rowIndex: 0, columnIndex: 0, cells }], { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect((await excel.book.document.read()).sheets[0]?.values[19_999]).toEqual(longRows().at(-1)?.map(({ value }) => value));
  });

  it("can be the user's wish: what was written by then is told", async () => {
    const excel = await opened();
    const abort = new AbortController();
    const edits: Edit[] = [write(1, 30_000), { kind: "writeCells", sheet: "A", rowIndex: 0, columnIndex: 0, cells: longRows() }];
    const error = await failure(excel.host.apply(edits, { signal: abort.signal, onProgress: () => abort.abort() }));
    expect(error).toMatchObject({ code: "cancelled", params: { total: 2 } });
    expect(error.written).toBeLessThan(2);
    abort.abort();
    expect(await failure(excel.host.apply([write(9)], { signal: abort.signal }))).toMatchObject({ code: "cancelled", written: 0 });
  });
});

describe("while a cell is being edited", () => {
  it("nothing is written and the user is told", async () => {
    const excel = await opened();
    excel.wire.beginCellEdit();
    expect(await failure(excel.host.apply([write(1)]))).toMatchObject({ code: "cellEditing", written: 0 });
    excel.wire.endCellEdit();
    await excel.host.apply([write(1)]);
    expect(await firstCell(excel)).toBe(1);
  });

  it("reading waits for the end of it", async () => {
    const excel = await opened();
    excel.wire.beginCellEdit();
    let isRead = false;
    const read = excel.host.read().then(() => (isRead = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isRead).toBe(false);
    excel.wire.endCellEdit();
    await read;
    expect(isRead).toBe(true);
  });
});
