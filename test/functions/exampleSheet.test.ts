import { expect, test } from "vitest";
import { exampleSheet } from "../../src/functions";
import type { FunctionArgument } from "../../src/functions";

const english = { separator: ",", decimalMark: "." } as const;
const vietnamese = { separator: ";", decimalMark: "," } as const;
const note = { vi: "", en: "" };
const shown = (name: string, args: FunctionArgument[], notation: typeof english | typeof vietnamese = english) => exampleSheet(name, { arguments: args, result: 0, note }, notation);

test.each<[string, FunctionArgument[], typeof english | typeof vietnamese, string]>([
  ["single values", [100, 0.5, -2], english, "=IND.X(100,0.5,-2)"],
  ["as Vietnamese computers write them", [100, 0.5, -2], vietnamese, "=IND.X(100;0,5;-2)"],
  ["what is left out in between and at the end", [1, null, "en", null, undefined], english, '=IND.X(1,,"en")'],
  ["quotes in text", ['"8" bài'], english, '=IND.X("""8"" bài")'],
])("%s", (_, args, notation, formula) => {
  expect(shown("X", args, notation)).toEqual({ cells: [], formula, result: 0 });
});

test("columns stand beside each other", () => {
  expect(shown("X", [[[1], [2]], [[3], [4]], 5])).toEqual({ cells: [[1, 3], [2, 4]], formula: "=IND.X(A1:A2,B1:B2,5)", result: 0 });
});

test("rows below each other", () => {
  expect(shown("X", [[[1, 2]], [[3, 4]]])).toEqual({ cells: [[1, 2], [3, 4]], formula: "=IND.X(A1:B1,A2:B2)", result: 0 });
});
