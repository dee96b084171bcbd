import { describe, expect, test } from "vitest";
import { translateFormula } from "../../../src/core/workbook/translateFormula";

/** What Excel shows after copying a cell two rows down and one column to the right. */
const copied: readonly (readonly [formula: string, translated: string])[] = [
  ["A1", "B3"],
  ["$A1+A$1+$A$1", "$A3+B$1+$A$1"],
  ["SUM(A1:B2)", "SUM(B3:C4)"],
  ["SUM(A:A)+SUM($B:C)", "SUM(B:B)+SUM($B:D)"],
  ["SUM(1:1)+SUM($2:3)", "SUM(3:3)+SUM($2:5)"],
  ["Sheet1!A1", "Sheet1!B3"],
  ["'Số liệu A1'!A1", "'Số liệu A1'!B3"],
  ["'It''s B2'!A1:A2", "'It''s B2'!B3:B4"],
  ["[1]Sheet1!A1", "[1]Sheet1!B3"],
  ['"A1"&A1', '"A1"&B3'],
  ['"a ""A1"" b"&A1', '"a ""A1"" b"&B3'],
  ["LOG10(A1)", "LOG10(B3)"],
  ["Q1!A1", "Q1!B3"],
  ["Q1:Q4!A1", "Q1:Q4!B3"],
  ["Bang1[[#This Row],[A1]]*A1", "Bang1[[#This Row],[A1]]*B3"],
  ["thuế_2020+A1", "thuế_2020+B3"],
  ["1.5E3+A1", "1.5E3+B3"],
  ["IF(A1=#N/A,#REF!,A1)", "IF(B3=#N/A,#REF!,B3)"],
  ["_xlfn.XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(B3,C:C,D:D)"],
  ["XFD1", "#REF!"],
  ["A1048576", "#REF!"],
  ["XFE1", "XFE1"],
  ["A1#", "B3#"],
];

describe("a formula of a shared group, as it reads two rows down and one column to the right", () => {
  test.each(copied)("%s → %s", (formula, translated) => expect(translateFormula(formula, 2, 1)).toBe(translated));

  test("a reference that would leave the sheet upwards is lost", () => expect(translateFormula("A1+B5", -2, 0)).toBe("#REF!+B3"));
});
