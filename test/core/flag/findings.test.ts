import { describe, expect, it } from "vitest";

import { assessTables } from "../../../src/core/flag/assessTables";
import { checkStated } from "../../../src/core/flag/checks/stated";
import { isCumulativeFlow } from "../../../src/core/flag/checks/pace";
import { findingsOf } from "../../../src/core/flag/findings";
import { recognise } from "../../../src/core/recognise/recognise";
import { cellAddress } from "../../../src/core/workbook/address";
import { workbook } from "../../support/snapshot";
import type { SheetRows } from "../../support/snapshot";

function found(rows: SheetRows): string[] {
  return findingsOf(assessTables(recognise(workbook({ S: rows })))).map(({ kind, rowIndex, columnIndex }) => `${kind} ${cellAddress({ rowIndex, columnIndex })}`);
}

function verdicts(rows: SheetRows): (string | undefined)[] {
  return recognise(workbook({ S: rows })).flatMap((table) => table.rows.map((row) => checkStated(row)?.verdict));
}

const stated = ["Chỉ tiêu", "Kế hoạch", "Thực hiện", "% so với kế hoạch"];

describe("printed percentages", () => {
  it("tells rounding from truncation and both from a wrong number", () => {
    // 25/33 = 75.7575…; 2/3 = 66.666…; 7/8 = 87.5
    expect(verdicts([stated, ["A1", 33, 25, 75.8], ["A2", 33, 25, 75.7], ["A3", 3, 2, 66.67], ["A4", 3, 2, 66.66], ["A5", 8, 7, 87.5], ["A6", 33, 25, 78.5]])).toEqual(["rounded", "truncated", "rounded", "truncated", "agrees", "wrong"]);
  });

  it("allows for numbers that were rounded before they were divided", () => {
    // 1.2 may be anything from 1.15 to 1.25: 1.2/1.3 = 92.3 %, but 1.24/1.26 = 98.4 %.
    expect(verdicts([stated, ["A1", 1.3, 1.2, 97.1], ["A2", 100, 97, 97], ["A3", 200, 180, 90]])).toEqual(["inputs", "agrees", "agrees"]);
  });

  it("reports the wrong one, with the plan and the result it should come from", () => {
    const findings = findingsOf(assessTables(recognise(workbook({ S: [stated, ["A1", 100, 98, 98], ["A2", 200, 150, 85], ["A3", 50, 51, 102]] })))).filter(({ kind }) => kind === "statedWrong");
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rowIndex: 2, columnIndex: 3, detail: { printed: 0.85, computed: 0.75 } });
    expect(findings[0]?.others.map(cellAddress)).toEqual(["B3", "C3"]);
  });

  it("does not check a percentage against a target in words", () => {
    expect(verdicts([stated, ["A1", "trên 95", 96, 101], ["A2", 100, 96, 96], ["A3", 50, 60, 120]])).toEqual([undefined, "agrees", "agrees"]);
  });
});

describe("doubtful units", () => {
  const header = ["Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện"];

  it.each([
    ["thousands for millions", ["Thu ngân sách", "tỷ đồng", 1450, 1_392_500]],
    ["millions for thousands", ["Thu ngân sách", "triệu đồng", 1_450_000, 1392.5]],
    ["a fraction for percent", ["Bảo hiểm y tế", "%", 95, 0.968]],
  ])("%s", (_, row) => {
    expect(found([header, row])).toContain("doubtfulUnit D2");
  });

  it("leaves ordinary misses alone, however bad", () => {
    expect(found([header, ["Thu ngân sách", "tỷ đồng", 1450, 60], ["Hộ nghèo", "%", 1, 0.2]])).toEqual(["missed D2"]);
  });
});

describe("numbers typed as text", () => {
  it("are reported among true numbers, with and without the percent sign", () => {
    const rows = [["Chỉ tiêu", "Kế hoạch", "Thực hiện"], ["A1", 10, 12], ["A2", "95", "96,5%"], ["A3", "trên 97%", 98]];
    expect(found(rows)).toEqual(["textNumber B3", "textNumber C3"]);
  });

  it("are a way of writing where the whole column does so", () => {
    expect(found([["Chỉ tiêu", "Kế hoạch", "Thực hiện"], ["A1", "≥95%", "96%"], ["A2", "≥90%", "91%"]])).toEqual([]);
  });
});

describe("contradictory targets", () => {
  const header = ["Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện"];

  it("of the same item in two places are none", () => {
    const head = ["Xã, phường", "Nội dung thu", "Đơn vị tính", "Kế hoạch năm 2024", "Thực hiện năm 2024"];
    expect(found([head, ["Phường Mỹ Phước", "Thuế", "tỷ đồng", 10, 11], ["Phường Mỹ Phước", "Phí", "tỷ đồng", 5, 6], ["Xã An Điền", "Thuế", "tỷ đồng", 7, 8], ["Xã An Điền", "Phí", "tỷ đồng", 2, 3]])).toEqual([]);
  });

  it("are two different ones for the same name, unit and section", () => {
    expect(found([header, ["Lao động qua đào tạo", "%", 80, 85], ["Thu", "tỷ đồng", 10, 10], ["Lao động  qua đào tạo", "%", 85, 85]])).toEqual(["contradictoryTargets C4"]);
  });

  it("are none in different sections", () => {
    expect(found([header, ["Xã A", null, null, null], ["Thu", "tỷ đồng", 10, 10], ["Xã B", null, null, null], ["Thu", "tỷ đồng", 12, 12]])).toEqual([]);
  });
});

describe("behind pace", () => {
  const header = ["Chỉ tiêu", "ĐVT", "Thực hiện năm 2023", "TH 6 tháng 2023", "Kế hoạch 2024", "TH 6 tháng 2024"];

  it("is said of flows that last year were further by the same time", () => {
    // 55/100 of last year's revenue had come in by June; 50/120 of this year's plan has.
    expect(found([header, ["Thu ngân sách", "tỷ đồng", 100, 55, 120, 50], ["Sản lượng lúa", "tấn", 10, 4, 12, 6]])).toEqual(["behindPace F2"]);
  });

  it("is never said of rates and stocks", () => {
    expect(found([header, ["Tỷ lệ thu gom rác", "%", 90, 85, 95, 40], ["Tổng đàn bò", "con", 1000, 980, 1100, 500]])).toEqual([]);
  });

  it("is never said without last year's course", () => {
    expect(found([["Chỉ tiêu", "ĐVT", "Kế hoạch 2024", "TH 6 tháng 2024"], ["Thu ngân sách", "tỷ đồng", 120, 5]])).toEqual([]);
  });

  it.each([
    ["Thu ngân sách", "tỷ đồng", true],
    ["Thu nhập bình quân đầu người", "triệu đồng/người/năm", false],
    ["Năng suất lúa", "tạ/ha", false],
    ["Diện tích gieo trồng", "ha", true],
    ["Tỷ lệ giải ngân", "%", false],
    ["Dư nợ cho vay", "tỷ đồng", false],
  ])("%s in %s is a flow: %s", (label, unit, flow) => {
    expect(isCumulativeFlow({ label, unit })).toBe(flow);
  });
});
