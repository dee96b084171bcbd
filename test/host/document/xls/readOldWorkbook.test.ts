import { describe, expect, test } from "vitest";

import { readOldWorkbook } from "../../../../src/host/document/xls/readOldWorkbook";
import { parseCell } from "../../../../src/core/workbook/address";
import type { SheetSnapshot } from "../../../../src/core/workbook/snapshot";
import { bytesOf, font, integer, label, oldFixture, record, u16, xls } from "../../../support/biff";

// Written by LibreOffice; what is in it, `test/fixtures/xls/make.py` says.
const { snapshot, formats } = readOldWorkbook(await oldFixture("libreoffice.xls"));
const sheet = snapshot.sheets[1]!;

function at<T>(grid: readonly (readonly (T | undefined)[] | undefined)[], address: string): T | undefined {
  const { rowIndex, columnIndex } = parseCell(address)!;
  return grid[rowIndex]?.[columnIndex];
}

function styleAt(address: string, of: SheetSnapshot = sheet) {
  return snapshot.styles[at(of.styles, address) ?? 0];
}

describe("values", () => {
  test.each<[string, unknown]>([
    ["A3", "Chỉ tiêu"],
    ["B4", 1450],
    ["C4", 1392.5],
    ["A6", "  Dân số"],
    ["A9", true],
    ["B9", 45657],
    ["C9", "946,2"],
    ["D9", { code: "#N/A" }],
    ["A12", 1.123456789012346],
    ["B12", -1e-300],
    ["C12", 123456789012345],
    ["C6", undefined],
  ])("%s", (address, value) => expect(at(sheet.values, address)).toEqual(value));

  test("results of formulas: numbers, text and errors", () => {
    expect(["D5", "B8", "C8", "D8", "D7", "A10", "B10", "C10", "C11"].map((address) => at(sheet.values, address))).toEqual([0.4, 9577.25, 1412, "chưa", { code: "#DIV/0!" }, "trống", 2900, 2900, 2.5]);
  });

  test("text arrives letter for letter: TCVN3 with its soft hyphen for ư, and every letter from U+00A0 on", () => {
    expect(at(sheet.values, "A1")).toBe("T\u00e6ng s\u00b6n l\u00ad\u00eeng");
    expect(at(sheet.values, "A2")).toBe(String.fromCharCode(...Array.from({ length: 96 }, (_, index) => 0xa0 + index)));
  });
});

describe("formulas", () => {
  test.each<[string, string | undefined]>([
    ["D4", "C4/B4"],
    ["D7", "C7/B7"],
    ["B8", "SUM(B4:B7)"],
    ["C8", "SUM(C4:C7)+'Số khác'!A1"],
    ["D8", 'IF(C8>B8,"vượt","chưa")'],
    ["A10", 'IFERROR(1/0,"trống")'],
    ["B10", "Muc_tieu*2"],
    ["C10", undefined],
    ["C11", undefined],
  ])("%s: %s", (address, formula) => expect(at(sheet.formulas, address)).toBe(formula));

  test("a formula at the address of another sheet's array formula is its own", () => {
    expect(["C10", "C11", "C13"].map((address) => at(snapshot.sheets[2]!.formulas, address))).toEqual(["A1+10", "A1+11", "A1+13"]);
  });

  test("names of the workbook", () => {
    expect(snapshot.names).toEqual([{ name: "Muc_tieu", formula: "'Kế hoạch & TH'!$B$4", hidden: false, sheet: null }]);
  });
});

describe("layout", () => {
  test("sheets, merged and hidden cells, notes", () => {
    expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["Ẩn", "hidden"], ["Kế hoạch & TH", "visible"], ["Số khác", "visible"]]);
    expect(sheet.merges).toEqual([{ rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 4 }]);
    expect([...sheet.hiddenRows]).toEqual([6]);
    expect([...sheet.hiddenColumns]).toEqual([4]);
    expect(sheet.notes).toEqual([{ rowIndex: 3, columnIndex: 0, text: "Nguồn: báo cáo\nquý IV" }]);
    expect(snapshot.date1904).toBe(false);
  });

  test("number formats and fonts", () => {
    expect(["B4", "D4", "B9"].map((address) => styleAt(address)?.numberFormat)).toEqual(["#,##0.0", "0.0%", "dd/mm/yyyy"]);
    expect(styleAt("A1")).toMatchObject({ fontName: ".VnTimeH", bold: true, italic: true });
    expect(styleAt("A3")).toMatchObject({ fontName: "Times New Roman", bold: true, italic: false, wrap: true });
    expect(styleAt("A5")?.indent).toBe(2);
  });

  test("what a cell looks like", () => {
    const lookAt = (address: string) => formats[at(sheet.styles, address) ?? 0];
    expect(lookAt("A1")).toMatchObject({ fontSize: 14, underline: true, fontColor: "FF0000" });
    expect(lookAt("B3")).toMatchObject({ horizontal: "center", vertical: "center", fill: "FFFF00", borderTop: "thin", borderBottom: "thin", borderLeft: "thin", borderRight: "thin" });
  });

  test("dates that count from 1904", async () => {
    expect(readOldWorkbook(await oldFixture("date1904.xls")).snapshot.date1904).toBe(true);
  });
});

describe("Excel 97, record by record", () => {
  const read = (records: readonly number[][], globals: readonly number[][] = []) => readOldWorkbook(xls(8, globals, [{ name: "A", records }])).snapshot.sheets[0]!;

  test("bytes 0x80 to 0x9F of compressed text are letters of their own, whatever the code page says", () => {
    const text = String.fromCharCode(...Array.from({ length: 32 }, (_, index) => 0x80 + index));
    expect(read([label(8, 0, 0, text)], [record(0x42, ...u16(1258))]).values).toEqual([[text]]);
  });

  test("a size that the sheet only claims to have costs nothing", () => {
    const { values } = read([record(0x0200, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0x7f, 0, 0, 0xff, 0xff, 0, 0), integer(2, 1, 42)]);
    expect(values).toEqual([undefined, undefined, [undefined, 42]]);
  });

  test("a chart among the sheets has no cells, and the sheets after it keep theirs", () => {
    const file = xls(8, [], [{ name: "A", records: [integer(0, 0, 1)] }, { name: "Biểu".replace("ể", "e"), records: [], kind: 2 }, { name: "B", records: [integer(0, 0, 2)], visibility: 2 }]);
    expect(readOldWorkbook(file).snapshot.sheets.map(({ name, visibility, values }) => [name, visibility, values])).toEqual([["A", "visible", [[1]]], ["Bieu", "visible", []], ["B", "veryHidden", [[2]]]]);
  });

  test("a chart on a sheet leaves the cells after it alone", () => {
    const chart = [record(0x0809, 0, 6, 0x20, 0, ...Array.from({ length: 12 }, () => 0)), integer(0, 1, 99), record(0x0a)].flat();
    const { values, styles } = read([integer(0, 0, 1), chart, integer(0, 2, 2)]);
    expect([values[0]?.[0], values[0]?.[1], values[0]?.[2]]).toEqual([1, undefined, 2]);
    expect(styles[0]?.[1]).toBeUndefined();
  });

  test("an array formula is not taken for the shared formula that another sheet has at its address", () => {
    const pointsToA1 = record(0x06, ...u16(0), ...u16(0), ...u16(0), 0, 0, 0, 0, 0, 0, 0x14, 0x40, ...u16(0), 0, 0, 0, 0, ...u16(5), 0x01, ...u16(0), ...u16(0));
    const five = [...u16(3), 0x1e, ...u16(5)];
    const shared = record(0x04bc, ...u16(0), ...u16(0), 0, 0, 0, 1, ...five);
    const array = record(0x0221, ...u16(0), ...u16(0), 0, 0, ...u16(0), 0, 0, 0, 0, ...five);
    const { sheets } = readOldWorkbook(xls(8, [], [{ name: "A", records: [pointsToA1, shared] }, { name: "B", records: [pointsToA1, array] }])).snapshot;
    expect(sheets.map(({ values, formulas }) => [values[0]?.[0], formulas[0]?.[0]])).toEqual([[5, "5"], [5, undefined]]);
  });

  test("records that nobody knows are passed over", () => {
    expect(read([record(0x7777, 1, 2, 3), integer(0, 0, 1), record(0x3c, 1, 2, 3)]).values).toEqual([[1]]);
  });
});

describe("Excel 5 and 95", () => {
  const read = (text: string, codePage: number, fontName: string) =>
    readOldWorkbook(xls(5, [record(0x42, ...u16(codePage)), font(5, fontName)], [{ name: "A", records: [label(5, 0, 0, text)] }])).snapshot.sheets[0]?.values[0]?.[0];

  // Letters of windows-1258: https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1258.TXT
  test("text is in the workbook's code page", () => {
    expect(read("\xd0\xe3 \xdd\xfd \xd5\xf5", 1258, "Arial")).toBe("Đă Ưư Ơơ");
    expect(read("\x93\xe9\x94", 1252, "Arial")).toBe("“é”");
  });

  test("notes, long ones in several records", () => {
    const note = (rowIndex: number, columnIndex: number, length: number, text: string) => record(0x1c, ...u16(rowIndex), ...u16(columnIndex), ...u16(length), ...bytesOf(text));
    const records = [integer(0, 0, 1), note(0, 0, 9, "Ngu\xf4n: "), note(0xffff, 0, 2, "b\x93")];
    expect(readOldWorkbook(xls(5, [], [{ name: "A", records }])).snapshot.sheets[0]?.notes).toEqual([{ rowIndex: 0, columnIndex: 0, text: "Nguôn: b“" }]);
  });

  test.each([".VnTime", "VNI-Times"])("with a font such as %s the bytes count, not the code page", (fontName) => {
    expect(read("KÕ ho¹ch l\u00adîng", 1258, fontName)).toBe("KÕ ho¹ch l\u00adîng");
  });
});
