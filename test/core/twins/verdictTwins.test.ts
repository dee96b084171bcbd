import { describe, expect, test } from "vitest";
import { judge } from "../../../src/core/assessment/judge";
import type { Status } from "../../../src/core/assessment/status";
import { statuses } from "../../../src/core/assessment/status";
import { statusWords } from "../../../src/core/assessment/statusWords";
import { directions, targetOperators } from "../../../src/core/target/target";
import type { Direction, Target, TargetOperator } from "../../../src/core/target/target";
import type { Rounding } from "../../../src/core/twins/rounding";
import type { TwinTarget } from "../../../src/core/twins/twinTarget";
import { missedTwin, statusTwin } from "../../../src/core/twins/verdictTwins";
import type { CellValue } from "../../../src/core/values";
import { evaluateFunction } from "../../../src/functions";
import { combinations, differences } from "../../support/formulaGrid";
import type { GridCase } from "../../support/formulaGrid";

const words = Object.fromEntries(statuses.map((status) => [status, statusWords[status].vi])) as Record<Status, string>;
const toTenth: Rounding = { kind: "decimals", decimals: 1 };

describe("formulas as people read them", () => {
  const inCell: TwinTarget = { operator: "=", low: "E5", high: null };
  const range: TwinTarget = { operator: "between", low: "8.7", high: "10.7" };
  const over97: TwinTarget = { operator: ">", low: "97", high: null };
  const options = { actual: "F5", direction: null, rounding: toTenth, limit: null, words } as const;
  test.each([
    [
      "a target in a cell",
      statusTwin({ ...options, target: inCell }),
      'IF(E5<>"",IF(F5<>"",IF(ROUND(F5,1)>ROUND(E5,1),"Vượt",IF(ROUND(F5,1)=ROUND(E5,1),"Đạt","Chưa đạt")),"Chưa có số liệu"),"Chưa giao chỉ tiêu")',
    ],
    ["a range", statusTwin({ ...options, target: range }), 'IF(F5<>"",IF(ROUND(F5,1)>10.7,"Vượt",IF(ROUND(F5,1)>=8.7,"Đạt","Chưa đạt")),"Chưa có số liệu")'],
    ["an inequality", statusTwin({ ...options, target: over97 }), 'IF(F5<>"",IF(ROUND(F5,1)>97,"Đạt","Chưa đạt"),"Chưa có số liệu")'],
    ["an inequality at the natural limit", statusTwin({ ...options, target: over97, limit: 97 }), 'IF(F5<>"",IF(ROUND(F5,1)>=97,"Đạt","Chưa đạt"),"Chưa có số liệu")'],
    ["direction none", statusTwin({ ...options, target: range, direction: "none" }), 'IF(F5<>"","Không đánh giá","Chưa có số liệu")'],
    ["a contradiction", statusTwin({ ...options, target: over97, direction: "decrease" }), 'IF(F5<>"",#VALUE!,"Chưa có số liệu")'],
    ["words with quotes", statusTwin({ ...options, target: range, direction: "none", words: { ...words, notJudged: 'kể "từ"' } }), 'IF(F5<>"","kể ""từ""","Chưa có số liệu")'],
    ["missed: a range", missedTwin({ ...options, target: range }), "ROUND(F5,1)<8.7"],
    ["missed: strict", missedTwin({ ...options, target: over97 }), "ROUND(F5,1)<=97"],
    ["missed: direction none", missedTwin({ ...options, target: range, direction: "none" }), "FALSE"],
    ["missed: a contradiction", missedTwin({ ...options, target: over97, direction: "decrease" }), "FALSE"],
    ["a numeral is rounded beforehand", missedTwin({ ...options, target: { operator: ">=", low: "8.75", high: null } }), "ROUND(F5,1)<8.8"],
    [
      "significant digits",
      missedTwin({ ...options, target: { operator: ">=", low: "8.75", high: null }, rounding: { kind: "significant" } }),
      "ROUND(F5,9-INT(LOG10(ABS(F5)+(F5=0))))<8.75",
    ],
  ])("%s", (_, formula, expected) => expect(formula).toBe(expected));
});

const actuals = [0, 8.65, 8.7, 8.749, 9, 9.00000000001, 9.1, 100, -5, 0.1 + 0.2];
const bounds = [0, 8.7, 9, 0.3, 100];
const limits = [null, 0, 9, 100];
const roundings: readonly Rounding[] = [toTenth, { kind: "decimals", decimals: 0 }, { kind: "significant" }];
const either: readonly (Direction | null)[] = [null, ...directions];

describe.each(targetOperators.map((operator) => [operator] as const))("[TWIN-2] verdicts on a target %s", (operator) => {
  const pairs = operator === "between" ? [[0, 8.7], [8.7, 9], [9, 9], [9, 100]] : bounds.map((bound) => [bound, bound]);
  // "Khoảng" is always rounded to the target's own decimals.
  const kinds = operator === "~" ? roundings.filter(({ kind }) => kind === "decimals") : roundings;

  const grid = (make: (fragments: Parameters<typeof missedTwin>[0]) => string, expectedOf: (status: Status | "wrongKind") => CellValue): GridCase[] =>
    pairs.flatMap(([low = 0, high = 0]) =>
      combinations<number>([actuals, [...kinds.keys()], [...limits.keys()], [...either.keys()], [0, 1]]).map(([actual = 0, kind = 0, limitIndex = 0, directionIndex = 0, isInCells = 0]): GridCase => {
        const [rounding = toTenth, limit = null, direction = null] = [kinds[kind], limits[limitIndex], either[directionIndex]];
        const decimals = rounding.kind === "decimals" ? rounding.decimals : null;
        const verdict = judge(actual, withBounds(operator, low, high, decimals ?? 0), direction, { limit, decimals });
        return {
          inputs: [actual, low, high],
          formula: ([a = "", b = "", c = ""]) =>
            make({ actual: a, target: withFragments(operator, isInCells === 1 ? b : String(low), isInCells === 1 ? c : String(high)), direction, rounding, limit }),
          expected: expectedOf(verdict === "wrongKind" ? verdict : verdict.status),
        };
      }),
    );

  test("STATUS", async () => {
    const cases = grid((fragments) => statusTwin({ ...fragments, words }), (status) => (status === "wrongKind" ? { code: "#VALUE!" } : words[status]));
    expect(await differences(cases)).toEqual([]);
  });

  test("missed", async () => {
    expect(await differences(grid(missedTwin, (status) => status === "missed"))).toEqual([]);
  });
});

test("[TWIN-3] STATUS says its words for blanks", async () => {
  const cases = combinations<CellValue>([[null, 0, 5], [null, 0, 5]]).map((inputs): GridCase => ({
    inputs,
    formula: ([actual = "", target = ""]) =>
      statusTwin({ actual, target: { operator: "=", low: target, high: null }, direction: null, rounding: { kind: "significant" }, limit: null, words }),
    expected: evaluateFunction("STATUS", inputs) as CellValue,
  }));
  expect(await differences(cases)).toEqual([]);
});

function withBounds(operator: TargetOperator, low: number, high: number, decimals: number): Target {
  const isUpper = operator === "<" || operator === "<=";
  return { operator, low: isUpper ? null : low, high: isUpper || operator === "between" ? high : null, decimals };
}

function withFragments(operator: TargetOperator, low: string, high: string): TwinTarget {
  const isUpper = operator === "<" || operator === "<=";
  return { operator, low: isUpper ? null : low, high: isUpper || operator === "between" ? high : null };
}
