import { test } from "vitest";
import type { FunctionArgument, FunctionResult } from "../../src/functions";
import { errors, expectResult } from "../support/functionCalls";

test.each<[string, string, FunctionArgument[], FunctionResult]>([
  ["[CAGR-1] the order of Excel's RRI turned round", "CAGR", [100, 121, 2], 0.1],
  ["[CAGR-2]", "CAGR", [0, 121, 2], errors.zero],
  ["[CAGR-3]", "CAGR", [-100, 121, 2], errors.num],
  ["[CAGR-4]", "CAGR", [100, 121, 0], errors.num],
  // 2015: 100; each year up to 2020 8 % more: five growths.
  ["[CAGR-9] the average for 2016–2020", "CAGR", [100, 146.93280768, 5], 0.08],
  ["[CHANGE-1]", "CHANGE", [80, 100], 0.25],
  ["[CHANGE-2]", "CHANGE", [0, 100], errors.zero],
  ["[CHANGE-5]", "CHANGE", [-1e308, 1e308], errors.num],
  ["[REQUIREDRATE-1] a number above", "REQUIREDRATE", [100, 121, 2], 0.1],
  ["[REQUIREDRATE-1] a number below", "REQUIREDRATE", [121, 100, 1], -21 / 121],
  ["[REQUIREDRATE-2] words, not reached", "REQUIREDRATE", [50, "từ 60", 1], 0.2],
  ["[REQUIREDRATE-2] words, reached", "REQUIREDRATE", [3, "không quá 4%", 5], 0],
  ["[REQUIREDRATE-2] words, to fall", "REQUIREDRATE", [8, "không quá 4%", 1], -0.5],
  ["[REQUIREDRATE-3] a range", "REQUIREDRATE", [50, "60 – 75", 1], 0.2],
  ["[REQUIREDRATE-6]", "REQUIREDRATE", [3, "không quá 4%", 0], errors.num],
  ["[PROJECT-1]", "PROJECT", [100, 0.1, 2], 121],
  ["[PROJECT-2]", "PROJECT", [100, -2, 2], errors.num],
  ["[PROJECT-3]", "PROJECT", [100, 0.1, -1], errors.num],
  ["[PROJECT] a column", "PROJECT", [[[100], [null], ["a"], [1e308]], 1, 2], [[400], [errors.na], [errors.value], [errors.num]]],
  ["[PERIODSTO-1]", "PERIODSTO", [100, 121, 0.1], 2],
  ["[PERIODSTO-3]", "PERIODSTO", [100, 90, 0.1], errors.num],
  ["[PERIODSTO-5]", "PERIODSTO", [0, 90, 0.1], errors.zero],
  ["[PERIODSTO-7]", "PERIODSTO", [3, "không quá 4%", 0.1], 0],
  ["[PERIODSTO] a column of targets", "PERIODSTO", [25, [[100], [25], ["từ 50"], [10], [null]], 1], [[2], [0], [1], [errors.num], [errors.na]]],
  ["[REQUIREDRATE] a column of targets of all forms", "REQUIREDRATE", [50, [["từ 60"], [75], ["phấn đấu"], [null]], 1], [[0.2], [0.5], [errors.value], [errors.na]]],
])("%s", (_, name, args, expected) => expectResult(name, args, expected));
