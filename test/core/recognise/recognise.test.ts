import { describe, expect, it } from "vitest";

import { readHeader } from "../../../src/core/recognise/headerRole";
import { recognise } from "../../../src/core/recognise/recognise";
import { shownAs } from "../../../src/core/recognise/numberFormat";
import { rangeAddress } from "../../../src/core/workbook/address";
import { normalizeText } from "../../../src/core/text/normalizeText";
import { withTable, workbook } from "../../support/snapshot";
import type { SheetRows } from "../../support/snapshot";

const header = ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2024", "Thực hiện năm 2024", "Tỷ lệ TH/KH (%)", "Ghi chú"];

function only(rows: SheetRows) {
  const tables = recognise(workbook({ S: rows }));
  expect(tables).toHaveLength(1);
  return tables[0]!;
}

describe("roles of headers", () => {
  it.each([
    ["STT", "ordinal"],
    ["Số TT", "ordinal"],
    ["Chỉ tiêu", "label"],
    ["Tên chỉ tiêu", "label"],
    ["Nội dung", "label"],
    ["ĐVT", "unit"],
    ["Đơn vị tính", "unit"],
    ["Kế hoạch năm 2024", "target"],
    ["KH 2024", "target"],
    ["Chỉ tiêu giao", "target"],
    ["Chỉ tiêu năm 2024", "target"],
    ["Mục tiêu Nghị quyết", "target"],
    ["Dự toán\nnăm 2024", "target"],
    ["Thực hiện", "actual"],
    ["TH 2024", "actual"],
    ["Ước thực hiện 6 tháng", "actual"],
    ["Kết quả thực hiện", "actual"],
    ["Tỷ lệ TH/KH (%)", "stated"],
    ["% so với kế hoạch", "stated"],
    ["So với KH (%)", "stated"],
    ["Tỷ lệ hoàn thành", "stated"],
    ["So với cùng kỳ (%)", "comparison"],
    ["Thực hiện cùng kỳ năm trước", "previous"],
    ["Đánh giá", "assessment"],
    ["Ghi chú", "remark"],
    ["Target", "target"],
    ["Actual 2024", "actual"],
    ["Cấp giao", "other"],
    ["Số giao", "target"],
    ["Diện tích", "other"],
    ["Thị trấn", "other"],
  ])("%s is %s", (text, role) => {
    expect(readHeader(normalizeText(text), "").role).toBe(role);
  });
});

describe("number formats", () => {
  it.each([
    ["General", null, false],
    ["@", null, false],
    ["#,##0.0", 1, false],
    ["0.00%", 2, true],
    ['"▼ "#,##0.0', 1, false],
    ["_(* #,##0.00_);_(* (#,##0.00)", 2, false],
    ["[Red]0", 0, false],
  ])("%s shows %s decimals", (format, decimals, isPercent) => {
    expect(shownAs(format)).toMatchObject({ decimals, isPercent });
  });

  it("knows dates", () => {
    expect(shownAs("dd/mm/yyyy").isDate).toBe(true);
  });
});

describe("tables", () => {
  it("finds range, roles and rows under a title", () => {
    const table = only([
      ["BÁO CÁO"],
      [null],
      header,
      ["I", "KINH TẾ", null, null, null, null, null],
      [1, "Thu ngân sách", "tỷ đồng", 1450, 1392.5, 96.03, null],
      [2, "Tốc độ tăng", "%", "8,7 – 10,7", 11.86, null, null],
      [null],
      [null],
      [null, null, null, "NGƯỜI LẬP", null, null, null],
    ]);
    expect(rangeAddress(table.range)).toBe("A3:G6");
    expect(table.columns.map(({ role }) => role)).toEqual(["ordinal", "label", "unit", "target", "actual", "stated", "remark"]);
    expect(table.rows.map(({ label }) => label)).toEqual(["Thu ngân sách", "Tốc độ tăng"]);
    expect(table.rows[0]).toMatchObject({ unit: "tỷ đồng", target: { target: { operator: "=", low: 1450 } }, actual: { value: 1392.5 }, stated: { value: 0.9603 } });
    expect(table.rows[1]?.target?.target).toMatchObject({ operator: "between", low: 8.7, high: 10.7 });
    expect(table.confidence).toBeGreaterThan(0.9);
  });

  it("takes 'Chỉ tiêu' as the target where numbers stand below it", () => {
    const table = only([["Xã, phường", "Chỉ tiêu", "Thực hiện"], ["Phú An", 95, 96.2], ["An Tây", 95, 94]]);
    expect(table.columns.map(({ role }) => role)).toEqual(["label", "target", "actual"]);
  });

  it("takes the column that names what is measured, not the one that says in which field", () => {
    const table = only([["Lĩnh vực", "Chỉ tiêu", "Mục tiêu", "Thực hiện"], ["Kinh tế", "Thu ngân sách", 10, 12]]);
    expect(table.rows[0]?.label).toBe("Thu ngân sách");
  });

  it("[R-6] knows rows by two names where most names stand beside another one, also below a name that is given once", () => {
    const head = ["STT", "Xã, phường", "Nội dung thu", "Kế hoạch", "Thực hiện"];
    const rows = [[1, "Phường Mỹ Phước", "Thuế", 10, 11], [2, null, "Phí", 5, 6], [3, "Xã An Điền", "Thuế", 7, 8], [4, null, "Phí", 2, 1]];
    expect(only([head, ...rows]).rows.map(({ section, label }) => [section, label])).toEqual([["Phường Mỹ Phước", "Thuế"], ["Phường Mỹ Phước", "Phí"], ["Xã An Điền", "Thuế"], ["Xã An Điền", "Phí"]]);
  });

  it("[R-6] a column that only sorts the rows is no second name", () => {
    const head = ["STT", "Lĩnh vực", "Chỉ tiêu", "Kế hoạch", "Thực hiện"];
    expect(only([head, [1, "Kinh tế", "Thu ngân sách", 10, 11], [2, "Kinh tế", "Xuất khẩu", 5, 6], [3, "Xã hội", "Hộ nghèo", 2, 1]]).rows.map(({ section }) => section)).toEqual([null, null, null]);
  });

  it("is sure of a table whose results are still to be filled in", () => {
    const table = only([["Chỉ tiêu", "Mục tiêu", "Thực hiện"], ["Thu ngân sách", "trên 12%", null], ["Hộ nghèo", "dưới 1%", null]]);
    expect(table.confidence).toBeGreaterThan(0.9);
    expect(table.rows).toHaveLength(2);
  });

  it("takes no sentences for a header", () => {
    const sentences = ["Công tác quốc phòng", "Kết quả thực hiện gọi công dân nhập ngũ", "Giao quân so với chỉ tiêu được giao"];
    expect(recognise(workbook({ S: [sentences, ["Tư pháp", "Tỷ lệ hòa giải thành", "đạt chỉ tiêu"], ["Tư pháp", "Tỷ lệ khám phá án", "vượt chỉ tiêu"]] }))).toEqual([]);
  });

  it("takes no row inside an Excel table for a header", () => {
    const rows: SheetRows = [["Tên", "Nội dung", "Ghi chú"], ["Chỉ tiêu", "Kế hoạch", "Thực hiện"], ["A", 1, 2]];
    expect(recognise(withTable(workbook({ S: rows }), "S", "T", "A1:C3"))).toEqual([]);
  });

  it("pairs the plan of a year with the result of that year", () => {
    const table = only([["Chỉ tiêu", "Thực hiện 2023", "Kế hoạch 2024", "Thực hiện 2024"], ["Thu ngân sách", 1300, 1450, 1392.5]]);
    expect(table.rows[0]?.actual?.value).toBe(1392.5);
    expect(table.columns[1]?.role).toBe("previous");
  });

  it("is unsure when two columns could hold the result", () => {
    const table = only([["Chỉ tiêu", "Kế hoạch", "Thực hiện đợt 1", "Thực hiện đợt 2"], ["Thu", 10, 4, 6]]);
    expect(table.reasons).toContain("severalActuals");
    expect(table.confidence).toBeLessThan(0.7);
  });

  it("compares cells shown as percent as they are shown", () => {
    const table = only([["Chỉ tiêu", "Kế hoạch", "Thực hiện"], ["Tốc độ tăng", "8,7 - 10,7%", { v: 0.1186, n: "0.00%" }]]);
    expect(table.rows[0]?.actual).toMatchObject({ value: 11.86, scale: 100, decimals: 2 });
  });

  it("reads results typed as text, and says which cannot be read", () => {
    const table = only([["Chỉ tiêu", "Kế hoạch", "Thực hiện"], ["BHYT", "trên 97%", "95,8"], ["Cây", 100, "đang trồng"]]);
    expect(table.rows[0]?.actual).toMatchObject({ value: 95.8, source: "text" });
    expect(table.rows[1]?.actual).toMatchObject({ value: null, text: "đang trồng" });
  });

  it("takes placeholders for no number", () => {
    const table = only([["Chỉ tiêu", "Kế hoạch", "Thực hiện"], ["A", 5, "-"], ["B", "…", 6]]);
    expect(table.rows.map(({ target, actual }) => [target === null, actual === null])).toEqual([[false, true], [true, false]]);
  });

  it("marks results of part of a year", () => {
    const table = only([["Chỉ tiêu", "Kế hoạch năm 2025", "Ước thực hiện 6 tháng"], ["Thu", 100, 48]]);
    expect(table.rows[0]?.actual?.partYear).toEqual({ elapsed: 0.5 });
  });

  it("skips the line that numbers the columns", () => {
    const table = only([["TT", "Chỉ tiêu", "Kế hoạch", "Thực hiện", "TH/KH (%)"], ["A", "B", 1, 2, "3=2/1*100"], [1, "Thu", 10, 12, 120]]);
    expect(table.rows.map(({ label }) => label)).toEqual(["Thu"]);
  });

  it("ends an Excel table at its last row, without its totals", () => {
    const snapshot = withTable(workbook({ S: [["Xã", "Kế hoạch", "Thực hiện"], ["An Tây", 1, 2], ["Phú An", 1, 2], ["Ngoài bảng", 1, 2]] }), "S", "T", "A1:C3");
    const [table] = recognise(snapshot);
    expect(table?.rows.map(({ label }) => label)).toEqual(["An Tây", "Phú An"]);
    expect(table?.reasons).toContain("excelTable");
  });

  it("finds two tables on one sheet", () => {
    const rows = [["Chỉ tiêu", "Kế hoạch", "Thực hiện"], ["An Tây", 1, 2], [null], ["Chỉ tiêu", "Kế hoạch", "Thực hiện"], ["Phú An", 3, 4]];
    expect(recognise(workbook({ S: rows })).map(({ rows: found }) => found.map(({ label }) => label))).toEqual([["An Tây"], ["Phú An"]]);
  });

  it("finds nothing where no target is named", () => {
    expect(recognise(workbook({ S: [["Xã", "Diện tích", "Dân số"], ["A", 1, 2]] }))).toEqual([]);
  });

  it.each([
    ["Tỷ lệ hộ nghèo", 1, "decrease", "label"],
    ["Mức giảm tỷ lệ hộ nghèo", 1, "increase", "label"],
    ["Tỷ lệ hộ nghèo giảm", 1, "increase", "label"],
    ["Tỷ lệ hộ nghèo giảm so với năm trước", 1, "increase", "label"],
    ["Giảm tỷ lệ hộ nghèo xuống còn", 1, "decrease", "label"],
    ["Tỷ lệ giải quyết khiếu nại, tố cáo", 90, "increase", "label"],
    ["Số người chết do tai nạn giao thông", 5, "decrease", "label"],
    ["Tỷ trọng công nghiệp", 78, "none", "label"],
    ["Trẻ suy dinh dưỡng", "không quá 4", "decrease", "label"],
    ["Chỉ số X", "không quá 4", "decrease", "target"],
    ["Giáo viên đạt chuẩn", "duy trì 100%", "maintain", "target"],
    ["Thu ngân sách", 5, "increase", "assumption"],
  ])("%s with target %s is better %s, from the %s", (label, target, value, source) => {
    const table = only([["Chỉ tiêu", "Kế hoạch", "Thực hiện"], [label, target, 4]]);
    expect(table.rows[0]?.direction).toEqual({ value, source });
  });
});
