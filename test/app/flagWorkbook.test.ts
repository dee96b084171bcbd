import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import { clearMarks } from "../../src/app/clearMarks";
import { flagWorkbook } from "../../src/app/flagWorkbook";
import { loadModel } from "../../src/app/loadModel";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { seedModel } from "../support/seed";

const options = { language: "vi", model: null, checkedOn: "2026-11-23" } as const;

async function sample(name: string): Promise<DocumentHost> {
  return DocumentHost.open(readFileSync(fileURLToPath(new URL(`../../assets/samples/${name}.xlsx`, import.meta.url))));
}

async function noteAt(host: DocumentHost, sheetName: string, rowIndex: number, columnIndex: number): Promise<string | undefined> {
  const sheet = (await host.read()).sheets.find(({ name }) => name === sheetName);
  return sheet?.notes.find((note) => note.rowIndex === rowIndex && note.columnIndex === columnIndex)?.text;
}

it("a note gives numbers, rule, direction and date in the user's language", async () => {
  const host = await sample("chi-tieu-kinh-te-xa-hoi-2024");
  await flagWorkbook(host, options);
  expect(await noteAt(host, "Chỉ tiêu KTXH 2024", 7, 4)).toBe(
    [
      "Sổ Chỉ tiêu · Chưa đạt",
      "Thực hiện 1.392,5 tỷ đồng · mục tiêu 1.450 tỷ đồng",
      "Chênh lệch −57,5 tỷ đồng · hoàn thành 96,0 %",
      "Mục tiêu là một số: bằng là đạt, tốt hơn là vượt.",
      "Tăng là tốt (giả định: trong bảng không nói).",
      "Kiểm tra ngày 23/11/2026",
      "[SCT]",
    ].join("\n"),
  );
});

it("a note on an indicator of the model quotes the sentence of the target that the row states", async () => {
  const host = await DocumentHost.create();
  await loadModel(host, seedModel(), { formulas: "native", language: "vi" });
  const { findings } = await flagWorkbook(host, options);
  const water = findings.find(({ assessed }) => assessed.row.indicator === "urban-clean-water");
  const note = await noteAt(host, "Đánh giá 2015-2020", water?.rowIndex ?? -1, water?.columnIndex ?? -1);
  expect(note).toContain("Dòng 35: “83% hộ dân đô thị được sử dụng nước sạch (Nghị quyết 100%)”");
  expect(note).not.toContain("Dòng 214");
});

it("judges the rows of a loaded model as the model does", async () => {
  const host = await DocumentHost.create();
  await loadModel(host, seedModel(), { formulas: "native", language: "vi" });
  const { tables } = await flagWorkbook(host, options);
  const term = tables.find(({ table }) => table.sheet === "Đánh giá 2015-2020");
  const statusOf = (id: string): string | undefined => term?.rows.find(({ row }) => row.indicator === id)?.assessment.status;
  expect(["economic-growth-constant-prices", "gdp-per-capita", "budget-revenue-growth", "urban-clean-water", "industry-share"].map(statusOf)).toEqual(["exceeded", "exceeded", "missed", "missed", "notJudged"]);
});

it("a flagged number that is corrected leaves no mark behind after clearing", async () => {
  const host = await sample("thu-ngan-sach-theo-xa-phuong-2024");
  const before = await host.read();
  await flagWorkbook(host, options);
  await host.apply([{ kind: "writeCells", sheet: "Thu NSNN", rowIndex: 5, columnIndex: 2, cells: [[{ value: 310 }]] }]);
  expect(await clearMarks(host)).toBe(true);
  const [sheet] = (await host.read()).sheets;
  expect(sheet?.values[5]?.[2]).toBe(310);
  expect(sheet?.conditionalFormats).toEqual(before.sheets[0]?.conditionalFormats);
  expect(sheet?.notes).toEqual(before.sheets[0]?.notes);
  expect(await clearMarks(host)).toBe(false);
});
