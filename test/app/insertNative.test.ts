import { describe, expect, it } from "vitest";

import { readCallArgument } from "../../src/app/functionCall/callArgument";
import { planInsertion } from "../../src/app/insertFunction";
import type { InsertionPlan, PlannedInsertion } from "../../src/app/insertFunction";
import type { CellValue } from "../../src/core/values";
import { cellAddress } from "../../src/core/workbook/address";
import { findFunction, functionCatalogue } from "../../src/functions";
import { evaluateFormulas } from "../support/univerEngine";
import { workbook } from "../support/snapshot";

/** One sheet for all calls: levels in A and B, rates in C, years in D, targets in words and numbers in E, blanks in F. */
const cells: readonly (readonly CellValue[])[] = [
  [100, 110, 0.1, 2015, "trên 97%", null],
  [110, 121, 0.2, 2016, "không quá 4%", null],
  [121, 140, 0.15, 2017, 120, null],
  [140, 150, 0.05, 2018, "8,7 – 10,7%", null],
  [98, 3, 9.5, 2020, "khoảng 98%", null],
];
const snapshot = workbook({ Sheet1: cells });

function plan(name: string, typed: readonly string[], leavesBlank = false): PlannedInsertion {
  const definition = findFunction(name)!;
  const args = definition.parameters.map((parameter, index) => {
    const read = readCallArgument(typed[index] ?? "", parameter, "vi");
    if (typeof read === "string") throw new Error(`${parameter.name}: ${read}`);
    return read;
  });
  return planInsertion(snapshot, { definition, arguments: args, cell: { sheet: "Sheet1", rowIndex: 20, columnIndex: 10 }, formulas: "native", leavesBlank });
}

function planned(name: string, typed: readonly string[], leavesBlank = false): InsertionPlan {
  const result = plan(name, typed, leavesBlank);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.plan;
}

/** What an engine that is not ours makes of the formulas. */
async function calculated(formulas: readonly string[]): Promise<CellValue[]> {
  const filled = Object.fromEntries(cells.flatMap((row, rowIndex) => row.map((value, columnIndex) => [cellAddress({ rowIndex, columnIndex }), value])));
  return evaluateFormulas(filled, formulas);
}

const calls: readonly (readonly [name: string, ...typed: string[]])[] = [
  ["CAGR", "A1", "A3", "2"],
  ["CAGR", "A1:A4", "B1:B4", "1"],
  ["CAGR", "A1", "F1", "2"],
  ["CHANGE", "$A$1", "B1"],
  ["AVGGROWTH", "C1:C4"],
  ["LOGGROWTH", "A1:A4", "D1:D4"],
  ["LOGGROWTH", "A1:B1"],
  ["AARR", "A1:A4"],
  ["REBASE", "A1:A4"],
  ["REBASE", "A1:A4", "A3"],
  ["REBASE", "A1:A4", "F1"],
  ["SHARES", "A1:B2"],
  ["CONTRIBUTIONS", "A1:A4", "B1:B4"],
  ["PROJECT", "A1", "C1", "3"],
  ["PERIODSTO", "A1", "E3", "C1"],
  ["PERIODSTO", "A5", "E1", "C1"],
  ["ATTAINMENT", "A5", "E1"],
  ["ATTAINMENT", "B5", "E2", "", "A1"],
  ["ATTAINMENT", "A1:A3", "B1:B3", "decrease"],
  ["ATTAINMENT", "A2", "E3", "", "F1"],
  ["GAP", "C5", "E4"],
  ["STATUS", "A5", "E1"],
  ["STATUS", "C5", "8,7 – 10,7%", "", "en"],
  ["STATUS", "F1", "E3"],
  ["STATUS", "A1:A4", "B1:B4", "increase"],
  ["STATUS", "A5", "E5"],
  ["REQUIREDRATE", "A1", "B4", "5"],
  ["REQUIREDRATE", "A5", "trên 97%", "2"],
  ["PATH", "A1", "121", "2"],
  ["PATH", "A1", "E3", "3", "linear"],
  ["PROGRESS", "14,5", "2015", "10,2", "2023", "7,25", "2030", "decrease"],
  ["PROGRESS", "A1", "D1", "A4", "D4", "F1", "F2"],
  ["PROGRESSSTATUS", "14,5", "2015", "10,2", "2023", "7,25", "2030", "decrease", "", "en"],
  ["PROGRESSSTATUS", "A1", "D1", "F1", "D4"],
];

describe("a call as native formulas", () => {
  it("is there for every function of growth and targets", () => {
    expect(new Set(calls.map(([name]) => name))).toEqual(new Set(functionCatalogue.filter(({ category }) => category !== "text").map(({ name }) => name)));
  });

  it("shows in an independent engine what the function shows", async () => {
    const plans = calls.map(([name, ...typed]) => planned(name, typed));
    const results = await calculated(plans.flatMap(({ formulas }) => formulas.flat()));
    let next = 0;
    for (const [index, { result, formulas }] of plans.entries()) {
      const expected = Array.isArray(result) ? result.flat() : [result];
      const found = results.slice(next, (next += formulas.flat().length));
      expect(found.map(rounded), JSON.stringify([calls[index], formulas])).toEqual(expected.map(rounded));
    }
  });

  it("uses the cells of each row where a range is given, and names the words that it took from cells", () => {
    expect(planned("CHANGE", ["A1:A2", "B1:B2"]).formulas).toEqual([['IF(AND(A1<>"",B1<>""),(B1-A1)/A1,NA())'], ['IF(AND(A2<>"",B2<>""),(B2-A2)/A2,NA())']]);
    expect(planned("CHANGE", ["A1", "100"], true).formulas).toEqual([['IF(A1<>"",IF(A1<>"",(100-A1)/A1,NA()),"")']]);
    expect(planned("STATUS", ["A5", "E1"]).fixesTarget).toBe(true);
    expect(planned("STATUS", ["A5", "E3"]).fixesTarget).toBe(false);
  });

  it("says what is in the way where there is none", () => {
    const reason = (name: string, ...typed: string[]): unknown => {
      const result = plan(name, typed);
      return result.ok || result.problem.kind !== "noTwin" ? result : result.problem.reason;
    };
    expect(reason("NUMBER", "E1")).toBe("textFunction");
    expect(reason("STATUS", "A1", "phấn đấu tốt hơn")).toBe("target");
    expect(reason("STATUS", "A1", "giảm 5%", "decrease")).toBe("target");
    expect(reason("AVGGROWTH", "100")).toBe("expression");
    expect(reason("PATH", "A1", "trên 97%", "2")).toBe("target");
    expect(reason("PATH", "A1", "121", "D1")).toBe("expression");
    expect(reason("PATH", "A1:A2", "121", "2")).toBe("spill");
  });
});

/** Engines differ in the last digits of powers and logarithms. */
function rounded(value: CellValue): CellValue {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}
