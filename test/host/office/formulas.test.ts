import { describe, expect, it } from "vitest";

import { tablesIn, toShownFormula, toStoredFormula } from "../../../src/host/office/formulas";

describe("a formula as a file stores it and as Excel shows it", () => {
  // How Excel writes a reference to a cell of its own row: support.microsoft.com, "Using structured references with Excel tables".
  it.each([
    ["SUM(A1:B2)*2", "=SUM(A1:B2)*2", null],
    ["_xldudf_IND_CAGR(A1,B1,5)", "=IND.CAGR(A1,B1,5)", null],
    ['IF(A1="IND.CAGR(",_xldudf_IND_GAP(A1,B1),"_xldudf_IND_GAP(")', '=IF(A1="IND.CAGR(",IND.GAP(A1,B1),"_xldudf_IND_GAP(")', null],
    ["Bang[[#This Row],[Kế hoạch]]-1", "=Bang[@[Kế hoạch]]-1", null],
    ["Bang[[#This Row],[Kế hoạch]]-1", "=[@[Kế hoạch]]-1", "Bang"],
    ["Bang[[#This Row],[Plan]]", "=[@Plan]", "Bang"],
    ["SUM(Bang[[#This Row],[2021]:[2025]])", "=SUM([@[2021]:[2025]])", "Bang"],
    ["Bang[[#This Row],[a '[b']]]", "=[@[a '[b']]]", "Bang"],
    ["SUM(Bang[Kế hoạch])", "=SUM(Bang[Kế hoạch])", "Bang"],
    ["'a@b'!A1&\"[@x]\"", "='a@b'!A1&\"[@x]\"", "Bang"],
  ])("%s is read from %s", (stored, shown, table) => {
    expect(toStoredFormula(shown, table)).toBe(stored);
  });

  it.each([
    ["_xldudf_IND_STATUS(100*A1,B1)", "=IND.STATUS(100*A1,B1)"],
    ["_xlfn.IFNA(A1,_xlfn._xlws.SORT(B1:B3))", "=IFNA(A1,SORT(B1:B3))"],
    ['"_xlfn.A"&A1', '="_xlfn.A"&A1'],
    ["Bang[[#This Row],[Kế hoạch]]", "=Bang[[#This Row],[Kế hoạch]]"],
  ])("%s is given as %s", (stored, shown) => {
    expect(toShownFormula(stored)).toBe(shown);
  });

  it("names the tables that it refers to", () => {
    expect([...tablesIn('SUM(Bang[a])+SCT_Tracking[[#This Row],[x]]&"No[1]"&A1')].sort()).toEqual(["bang", "sct_tracking"]);
  });
});
