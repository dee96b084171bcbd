import { readFileSync } from "node:fs";

import { beforeAll, describe, expect, it } from "vitest";

import { loadModel } from "../../src/app/loadModel";
import type { IndicatorModel } from "../../src/core/model/model";
import { cellAddress, columnName } from "../../src/core/workbook/address";
import { isCellError } from "../../src/core/values";
import type { CellValue } from "../../src/core/values";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { partsOf, partText, zipOf } from "../support/zipParts";
import { seedModel } from "../support/seed";

let model: IndicatorModel;
beforeAll(() => {
  model = seedModel();
});

const options = { formulas: "native", language: "vi" } as const;

async function loaded(formulas: "native" | "ind" = "native", language: "vi" | "en" = "vi"): Promise<DocumentHost> {
  const host = await DocumentHost.create();
  await loadModel(host, model, { formulas, language });
  return reopened(host);
}

async function reopened(host: DocumentHost): Promise<DocumentHost> {
  return DocumentHost.open(await host.save());
}

function sheetOf(snapshot: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}: ${snapshot.sheets.map((candidate) => candidate.name).join(", ")}`);
  return sheet;
}

/** Position of a row and a column by their texts in the sheet's only table. */
function positionOf(sheet: SheetSnapshot, rowKey: string, header: string): { rowIndex: number; columnIndex: number } {
  const [table] = sheet.tables;
  const columnIndex = table!.range.columnIndex + table!.columns.indexOf(header);
  const rowIndex = sheet.values.findIndex((row) => row?.includes(rowKey));
  expect([rowIndex >= 0, table!.columns.includes(header)], `${rowKey} / ${header}`).toEqual([true, true]);
  return { rowIndex, columnIndex };
}

function cellOf(sheet: SheetSnapshot, rowKey: string, header: string): CellValue {
  const { rowIndex, columnIndex } = positionOf(sheet, rowKey, header);
  return sheet.values[rowIndex]?.[columnIndex] ?? null;
}

/** As Excel leaves a workbook whose header someone wrote over: the cell and the table's own name of the column. */
async function withRenamedColumn(host: DocumentHost, from: string, to: string): Promise<DocumentHost> {
  const texts = [...(await partsOf(await host.save()))].map(([name, text]): [string, string] => [name, Buffer.from(text, "latin1").toString("utf8")]);
  return DocumentHost.open(await zipOf(Object.fromEntries(texts.map(([name, text]) => [name, text.replaceAll(`>${from}<`, `>${to}<`).replaceAll(`name="${from}"`, `name="${to}"`)]))));
}

async function type(host: DocumentHost, sheetName: string, rowKey: string, header: string, value: CellValue): Promise<void> {
  const sheet = sheetOf(await host.read(), sheetName);
  await host.apply([{ kind: "writeCells", sheet: sheetName, ...positionOf(sheet, rowKey, header), cells: [[{ value }]] }]);
}

describe("a new load", () => {
  it("writes a summary, a dictionary, an assessment for each term, its other results, a tracking sheet for the open one and the cross-check", async () => {
    const snapshot = await (await loaded()).read();
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(["Tổng hợp", "Chỉ tiêu", "Đánh giá 2015-2020", "Kết quả khác 2015-2020", "Đánh giá 2020-2025", "Theo dõi 2020-2025", "Đối chiếu"]);
    expect(snapshot.sheets.map(({ tables }) => tables.length)).toEqual([0, 1, 1, 1, 1, 1, 1]);
  });

  it("gives the verdicts of the report", async () => {
    const sheet = sheetOf(await (await loaded()).read(), "Đánh giá 2015-2020");
    const statusOf = (key: string): CellValue => cellOf(sheet, key, "Đánh giá");
    expect(statusOf("economic-growth-constant-prices")).toBe("Vượt");
    expect(statusOf("gdp-per-capita")).toBe("Vượt");
    expect(statusOf("budget-revenue-growth")).toBe("Chưa đạt");
    expect(statusOf("urban-clean-water")).toBe("Chưa đạt");
    for (const key of ["industry-share", "services-share", "agriculture-share"]) expect(statusOf(key)).toBe("Không đánh giá");
    expect(cellOf(sheet, "budget-revenue-growth", "Tỷ lệ hoàn thành")).toBe(0.75);
    expect(cellOf(sheet, "urban-clean-water", "Chênh lệch")).toBe(-17);
  });

  it.each(["native", "ind"] as const)("judges a target in words by words, and gives it no bound, attainment or gap with %s formulas", async (formulas) => {
    const host = await loaded(formulas);
    const shown = async (term: string, key: string): Promise<CellValue[]> => {
      const sheet = sheetOf(await (await reopened(host)).read(), `Đánh giá ${term}`);
      return ["Mục tiêu", "Cận dưới", "Cận trên", "Thực hiện", "Tỷ lệ hoàn thành", "Chênh lệch", "Đánh giá"].map((header) => cellOf(sheet, key, header));
    };
    const noBound = formulas === "ind" ? "" : null;
    expect(await shown("2015-2020", "successful-mediation")).toEqual(["chỉ tiêu Nghị quyết", noBound, noBound, "vượt 3,85% chỉ tiêu Nghị quyết", "–", "–", "Vượt"]);
    expect((await shown("2015-2020", "conscription-quota:province")).at(-1)).toBe("Đạt");
    expect((await shown("2015-2020", "female-cadres:task")).at(-1)).toBe("Chưa đạt");
    expect(await shown("2020-2025", "great-unity-houses:task")).toEqual(["đạt kế hoạch hàng năm", noBound, noBound, null, "–", "–", "Chưa có số liệu"]);
    await type(host, "Đánh giá 2020-2025", "great-unity-houses:task", "Thực hiện", 100);
    await loadModel(host, model, { formulas, language: "vi" });
    expect((await shown("2020-2025", "great-unity-houses:task")).at(-1)).toBe("Không đánh giá");
  });

  it("puts results without a target on a sheet of their own, numbers as numbers and words as words", async () => {
    const sheet = sheetOf(await (await loaded()).read(), "Kết quả khác 2015-2020");
    expect(cellOf(sheet, "industrial-output", "Thực hiện")).toBe(473602.1);
    expect(cellOf(sheet, "dialogue-participants", "Thực hiện")).toBe("khoảng 300 người");
    expect(cellOf(sheet, "corruption-cases", "Thực hiện")).toBe("chưa xảy ra trường hợp nào tham nhũng");
    expect(cellOf(sheet, "projects-total", "Thời kỳ")).toBe("2020");
    expect(cellOf(sheet, "schools-total", "Trích báo cáo")).toContain("25/33 Trường đạt chuẩn quốc gia");
    expect(sheet.values.some((row) => row?.includes("gdp-per-capita"))).toBe(false);
  });

  it("has no such sheet where every result answers a target", async () => {
    const host = await DocumentHost.create();
    const targeted = new Set(model.targets.map(({ indicator, term }) => `${indicator} ${term}`));
    await loadModel(host, { ...model, observations: model.observations.filter(({ indicator, term }) => targeted.has(`${indicator} ${term}`)) }, options);
    expect((await host.read()).sheets.map(({ name }) => name)).toEqual(["Tổng hợp", "Chỉ tiêu", "Đánh giá 2015-2020", "Đánh giá 2020-2025", "Theo dõi 2020-2025", "Đối chiếu"]);
  });

  it.each(["native", "ind"] as const)("shows no error value with %s formulas", async (formulas) => {
    const { sheets } = await (await loaded(formulas)).read();
    expect(sheets.flatMap(({ name, values }) => values.flatMap((row) => row?.filter((value) => value !== undefined && isCellError(value)).map(() => name) ?? []))).toEqual([]);
  });

  it("uses no custom function in native formulas, and only them to calculate in the others", async () => {
    const formulasOf = async (kind: "native" | "ind"): Promise<string[]> => (await (await loaded(kind)).read()).sheets.flatMap(({ formulas }) => formulas.flatMap((row) => row?.filter((formula) => formula !== undefined) ?? []));
    const native = await formulasOf("native");
    expect(native.length).toBeGreaterThan(100);
    expect(native.filter((formula) => /_xldudf_|IND\.|LET\(|_xlfn/.test(formula))).toEqual([]);
    const statuses = (await formulasOf("ind")).filter((formula) => formula.includes("_xldudf_IND_STATUS("));
    expect(statuses.length).toBe(model.targets.filter(({ low, high }) => low !== null || high !== null).length);
  });

  it("keeps text as text, whatever it looks like", async () => {
    const odd: IndicatorModel = { ...model, indicators: model.indicators.map((indicator, index) => (index === 0 ? { ...indicator, nameVi: "=1+1", note: "03/10" } : indicator)) };
    const host = await DocumentHost.create();
    await loadModel(host, odd, options);
    const sheet = sheetOf(await (await reopened(host)).read(), "Chỉ tiêu");
    const { id } = odd.indicators[0]!;
    expect([cellOf(sheet, id, "Chỉ tiêu"), cellOf(sheet, id, "Ghi chú")]).toEqual(["=1+1", "03/10"]);
  });

  it("leads from an indicator to its row in the dictionary, and shows the sentence on the way", async () => {
    const host = await loaded();
    const snapshot = await host.read();
    const { rowIndex } = positionOf(sheetOf(snapshot, "Chỉ tiêu"), "urban-clean-water", "Chỉ tiêu");
    expect(snapshot.names).toContainEqual({ name: "SCT.urban_clean_water", formula: `'Chỉ tiêu'!$B$${rowIndex + 1}`, hidden: true, sheet: null });
    const cell = cellAddress(positionOf(sheetOf(snapshot, "Đánh giá 2015-2020"), "urban-clean-water", "Mã"));
    const xml = await partText(await host.save(), "xl/worksheets/sheet3.xml");
    const link = new RegExp(`<hyperlink ref="${cell}"[^>]*>`).exec(xml)?.[0];
    expect(link).toContain('location="SCT.urban_clean_water"');
    expect(link).toContain("83% hộ dân đô thị được sử dụng nước sạch (Nghị quyết 100%)");
  });

  it("speaks English when asked", async () => {
    const snapshot = await (await loaded("native", "en")).read();
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(["Summary", "Indicators", "Assessment 2015-2020", "Other results 2015-2020", "Assessment 2020-2025", "Tracking 2020-2025", "Cross-check"]);
    expect(cellOf(sheetOf(snapshot, "Assessment 2015-2020"), "gdp-per-capita", "Status")).toBe("Exceeded");
  });

  it("leaves a sheet of the same name alone", async () => {
    const host = await DocumentHost.create();
    await host.apply([{ kind: "addSheet", sheet: "Chỉ tiêu" }, { kind: "writeCells", sheet: "Chỉ tiêu", rowIndex: 0, columnIndex: 0, cells: [[{ value: "của tôi" }]] }]);
    await loadModel(host, model, options);
    const { sheets } = await (await reopened(host)).read();
    expect(sheets.map(({ name }) => name).slice(0, 3)).toEqual(["Chỉ tiêu", "Tổng hợp", "Chỉ tiêu (2)"]);
    expect(sheets[0]?.values[0]?.[0]).toBe("của tôi");
  });
});

describe("loading again", () => {
  it("changes nothing when nothing changed", async () => {
    const host = await loaded();
    const before = await host.read();
    await loadModel(host, model, options);
    expect((await (await reopened(host)).read()).sheets.map(({ values }) => values)).toEqual(before.sheets.map(({ values }) => values));
  });

  it("keeps what was typed, and the verdict follows it", async () => {
    const host = await loaded();
    await type(host, "Đánh giá 2015-2020", "budget-revenue-growth", "Thực hiện", 16.5);
    await type(host, "Theo dõi 2020-2025", "urban-clean-water", "2021", 85);
    await loadModel(host, model, options);
    const snapshot = await (await reopened(host)).read();
    const assessment = sheetOf(snapshot, "Đánh giá 2015-2020");
    expect([cellOf(assessment, "budget-revenue-growth", "Thực hiện"), cellOf(assessment, "budget-revenue-growth", "Đánh giá")]).toEqual([16.5, "Vượt"]);
    expect(cellOf(sheetOf(snapshot, "Theo dõi 2020-2025"), "urban-clean-water", "2021")).toBe(85);
  });

  it("keeps a text that someone corrected by hand", async () => {
    const host = await loaded();
    await type(host, "Đánh giá 2015-2020", "gdp-per-capita", "Chỉ tiêu", "GRDP bình quân đầu người");
    await loadModel(host, model, options);
    const sheet = sheetOf(await (await reopened(host)).read(), "Đánh giá 2015-2020");
    expect(cellOf(sheet, "gdp-per-capita", "Chỉ tiêu")).toBe("GRDP bình quân đầu người");
  });

  it("brings a corrected model in where nobody typed", async () => {
    const host = await loaded();
    const corrected: IndicatorModel = {
      ...model,
      observations: model.observations.map((row) => (row.indicator === "urban-clean-water" ? { ...row, value: 100, text: "100%" } : row)),
    };
    await loadModel(host, corrected, options);
    const sheet = sheetOf(await (await reopened(host)).read(), "Đánh giá 2015-2020");
    expect([cellOf(sheet, "urban-clean-water", "Thực hiện"), cellOf(sheet, "urban-clean-water", "Đánh giá")]).toEqual([100, "Đạt"]);
  });

  it("adds new rows below and widens the table", async () => {
    const fewer: IndicatorModel = { ...model, targets: model.targets.filter(({ indicator }) => indicator !== "hospital-beds") };
    const host = await DocumentHost.create();
    await loadModel(host, fewer, options);
    const again = await reopened(host);
    await loadModel(again, model, options);
    const sheet = sheetOf(await (await reopened(again)).read(), "Đánh giá 2015-2020");
    const [table] = sheet.tables;
    expect(positionOf(sheet, "hospital-beds", "Thực hiện").rowIndex).toBe(table!.range.rowIndex + table!.range.rowCount - 1);
    expect(cellOf(sheet, "hospital-beds", "Đánh giá")).toBe("Vượt");
  });

  it("says so when there is no room for new rows, and writes over nothing", async () => {
    const fewer: IndicatorModel = { ...model, targets: model.targets.filter(({ indicator }) => indicator !== "hospital-beds") };
    const host = await DocumentHost.create();
    await loadModel(host, fewer, options);
    const name = "Đánh giá 2015-2020";
    const { range } = sheetOf(await host.read(), name).tables[0]!;
    await host.apply([{ kind: "writeCells", sheet: name, rowIndex: range.rowIndex + range.rowCount, columnIndex: 1, cells: [[{ value: "Người lập biểu" }]] }]);
    const report = await loadModel(host, model, options);
    expect(report.issues.map(({ code }) => code)).toEqual(["load/noRoom"]);
    expect(sheetOf(await host.read(), name).values[range.rowIndex + range.rowCount]?.[1]).toBe("Người lập biểu");
  });

  describe("a workbook that version 0.2.0 loaded, without the columns of pace and projection", () => {
    const tracking = "Theo dõi 2020-2025";
    /** Targets in words that the model has got since. */
    const addedRows = 3;
    const old = (): Promise<DocumentHost> => DocumentHost.open(readFileSync(new URL("../fixtures/xlsx/loaded-layout-1.xlsx", import.meta.url)));

    it("gets them on the right of the table, with what was typed", async () => {
      const host = await old();
      await type(host, tracking, "urban-clean-water", "2021", 85);
      const { range } = sheetOf(await host.read(), tracking).tables[0]!;
      const { issues } = await loadModel(host, model, options);
      expect(issues).toEqual([]);
      const sheet = sheetOf(await (await reopened(host)).read(), tracking);
      const [table] = sheet.tables;
      expect(table!.range).toEqual({ ...range, rowCount: range.rowCount + addedRows, columnCount: range.columnCount + 3 });
      expect(table!.columns.slice(-3).sort()).toEqual(["Cách tính", "Dự kiến 2025", "Tiến độ"]);
      expect([cellOf(sheet, "urban-clean-water", "Tiến độ"), cellOf(sheet, "urban-clean-water", "Dự kiến 2025")]).toEqual(["Đúng tiến độ", 93]);
      expect(cellOf(sheet, "poor-households", "Tiến độ")).toBe("Chưa có số liệu");
      const { columnIndex } = positionOf(sheet, "urban-clean-water", "Tiến độ");
      const rules = sheet.conditionalFormats.filter(({ ranges }) => ranges.some((rule) => rule.columnIndex === columnIndex && rule.rowCount >= range.rowCount - 1));
      expect(rules.map(({ formulas }) => formulas[0])).toContain(`$${columnName(columnIndex)}5="Chậm so với lộ trình"`);
      const again = await reopened(host);
      await loadModel(again, model, options);
      expect((await again.read()).sheets.map(({ tables }) => tables)).toEqual((await host.read()).sheets.map(({ tables }) => tables));
    });

    it("leaves what stands beside the table alone and says so", async () => {
      const host = await old();
      const { range } = sheetOf(await host.read(), tracking).tables[0]!;
      const beside = { rowIndex: range.rowIndex + 3, columnIndex: range.columnIndex + range.columnCount + 1 };
      await host.apply([{ kind: "writeCells", sheet: tracking, ...beside, cells: [[{ value: "Ghi chú riêng" }]] }]);
      const { issues } = await loadModel(host, model, options);
      expect(issues.map(({ code }) => code)).toEqual(["load/noRoomRight"]);
      expect(sheetOf(await host.read(), tracking).tables[0]?.range).toEqual({ ...range, rowCount: range.rowCount + addedRows });
    });

    it("is told from one whose column someone renamed", async () => {
      const host = await withRenamedColumn(await loaded(), "Tiến độ", "Nhịp độ");
      await loadModel(host, model, options);
      const [table] = sheetOf(await host.read(), tracking).tables;
      expect(table!.columns).toContain("Nhịp độ");
      expect(table!.columns).not.toContain("Tiến độ");
    });
  });

  it("finds its rows after they were sorted and a column was put between", async () => {
    const host = await loaded();
    const name = "Đánh giá 2015-2020";
    const sheet = sheetOf(await host.read(), name);
    const { range } = sheet.tables[0]!;
    const rows = Array.from({ length: range.rowCount - 1 }, (_, index) => range.rowIndex + 1 + index);
    const reversed = rows.map((_, index) => {
      const from = rows[rows.length - 1 - index]!;
      return Array.from({ length: range.columnCount }, (__, column) => {
        const formula = sheet.formulas[from]?.[column];
        return { value: sheet.values[from]?.[column] ?? null, ...(formula === undefined ? {} : { formula }) };
      });
    });
    await host.apply([{ kind: "writeCells", sheet: name, rowIndex: range.rowIndex + 1, columnIndex: 0, cells: reversed }]);
    await type(host, name, "hospital-beds", "Thực hiện", 20);
    await loadModel(host, model, options);
    const after = sheetOf(await (await reopened(host)).read(), name);
    expect(after.tables[0]?.range).toEqual(range);
    expect([cellOf(after, "hospital-beds", "Thực hiện"), cellOf(after, "hospital-beds", "Đánh giá")]).toEqual([20, "Chưa đạt"]);
  });
});
