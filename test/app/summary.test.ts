import { beforeAll, describe, expect, it } from "vitest";

import { assessModel } from "../../src/app/assessModel";
import { assessWorkbook } from "../../src/app/assessWorkbook";
import { loadModel } from "../../src/app/loadModel";
import { mostBars } from "../../src/core/load/summary/attainmentBlock";
import type { IndicatorModel } from "../../src/core/model/model";
import { isCellError } from "../../src/core/values";
import type { CellValue } from "../../src/core/values";
import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { messagesOf } from "../../src/messages";
import { partsOf } from "../support/zipParts";
import { seedModel } from "../support/seed";

let model: IndicatorModel;
beforeAll(() => {
  model = seedModel();
});

const { summary, statusWords } = messagesOf("vi").load;
const options = { formulas: "native", language: "vi" } as const;

async function loaded(from = model): Promise<DocumentHost> {
  const host = await DocumentHost.create();
  await loadModel(host, from, options);
  return DocumentHost.open(await host.save());
}

async function summaryOf(host: DocumentHost): Promise<SheetSnapshot> {
  return (await host.read()).sheets.find(({ name }) => name === summary.sheetName)!;
}

function rowOf({ values }: SheetSnapshot, first: CellValue, nth = 0): number {
  return values.map((row, index) => (row?.[0] === first ? index : -1)).filter((index) => index >= 0)[nth] ?? -1;
}

/** The cells of the row that begins with these words, without the blanks at its end. */
function cellsOf(sheet: SheetSnapshot, first: CellValue, nth = 0): CellValue[] {
  const index = rowOf(sheet, first, nth);
  expect(index, `a row that begins with ${JSON.stringify(first)}`).toBeGreaterThanOrEqual(0);
  return [...(sheet.values[index] ?? [])].map((value) => value ?? null);
}

async function type(host: DocumentHost, sheet: string, key: string, header: string, value: CellValue): Promise<void> {
  const snapshot = (await host.read()).sheets.find(({ name }) => name === sheet)!;
  const [table] = snapshot.tables;
  const columnIndex = table!.range.columnIndex + table!.columns.indexOf(header);
  const rowIndex = snapshot.values.findIndex((row) => row?.includes(key));
  await host.apply([{ kind: "writeCells", sheet, rowIndex, columnIndex, cells: [[{ value }]] }]);
}

describe("[L-16] the summary", () => {
  it("counts what the model's verdicts are, by chapter and in all", async () => {
    const sheet = await summaryOf(await loaded());
    for (const [nth, { rows }] of assessModel(model).entries()) {
      const count = (status: string): number => rows.filter((row) => row.status === status).length;
      const total = cellsOf(sheet, summary.total, nth);
      expect(total.slice(1, 8)).toEqual([count("exceeded"), count("met"), count("missed"), count("notJudged"), count("noData"), 0, rows.length]);
      const last = rowOf(sheet, summary.total, nth);
      const header = sheet.values.findLastIndex((row, index) => index < last && row?.[1] === statusWords.exceeded);
      const chapters = sheet.values.slice(header + 1, last);
      for (let column = 1; column <= 7; column += 1) expect(chapters.reduce((sum, row) => sum + Number(row?.[column]), 0)).toBe(total[column]);
    }
    expect(sheet.values.flat()).toContain("12/17 chỉ tiêu đạt và vượt; 5 chỉ tiêu chưa đạt");
    expect(sheet.values.flat()).toContain(summary.noAnswer);
  });

  it("lists what was missed, by how much and in which unit", async () => {
    const sheet = await summaryOf(await loaded());
    expect(cellsOf(sheet, "Tốc độ tăng thu ngân sách Nhà nước trên địa bàn bình quân hàng năm")).toEqual([
      "Tốc độ tăng thu ngân sách Nhà nước trên địa bàn bình quân hàng năm", "16%", null, 12, -4, "điểm phần trăm", null, 0.75, "budget-revenue-growth",
    ]);
    expect(cellsOf(sheet, "Số tổ chức cơ sở đảng được thành lập trong doanh nghiệp ngoài khu vực Nhà nước")[5]).toBe("tổ chức cơ sở đảng");
  });

  it("follows the other sheets by formulas, shows no error and no custom function in either kind", async () => {
    for (const formulas of ["native", "ind"] as const) {
      const host = await DocumentHost.create();
      await loadModel(host, model, { formulas, language: "vi" });
      const sheet = await summaryOf(host);
      const found = sheet.formulas.flatMap((row) => [...(row ?? [])].filter((formula) => formula !== undefined));
      expect(found.length).toBeGreaterThan(200);
      expect(found.filter((formula) => /_xldudf_|LET\(|_xlfn/.test(formula))).toEqual([]);
      expect(sheet.values.flatMap((row) => [...(row ?? [])]).filter((value) => value !== undefined && isCellError(value))).toEqual([]);
    }
  });

  it("is not assessed itself", async () => {
    const { tables } = await assessWorkbook(await loaded(), null);
    expect(tables.map(({ table }) => table.sheet)).not.toContain(summary.sheetName);
    expect(tables.length).toBeGreaterThan(0);
  });

  it("has two native charts, the missed ones first", async () => {
    const sheet = await summaryOf(await loaded());
    const charts = [...(await partsOf(await (await loaded()).save()))].filter(([path]) => /charts\/chart\d+\.xml$/.test(path));
    expect(charts).toHaveLength(2);
    const first = rowOf(sheet, summary.chartData) + 1;
    expect(sheet.values.slice(first, first + 4).map((row) => [row?.[0], row?.[1]])).toEqual([
      ["▼ Số tổ chức cơ sở đảng được thành lập trong doanh nghiệp ngo… · 30 %", 0.3],
      ["▼ Tốc độ tăng thu ngân sách Nhà nước trên địa bàn bình quân h… · 75 %", 0.75],
      ["▼ Tỷ lệ dân số đô thị được cung cấp nước sạch · 83 %", 0.83],
      ["Tốc độ tăng trưởng kinh tế bình quân hàng năm theo giá so s… · 111 %", 11.86 / 10.7],
    ]);
  });

  it("draws no more bars than a page holds, and says how many there are", async () => {
    const growth = model.indicators.find(({ id }) => id === "economic-growth-constant-prices")!;
    const many = Array.from({ length: 40 }, (_, index) => ({ ...growth, id: `more-${index}`, nameVi: `Chỉ tiêu ${index}` }));
    const ofGrowth = ({ indicator, term }: { readonly indicator: string; readonly term: string }): boolean => indicator === growth.id && term === "2015-2020";
    const targets = many.map(({ id }) => ({ ...model.targets.find(ofGrowth)!, indicator: id }));
    const observations = many.map(({ id }, index) => ({ ...model.observations.find(ofGrowth)!, indicator: id, value: index % 2 === 0 ? 1 : 9 }));
    const host = await loaded({ ...model, indicators: [...model.indicators, ...many], targets: [...model.targets, ...targets], observations: [...model.observations, ...observations] });
    const sheet = await summaryOf(host);
    const first = rowOf(sheet, summary.chartData) + 1;
    const labels = sheet.values.slice(first).map((row) => row?.[0]).filter((value) => typeof value === "string");
    expect(labels).toHaveLength(mostBars);
    expect(labels.slice(0, 20).every((label) => label.startsWith("▼"))).toBe(true);
    const xml = [...(await partsOf(await host.save()))].map(([path, text]) => (path.startsWith("xl/charts/chart") ? Buffer.from(text, "latin1").toString() : "")).join("");
    expect(xml).toContain(summary.attainmentTitle("2015-2020", mostBars, 51));
  });

  it("counts chapters whose titles COUNTIFS would take for patterns", async () => {
    const sections = new Map([...model.sections].map(([code, title], index) => [code, index % 3 === 0 ? { vi: `* Mục ${index}?~`, en: title.en } : index % 3 === 1 ? { vi: `<>${title.vi}`, en: title.en } : title]));
    const sheet = await summaryOf(await loaded({ ...model, sections }));
    const formulas = sheet.formulas.flatMap((row) => [...(row ?? [])].filter((formula) => formula?.startsWith("COUNTIFS") === true));
    expect(formulas.some((formula) => formula?.includes('"=~* Mục') === true)).toBe(true);
    expect(formulas.some((formula) => formula?.includes('"=<>') === true)).toBe(true);
  });
});

describe("[L-16] loading again", () => {
  it("changes nothing when nothing changed", async () => {
    const host = await loaded();
    const before = await partsOf(await host.save());
    await loadModel(host, model, options);
    const after = await partsOf(await host.save());
    const changed = [...after.keys()].filter((name) => before.get(name) !== after.get(name));
    expect(changed.filter((name) => /worksheets|charts|drawings|tables/.test(name))).toEqual([]);
    expect((await host.read()).sheets).toHaveLength(7);
  });

  it("follows what was typed, and keeps the indicator that was chosen", async () => {
    const host = await loaded();
    await type(host, "Đánh giá 2015-2020", "budget-revenue-growth", "Thực hiện", 16);
    await type(host, "Theo dõi 2020-2025", "new-party-members", "2021", 120);
    await type(host, "Theo dõi 2020-2025", "new-party-members", "2022", 90);
    const chooser = rowOf(await summaryOf(host), summary.chooser);
    await host.apply([{ kind: "writeCells", sheet: summary.sheetName, rowIndex: chooser, columnIndex: 1, cells: [[{ value: "Số đảng viên mới được kết nạp trong nhiệm kỳ" }]] }]);
    await loadModel(host, model, options);
    const sheet = await summaryOf(await DocumentHost.open(await host.save()));
    expect(cellsOf(sheet, summary.total).slice(1, 4)).toEqual([8, 5, 4]);
    expect(cellsOf(sheet, summary.paceRow).slice(1, 4)).toEqual([0, 0, 1]);
    expect(sheet.values[chooser]?.[1]).toBe("Số đảng viên mới được kết nạp trong nhiệm kỳ");
    // A total: what was done adds up, as its path does (550 in five years).
    expect([2021, 2022, 2023].map((year) => cellsOf(sheet, year).slice(1, 3))).toEqual([[120, 110], [210, 220], ["", 330]]);
  });

  it("keeps a cell that someone changed, and the rest goes on", async () => {
    const host = await loaded();
    await host.apply([{ kind: "writeCells", sheet: summary.sheetName, rowIndex: 0, columnIndex: 0, cells: [[{ value: "Tổng hợp của tôi" }]] }]);
    const renamed: IndicatorModel = { ...model, title: { vi: "Tên mới", en: "New" } };
    const { issues } = await loadModel(host, renamed, options);
    const sheet = await summaryOf(host);
    expect([sheet.values[0]?.[0], sheet.values[1]?.[0], issues]).toEqual(["Tổng hợp của tôi", "Tên mới", []]);
  });

  it("gets other rows with another model where nobody changed it, and nothing of the old is left", async () => {
    const fewer: IndicatorModel = { ...model, targets: model.targets.filter(({ term, level }) => term === "2015-2020" || level === "resolution") };
    const host = await loaded();
    await loadModel(host, fewer, options);
    const fresh = await summaryOf(await loaded(fewer));
    const updated = await summaryOf(await DocumentHost.open(await host.save()));
    const texts = ({ values }: SheetSnapshot): CellValue[][] => values.map((row) => [...(row ?? [])].map((value) => value ?? null)).map((row) => row.slice(0, row.findLastIndex((value) => value !== null && value !== "") + 1));
    const length = texts(fresh).findLastIndex((row) => row.length > 0) + 1;
    expect(texts(updated).slice(0, length)).toEqual(texts(fresh).slice(0, length));
    expect(texts(updated).slice(length).flat()).toEqual([]);
    expect([...(await partsOf(await host.save()))].filter(([path]) => /charts\/chart\d+\.xml$/.test(path))).toHaveLength(2);
  });

  it("stays as it is, and says so, where it was changed and would get other rows", async () => {
    const fewer: IndicatorModel = { ...model, targets: model.targets.filter(({ term, level }) => term === "2015-2020" || level === "resolution") };
    const host = await loaded();
    await host.apply([{ kind: "writeCells", sheet: summary.sheetName, rowIndex: 3, columnIndex: 0, cells: [[{ value: "Nhiệm kỳ trước" }]] }]);
    const before = await summaryOf(host);
    const { issues } = await loadModel(host, fewer, options);
    expect(issues.map(({ code }) => code)).toContain("load/summaryKept");
    expect((await summaryOf(host)).values).toEqual(before.values);
  });

  it("is found under another name", async () => {
    const host = await loaded();
    const texts = [...(await partsOf(await host.save()))].map(([name, text]): [string, string] => [name, Buffer.from(text, "latin1").toString("utf8")]);
    const { zipOf } = await import("../support/zipParts");
    const renamed = await DocumentHost.open(await zipOf(Object.fromEntries(texts.map(([name, text]) => [name, name.endsWith("workbook.xml") ? text.replaceAll("Tổng hợp", "Trang đầu") : text]))));
    await loadModel(renamed, model, options);
    expect((await renamed.read()).sheets.map(({ name }) => name)).toEqual(["Trang đầu", "Chỉ tiêu", "Đánh giá 2015-2020", "Kết quả khác 2015-2020", "Đánh giá 2020-2025", "Theo dõi 2020-2025", "Đối chiếu"]);
  });
});
