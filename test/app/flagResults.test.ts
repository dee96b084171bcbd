import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { assessWorkbook } from "../../src/app/assessWorkbook";
import { clearMarks } from "../../src/app/clearMarks";
import { flagWorkbook } from "../../src/app/flagWorkbook";
import type { FlagReport } from "../../src/app/flagWorkbook";
import { loadModel } from "../../src/app/loadModel";
import { findResults } from "../../src/core/flag/results/resultsMark";
import { isCellError } from "../../src/core/values";
import type { CellValue } from "../../src/core/values";
import type { Edit } from "../../src/core/workbook/edits";
import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import type { WorkbookHost } from "../../src/host/WorkbookHost";
import { TestExcel } from "../host/office/excel";
import { seedModel } from "../support/seed";
import { partsOf } from "../support/zipParts";

const samples = ["chi-tieu-kinh-te-xa-hoi-2024", "sau-thang-2025-va-xa-phu-an", "thu-ngan-sach-theo-xa-phuong-2024"] as const;

function flag(host: WorkbookHost, language: "vi" | "en" = "vi", results?: boolean): Promise<FlagReport> {
  return flagWorkbook(host, { language, model: null, checkedOn: "2026-11-24", ...(results === undefined ? {} : { results }) });
}

function bytesOf(name: string): Uint8Array {
  return readFileSync(fileURLToPath(new URL(`../../assets/samples/${name}.xlsx`, import.meta.url)));
}

function sample(name: string = samples[0]): Promise<DocumentHost> {
  return DocumentHost.open(bytesOf(name));
}

const header = ["Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện"];

function rowsEdits(sheet: string, rows: readonly (readonly CellValue[])[]): Edit[] {
  return [{ kind: "addSheet", sheet }, { kind: "writeCells", sheet, rowIndex: 0, columnIndex: 0, cells: rows.map((row) => row.map((value) => ({ value }))) }];
}

async function written(rows: readonly (readonly CellValue[])[], sheet = "S"): Promise<DocumentHost> {
  const host = await DocumentHost.create();
  await host.apply(rowsEdits(sheet, [header, ...rows]));
  return host;
}

async function results(host: WorkbookHost): Promise<SheetSnapshot> {
  const sheet = findResults(await host.read());
  if (sheet === null) throw new Error("no results sheet");
  return sheet;
}

/** The rows of the results, by the header of their column. */
async function resultRows(host: WorkbookHost, ...columns: readonly string[]): Promise<CellValue[][]> {
  const { values, tables } = await results(host);
  const [table] = tables;
  const first = table?.range.rowIndex ?? 0;
  return values.slice(first + 1, first + (table?.range.rowCount ?? 0)).map((row) => columns.map((column) => row?.[table?.columns.indexOf(column) ?? -1] ?? ""));
}

async function formulasOf(host: WorkbookHost, column: string): Promise<(string | undefined)[]> {
  const { formulas, tables } = await results(host);
  const [table] = tables;
  const first = table?.range.rowIndex ?? 0;
  return formulas.slice(first + 1, first + (table?.range.rowCount ?? 0)).map((row) => row?.[table?.columns.indexOf(column) ?? -1]);
}

describe("the results sheet", () => {
  it("has a row for each assessed row, with what was compared and what it gave", async () => {
    const host = await sample();
    await flag(host, "vi", true);
    const rows = await resultRows(host, "Ô", "Chỉ tiêu", "Mục tiêu", "Thực hiện", "Tỷ lệ hoàn thành", "Chênh lệch", "Đánh giá", "Chiều đánh giá");
    expect(rows).toHaveLength(17);
    expect(rows[2]).toEqual(["E8", "Tổng thu ngân sách trên địa bàn", 1450, 1392.5, 1392.5 / 1450, -57.5, "Chưa đạt", "tăng là tốt (giả định)"]);
    expect(rows[6]).toEqual(["E13", "Tỷ lệ hộ nghèo cuối năm", "Dưới 1", 0.62, 1 / 0.62, 1 - 0.62, "Đạt", "giảm là tốt"]);
    expect(rows[5]?.slice(4, 7)).toEqual(["–", 75.46 - 78, "Không đánh giá"]);
  });

  it("counts each status above, in the user's language", async () => {
    const host = await sample();
    await flag(host, "en", true);
    const { name, values } = await results(host);
    expect(name).toBe("Assessment results");
    expect(values[1]?.[0]).toBe("Checked on 24 November 2026 · 17 rows of 1 table");
    expect(values.slice(3, 7).map((row) => row?.slice(0, 2))).toEqual([["Exceeded", 5], ["Met", 6], ["Missed", 5], ["In progress", 0]]);
  });

  it("keeps rows without a number readable: nothing is an error, nothing blank counts as 0", async () => {
    const host = await written([
      ["Thu A", "tỷ đồng", 10, null], ["Thu B", "tỷ đồng", 10, "-"], ["Thu C", "tỷ đồng", 10, { code: "#DIV/0!" }], ["Thu D", "tỷ đồng", null, 7], ["Thu E", "tỷ đồng", 0, 7],
      ["Thu G", "tỷ đồng", 10, "9,5"], ["Thu H", "tỷ đồng", 10, 12], ["Thu I", "tỷ đồng", 10, 9], ["Thu K", "tỷ đồng", 10, 9], ["Thu L", "tỷ đồng", 10, 9],
    ]);
    await flag(host, "vi", true);
    expect((await resultRows(host, "Chỉ tiêu", "Thực hiện", "Tỷ lệ hoàn thành", "Chênh lệch", "Đánh giá")).slice(0, 7)).toEqual([
      ["Thu A", "", "", "", "Chưa có số liệu"],
      ["Thu B", "", "", "", "Chưa có số liệu"],
      ["Thu C", "–", "–", "–", "Không đọc được"],
      ["Thu D", 7, "–", "–", "Chưa giao chỉ tiêu"],
      ["Thu E", 7, "–", 7, "Vượt"],
      ["Thu G", 9.5, 0.95, -0.5, "Chưa đạt"],
      ["Thu H", 12, 1.2, 2, "Vượt"],
    ]);
    expect((await results(host)).values.some((row) => row?.some((value) => isCellError(value ?? null)))).toBe(false);
  });

  it("follows the row's own cells, however the results are sorted, and repeats a target in words by its bounds", async () => {
    const host = await written([["Thu A", "tỷ đồng", 10, 9], ["Tỷ lệ B", "%", "8,7 – 10,7", 11], ["Thu C", "tỷ đồng", 10, 9]], "Số liệu");
    await flag(host, "vi", true);
    expect(await formulasOf(host, "Thực hiện")).toEqual([2, 3, 4].map((row) => {
      const cell = `'Số liệu'!$D$${row}`;
      return `IFERROR(IF(ISNUMBER(${cell}),${cell},IF(OR(TRIM(${cell})={"-","..","…"}),"",TRIM(${cell}))),"–")`;
    }));
    expect((await formulasOf(host, "Mục tiêu"))[1]).toBeUndefined();
    expect((await formulasOf(host, "Đánh giá"))[1]).toContain('>10.7,"Vượt",IF(ROUND(SCT_Results[[#This Row],[Thực hiện]],9)>=8.7,"Đạt","Chưa đạt")');
  });

  it("leads to each row's cell through a hidden name, which follows inserted rows", async () => {
    const host = await sample();
    await flag(host, "vi", true);
    const { names } = await host.read();
    const cell = names.find(({ name }) => name === "SCT_Results.3");
    expect(cell).toMatchObject({ formula: "'Chỉ tiêu KTXH 2024'!$E$8", hidden: true });
    expect([...(await partsOf(await host.save())).values()].some((part) => part.includes('location="SCT_Results.3"'))).toBe(true);
  });

  it("quotes the sentences of the model", async () => {
    const host = await DocumentHost.create();
    await loadModel(host, seedModel(), { formulas: "native", language: "vi" });
    await flag(host, "vi", true);
    const rows = await resultRows(host, "Chỉ tiêu", "Trích báo cáo");
    expect(rows.map(([, sentence]) => sentence)).toContain("Dòng 35: “83% hộ dân đô thị được sử dụng nước sạch (Nghị quyết 100%)”");
  });

  it("gives a plan that only its percentage implies, marked as such", async () => {
    const host = await DocumentHost.create();
    await host.apply(rowsEdits("S", [["Chỉ tiêu", "Đơn vị tính", "Thực hiện năm 2024", "So với kế hoạch năm (%)"], ["Thu ngân sách", "tỷ đồng", 480, 96], ["Chi ngân sách", "tỷ đồng", 315, 105], ["Vốn đầu tư", "tỷ đồng", 200, 100]]));
    await flag(host, "vi", true);
    expect(await resultRows(host, "Mục tiêu", "Thực hiện", "Tỷ lệ hoàn thành", "Chênh lệch", "Đánh giá")).toEqual([[500, 480, 0.96, -20, "Chưa đạt"], [300, 315, 1.05, 15, "Vượt"], [200, 200, 1, 0, "Đạt"]]);
  });
});

describe("the chart of the results", () => {
  async function chartOf(host: DocumentHost): Promise<string> {
    const charts = [...(await partsOf(await host.save()))].filter(([path]) => path.startsWith("xl/charts/"));
    expect(charts).toHaveLength(1);
    return Buffer.from(charts[0]?.[1] ?? "", "latin1").toString();
  }
  const rowsOf = (count: number): CellValue[][] => Array.from({ length: count }, (_, row) => [`Thu ${row + 1}`, "tỷ đồng", 100, 90 + row]);

  it("shows the attainment of up to thirty rows, with a line at 100 %", async () => {
    const host = await written(rowsOf(30));
    await flag(host, "vi", true);
    const [first, last] = await results(host).then(({ tables }) => [(tables[0]?.range.rowIndex ?? 0) + 2, (tables[0]?.range.rowIndex ?? 0) + 31]);
    const chart = await chartOf(host);
    expect(chart).toContain(`<c:f>'Kết quả đánh giá'!$C$${first}:$C$${last}</c:f>`);
    expect(chart).toContain('<c:pt idx="29"><c:v>1.19</c:v></c:pt>');
    expect(chart).toContain('<c:max val="1.4"/><c:min val="0"/>');
    expect(chart).toContain('<c:majorUnit val="1"/>');
  });

  it("shows how many rows have each status where there are more, or hardly any has an attainment", async () => {
    for (const rows of [rowsOf(31), [["Thu A", "tỷ đồng", 10, 9], ["Thu B", "tỷ đồng", 10, null], ["Thu C", "tỷ đồng", 10, null]] as CellValue[][]]) {
      const host = await written(rows);
      await flag(host, "vi", true);
      expect(await chartOf(host)).toContain("<c:f>'Kết quả đánh giá'!$B$4:$B$11</c:f>");
      expect((await results(host)).values.slice(3, 11).map((row) => row?.[0])).toEqual(["Vượt", "Đạt", "Chưa đạt", "Đang thực hiện", "Không đánh giá", "Chưa giao chỉ tiêu", "Chưa có số liệu", "Không đọc được"]);
    }
  });

  it("ends its axis at twice the target, however far beyond a row is", async () => {
    const host = await written([...rowsOf(3), ["Thu X", "tỷ đồng", 1, 50]]);
    await flag(host, "vi", true);
    expect(await chartOf(host)).toContain('<c:max val="2"/>');
  });

  it("lies between the title and the table, whatever its height", async () => {
    for (const count of [2, 12, 30, 40]) {
      const host = await written(rowsOf(count));
      await flag(host, "vi", true);
      const { tables } = await results(host);
      const drawing = [...(await partsOf(await host.save()))].find(([path]) => path.startsWith("xl/drawings/drawing"))?.[1] ?? "";
      const [top = 0, bottom = 0] = [...drawing.matchAll(/<xdr:row>(\d+)<\/xdr:row>/g)].map(([, row]) => Number(row));
      expect(top).toBe(3);
      expect(bottom).toBeLessThan(tables[0]?.range.rowIndex ?? 0);
    }
  });
});

describe("the results sheet goes as it came", () => {
  it.each(samples)("%s: flagged twice and cleared, every part has its bytes again", async (name) => {
    const original = await partsOf(bytesOf(name));
    const host = await sample(name);
    await flag(host, "vi", true);
    const once = await host.save();
    await flag(host, "vi", true);
    expect(await partsOf(await host.save())).toEqual(await partsOf(once));
    const reopened = await DocumentHost.open(await host.save());
    await clearMarks(reopened);
    expect(await partsOf(await reopened.save())).toEqual(original);
  });

  it("leaves nothing after someone else changed the file", async () => {
    const host = await sample();
    const before = await host.read();
    await flag(host, "vi", true);
    await host.apply([{ kind: "writeCells", sheet: "Chỉ tiêu KTXH 2024", rowIndex: 7, columnIndex: 4, cells: [[{ value: 1500 }]] }, { kind: "addSheet", sheet: "Của họ" }]);
    await clearMarks(host);
    const after = await host.read();
    expect(after.sheets.map(({ name }) => name)).toEqual([...before.sheets.map(({ name }) => name), "Của họ"]);
    expect(after.names).toEqual(before.names);
    expect(after.sheets[0]?.values[7]?.[4]).toBe(1500);
    expect([...(await partsOf(await host.save())).keys()].filter((path) => path.includes("table"))).toEqual([]);
  });

  it("does not take the name of a user's sheet, and never touches that sheet", async () => {
    const host = await sample();
    await host.apply(rowsEdits("Kết quả đánh giá", [["của tôi", 1]]));
    await flag(host, "vi", true);
    expect((await results(host)).name).toBe("Kết quả đánh giá (2)");
    await clearMarks(host);
    const { sheets } = await host.read();
    expect(sheets.map(({ name }) => name)).toEqual(["Chỉ tiêu KTXH 2024", "Kết quả đánh giá"]);
    expect(sheets[1]?.values).toEqual([["của tôi", 1]]);
  });

  it("is found without its hidden names", async () => {
    const host = await sample();
    await flag(host, "vi", true);
    await host.apply((await host.read()).names.filter(({ hidden }) => hidden).map(({ name }) => ({ kind: "removeName", name })));
    await clearMarks(host);
    expect((await host.read()).sheets).toHaveLength(1);
  });

  it("takes its names along where someone deleted the sheet", async () => {
    const host = await sample();
    await flag(host, "vi", true);
    await host.apply([{ kind: "removeSheet", sheet: "Kết quả đánh giá" }]);
    await clearMarks(host);
    expect((await host.read()).names.filter(({ name }) => name.startsWith("SCT"))).toEqual([]);
  });

  it.each<[string, Edit]>([
    ["name", { kind: "defineName", name: "SCT_Results.sheet", formula: "S!$A$1", hidden: true }],
    ["table", { kind: "addTable", sheet: "S", name: "SCT_Results", range: { rowIndex: 0, columnIndex: 0, rowCount: 3, columnCount: 4 }, columns: header.map((name) => ({ name })), style: null, hasFilter: false }],
  ])("[M-15] its %s on a sheet of somebody's numbers does not make that sheet ours to delete", async (_, edit) => {
    const host = await written([["Thu", "tỷ đồng", 10, 9], ["Chi", "tỷ đồng", 10, 12]]);
    await host.apply([edit]);
    expect((await flag(host, "vi", false)).findings).toHaveLength(1);
    await clearMarks(host);
    expect((await host.read()).sheets.map(({ name, values }) => [name, values[1]?.[0]])).toEqual([["S", "Thu"]]);
  });

  it("is replaced where it is, written only where it is wanted, and taken out where it is not", async () => {
    const host = await sample();
    expect((await flag(host)).results.sheet).toBeNull();
    await flag(host, "vi", true);
    expect((await flag(host)).results).toMatchObject({ sheet: "Kết quả đánh giá", rowCount: 17 });
    await flag(host, "vi", false);
    expect(findResults(await host.read())).toBeNull();
  });

  it("is not assessed itself", async () => {
    const host = await sample();
    const { tables } = await flag(host, "vi", true);
    expect((await assessWorkbook(host, null)).tables.map(({ table }) => table.sheet)).toEqual(tables.map(({ table }) => table.sheet));
  });
});

it("Excel takes the results sheet and gives it back", async () => {
  const excel = await TestExcel.open(await sample());
  await flag(excel.host, "vi", true);
  expect((await resultRows(excel.host, "Chỉ tiêu", "Mục tiêu"))[6]).toEqual(["Tỷ lệ hộ nghèo cuối năm", "Dưới 1"]);
  expect((await formulasOf(excel.host, "Chênh lệch"))[2]).toContain("SCT_Results[[#This Row],[Thực hiện]]-SCT_Results[[#This Row],[Mục tiêu]]");
  await clearMarks(excel.host);
  const { sheets, names } = await excel.host.read();
  expect(sheets.map(({ name }) => name)).toEqual(["Chỉ tiêu KTXH 2024"]);
  expect(names.filter(({ name }) => name.startsWith("SCT"))).toEqual([]);
});
