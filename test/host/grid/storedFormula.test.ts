import { describe, expect, test } from "vitest";
import { toGridFormula, toStoredFormula } from "../../../src/host/grid/storedFormula";

describe("formulas of the file and of the grid", () => {
  test.each([
    ["_xldudf_IND_CAGR(A1,B1,5)", "IND.CAGR(A1,B1,5)"],
    ["IFERROR(_xldudf_IND_ATTAINMENT(tbl[[#This Row],[Thực hiện]],\"8,7 – 10,7%\"),\"–\")", "IFERROR(IND.ATTAINMENT(tbl[[#This Row],[Thực hiện]],\"8,7 – 10,7%\"),\"–\")"],
    ["_xlfn.XLOOKUP(A1,B:B,C:C)", "XLOOKUP(A1,B:B,C:C)"],
    ["_xlfn._xlws.FILTER(A:A,B:B>0)", "FILTER(A:A,B:B>0)"],
    ["_xlfn.STDEV.S('_xlfn.x'!A1:A9)", "STDEV.S('_xlfn.x'!A1:A9)"],
    ['IF(A1="_xlfn.IFS(","LET(",1)', 'IF(A1="_xlfn.IFS(","LET(",1)'],
    ["SUM(A1:B2)", "SUM(A1:B2)"],
  ])("%s ↔ %s", (stored, grid) => {
    expect(toGridFormula(stored)).toBe(grid);
    expect(toStoredFormula(grid)).toBe(stored);
  });

  test("names that a program saved in lower case, and that people type so", () => {
    expect(toGridFormula("_xldudf_ind_cagr(A1,B1,5)")).toBe("IND.CAGR(A1,B1,5)");
    expect(toStoredFormula("sum(ind.cagr(A1,B1,5),ifna(A2,0))")).toBe("SUM(_xldudf_IND_CAGR(A1,B1,5),_xlfn.IFNA(A2,0))");
  });
});
