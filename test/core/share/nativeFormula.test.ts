import { describe, expect, it, test } from "vitest";

import { nativeFormula } from "../../../src/core/share/nativeFormula";
import { cellTwins, functionsWithoutTwin } from "../../../src/core/share/twinOfCall";
import { seriesTwins, spillingTwins } from "../../../src/core/share/seriesOfCall";
import { cellAddress } from "../../../src/core/workbook/address";
import { evaluateFunction, functionCatalogue } from "../../../src/functions";
import type { CellValue } from "../../../src/core/values";
import { workbook } from "../../support/snapshot";
import { evaluateFormulas } from "../../support/univerEngine";

/** Inputs of the formulas below, by address; F1 and F2 stay blank. */
const rows: readonly (readonly CellValue[])[] = [
  [100, 121, 2, "trên 97%", 98, null],
  [90, 120, 5, "không quá 4%", 3, null],
  [80, 80, 10, "8,7 – 10,7%", 10.8, "-"],
  [64, 40, 20, "khoảng 12%", 12.3, "x y"],
];
const snapshot = workbook({ Sheet1: rows });
const place = { sheet: "Sheet1", rowIndex: 9, columnIndex: 9 };
const cells = Object.fromEntries(rows.flatMap((row, rowIndex) => row.map((value, columnIndex) => [cellAddress({ rowIndex, columnIndex }), value])));

function native(formula: string): string {
  const twin = nativeFormula(formula, snapshot, place);
  return "formula" in twin ? twin.formula : `no twin: ${twin.reason}`;
}

function reason(formula: string): string | null {
  const twin = nativeFormula(formula, snapshot, place);
  return "reason" in twin ? twin.reason : null;
}

/** What the function itself gives for the same cells. */
function answer(name: string, ...args: Parameters<typeof evaluateFunction>[1]): CellValue {
  const result = evaluateFunction(name, args);
  return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
}

it("[SHARE-1] knows every function that there is", () => {
  const known = [...Object.keys(cellTwins), ...Object.keys(seriesTwins), ...Object.keys(spillingTwins), ...functionsWithoutTwin, "PATH"];
  expect(known.sort()).toEqual(functionCatalogue.map(({ name }) => name).sort());
});

test("[SHARE-2] native formulas show in Univer what the functions show", async () => {
  const column = rows.map((row) => [row[0] ?? null]);
  const cases: readonly (readonly [formula: string, expected: CellValue])[] = [
    ["_xldudf_IND_CAGR(A1,B1,C1)", 0.1],
    ["_xldudf_ind_cagr( A1 , B1 , 2 )", 0.1],
    ["_xlfn._xldudf_IND_CHANGE(A1,B1)", 0.21],
    ["IND.CAGR(A1,F1,2)", { code: "#N/A" }],
    ["_xldudf_IND_CAGR(A1,F3,2)", { code: "#N/A" }],
    ["_xldudf_IND_CAGR(A1,F4,2)", { code: "#VALUE!" }],
    ["2*_xldudf_IND_CHANGE(A1,B1)", 0.42],
    ["10-_xldudf_IND_GAP(A1,90)", 0],
    ["IF(A1>0,_xldudf_IND_GAP(A1,90)*2,\"\")", 20],
    ["_xldudf_IND_STATUS(100*_xldudf_IND_CAGR(A1,B1,2),\"12%\")", "Chưa đạt"],
    ["_xldudf_IND_STATUS(E1,D1,,\"en\")", answer("STATUS", 98, "trên 97%", null, "en")],
    ["_xldudf_IND_STATUS(E2,D2,\"decrease\")", answer("STATUS", 3, "không quá 4%", "decrease")],
    ["_xldudf_IND_STATUS(E3,D3)", "Vượt"],
    ["_xldudf_IND_STATUS(E4,D4)", answer("STATUS", 12.3, "khoảng 12%")],
    ["_xldudf_IND_STATUS(F1,D1)", "Chưa có số liệu"],
    ["_xldudf_IND_STATUS(F3,D1)", answer("STATUS", "-", "trên 97%")],
    ["_xldudf_IND_STATUS(F4,D1)", answer("STATUS", "x y", "trên 97%")],
    ["_xldudf_IND_STATUS(E1,F1)", "Chưa giao chỉ tiêu"],
    ["_xldudf_IND_STATUS(F4,F1)", answer("STATUS", "x y", null)],
    ["_xldudf_IND_ATTAINMENT(A1,B1)", 100 / 121],
    ["_xldudf_IND_ATTAINMENT(E2,D2,\"decrease\")", answer("ATTAINMENT", 3, "không quá 4%", "decrease")],
    ["_xldudf_IND_ATTAINMENT(A1,B1,,B4)", 60 / 81],
    ["_xldudf_IND_ATTAINMENT(A1,B1,,F1)", 100 / 121],
    ["_xldudf_IND_REQUIREDRATE(E1,D1,C2)", answer("REQUIREDRATE", 98, "trên 97%", 5)],
    ["_xldudf_IND_PERIODSTO(A1,B1,0.1)", answer("PERIODSTO", 100, 121, 0.1)],
    ["_xldudf_IND_PROJECT(A1,0.1,2)", 121],
    ["INDEX(_xldudf_IND_PATH(A1,MAX(A1,B1),5,\"linear\"),2)", 108.4],
    ["1+INDEX(_xldudf_IND_PATH(A1,B1,2,\"linear\"),1)", 111.5],
    ["INDEX(_xldudf_IND_PATH(A1,B1,2),1)", 110],
    ["_xldudf_IND_AVGGROWTH(C1:C1)", 2],
    ["_xldudf_IND_LOGGROWTH(A1:A4)", answer("LOGGROWTH", column)],
    ["_xldudf_IND_AARR($A$1:$A$4,C1:C4)", answer("AARR", column, rows.map((row) => [row[2] ?? null]))],
    ["_xldudf_IND_PROGRESS(A1,2015,B1,2020,150,2030)", answer("PROGRESS", 100, 2015, 121, 2020, 150, 2030)],
    ["_xldudf_IND_PROGRESSSTATUS(A1,2015,B1,2020,150,2030,,,\"en\")", answer("PROGRESSSTATUS", 100, 2015, 121, 2020, 150, 2030, null, null, "en")],
  ];
  const formulas = cases.map(([formula]) => native(formula));
  expect(formulas.filter((formula) => /IND[._]|no twin/.test(formula))).toEqual([]);
  const results = await evaluateFormulas(cells, formulas);
  const shown = (value: CellValue | undefined): unknown => (typeof value === "number" ? Number(value.toPrecision(12)) : value);
  expect(cases.map(([formula], index) => [formula, shown(results[index])])).toEqual(cases.map(([formula, expected]) => [formula, shown(expected)]));
});

describe("[SHARE-3] there is no twin", () => {
  test.each([
    ["_xldudf_IND_TARGETLOW(D1)", "textFunction"],
    ["_xldudf_IND_GAP(A1,_xldudf_IND_TARGETLOW(D1))", "textFunction"],
    ["_xldudf_IND_STATUS(A1,B1,D1)", "choice"],
    ["_xldudf_IND_STATUS(A1,B1,\"up\")", "choice"],
    ["_xldudf_IND_STATUS(A1,IF(A1>0,\"trên 97%\",90))", "target"],
    ["_xldudf_IND_STATUS(A1,F4)", "target"],
    ["_xldudf_IND_CAGR(A1:A4,B1:B4,2)", "spill"],
    ["SUM(_xldudf_IND_SHARES(A1:A4))", "spill"],
    ["_xldudf_IND_CAGR(A1*OFFSET(A1,1,1),B1,2)", "expression"],
    ["_xldudf_IND_AVGGROWTH(A1:A4/100)", "expression"],
    ["INDEX(_xldudf_IND_PATH(A1,B1,5),C1)", "expression"],
    ["INDEX(_xldudf_IND_PATH(A1,B1,5),6)", "expression"],
    ["_xldudf_IND_LOGGROWTH(F1:F4)", "textInput"],
    ["_xldudf_IND_CAGR(\"1\",A1,2)", "textInput"],
    ["_xldudf_IND_CAGR(A1,B1)", "arguments"],
    ["_xldudf_IND_CAGR(A1,B1,2,3)", "arguments"],
    ["_xldudf_IND_CAGR(Khac!A1,B1,2)", "expression"],
    ["_xldudf_IND_CAGR([1]Sheet1!A1,B1,2)", "expression"],
    ["_xldudf_IND_NEWER(A1)", "unreadable"],
  ])("%s", (formula, expected) => expect(reason(formula)).toBe(expected));

  it("where it would be longer than Excel allows", () => {
    const nested = Array.from({ length: 60 }).reduce<string>((inner) => `_xldudf_IND_CAGR(${inner},B1,2)`, "A1");
    expect(reason(nested)).toBe("tooLong");
  });
});

it("[SHARE-4] leaves everything around the calls as it is written", () => {
  expect(native('IF( A1>0 ,"_xldudf_IND_CAGR(A1,B1,2)" & _xldudf_KHAC(A1), _xldudf_IND_PROJECT(2,3,1))')).toBe('IF( A1>0 ,"_xldudf_IND_CAGR(A1,B1,2)" & _xldudf_KHAC(A1), IF(3<-1,#NUM!,2*(1+3)^1))');
});
