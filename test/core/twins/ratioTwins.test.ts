import { describe, expect, test } from "vitest";
import type { Target } from "../../../src/core/target/target";
import { directions, targetOperators } from "../../../src/core/target/target";
import type { Direction } from "../../../src/core/target/target";
import { attainment } from "../../../src/core/statistics/attainment";
import { gap } from "../../../src/core/statistics/gap";
import { attainmentTwin, gapTwin } from "../../../src/core/twins/ratioTwins";
import type { TwinTarget } from "../../../src/core/twins/twinTarget";
import { toCell } from "../../../src/functions/toCellError";
import { combinations, differences } from "../../support/formulaGrid";
import type { GridCase } from "../../support/formulaGrid";

const actuals = [0, 3, 8.7, 9, 12, -5, 1e308, 0.1 + 0.2];
const bounds = [0, 9, 10.7, -5, -2, 1e308, 0.3];
const either: readonly (Direction | null)[] = [null, ...directions];

/** A target of the operator with these bounds, as numbers and as fragments. */
function targetWith(operator: Target["operator"], low: number, high: number, fragments: { low: string; high: string }): { target: Target; twin: TwinTarget } {
  const [hasLow, hasHigh] = [operator !== "<" && operator !== "<=", operator === "between" || operator === "<" || operator === "<="];
  return {
    target: { operator, low: hasLow ? low : null, high: hasHigh ? high : null, decimals: 0 },
    twin: { operator, low: hasLow ? fragments.low : null, high: hasHigh ? fragments.high : null },
  };
}

describe("formulas as people read them", () => {
  const number: TwinTarget = { operator: "=", low: "D5", high: null };
  const range: TwinTarget = { operator: "between", low: "8.7", high: "10.7" };
  test.each([
    ["attainment", attainmentTwin({ actual: "E5", target: number, direction: null }), "IF(OR(E5/D5<0,AND(E5=0,D5<0)),#NUM!,E5/D5)"],
    ["attainment of words", attainmentTwin({ actual: "E5", target: { operator: ">", low: "97", high: null }, direction: null }), "IF(E5<0,#NUM!,E5/97)"],
    ["attainment of words, less is better", attainmentTwin({ actual: "E5", target: { operator: "<=", low: null, high: "4" }, direction: null }), "IF(E5<0,#NUM!,4/E5)"],
    ["less is better", attainmentTwin({ actual: "E5", target: number, direction: "decrease" }), "IF(D5=0,#DIV/0!,IF(D5/E5<0,#NUM!,D5/E5))"],
    ["a baseline", attainmentTwin({ actual: "E5", target: number, direction: null, baseline: "C5" }), "(E5-C5)/(D5-C5)"],
    ["a contradiction", attainmentTwin({ actual: "E5", target: { operator: "<", low: null, high: "4" }, direction: "increase" }), "#VALUE!"],
    ["a bound that is not stated", attainmentTwin({ actual: "E5", target: { operator: "<", low: "4", high: null }, direction: null }), "NA()"],
    ["gap", gapTwin({ actual: "E5", target: number, direction: null }), "E5-D5"],
    ["gap where less is better", gapTwin({ actual: "E5", target: { operator: "<=", low: null, high: "4" }, direction: null }), "4-E5"],
    ["gap from a range", gapTwin({ actual: "E5", target: range, direction: null }), "E5-MEDIAN(8.7,E5,10.7)"],
    ["gap from a negative number", gapTwin({ actual: "E5", target: { operator: "=", low: "-4", high: null }, direction: null }), "E5-(-4)"],
  ])("%s", (_, formula, expected) => expect(formula).toBe(expected));
});

describe.each(targetOperators.map((operator) => [operator] as const))("[TWIN-2] target %s", (operator) => {
  const pairs = operator === "between" ? combinations([bounds, bounds]).filter(([low = 0, high = 0]) => low <= high) : bounds.map((bound) => [bound, bound]);
  const grid = (make: (direction: Direction | null, target: Target, twin: (low: string, high: string) => TwinTarget, actual: number, low: number, high: number) => GridCase[]): GridCase[] =>
    combinations<number>([actuals, pairs.map((_, index) => index)]).flatMap(([actual = 0, pair = 0]) =>
      either.flatMap((direction) => {
        const [low = 0, high = 0] = pairs[pair] ?? [];
        const { target } = targetWith(operator, low, high, { low: "", high: "" });
        return make(direction, target, (a, b) => targetWith(operator, low, high, { low: a, high: b }).twin, actual, low, high);
      }),
    );

  test("ATTAINMENT, bounds in cells and in the formula", async () => {
    const cases = grid((direction, target, twin, actual, low, high) => {
      const expected = toCell(attainment(actual, target, direction, null));
      return [
        { inputs: [actual, low, high], formula: ([a = "", b = "", c = ""]) => attainmentTwin({ actual: a, target: twin(b, c), direction }), expected },
        { inputs: [actual], formula: ([a = ""]) => attainmentTwin({ actual: a, target: twin(String(low), String(high)), direction }), expected },
      ];
    });
    expect(await differences(cases)).toEqual([]);
  });

  test("ATTAINMENT with a baseline", async () => {
    const cases = grid((direction, target, twin, actual, low, high) => [
      {
        inputs: [actual, low, high, 9],
        formula: ([a = "", b = "", c = "", d = ""]) => attainmentTwin({ actual: a, target: twin(b, c), direction, baseline: d }),
        expected: toCell(attainment(actual, target, direction, 9)),
      },
    ]);
    expect(await differences(cases)).toEqual([]);
  });

  test("GAP, bounds in cells and in the formula", async () => {
    const cases = grid((direction, target, twin, actual, low, high) => {
      const expected = toCell(gap(actual, target, direction));
      return [
        { inputs: [actual, low, high], formula: ([a = "", b = "", c = ""]) => gapTwin({ actual: a, target: twin(b, c), direction }), expected },
        { inputs: [actual], formula: ([a = ""]) => gapTwin({ actual: a, target: twin(String(low), String(high)), direction }), expected },
      ];
    });
    expect(await differences(cases)).toEqual([]);
  });
});
