import { describe, expect, it } from "vitest";

import { fiveYearPlan, modelFromTable, yearOfTable } from "../../../src/core/modelSheets/fromTable";
import type { FromTableOptions, ModelFromTable } from "../../../src/core/modelSheets/fromTable";
import { IdMaker } from "../../../src/core/modelSheets/makeId";
import { recognise } from "../../../src/core/recognise/recognise";
import type { RecognisedTable } from "../../../src/core/recognise/table";
import { modelMessages } from "../../../src/messages/models";
import { workbook } from "../../support/snapshot";
import type { SheetRows } from "../../support/snapshot";

const texts = modelMessages("vi").fromTable;

function tableOf(rows: SheetRows, sheet = "KTXH"): RecognisedTable {
  const [table] = recognise(workbook({ [sheet]: rows }));
  return table!;
}

function started(rows: SheetRows, options: Partial<FromTableOptions> = {}): ModelFromTable {
  const result = modelFromTable(tableOf(rows), { texts, ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const yearly: SheetRows = [
  ["Kết quả thực hiện các chỉ tiêu kinh tế - xã hội năm 2024"],
  [],
  ["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2024", "Ước thực hiện năm 2024"],
  ["I", "KINH TẾ"],
  [1, "Tổng thu ngân sách", "tỷ đồng", 1450, 1392.5],
  [2, "Tỷ lệ hộ nghèo", "%", "Dưới 1", 0.62],
  ["II", "TAI NẠN"],
  [1, "Số vụ", "vụ", 10, 12],
  ["III", "CHÁY, NỔ"],
  [1, "Số vụ", "vụ", { v: 1234, n: "#,##0" }, { v: 9, n: "0" }],
];

describe("a model started from a table", () => {
  it("[START-1] has an indicator, a target and a result for each row", () => {
    const { model } = started(yearly);
    expect(model.indicators.map(({ id, nameVi, unit, direction }) => [id, nameVi, unit, direction])).toEqual([
      ["tong-thu-ngan-sach", "Tổng thu ngân sách", "tỷ đồng", "increase"],
      ["ty-le-ho-ngheo", "Tỷ lệ hộ nghèo", "%", "decrease"],
      ["tai-nan-so-vu", "TAI NẠN: Số vụ", "vụ", "decrease"],
      ["chay-no-so-vu", "CHÁY, NỔ: Số vụ", "vụ", "decrease"],
    ]);
    expect(model.targets.map(({ indicator, operator, low, high, text }) => [indicator, operator, low, high, text])).toEqual([
      ["tong-thu-ngan-sach", "=", 1450, null, "1.450"],
      ["ty-le-ho-ngheo", "<", null, 1, "Dưới 1"],
      ["tai-nan-so-vu", "=", 10, null, "10"],
      ["chay-no-so-vu", "=", 1234, null, "1.234"],
    ]);
    expect(model.observations.map(({ value, text, status }) => [value, text, status])).toEqual([[1392.5, "1.392,5", "estimate"], [0.62, "0,62", "estimate"], [12, "12", "estimate"], [9, "9", "estimate"]]);
    expect(model.passages).toEqual([]);
    expect(model.title.vi).toBe("Kết quả thực hiện các chỉ tiêu kinh tế - xã hội năm 2024");
  });

  it("[START-2] takes the year from the header, else from the title, and the five-year plan around it for the term", () => {
    expect(started(yearly).model.targets[0]).toMatchObject({ period: "2024", term: "2021-2025" });
    const bare: SheetRows = [["Chỉ tiêu", "Kế hoạch", "Thực hiện"], ["Thu ngân sách", 10, 12], ["Chi ngân sách", 8, 9], ["Số hộ", 8, 9]];
    expect(yearOfTable(tableOf(bare))).toBeNull();
    expect(modelFromTable(tableOf(bare), { texts })).toMatchObject({ ok: false, issues: [{ code: "start/no-year" }] });
    expect(started(bare, { year: 2026, term: "2025-2030" }).model.observations[0]).toMatchObject({ period: "2026", term: "2025-2030" });
    expect(started([["Chỉ tiêu năm 2023"], ...bare]).model.targets[0]).toMatchObject({ period: "2023" });
    expect([2020, 2021, 2025, 2026].map(fiveYearPlan)).toEqual(["2016-2020", "2021-2025", "2021-2025", "2026-2030"]);
  });

  it("[START-3] says in the note where each number stands and why its direction was taken", () => {
    const { model, assumedDirections } = started(yearly);
    expect(model.indicators[1]!.note).toBe("Từ trang KTXH, dòng 6, kế hoạch D6, thực hiện E6. Chiều: giảm là tốt (theo tên chỉ tiêu).");
    expect(model.indicators[0]!.note).toContain("Chiều: tăng là tốt (giả định, cần xem lại).");
    expect(assumedDirections).toBe(1);
  });

  it("[START-4] headings become sections", () => {
    const { model } = started(yearly);
    expect([...model.sections.values()].map(({ vi }) => vi)).toEqual(["KINH TẾ", "TAI NẠN", "CHÁY, NỔ"]);
    expect(model.indicators.map(({ group }) => model.sections.get(group)?.vi)).toEqual(["KINH TẾ", "KINH TẾ", "TAI NẠN", "CHÁY, NỔ"]);
  });

  it("[START-5] results of part of a year are left out, and counted", () => {
    const { model, partYearResults } = started([
      ["Chỉ tiêu", "Kế hoạch năm 2024", "Thực hiện 6 tháng năm 2024"],
      ["Thu ngân sách", 100, 40],
      ["Chi ngân sách", 80, 30],
      ["Giá trị sản xuất", 80, 30],
    ]);
    expect(model.targets).toHaveLength(3);
    expect(model.observations).toEqual([]);
    expect(partYearResults).toBe(3);
  });

  it("[START-6] a target that is no number is left out, and counted", () => {
    const { model, leftOutTargets } = started([
      ["Chỉ tiêu", "Kế hoạch năm 2024", "Thực hiện năm 2024"],
      ["Thu ngân sách", 100, 40],
      ["Chi ngân sách", 80, 30],
      ["Giao quân", "Đạt", "Đạt"],
    ]);
    expect(model.targets.map(({ indicator }) => indicator)).toEqual(["thu-ngan-sach", "chi-ngan-sach"]);
    expect(leftOutTargets).toBe(1);
  });

  it("[START-7] a unit cell with two units becomes one unit, since a model has one", () => {
    const { model } = started([["Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2024", "Thực hiện năm 2024"], ["Sản lượng", "tấn; con", 1, 2], ["Diện tích", "ha", 3, 4]]);
    expect(model.indicators.map(({ unit }) => unit)).toEqual(["tấn/con", "ha"]);
  });
});

describe("ids from names", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["Tỷ lệ hộ nghèo (%)", "ty-le-ho-ngheo"],
    ["Đường giao thông ấp, khu phố", "duong-giao-thong-ap-khu-pho"],
    ["Tỷ lệ hộ nghèo", "ty-le-ho-ngheo-2"],
    ["…", "indicator"],
    ["—", "indicator-2"],
    ["8/8 xã", "8-8-xa"],
  ];

  it("[START-1] are unique ASCII in kebab case", () => {
    const ids = new IdMaker();
    for (const [name, id] of cases) expect([name, ids.make(name)]).toEqual([name, id]);
  });

  it("[START-1] are cut between words", () => {
    expect(new IdMaker().make("Tỷ lệ dân số đô thị được cung cấp nước sạch qua hệ thống cấp nước tập trung")).toBe("ty-le-dan-so-do-thi-duoc-cung-cap-nuoc-sach-qua-he-thong-cap");
  });
});
