import { describe, expect, test } from "vitest";
import { evaluateFunction } from "../../src/functions";
import type { FunctionArgument, FunctionResult } from "../../src/functions";
import { errors, expectResult } from "../support/functionCalls";

const { na, zero, num, value, ref } = errors;

describe("names", () => {
  test.each<[string, string, FunctionResult]>([
    ["upper case", "CHANGE", 0.25],
    ["any case, with the namespace", "ind.Change", 0.25],
    ["[ERR-5] an unknown name", "IND.NOPE", { code: "#NAME?" }],
    ["[ERR-5] a name that objects have", "constructor", { code: "#NAME?" }],
  ])("%s", (_, name, expected) => expectResult(name, [80, 100], expected));
});

describe("errors", () => {
  test.each<[string, string, FunctionArgument[], FunctionResult]>([
    ["[ERR-1] missing", "CHANGE", [80], na],
    ["[ERR-2] zero divisor", "CHANGE", [0, 100], zero],
    ["[ERR-3] outside the domain", "CAGR", [100, -200, 5], num],
    ["[ERR-4] wrong kind", "CHANGE", [80, "abc"], value],
  ])("%s", (_, name, args, expected) => expectResult(name, args, expected));
});

describe("cells", () => {
  test.each<[string, string, FunctionArgument[], FunctionResult]>([
    ["[ARG-1] blank", "CHANGE", [80, null], na],
    ["[ARG-1] left out", "CHANGE", [80, undefined], na],
    ["[ARG-1] empty text", "CHANGE", ["", 100], na],
    ["[ARG-1] blank optional takes the default", "ATTAINMENT", [90, 100, null, ""], 0.9],
    ["[ARG-1] 0 is a number", "CHANGE", [80, 0], -1],
    ["[ARG-2] a dash", "CHANGE", ["-", 100], na],
    ["[ARG-2] two dots", "NUMBER", [".."], na],
    ["[ARG-2] a mark is no word for a direction", "GAP", [1, 2, "x"], value],
    ["[ARG-3] infinity, although 5/∞ is a number", "CAGR", [Infinity, 5, 5], num],
    ["[ARG-3] infinity in a column", "CAGR", [[[Infinity], [100]], 121, 2], [[num], [0.1]]],
    ["[ARG-3] not a number", "CHANGE", [Number.NaN, 80], num],
    ["[ARG-4] text", "CHANGE", [80, "chín mươi"], value],
    ["[ARG-4] text that looks like a number", "CHANGE", [80, "100"], value],
    ["[ARG-5] a target in words", "GAP", [98, "trên 97%"], 1],
    ["[ARG-5] words that are no target", "GAP", [98, "phấn đấu"], value],
    ["[ARG-6] TRUE", "CHANGE", [80, true], value],
    ["[ARG-6] FALSE as a target", "GAP", [80, false], value],
    ["[ARG-6] a number for a direction", "GAP", [80, 90, 1], value],
    ["[ARG-7] any case", "GAP", [80, 90, "Decrease"], 10],
    ["[ARG-7] an unknown word", "GAP", [80, 90, "giảm"], value],
    ["[ARG-8] an error", "CHANGE", [80, ref], ref],
    ["[ARG-8] an error in an optional input", "GAP", [80, 90, ref], ref],
    ["[ARG-9] an error before what is missing", "CHANGE", [null, ref], ref],
    ["[ARG-9] the leftmost error", "CHANGE", [zero, ref], zero],
    ["[ARG-9] then the first that is missing", "CHANGE", [null, "abc"], na],
    ["[ARG-9] or of the wrong kind", "CHANGE", ["abc", null], value],
    ["[ARG-9] before the domain", "CAGR", [0, 1, null], na],
  ])("%s", (_, name, args, expected) => expectResult(name, args, expected));
});

describe("shapes", () => {
  test.each<[string, FunctionArgument[], FunctionResult]>([
    ["[SHAPE-1] single values", [80, 100], 0.25],
    ["[SHAPE-2] columns", [[[80], [100]], [[100], [50]]], [[0.25], [-0.5]]],
    ["[SHAPE-2] rows", [[[80, 100]], [[100, 50]]], [[0.25, -0.5]]],
    ["[SHAPE-2] blocks", [[[80, 100], [4, 1]], [[100, 50], [6, 2]]], [[0.25, -0.5], [0.5, 1]]],
    ["[SHAPE-3] a single value for a column", [[[80], [50]], 100], [[0.25], [1]]],
    ["[SHAPE-3] a range of one cell for a row", [[[100]], [[50, 200]]], [[-0.5, 1]]],
    ["[SHAPE-3] ranges of one cell", [[[80]], [[100]]], 0.25],
    ["[SHAPE-4] a column and a row", [[[80], [100]], [[100, 50]]], value],
    ["[SHAPE-4] columns of different length", [[[80], [100]], [[100], [50], [1]]], value],
    ["[SHAPE-4] too many arguments", [80, 100, 1], value],
    ["[SHAPE-5] what a row lacks is blank", [[[80, 1], [100]], [[100, 1], [50, 1]]], [[0.25, 0], [-0.5, na]]],
    ["[SHAPE-5] an empty range", [[], 1], value],
    ["[SHAPE-5] a range of empty rows", [[[], []], 1], value],
    ["[ARG-8] a bad cell harms no other", [[[80], [null], ["a"], [ref], [0], [80]], 100], [[0.25], [na], [value], [ref], [zero], [0.25]]],
  ])("%s", (_, args, expected) => expectResult("CHANGE", args, expected));
});

test("arguments stay as they were", () => {
  const column = Object.freeze([Object.freeze([80]), Object.freeze([null]), Object.freeze(["x"])]);
  const args = Object.freeze([column, 100]);
  expect(evaluateFunction("CHANGE", args)).toEqual([[0.25], [na], [na]]);
});
