import { describe, expect, test } from "vitest";

import { isStorableFormula } from "../../../../src/host/document/xls/storableFormula";

const scope = { sheets: new Set(["bảng 1", "th", "c'ty"]), names: new Set(["tỷ_giá"]) };

describe("a formula that an .xlsx can hold", () => {
  test.each([
    "A1+$B$2*3.5E-3", "SUM(A1:B2,$C:$C,3:4)", "-A1%", 'IF(A1>=0,"có ""dấu"" (",FALSE)', "'Bảng 1'!A1", "TH!A1:B2", "SUM('Bảng 1:TH'!A1)", "'C''ty'!$A$1",
    "Tỷ_giá*2", "{1,2;3,4}", "IFERROR(A1/0,#N/A)", "ERROR.TYPE(A1)", "INDEX(A1:C3,2,)", "A1:INDEX(B:B,3)", "#REF!+1", "(A1,B2) C3",
  ])("%s", (formula) => expect(isStorableFormula(formula, scope)).toBe(true));

  test.each<[string, string]>([
    ["", "nothing"],
    ["[1]TH!A1", "another workbook"],
    ["'[Báo cáo.xls]Bảng 1'!A1", "another workbook, quoted"],
    ["Khác!A1", "a sheet that is not there"],
    ["SUM('TH:Khác'!A1)", "a sheet that is not there, in a range of sheets"],
    ["tinh_tong(A1)", "a macro"],
    ["VND(A1)", "a function of an add-in"],
    ["GET.CELL(24,A1)", "a function of Excel 4 macros"],
    ["ten_khac+1", "a name that was left out"],
    ["SH33TJSERRX", "what the library could not decode"],
    ["undefined", "what the library could not decode"],
    ["SUM(A1", "a parenthesis that is not closed"],
    ["A1)+(B1", "parentheses the wrong way round"],
    ['"abc', "a text that is not closed"],
    ["A1\u0001", "a control character"],
    ["1+".repeat(5000) + "1", "more than 8192 characters"],
  ])("%.20s is none: %s", (formula) => expect(isStorableFormula(formula, scope)).toBe(false));
});
