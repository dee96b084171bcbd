import { describe, expect, test } from "vitest";
import { editorText, generalText } from "../../../src/host/grid/shownText";
import { readTyped, readTypedFormula } from "../../../src/host/grid/typedText";

const number = (value: number, numberFormat: string | null = null) => ({ kind: "number", value, numberFormat });
const text = (content: string) => ({ kind: "text", text: content });

describe("what is typed in Vietnamese", () => {
  // Serials as Excel and LibreOffice give them: DATE(2024,12,31) = 45657, DATE(2025,1,1) = 45658.
  test.each([
    ["1.234,5", "General", number(1234.5)],
    ["8.126", "General", number(8126)],
    ["8,126", "General", number(8.126)],
    ["6.5", "General", number(6.5)],
    ["-0,5", "#,##0.0", number(-0.5)],
    ["(1,2)", "General", number(-1.2)],
    ["473 602,1", "General", number(473602.1)],
    ["12%", "General", number(0.12, "0%")],
    ["12,5%", "General", number(0.125, "0.00%")],
    ["12,5%", "0.0%", number(0.125)],
    ["12,5", "0.0%", number(0.125)],
    ["0,7", "0%", number(0.007)],
    ["1,5e3", "General", number(1500, "0.00E+00")],
    ["31/12/2024", "General", number(45657, "dd/mm/yyyy")],
    ["01-01-2025", "mm-dd-yy", number(45658)],
    ["31/12/2024 06:00", "General", number(45657.25, "dd/mm/yyyy hh:mm")],
    ["true", "General", { kind: "boolean", value: true }],
    ["=SUM(A1;B1)*1,5", "General", { kind: "formula", formula: "SUM(A1,B1)*1.5" }],
    ["8/8", "General", text("8/8")],
    ["03/10", "General", text("03/10")],
    ["31/02/2024", "General", text("31/02/2024")],
    ["75-80", "General", text("75-80")],
    ["12 tỷ đồng", "General", text("12 tỷ đồng")],
    ["trên 97%", "General", text("trên 97%")],
    ["711QĐ", "General", text("711QĐ")],
    ["'00123", "General", text("00123")],
    ["1.234,5", "@", text("1.234,5")],
    ["=A1", "@", text("=A1")],
    ["=", "General", text("=")],
  ])("%s in a cell %s", (typed, numberFormat, expected) => {
    expect(readTyped(typed, "vi", numberFormat)).toEqual(expected);
  });
});

test("what is typed in English", () => {
  expect(readTyped("1,234.5", "en", "General")).toEqual(number(1234.5));
  expect(readTyped("8.126", "en", "General")).toEqual(number(8.126));
  expect(readTyped("12/31/2024", "en", "General")).toEqual(number(45657, "mm/dd/yyyy"));
});

describe("formulas in the user's notation", () => {
  test.each([
    ["IF(A1>1,5;2;3)", "vi", "IF(A1>1.5,2,3)"],
    ["SUM(A1,B1)", "vi", "SUM(A1,B1)"],
    ["ROUND(1,5)", "vi", "ROUND(1,5)"],
    ["A1*1,5", "vi", "A1*1.5"],
    ["A1*1,5", "en", "A1*1,5"],
    ['IF(A1="a;b,1";1;2)', "vi", 'IF(A1="a;b,1",1,2)'],
    ["SUM('Số 1;2'!A1;B1)", "vi", "SUM('Số 1;2'!A1,B1)"],
    ["SUM(tbl[Quý 1;2];B1)", "vi", "SUM(tbl[Quý 1;2],B1)"],
    ["SUM({1,2;3,4})", "vi", "SUM({1,2;3,4})"],
  ] as const)("%s (%s)", (typed, language, expected) => {
    expect(readTypedFormula(typed, language)).toBe(expected);
  });
});

describe("the editor shows a number so that it is read again", () => {
  test.each([
    [8.126, "General", "8,126"],
    [1234567.5, "#,##0", "1234567,5"],
    [0.125, "0.0%", "12,5%"],
    [0.07, "0%", "7%"],
    [45657, "dd/mm/yyyy", "31/12/2024"],
    [45657.25, "dd/mm/yyyy", "31/12/2024 06:00:00"],
    [1e21, "General", "1e+21"],
    [1.5e-7, "General", "1,5e-7"],
    [-3, "[Red]0.0", "-3"],
  ])("%s as %s is %s", (value, numberFormat, expected) => {
    expect(editorText(value, numberFormat, "vi")).toBe(expected);
    expect(readTyped(expected, "vi", numberFormat)).toMatchObject({ kind: "number", value });
  });

  test("cells without a format", () => {
    expect(generalText(1 / 3, "vi")).toBe("0,33333333333");
    expect(generalText(0.1 + 0.2, "en")).toBe("0.3");
  });
});
