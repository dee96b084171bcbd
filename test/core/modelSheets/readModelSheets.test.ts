import { describe, expect, it } from "vitest";

import { readModelSheets } from "../../../src/core/modelSheets/readModelSheets";
import { withoutModelSheets } from "../../../src/core/modelSheets/sheetTables";
import type { IndicatorModel } from "../../../src/core/model/model";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { parseRange } from "../../../src/core/workbook/address";
import { issueText } from "../../../src/messages/issueText";
import { withTable, workbook } from "../../support/snapshot";
import { issuesOf, modelOf } from "../model/issues";
import { sample, sampleSheets, sheetNames } from "./sampleSheets";
import type { Change } from "./sampleSheets";

function read(snapshot: WorkbookSnapshot): IndicatorModel {
  return modelOf(readModelSheets(snapshot)!);
}

/** Every problem as "code sheet, row, column @ cell". */
function problems(snapshot: WorkbookSnapshot): string[] {
  return issuesOf(readModelSheets(snapshot)!).map(({ code, path, params }) => `${code} ${path.join(", ")}${params["cell"] === undefined ? "" : ` @ ${params["cell"]}`}`);
}

function changed(...changes: readonly Change[]): WorkbookSnapshot {
  return workbook(sampleSheets(...changes));
}

function merged(snapshot: WorkbookSnapshot, sheet: string, address: string): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((candidate) => (candidate.name === sheet ? { ...candidate, merges: [parseRange(address)!] } : candidate)) };
}

describe("a model on worksheets", () => {
  it("[SHEET-1] is read whole, titles and report included", () => {
    expect(read(changed())).toEqual(sample);
  });

  it("[SHEET-1] is found by the English names and by the names of the files too", () => {
    const sheets = sampleSheets();
    const renamed = Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name.replace(sheetNames.indicators, "indicators").replace(sheetNames.targets, "MODEL - TARGETS"), rows]));
    expect(read(workbook(renamed))).toEqual(sample);
  });

  it("[SHEET-1] is found by its Excel tables, wherever they stand and whatever the sheets are called", () => {
    const { [sheetNames.indicators]: rows = [], ...others } = sampleSheets();
    const moved = [["Bảng của phòng Thống kê"], [], ...rows.map((row) => [null, ...row])];
    const snapshot = withTable(workbook({ "Sổ riêng": moved, ...others }), "Sổ riêng", "sct_model_indicators", "B3:K5");
    // Column A stays outside.
    expect(read(withoutCell(snapshot, "Sổ riêng", 0, 0))).toEqual(sample);
  });

  it("[SHEET-1] a workbook without model sheets has none, also where a sheet of the user's is called like one", () => {
    expect(readModelSheets(workbook({ "Số liệu": [["Chỉ tiêu", "Kế hoạch"], ["Thu", 1]] }))).toBeNull();
    expect(readModelSheets(workbook({ targets: [["Indicator name", "Year"], ["Growth", 2024]] }))).toBeNull();
  });

  it("[SHEET-2] order of columns, capitals in their names and blank rows do not matter", () => {
    const sheets = sampleSheets();
    const rows = sheets[sheetNames.targets]!;
    sheets[sheetNames.targets] = [["Mục tiêu của xã"], [], [...rows[0]!].reverse().map((name) => (typeof name === "string" ? name.toUpperCase() : name)), ...rows.slice(1).flatMap((row) => [[], [...row].reverse()])];
    expect(read(workbook(sheets))).toEqual(sample);
  });

  it("[SHEET-2] leaves out a totals row of the Excel table", () => {
    const sheets = sampleSheets();
    sheets[sheetNames.indicators] = [...sheets[sheetNames.indicators]!, ["Total", 2]];
    const snapshot = withTable(workbook(sheets), sheetNames.indicators, "SCT_Model_Indicators", "A1:J4");
    const totals = { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.map((table) => ({ ...table, hasTotals: true })) })) };
    expect(read(totals)).toEqual(sample);
  });

  it("[SHEET-3] reads rows that stand below and columns that stand beside the Excel table", () => {
    const sheets = sampleSheets();
    const snapshot = withTable(workbook(sheets), sheetNames.indicators, "SCT_Model_Indicators", "A1:I2");
    expect(read(snapshot)).toEqual(sample);
  });

  it("[SHEET-4] numbers may be typed as numbers or as text, years as either", () => {
    expect(read(changed(["targets", 1, "high", "1.5"], ["indicators", 1, "limit", "0"], ["passages", 1, "line", "1"], ["targets", 1, "period", 2020]))).toEqual(sample);
  });

  it("[SHEET-4] text is text, whatever it looks like", () => {
    const texts = ["=SUM(A1)", "+84", "-1", "@tên", "03/10", "1-2", "8/8", "'nháy"];
    for (const text of texts) expect(read(changed(["indicators", 1, "note", text])).indicators[0]!.note).toBe(text);
  });

  it("[SHEET-4] a percentage is what its cell shows", () => {
    const model = read(changed(["targets", 1, "high", { v: 0.015, n: "0.0%" }], ["targets", 1, "text", { v: 0.015, n: "0.0%" }]));
    expect(model.targets[0]).toMatchObject({ high: 1.5, text: "1.5%" });
  });

  it("[SHEET-4] of a formula its result counts, without binary noise", () => {
    const model = read(changed(["targets", 1, "high", { v: 1.5000000000000002, f: "A1+B1" }], ["indicators", 1, "name_vi", { v: "Tỷ lệ hộ nghèo", f: "B9" }]));
    expect(model).toEqual(sample);
  });

  const refused: readonly (readonly [string, readonly Change[], readonly string[]])[] = [
    ["a formula without a result", [["targets", 1, "high", { v: null, f: "A1" }]], ["model/formula-no-value Mô hình - mục tiêu, 2, high @ F2"]],
    ["an error value", [["targets", 1, "high", { v: { code: "#REF!" }, f: "#REF!" }]], ["model/cell-error Mô hình - mục tiêu, 2, high @ F2"]],
    ["a date that Excel made of what was typed", [["targets", 2, "text", { v: 46054, n: "d-mmm" }]], ["model/cell-date Mô hình - mục tiêu, 3, text @ G3"]],
    ["a text number with two readings", [["targets", 2, "high", "1.319"]], ["model/ambiguous-number Mô hình - mục tiêu, 3, high @ F3"]],
    ["a decimal comma", [["targets", 1, "high", "1,5"]], ["model/comma-decimal Mô hình - mục tiêu, 2, high @ F2"]],
    ["an id that is there twice", [["indicators", 2, "id", "poverty"]], ["model/id-duplicate Mô hình - chỉ tiêu, 3, id @ A3", "model/unknown-indicator Mô hình - mục tiêu, 3, indicator @ A3", "model/unknown-indicator Mô hình - kết quả, 3, indicator @ A3"]],
    ["an indicator that is not there", [["targets", 1, "indicator", "povetry"]], ["model/unknown-indicator Mô hình - mục tiêu, 2, indicator @ A2"]],
    ["two units in a cell", [["indicators", 2, "unit", "km; %"]], ["model/two-units Mô hình - chỉ tiêu, 3, unit @ E3"]],
    ["a quote that is not in the report", [["passages", 2, "quote", "làm 10 - 12 km đường nhựa"]], ["model/quote-not-on-line Mô hình - trích dẫn, 3, quote @ D3"]],
    ["a word that is not one of the listed", [["indicators", 2, "direction", true]], ["model/not-one-of Mô hình - chỉ tiêu, 3, direction @ F3"]],
    ["a section without a title", [["indicators", 2, "group", "I.9"]], ["model/unknown-section Mô hình - chỉ tiêu, 3, group @ D3"]],
  ];

  it.each(refused)("[SHEET-5] %s is a problem with sheet, row, column and cell, told once", (_, changes, expected) => {
    expect(problems(changed(...changes)).toSorted()).toEqual([...expected].toSorted());
  });

  it("[SHEET-5] all problems are told together, in sentences that name the cell", () => {
    const snapshot = changed(["targets", 1, "high", "1,5"], ["indicators", 2, "unit", "km; %"], ["targets", 2, "text", { v: 46054, n: "d-mmm" }]);
    const texts = issuesOf(readModelSheets(snapshot)!).map((issue) => issueText(issue, "vi"));
    expect(texts).toHaveLength(3);
    expect(texts.find((text) => text.includes("thành ngày"))).toMatch(/^Mô hình - mục tiêu, dòng 3, cột text, ô G3: Excel đã đổi nội dung ô này thành ngày 1\/2\/2026\. Hãy /);
  });

  it("[SHEET-6] a renamed column is unknown and missed", () => {
    const sheets = sampleSheets();
    sheets[sheetNames.indicators] = [sheets[sheetNames.indicators]![0]!.map((name) => (name === "unit" ? "Đơn vị" : name)), ...sheets[sheetNames.indicators]!.slice(1)];
    expect(problems(workbook(sheets))).toEqual(["model/column-unknown Mô hình - chỉ tiêu, 1, đơn vị @ E1", "model/column-missing Mô hình - chỉ tiêu, 1, unit"]);
  });

  it("[SHEET-6] content under no column name is a problem, told once a column", () => {
    const sheets = sampleSheets();
    sheets[sheetNames.relations] = [[...sheets[sheetNames.relations]![0]!], [null, null, null, null, null, null, null, null, null, "ghi chú"], [null, null, null, null, null, null, null, null, null, "nữa"]];
    expect(problems(workbook(sheets))).toEqual(["model/cell-outside Mô hình - quan hệ, 2 @ J2"]);
  });

  it("[SHEET-6] a sheet without its header is a problem", () => {
    const sheets = sampleSheets();
    sheets[sheetNames.targets] = sheets[sheetNames.targets]!.slice(1);
    expect(problems(workbook(sheets))).toEqual(["model/header-missing Mô hình - mục tiêu"]);
  });

  it("[SHEET-7] merged cells are a problem each, and blank cells below them no other", () => {
    const snapshot = merged(changed(["targets", 2, "indicator", null]), sheetNames.targets, "A2:A3");
    expect(problems(snapshot)).toEqual(["model/merged-cells Mô hình - mục tiêu, 2, indicator @ A2"]);
  });

  it("[SHEET-7] a merged title above the header is none", () => {
    const sheets = sampleSheets();
    sheets[sheetNames.targets] = [["Mục tiêu của xã"], ...sheets[sheetNames.targets]!];
    expect(read(merged(workbook(sheets), sheetNames.targets, "A1:I1"))).toEqual(sample);
  });

  it("[SHEET-8] a needed sheet that was deleted is a problem; relations, titles and report may be left out", () => {
    const { [sheetNames.passages]: passages, ...others } = sampleSheets();
    expect(passages).toHaveLength(3);
    expect(problems(workbook(others)).filter((problem) => problem.includes("file-missing"))).toEqual(["model/file-missing Mô hình - trích dẫn"]);
    const needed = Object.fromEntries(Object.entries(sampleSheets()).filter(([name]) => ![sheetNames.relations, "Mô hình - mục", "Mô hình - báo cáo"].includes(name)));
    expect(read(workbook(needed))).toEqual({ ...sample, title: { vi: "", en: "" }, sections: new Map(), report: null });
  });

  it("[SHEET-9] the report is put together by its line numbers", () => {
    const sheets = sampleSheets();
    const [header, ...lines] = sheets["Mô hình - báo cáo"]!;
    sheets["Mô hình - báo cáo"] = [header!, ...lines.toReversed()];
    expect(read(workbook(sheets)).report).toBe(sample.report);
    sheets["Mô hình - báo cáo"] = [header!, ...lines, [1, "lần nữa"], ["hai", "x"]];
    expect(problems(workbook(sheets))).toEqual(["model/id-duplicate Mô hình - báo cáo, 5, line @ A5", "model/not-whole Mô hình - báo cáo, 6, line @ A6"]);
  });

  it("is left out where workbooks are assessed", () => {
    const snapshot = workbook({ ...sampleSheets(), "Số liệu": [["x"]] });
    expect(withoutModelSheets(snapshot).sheets.map(({ name }) => name)).toEqual(["Số liệu"]);
    expect(withoutModelSheets(workbook({ A: [] })).sheets).toHaveLength(1);
  });
});

function withoutCell(snapshot: WorkbookSnapshot, name: string, rowIndex: number, columnIndex: number): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? { ...sheet, values: sheet.values.map((row, index) => (index === rowIndex ? row?.map((value, column) => (column === columnIndex ? null : value)) : row)) } : sheet)),
  };
}
