/** Shapes of official forms: communes, districts, provinces, budgets, rural criteria. Expected readings were written by hand. */

import { describe, expect, it } from "vitest";

import { assessTables } from "../../../src/core/flag/assessTables";
import { recognise } from "../../../src/core/recognise/recognise";
import { columnName, parseRange } from "../../../src/core/workbook/address";
import { workbook } from "../../support/snapshot";
import type { SheetRows } from "../../support/snapshot";

function read(rows: SheetRows, merges: readonly string[] = []) {
  const snapshot = workbook({ S: rows });
  const ranges = merges.map((address) => parseRange(address)!);
  return recognise({ ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, merges: ranges })) });
}

function one(rows: SheetRows, merges: readonly string[] = []) {
  const tables = read(rows, merges);
  expect(tables).toHaveLength(1);
  return tables[0]!;
}

/** "target/actual/stated" columns of each comparison. */
function pairs(table: ReturnType<typeof one>): string[] {
  const name = (columnIndex: number | null): string => (columnIndex === null ? "-" : columnName(columnIndex));
  return table.comparisons.map(({ targetColumn, actualColumn, statedColumn }) => `${name(targetColumn)}/${name(actualColumn)}/${name(statedColumn)}`);
}

function statuses(table: ReturnType<typeof one>): string[] {
  return assessTables([table]).flatMap(({ rows }) => rows.map(({ assessment }) => assessment.status));
}

describe("forms of districts and communes", () => {
  it("reads a district's plan table with two header rows and two years", () => {
    const table = one(
      [
        ["UBND HUYỆN A", null, null, null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["BIỂU TỔNG HỢP CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI NĂM 2024"],
        ["(Kèm theo Báo cáo số 123/BC-UBND ngày 15 tháng 11 năm 2024)"],
        [null],
        ["STT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện năm 2023", "Năm 2024", null, "So sánh (%)", null, "Kế hoạch năm 2025", "Ghi chú"],
        [null, null, null, null, "Kế hoạch", "Ước thực hiện", "ƯTH 2024/KH 2024", "ƯTH 2024/TH 2023", null, null],
        ["A", "B", "C", 1, 2, 3, "4=3/2", "5=3/1", 6, 7],
        ["I", "KINH TẾ"],
        [1, "Tổng giá trị sản xuất", "Tỷ đồng", 4500, 5000, 5100, 102, 113.33, 5600],
        [2, "Thu ngân sách trên địa bàn", "Tỷ đồng", 300, 320, 310, 96.88, 103.33, 340],
        ["II", "XÃ HỘI"],
        [1, "Tỷ lệ hộ nghèo", "%", 3.2, 2.5, 2.1, 84, 65.6, 1.8],
      ],
      ["A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:F5", "G5:H5", "I5:I6", "J5:J6", "A2:J2", "A3:J3"],
    );
    expect(pairs(table)).toEqual(["E/F/G"]);
    expect(table.columns.map(({ role }) => role)).toEqual(["ordinal", "label", "unit", "previous", "target", "actual", "stated", "comparison", "other", "remark"]);
    expect(table.rows.map(({ label, section }) => [label, section])).toEqual([["Tổng giá trị sản xuất", "KINH TẾ"], ["Thu ngân sách trên địa bàn", "KINH TẾ"], ["Tỷ lệ hộ nghèo", "XÃ HỘI"]]);
    expect(statuses(table)).toEqual(["exceeded", "missed", "exceeded"]);
    expect(table.reasons).toContain("arithmetic");
  });

  it("takes a six-month report against the year's plan as in progress, by its title", () => {
    const table = one([
      ["TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU 6 THÁNG ĐẦU NĂM 2024"],
      [null],
      ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Kết quả thực hiện", "Đạt (%) so với KH"],
      [1, "Thu ngân sách", "triệu đồng", 1200, 700, 58.3],
      [2, "Trồng cây", "cây", 5000, 6000, 120],
    ]);
    expect(pairs(table)).toEqual(["D/E/F"]);
    expect(table.rows[0]?.actual?.partYear).toEqual({ elapsed: 0.5 });
    expect(statuses(table)).toEqual(["inProgress", "exceeded"]);
  });

  it("compares the six months and the year's estimate with the same plan", () => {
    const table = one(
      [
        ["STT", "Chỉ tiêu", "Đơn vị", "Kế hoạch 2024", "Thực hiện 6 tháng", "Ước TH cả năm", "So sánh (%)", null],
        [null, null, null, null, null, null, "TH6T/KH", "Ước TH/KH"],
        [1, "Sản lượng lúa", "Tấn", 1000, 480, 1020, 48, 102],
        [2, "Đàn lợn", "Con", 2000, 900, 1900, 45, 95],
        [3, "Thu ngân sách", "Tr.đ", 500, 260, 510, 52, 102],
      ],
      ["G1:H1", "A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:F2"],
    );
    expect(pairs(table)).toEqual(["D/E/G", "D/F/H"]);
    expect(table.rows[0]?.actual?.partYear).toEqual({ elapsed: 0.5 });
    expect(table.rows[1]?.actual?.partYear).toBeNull();
    expect(statuses(table)).toEqual(["inProgress", "exceeded", "inProgress", "missed", "inProgress", "exceeded"]);
  });

  it("reads a budget with two plans, each with its own percentage", () => {
    const table = one(
      [
        ["DỰ TOÁN THU NGÂN SÁCH NHÀ NƯỚC NĂM 2023"],
        ["Đơn vị tính: Triệu đồng"],
        ["STT", "Nội dung", "Dự toán năm 2023", null, "Thực hiện năm 2023", "So sánh TH/DT (%)", null],
        [null, null, "Tỉnh giao", "HĐND huyện giao", null, "Tỉnh giao", "HĐND huyện giao"],
        [null, "TỔNG THU", 10000, 11000, 10500, 105, 95.45],
        [1, "Thuế thu nhập cá nhân", 2000, 2100, 1900, 95, 90.48],
        [2, "Tiền sử dụng đất", 5000, 5600, 6000, 120, 107.14],
      ],
      ["C3:D3", "F3:G3", "A3:A4", "B3:B4", "E3:E4"],
    );
    expect(pairs(table)).toEqual(["C/E/F", "D/E/G"]);
    expect(table.rows[0]?.unit).toBe("Triệu đồng");
    expect(statuses(table)).toEqual(["exceeded", "missed", "missed", "missed", "exceeded", "exceeded"]);
  });

  it("says that two plans without percentages cannot be told apart", () => {
    const [table] = read([
      ["Chỉ tiêu", "Tỉnh giao", "Huyện giao", "Thực hiện"],
      ["Thu ngân sách", 100, 120, 110],
      ["Diện tích rừng", 50, 55, 51],
    ]);
    expect(table?.reasons).toContain("severalTargets");
    expect(table?.confidence).toBeLessThan(0.5);
  });

  it("reads the criteria of a commune, with targets and results in words", () => {
    const table = one([
      ["TT", "Tên tiêu chí", "Nội dung tiêu chí", "Chỉ tiêu", "Kết quả thực hiện", "Đánh giá"],
      [1, "Giao thông", "Tỷ lệ km đường xã được nhựa hóa", "100%", "100%", "Đạt"],
      [2, "Điện", "Tỷ lệ hộ sử dụng điện thường xuyên, an toàn", "≥98%", "99,8%", "Đạt"],
      [3, "Hộ nghèo", "Tỷ lệ hộ nghèo đa chiều", "≤4%", "4,5%", "Chưa đạt"],
      [4, "Thu nhập", "Thu nhập bình quân đầu người", "≥ 48 triệu đồng", "50,2 triệu đồng", "Đạt"],
    ]);
    expect(pairs(table)).toEqual(["D/E/-"]);
    expect(table.rows.map(({ label }) => label)[2]).toBe("Tỷ lệ hộ nghèo đa chiều");
    expect(statuses(table)).toEqual(["met", "met", "missed", "met"]);
  });

  it("reads groups of plan, result and percentage side by side", () => {
    const table = one(
      [
        ["TT", "Thôn", "Lúa đông xuân (ha)", null, null, "Ngô (ha)", null, null],
        [null, null, "KH", "TH", "%", "KH", "TH", "%"],
        [1, "Thôn Đông", 50, 52, 104, 10, 9, 90],
        [2, "Thôn Đoài", 40, 36, 90, 8, 8, 100],
        [null, "Cộng", 90, 88, 97.8, 18, 17, 94.4],
      ],
      ["A1:A2", "B1:B2", "C1:E1", "F1:H1"],
    );
    expect(pairs(table)).toEqual(["C/D/E", "F/G/H"]);
    expect(table.rows[0]).toMatchObject({ label: "Thôn Đông", unit: "ha" });
  });

  it("pairs plan and result of each year in a table of two years", () => {
    const table = one(
      [
        ["Chỉ tiêu", "ĐVT", "Năm 2022", null, "Năm 2023", null],
        [null, null, "KH", "TH", "KH", "TH"],
        ["Thu ngân sách", "tỷ đồng", 100, 101, 110, 108],
        ["Số lao động có việc làm mới", "người", 500, 480, 520, 530],
      ],
      ["C1:D1", "E1:F1", "A1:A2", "B1:B2"],
    );
    expect(pairs(table)).toEqual(["C/D/-", "E/F/-"]);
  });

  it("works towards a term's target with the latest year that has results", () => {
    const table = one([
      ["Chỉ tiêu", "ĐVT", "Mục tiêu NQ đến năm 2025", "TH 2021", "TH 2022", "TH 2023"],
      ["Thu nhập bình quân", "triệu đồng", 80, 60, 65, 72],
      ["Số xã nông thôn mới", "xã", 9, 7, 8, 9],
    ]);
    expect(pairs(table)).toEqual(["C/F/-"]);
    expect(statuses(table)).toEqual(["inProgress", "met"]);
  });

  it("reads text targets of a year's main indicators", () => {
    const table = one([
      ["Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2012", "Ước thực hiện năm 2012"],
      ["Tốc độ tăng GDP (năm trước = 100)", "%", "106,0-106,5", 105.2],
      ["Tỷ lệ thất nghiệp khu vực thành thị", "%", "Dưới 4,0", 3.3],
      ["Mức giảm tỷ lệ hộ nghèo", "%", "1,7 - 2,0", 1.76],
      ["Tốc độ tăng giá tiêu dùng", "%", "Dưới 10", 10.2],
      ["Số giường bệnh trên 1 vạn dân", "giường", "23.5 giường", 24],
    ]);
    expect(statuses(table)).toEqual(["missed", "met", "met", "missed", "exceeded"]);
  });

  it("reads a header spread over rows without merging, with a unit line and a numbered row", () => {
    const table = one([
      ["Biểu số 02"],
      ["GIẢI NGÂN VỐN ĐẦU TƯ CÔNG ĐẾN 30/9/2024"],
      [null, null, null, null, "Đơn vị: triệu đồng"],
      ["Số", null, "Kế hoạch", "Giải ngân", "Tỷ lệ", "Ghi"],
      ["TT", "Tên dự án", "vốn năm", "đến", "giải ngân", "chú"],
      [null, null, "2024", "30/9/2024", "(%)", null],
      [1, 2, 3, 4, "5=4/3", 6],
      [1, "Đường liên xã", 12000, 9000, 75, null],
      [2, "Trường mầm non", 8000, 8000, 100, null],
      [3, "Trạm y tế", 5000, 1000, 20, null],
    ]);
    expect(pairs(table)).toEqual(["C/D/E"]);
    expect(table.rows[0]).toMatchObject({ label: "Đường liên xã", unit: "triệu đồng", actual: { partYear: { elapsed: 0.75 } } });
    expect(statuses(table)).toEqual(["inProgress", "met", "inProgress"]);
  });

  it("reads labels that indent over three columns, with 'Trong đó'", () => {
    const table = one([
      ["Chỉ tiêu", null, null, "Kế hoạch năm 2023", "Thực hiện năm 2023", "% so KH"],
      ["Tổng đàn gia súc", null, null, 1000, 1010, 101],
      [null, "Trong đó:", null, null, null, null],
      [null, null, "Trâu", 200, 190, 95],
      [null, null, "Bò", 800, 820, 102.5],
    ]);
    expect(table.rows.map(({ label }) => label)).toEqual(["Tổng đàn gia súc", "Trâu", "Bò"]);
  });

  it("reads units that a ditto mark repeats", () => {
    const table = one([
      ["Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"],
      ["Lúa", "Tấn", 10, 11],
      ["Ngô", '"', 5, 4],
      ["Trâu", "Con", 8, 8],
      ["Bò", "-nt-", 7, 9],
    ]);
    expect(table.rows.map(({ unit }) => unit)).toEqual(["Tấn", "Tấn", "Con", "Con"]);
  });

  it("reads a table whose percentage is the plan over the result", () => {
    const table = one([
      ["Chỉ tiêu", "Kế hoạch", "Thực hiện", "Tỷ lệ hoàn thành (%)"],
      ["Tỷ lệ hộ nghèo (%)", 2, 1.6, 125],
      ["Tỷ lệ thất nghiệp (%)", 3, 3.2, 93.75],
      ["Số vụ tai nạn", 10, 8, 125],
    ]);
    expect(table.comparisons[0]).toMatchObject({ statedForm: "target/actual" });
    expect(table.reasons).toContain("arithmetic");
    expect(statuses(table)).toEqual(["exceeded", "missed", "exceeded"]);
  });

  it("reads cells typed in TCVN3", () => {
    const table = one([
      ["ChØ tiªu", "§¬n vÞ tÝnh", "KÕ ho¹ch n¨m 2003", "Thùc hiÖn n¨m 2003", "So víi kÕ ho¹ch (%)"],
      ["S¶n l­îng l­¬ng thùc", "TÊn", 1000, 980, 98],
      ["Tû lÖ hé nghÌo", "%", 10, 9, 90],
    ]);
    expect(pairs(table)).toEqual(["C/D/E"]);
    expect(table.rows.map(({ label }) => label)).toEqual(["Sản lượng lương thực", "Tỷ lệ hộ nghèo"]);
    expect(statuses(table)).toEqual(["missed", "exceeded"]);
  });

  it("does not take a month's share of the year's plan for the year's", () => {
    const table = one(
      [
        ["Nội dung", "Thực hiện (Tỷ đồng)", null, "So với kế hoạch năm 2010 (%)", null],
        [null, "Tháng 8/2010", "8 tháng năm 2010", "Tháng 8/2010", "8 tháng năm 2010"],
        ["Trung ương", 100, 800, 8, 64],
        ["Địa phương", 200, 1500, 9, 67],
      ],
      ["B1:C1", "D1:E1"],
    );
    expect(pairs(table)).toEqual(["-/C/E"]);
    expect(statuses(table)).toEqual(["inProgress", "inProgress"]);
  });

  it("finds two tables side by side", () => {
    const tables = read([
      ["Xã", "Kế hoạch", "Thực hiện", null, "Xã", "Kế hoạch", "Thực hiện"],
      ["A Lưới", 10, 12, null, "Nam Đông", 20, 18],
      ["Phú Lộc", 10, 9, null, "Phú Vang", 30, 33],
    ]);
    expect(tables.map(pairs)).toEqual([["B/C/-"], ["F/G/-"]]);
    expect(tables.flatMap(({ rows }) => rows.map(({ label }) => label)).sort()).toEqual(["A Lưới", "Nam Đông", "Phú Lộc", "Phú Vang"]);
  });

  it("finds no target where a row's label names a plan", () => {
    expect(
      read([
        ["Nguồn vốn", "Tỷ đồng", "Cơ cấu (%)"],
        ["Vốn ngân sách", 500, 50],
        ["Vốn tín dụng đầu tư theo kế hoạch Nhà nước", 300, 30],
        ["Vốn khác", 200, 20],
      ]),
    ).toEqual([]);
  });

  it("reads a table whose header repeats on the next page as two parts of one form", () => {
    const header = ["Chỉ tiêu", "Kế hoạch", "Thực hiện"];
    const tables = read([header, ["A1", 1, 2], ["A2", 3, 4], [null], header, ["A3", 5, 6]]);
    expect(tables).toHaveLength(2);
    expect(tables[0]?.form).toBe(tables[1]?.form);
  });

  it("keeps the form of a table from year to year", () => {
    const table = (year: number) => one([["Chỉ tiêu", `Kế hoạch năm ${year}`, `Thực hiện ${year - 2015} tháng năm ${year}`], ["Thu", 10, 5]]);
    expect(table(2024).form).toBe(table(2025).form);
  });
});

describe("words that look like plans, and columns that must prove themselves", () => {
  it("pairs the one of three plans that the percentage proves, and no other", () => {
    const table = one([
      ["Dự án", "KH vốn giao năm 2024", "KH vốn năm 2023 kéo dài sang 2024", "Tổng kế hoạch", "Giải ngân năm 2024", "Tỷ lệ giải ngân (%)"],
      ["Đường A", 100, 20, 120, 90, 75],
      ["Trường B", 50, 10, 60, 60, 100],
      ["Trạm C", 80, 0, 80, 20, 25],
    ]);
    expect(pairs(table)).toEqual(["D/E/F"]);
  });

  it("takes DT for an area, not for a budget", () => {
    const table = one(
      [
        ["Xã", "Kế hoạch", null, null, "Thực hiện", null, null],
        [null, "DT (ha)", "NS (tạ/ha)", "SL (tấn)", "DT (ha)", "NS (tạ/ha)", "SL (tấn)"],
        ["Xã A", 100, 60, 600, 102, 61, 622],
        ["Xã B", 80, 58, 464, 75, 57, 428],
      ],
      ["B1:D1", "E1:G1", "A1:A2"],
    );
    expect(pairs(table)).toEqual(["B/E/-", "C/F/-", "D/G/-"]);
  });

  it("takes a national target programme for no target", () => {
    expect(read([["Nguồn vốn", "Chương trình mục tiêu quốc gia", "Thực hiện"], ["Trung ương", 100, 90], ["Địa phương", 50, 60]])).toEqual([]);
  });

  it("leaves next year's plan alone", () => {
    const table = one([["Chỉ tiêu", "Kế hoạch năm", "Ước thực hiện cả năm", "Kế hoạch năm sau"], ["Thu", 100, 96, 110], ["Chi", 90, 95, 100]]);
    expect(pairs(table)).toEqual(["B/C/-"]);
  });

  it("finds the result under a header that says nothing, by arithmetic", () => {
    const table = one([["Chỉ tiêu", "Kế hoạch", "Số liệu báo cáo", "% so với KH"], ["Thu", 100, 96, 96], ["Chi", 90, 95, 105.6], ["Nợ", 40, 50, 125]]);
    expect(pairs(table)).toEqual(["B/C/D"]);
  });

  it("takes a share of the total for no percentage of the plan", () => {
    const table = one([["Ngành", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)"], ["Nông nghiệp", 100, 90, 30], ["Công nghiệp", 150, 160, 53.3], ["Dịch vụ", 60, 50, 16.7]]);
    expect(pairs(table)).toEqual(["B/C/-"]);
    expect(statuses(table)).toEqual(["missed", "exceeded", "missed"]);
  });

  it("reads the five-year plan with yearly results under one heading", () => {
    const table = one(
      [
        ["Chỉ tiêu", "Đơn vị", "Mục tiêu 2011-2015", "Thực hiện", null, null],
        [null, null, null, "2011", "2012", "Ước 2013"],
        ["Tốc độ tăng GDP", "%", "Bình quân 6.5%-7.0%/năm", 6.24, 5.25, 5.42],
        ["Tỷ lệ thất nghiệp thành thị", "%", "Dưới 4% vào năm 2015", 3.6, 3.2, 3.5],
        ["Số bác sĩ trên vạn dân", "bác sĩ", "Đến năm 2015 đạt 8 bác sĩ/vạn dân", 7.3, 7.5, 8.1],
      ],
      ["D1:F1", "A1:A2", "B1:B2", "C1:C2"],
    );
    expect(pairs(table)).toEqual(["C/F/-"]);
    expect(table.rows[0]?.actual?.partYear).toEqual({ elapsed: 0.6 });
    // The doctors are there early; growth and unemployment cannot be said before the term is over.
    expect(statuses(table)).toEqual(["inProgress", "inProgress", "exceeded"]);
  });
});

it("pairs percentages by their words where nothing can be calculated yet", () => {
  const table = one(
    [
      ["TT", "Chỉ tiêu", "KH năm 2024", null, "TH 9 tháng", "Ước TH 2024", "So sánh (%)", null, null],
      [null, null, "Tỉnh giao", "Huyện giao", null, null, "9T/KH tỉnh giao", "Ước/KH huyện giao", "9T/CK"],
      [1, "Thu ngân sách", 100, 120, 80, 118, null, null, null],
      [2, "Trồng rừng", 50, 55, 30, 56, null, null, null],
    ],
    ["A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2", "G1:I1"],
  );
  expect(pairs(table)).toEqual(["C/E/G", "D/F/H"]);
  expect(table.columns.at(-1)?.role).toBe("comparison");
});

it("reads criteria that are met in words beside those that are met in numbers", () => {
  const table = one([
    ["TT", "Nội dung tiêu chí", "Chỉ tiêu", "Kết quả", "Ghi chú"],
    [1, "Có quy hoạch chung được phê duyệt", "Đạt", "Đạt", null],
    [2, "Nhà văn hoá xã", "Đạt", "Chưa đạt", "đang xây"],
    [3, "Hộ dùng nước sạch", "≥65%", "70%", null],
    [4, "Trạm y tế đạt chuẩn", "Đạt", "Đạt", null],
  ]);
  expect(pairs(table)).toEqual(["C/D/-"]);
  expect(statuses(table)).toEqual(["met", "missed", "met", "met"]);
});

it("reads criteria whose targets are headed 'Chỉ tiêu chung'", () => {
  const table = one([
    ["STT", "Tiêu chí", "Nội dung", "Chỉ tiêu chung", "Kết quả rà soát", "Tự đánh giá"],
    [1, "Quy hoạch", "1.1 Có quy hoạch chung", "Đạt", "Đạt", "Đạt"],
    [2, "Giao thông", "2.1 Đường xã được nhựa hóa", "100%", "100%", "Đạt"],
    [null, null, "2.2 Đường thôn bê tông hóa", "≥ 80%", "76,5%", "Chưa đạt"],
    [3, "Nghèo", "Tỷ lệ nghèo đa chiều", "≤ 13%", "12,9%", "Đạt"],
  ]);
  expect(pairs(table)).toEqual(["D/E/-"]);
  expect(statuses(table)).toEqual(["met", "met", "missed", "met"]);
});

it("compares counts out of the same total", () => {
  const table = one([["Chỉ tiêu", "Kế hoạch", "Thực hiện"], ["Hộ gia đình văn hóa", "900/1000", "910/1000"], ["Thôn văn hóa", "8/10 thôn", "7/10"], ["Trường chuẩn", "3/5", "4/6"]]);
  expect(statuses(table)).toEqual(["exceeded", "missed", "unreadable"]);
});

describe("[P-3] results of a report on part of a year", () => {
  const report = (header: string, title = "TÌNH HÌNH KINH TẾ - XÃ HỘI 6 THÁNG ĐẦU NĂM 2024") =>
    statuses(one([[title], [null], ["Chỉ tiêu", "Kế hoạch năm 2024", header], ["Thu ngân sách", 100, 55]]));

  it.each([
    ["Thực hiện", "inProgress"],
    ["Thực hiện năm 2024", "inProgress"],
    ["Ước thực hiện năm 2024", "missed"],
    ["Ước TH cả năm", "missed"],
  ])("%s: %s", (header, status) => {
    expect(report(header)).toEqual([status]);
  });

  it("is no part of the year in a report on all of it", () => {
    expect(report("Thực hiện năm 2024", "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2024")).toEqual(["missed"]);
  });
});
