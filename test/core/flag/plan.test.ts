import { describe, expect, it } from "vitest";

import { assessTables } from "../../../src/core/flag/assessTables";
import { findingsOf } from "../../../src/core/flag/findings";
import { noteFirstLine, noteLastLine, registryNamespace } from "../../../src/core/flag/marks";
import { planClear, planFlag } from "../../../src/core/flag/plan";
import type { FlagTexts } from "../../../src/core/flag/plan";
import { markedFormat } from "../../../src/core/flag/rules";
import { recognise } from "../../../src/core/recognise/recognise";
import { rangeAddress } from "../../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { emptySheet, workbook } from "../../support/snapshot";
import type { SheetRows } from "../../support/snapshot";

const header = ["Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện"];
const texts: FlagTexts = { statusWord: () => "Chưa đạt", noteLines: ({ assessed }) => [assessed.row.label, noteLastLine] };

function plan(rows: SheetRows, change: (snapshot: WorkbookSnapshot) => WorkbookSnapshot = (same) => same) {
  const snapshot = change(workbook({ S: [header, ...rows] }));
  return planFlag(snapshot, assessTables(recognise(snapshot)), texts, "2026-11-23");
}

function rules(rows: SheetRows) {
  return plan(rows).rules.map(({ ranges, formula }) => `${ranges.map(rangeAddress).join(" ")} ${formula}`);
}

describe("rules", () => {
  it("one rule with relative references serves all rows of one shape", () => {
    expect(rules([["Thu A", "tỷ đồng", 10, 12], ["Thu B", "tỷ đồng", 10, 8], ["Thu C", "tỷ đồng", 7, 9]])).toEqual([
      'D1 D2:D4 AND(N("SCT:1")=0,ISNUMBER($D1),ISNUMBER($C1),ROUND($D1,9)<ROUND($C1,9))',
    ]);
  });

  it("begins a rule of several rows with a header cell, which no deleted row takes away; not with a year that is a number", () => {
    const rows = [["Thu A", "tỷ đồng", 10, 12], ["Thu B", "tỷ đồng", 10, 8]] as const;
    const firstOf = (first: SheetRows, kept: SheetRows): string | undefined => {
      const snapshot = workbook({ S: [...first, ...kept] });
      return planFlag(snapshot, assessTables(recognise(snapshot)), texts, "2026-11-23").rules[0]?.ranges.map(rangeAddress).join(" ");
    };
    expect(firstOf([["Chỉ tiêu", "Đơn vị", "Kế hoạch", "Thực hiện"], ["", "", 2024, 2024]], rows)).toBe("D1 D3:D4");
    expect(firstOf([["Chỉ tiêu", "Đơn vị", "Kế hoạch", "Thực hiện"]], rows.slice(1))).toBe("D2");
  });

  it("rounds as the cells show their numbers", () => {
    const shown = (value: number) => ({ v: value, n: "#,##0.0" });
    expect(rules([["Thu A", "tỷ đồng", shown(10), shown(8)]])[0]).toContain("ROUND($D2,1)<ROUND($C2,1)");
  });

  it("gives a target in words its bounds, one rule for each", () => {
    expect(rules([["Tăng A", "%", "8,7 – 10,7", 11], ["Tăng B", "%", "8,7 – 10,7", 8], ["Bảo hiểm", "%", "trên 97", 96.8]])).toEqual([
      'D1 D2:D3 AND(N("SCT:1")=0,ISNUMBER($D1),ROUND($D1,9)<8.7)',
      'D4 AND(N("SCT:2")=0,ISNUMBER($D4),ROUND($D4,9)<=97)',
    ]);
  });

  it("turns round where less is better", () => {
    expect(rules([["Tỷ lệ hộ nghèo", "%", 1, 0.8]])[0]).toContain("ROUND($D2,9)>ROUND($C2,9)");
  });

  it("compares percent cells with percent targets as they are shown", () => {
    expect(rules([["Tăng", "%", "8,7 – 10,7", { v: 0.08, n: "0.0%" }]])[0]).toContain("ROUND(100*$D2,1)<8.7");
  });

  it("keeps the flag of a result typed as text until it is a number", () => {
    expect(rules([["Bảo hiểm", "%", "trên 97", "95,8"]])[0]).toContain('IF(ISNUMBER($D2),ROUND($D2,1)<=97,TRIM($D2)="95,8")');
  });

  it("leaves out rows without a verdict to keep", () => {
    expect(rules([["Tỷ trọng công nghiệp", "%", 78, 75]])).toEqual([]);
  });

  it("takes several runs of rows into one rule", () => {
    const [rule] = plan([["A", "x", 1, 2], ["Tỷ trọng", "%", 5, 2], ["B", "x", 1, 2]]).rules;
    expect(rule?.ranges.map(rangeAddress)).toEqual(["D1", "D2", "D4"]);
    expect(rule?.formula).toContain("$D1");
  });

  it.each([
    ["General", '"▼ "General'],
    ["#,##0.0", '"▼ "#,##0.0'],
    ['0.0;[Red]-0.0;"-"', '"▼ "0.0;[Red]"▼ "-0.0;"▼ ""-"'],
    ['0" ha; "', '"▼ "0" ha; "'],
  ])("builds the mark on the cell's own format %s", (format, marked) => {
    expect(markedFormat(format)).toBe(marked);
  });
});

describe("notes", () => {
  const rows: SheetRows = [["Thu A", "tỷ đồng", 10, 12], ["Thu B", "tỷ đồng", 10, 8]];

  it("stand on the missed cells and begin and end with their sign", () => {
    const [notes] = plan(rows).edits.filter(({ kind }) => kind === "appendNotes");
    expect(notes).toMatchObject({ sheet: "S", notes: [{ rowIndex: 2, columnIndex: 3, text: `${noteFirstLine} Chưa đạt\nThu B\n${noteLastLine}` }] });
  });

  it("leave cells with a threaded comment alone and say so", () => {
    const result = plan(rows, (snapshot) => ({ ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, threadedComments: [{ rowIndex: 2, columnIndex: 3 }] })) }));
    expect(result.edits.some(({ kind }) => kind === "appendNotes")).toBe(false);
    expect(result.withoutNote.map(({ reason }) => reason)).toEqual(["threadedComment"]);
  });
});

describe("the plan", () => {
  it("registers what was flagged", () => {
    const registry = plan([["Thu <A>", "tỷ đồng", 10, 8]]).edits.find(({ kind }) => kind === "setCustomXml");
    expect(registry).toMatchObject({ namespace: registryNamespace });
    expect(registry).toHaveProperty("xml", expect.stringContaining('<table sheet="S" range="A1:D2" label="A" unit="B" target="C" actual="D"/>'));
  });

  it("is empty where nothing can be flagged", () => {
    expect(plan([]).edits).toEqual([]);
  });

  it("finds unreadable targets and results", () => {
    const tables = assessTables(recognise(workbook({ S: [header, ["Trồng cây", "cây", "theo đợt", 5], ["Trồng rừng", "ha", 5, "đang trồng"]] })));
    expect(findingsOf(tables).map(({ kind, columnIndex }) => [kind, columnIndex])).toEqual([["unreadable", 2], ["unreadable", 3]]);
  });
});

describe("clear", () => {
  it("removes what carries our sign and nothing else", () => {
    const sheet = {
      ...emptySheet("S"),
      conditionalFormats: [{ ranges: [], type: "expression", formulas: ['AND(N("SCT:1")=0,TRUE)'] }],
      notes: [{ rowIndex: 0, columnIndex: 0, text: `của người dùng\n${noteFirstLine} Chưa đạt\n${noteLastLine}` }],
    };
    const foreign = { ...emptySheet("T"), conditionalFormats: [{ ranges: [], type: "expression", formulas: ["$A1>1"] }], notes: [{ rowIndex: 0, columnIndex: 0, text: "ghi chú" }] };
    const edits = planClear({ ...workbook({}), sheets: [sheet, foreign], customXml: [{ namespace: registryNamespace, xml: "" }, { namespace: "urn:other", xml: "" }] });
    expect(edits.map((edit) => [edit.kind, "sheet" in edit ? edit.sheet : null])).toEqual([["removeConditionalFormats", "S"], ["removeNotes", "S"], ["removeCustomXml", null]]);
  });
});

it("rounds to the decimals of 'khoảng' as the verdict does: 0,96 is about 1", () => {
  expect(rules([["Chỉ số X", "%", "khoảng 1", { v: 0.96, n: "0.00" }]])[0]).toContain("ROUND($D2,0)<1");
});
