import { describe, expect, test } from "vitest";
import { guardBlanks } from "../../../src/core/twins/fragment";
import { cagrTwin, changeTwin, pathTwin, requiredRateTwin } from "../../../src/core/twins/growthTwins";
import type { TwinTarget } from "../../../src/core/twins/twinTarget";
import type { CellValue } from "../../../src/core/values";
import { evaluateFunction } from "../../../src/functions";
import { combinations, differences } from "../../support/formulaGrid";
import type { GridCase } from "../../support/formulaGrid";

const levels: readonly CellValue[] = [null, 0, 100, 121, 0.1 + 0.2, -100, -121.5, 1e308, -1e308, 1e-300];
const periods: readonly CellValue[] = [null, 1, 5, 2.5, 0, -2];

const call = (name: string, args: readonly CellValue[]): CellValue => evaluateFunction(name, args) as CellValue;

describe("formulas as people read them", () => {
  test.each([
    ["growth", cagrTwin("E5", "F5", "5"), "IF(F5/E5<0,#NUM!,(F5/E5)^(1/5)-1)"],
    ["growth over periods in a cell", cagrTwin("E5", "F5", "$G$1"), "IF(OR(F5/E5<0,$G$1<=0),#NUM!,(F5/E5)^(1/$G$1)-1)"],
    ["change", changeTwin("E5", "F5"), "(F5-E5)/E5"],
    ["change of an expression", changeTwin("E5", "F5*100"), "((F5*100)-E5)/E5"],
    ["required rate", requiredRateTwin("E5", "128", "5"), "IF(128/E5<0,#NUM!,(128/E5)^(1/5)-1)"],
    ["path, geometric", pathTwin("B2", "C2", "5", "3", "geometric"), "IF(C2/B2<=0,#NUM!,B2*(C2/B2)^(3/5))"],
    ["path, geometric, last", pathTwin("B2", "C2", "5", "5", "geometric"), "IF(C2/B2<=0,#NUM!,C2)"],
    ["path, linear", pathTwin("B2", "C2", "5", "3", "linear"), "B2+(C2-B2)*3/5"],
    ["path, linear, last", pathTwin("B2", "C2", "5", "5", "linear"), "C2"],
  ])("%s", (_, formula, expected) => expect(formula).toBe(expected));
});

describe("[TWIN-2] twins give what the functions give", () => {
  test("CAGR, periods in a cell", async () => {
    const cases = combinations([levels, levels, periods]).map((inputs): GridCase => ({
      inputs,
      formula: ([first = "", last = "", count = ""]) => guardBlanks([first, last, count], cagrTwin(first, last, count), "NA()"),
      expected: call("CAGR", inputs),
    }));
    expect(await differences(cases)).toEqual([]);
  });

  test("CAGR, periods written in the formula", async () => {
    const cases = combinations([levels, levels, [1, 3, 5, 4]]).map(([first = null, last = null, count = null]): GridCase => ({
      inputs: [first, last],
      formula: ([a = "", b = ""]) => guardBlanks([a, b], cagrTwin(a, b, String(Number(count))), "NA()"),
      expected: call("CAGR", [first, last, count]),
    }));
    expect(await differences(cases)).toEqual([]);
  });

  test("CHANGE", async () => {
    const cases = combinations([levels, levels]).map((inputs): GridCase => ({
      inputs,
      formula: ([previous = "", current = ""]) => guardBlanks([previous, current], changeTwin(previous, current), "NA()"),
      expected: call("CHANGE", inputs),
    }));
    expect(await differences(cases)).toEqual([]);
  });

  test("REQUIREDRATE to a number in a cell", async () => {
    const cases = combinations([levels, levels, periods]).map((inputs): GridCase => ({
      inputs,
      formula: ([current = "", target = "", count = ""]) => guardBlanks([current, target, count], requiredRateTwin(current, target, count), "NA()"),
      expected: call("REQUIREDRATE", inputs),
    }));
    expect(await differences(cases)).toEqual([]);
  });

  test("REQUIREDRATE to words that were compiled", async () => {
    const targets: [string, TwinTarget][] = [
      ["từ 12%", { operator: ">=", low: "12", high: null }],
      ["trên 12%", { operator: ">", low: "12", high: null }],
      ["không quá 4%", { operator: "<=", low: null, high: "4" }],
      ["8,7 – 10,7%", { operator: "between", low: "8.7", high: "10.7" }],
      ["khoảng 12%", { operator: "~", low: "12", high: null }],
    ];
    const cases = combinations<CellValue>([[0, 3, 4, 9, 12, 13, -5], periods]).flatMap((inputs) =>
      targets.map(([words, target]): GridCase => ({
        inputs,
        formula: ([current = "", count = ""]) => guardBlanks([current, count], requiredRateTwin(current, target, count), "NA()"),
        expected: call("REQUIREDRATE", [inputs[0] ?? null, words, inputs[1] ?? null]),
      })),
    );
    expect(await differences(cases)).toEqual([]);
  });

  test("PATH, one formula per cell", async () => {
    const cases = combinations<CellValue>([levels, levels, ["geometric", "linear"], [1, 2, 3]]).map(([baseline = null, target = null, method = null, index = null]): GridCase => {
      const row = evaluateFunction("PATH", [baseline, target, 3, method]);
      return {
        inputs: [baseline, target],
        formula: ([from = "", to = ""]) => guardBlanks([from, to], pathTwin(from, to, "3", String(Number(index)), method === "linear" ? "linear" : "geometric"), "NA()"),
        expected: Array.isArray(row) ? (row[0]?.[Number(index) - 1] ?? null) : row,
      };
    });
    expect(await differences(cases)).toEqual([]);
  });
});
