import { expect, it } from "vitest";

import { assessWorkbook } from "../../src/app/assessWorkbook";
import { clearMarks } from "../../src/app/clearMarks";
import { correctForm, flagWorkbook } from "../../src/app/flagWorkbook";
import type { FormCorrection } from "../../src/core/recognise/corrections";
import { emptyCorrection } from "../../src/core/recognise/editCorrections";
import { DocumentHost } from "../../src/host/document/DocumentHost";

const options = { language: "vi", model: null, checkedOn: "2026-11-23" } as const;

/** Two plans without percentages: which one counts cannot be told. */
async function workbook(): Promise<DocumentHost> {
  const host = await DocumentHost.create();
  const rows = [["Chỉ tiêu", "Tỉnh giao", "Huyện giao", "Thực hiện"], ["Thu ngân sách", 100, 120, 110], ["Trồng rừng", 50, 55, 56]];
  await host.apply([{ kind: "addSheet", sheet: "S" }, { kind: "writeCells", sheet: "S", rowIndex: 0, columnIndex: 0, cells: rows.map((row) => row.map((value) => ({ value }))) }]);
  return DocumentHost.open(await host.save());
}

async function formIn(host: DocumentHost): Promise<string> {
  return (await assessWorkbook(host, null)).tables[0]?.table.form ?? "";
}

const huyenOnly = (form: string): FormCorrection => ({ form, roles: [{ position: 1, role: "other" }], coveredMonths: null, rows: null, labels: [] });

it("asks instead of flagging, until a person says which plan counts", async () => {
  const host = await workbook();
  expect((await flagWorkbook(host, options)).plan).toMatchObject({ rules: [], unsure: [{}] });
  const assessed = await correctForm(host, huyenOnly(await formIn(host)), options);
  expect(assessed.findings.map(({ kind, rowIndex, columnIndex }) => [kind, rowIndex, columnIndex])).toEqual([["missed", 1, 3]]);
  expect((await flagWorkbook(host, options)).plan.rules).toHaveLength(1);
});

it("remembers the correction in the workbook, through flagging and saving, until the marks are taken out", async () => {
  const host = await workbook();
  const original = await host.save();
  await correctForm(host, huyenOnly(await formIn(host)), options);
  await flagWorkbook(host, options);
  const reopened = await DocumentHost.open(await host.save());
  expect((await assessWorkbook(reopened, null)).tables[0]?.table.reasons).toContain("corrected");
  expect(await clearMarks(reopened)).toBe(true);
  expect(Buffer.from(await reopened.save()).equals(Buffer.from(original))).toBe(true);
});

it("flags anew where the workbook was flagged before", async () => {
  const host = await workbook();
  const form = await formIn(host);
  await correctForm(host, huyenOnly(form), options);
  await flagWorkbook(host, options);
  const tinhOnly = { ...huyenOnly(form), roles: [{ position: 2, role: "other" }] } as const;
  await correctForm(host, tinhOnly, options);
  const snapshot = await host.read();
  const [rule] = snapshot.sheets[0]?.conditionalFormats ?? [];
  expect(rule?.formulas[0]).toContain("$B1");
  expect(snapshot.sheets[0]?.notes).toHaveLength(0);
});

it("takes what the machine remembers, but the workbook's own first", async () => {
  const host = await workbook();
  const form = await formIn(host);
  const assessed = await assessWorkbook(host, null, [huyenOnly(form)]);
  expect(assessed.tables[0]?.table.comparisons).toMatchObject([{ targetColumn: 2 }]);
  await correctForm(host, { ...huyenOnly(form), roles: [{ position: 2, role: "other" }] }, options);
  expect((await assessWorkbook(host, null, [huyenOnly(form)])).tables[0]?.table.comparisons).toMatchObject([{ targetColumn: 1 }]);
});

it("flags by the workbook's own corrections, as it was shown, whatever the machine remembers", async () => {
  const host = await workbook();
  const form = await formIn(host);
  const tinhOnly = { ...huyenOnly(form), roles: [{ position: 2, role: "other" }] } as const;
  await correctForm(host, tinhOnly, options);
  const report = await flagWorkbook(host, { ...options, corrections: [huyenOnly(form)] });
  expect(report.tables[0]?.table.comparisons).toMatchObject([{ targetColumn: 1 }]);
  expect((await assessWorkbook(host, null)).tables[0]?.table.comparisons).toMatchObject([{ targetColumn: 1 }]);
});

it("leaves nothing in the workbook once the form is read by its headers again", async () => {
  const host = await workbook();
  const original = await host.save();
  const form = await formIn(host);
  await correctForm(host, huyenOnly(form), options);
  await correctForm(host, emptyCorrection(form), { ...options, corrections: [huyenOnly(form)] });
  expect((await assessWorkbook(host, null)).tables[0]?.table.confidence).toBeLessThan(0.5);
  expect(Buffer.from(await host.save()).equals(Buffer.from(original))).toBe(true);
});
