import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CellValue } from "../../src/core/values";
import { evaluateFunction, functionCatalogue } from "../../src/functions";
import type { FunctionArgument, FunctionResult, Parameter } from "../../src/functions";

const words = ["trên 97%", "8,7 – 10,7%", "không quá 4%", "khoảng 1%", "abc", "12", "-", "increase", "DECREASE", "none", "vi", "en", "linear"];
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.oneof(fc.integer({ min: -3, max: 120 }), fc.double({ min: -1e3, max: 1e3 }), fc.double()) },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>(null, "", 0, true, false, { code: "#REF!" }, { code: "#N/A" }) },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>(...words) },
);
/** Mostly what the parameter takes, so that most rows reach the arithmetic. */
const cellFor = ({ kind, choices = [] }: Parameter): fc.Arbitrary<CellValue> =>
  kind === "choice" ? fc.constantFrom<CellValue>(null, ...choices, "abc") : cell;

const isFinal = (value: unknown): boolean =>
  typeof value === "number" ? Number.isFinite(value) : typeof value === "string" || (typeof value === "object" && value !== null && "code" in value);

const ofWholeRanges = functionCatalogue.filter(({ parameters }) => parameters.some(({ kind }) => kind === "series"));
const perCell = functionCatalogue.filter((definition) => definition.name !== "PATH" && !ofWholeRanges.includes(definition));

describe.each(perCell.map((definition) => [definition.name, definition.parameters] as const))("%s", (name, parameters) => {
  const rows = fc.array(fc.tuple(...parameters.map(cellFor)), { minLength: 2, maxLength: 60 });

  test("[SHAPE-2] a column gives what its cells give one by one", () => {
    fc.assert(
      fc.property(rows, (table) => {
        const columns = parameters.map((_, index) => table.map((row) => [row[index] ?? null]));
        expect(evaluateFunction(name, columns)).toEqual(table.map((row) => [evaluateFunction(name, row)]));
      }),
    );
  });

  test("[SHAPE-3] so does a column beside single values", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: parameters.length - 1 }), (table, ranged) => {
        const [first = []] = table;
        const args: FunctionArgument[] = parameters.map((_, index) => (index === ranged ? table.map((row) => [row[index] ?? null]) : (first[index] ?? null)));
        const expected = table.map((row) => [evaluateFunction(name, parameters.map((_, index) => (index === ranged ? row : first)[index] ?? null))]);
        expect(evaluateFunction(name, args)).toEqual(expected);
      }),
    );
  });

  test("whatever goes in, only values and errors come out", () => {
    fc.assert(
      fc.property(fc.tuple(...parameters.map(cellFor)), (args) => {
        expect(isFinal(evaluateFunction(name, args))).toBe(true);
      }),
    );
  });
});

test("a long block is computed in pieces: every cell is in its place", () => {
  const previous = Array.from({ length: 700 }, (_, i) => [1, 2, 3].map((j) => i * 3 + j));
  const current = previous.map((row) => row.map((value) => value * 2));
  current[600]![1] = 0;
  const expected = previous.map((row) => row.map(() => 1));
  expected[600]![1] = -1;
  expect(evaluateFunction("CHANGE", [previous, current])).toEqual(expected);
});

test("a row wider than a piece", () => {
  const wide = [Array.from({ length: 3000 }, (_, i) => i + 1), Array.from({ length: 3000 }, (_, i) => (i === 2999 ? 0 : 2))];
  const result = evaluateFunction("CHANGE", [wide, 4]) as CellValue[][];
  expect(result.map((row) => row.length)).toEqual([3000, 3000]);
  expect([result[0]![0], result[0]![1], result[1]![2998], result[1]![2999]]).toEqual([3, 1, 1, { code: "#DIV/0!" }]);
});

test("whatever goes in, PATH gives values and errors", () => {
  fc.assert(
    fc.property(cell, cell, fc.oneof(fc.integer({ min: -1, max: 9 }), cell), fc.constantFrom<CellValue>(null, "linear", "abc"), (...args) => {
      const result: FunctionResult = evaluateFunction("PATH", args);
      for (const value of Array.isArray(result) ? result.flat() : [result]) expect(isFinal(value)).toBe(true);
    }),
  );
});

describe.each(ofWholeRanges.map((definition) => [definition.name, definition.parameters] as const))("%s", (name, parameters) => {
  test("[SHAPE-6] whatever goes in, values and errors come out, in the shape of the ranges or as one", () => {
    const rows = fc.array(fc.tuple(...parameters.map(cellFor)), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(rows, (table) => {
        const result = evaluateFunction(name, parameters.map((_, index) => table.map((row) => [row[index] ?? null])));
        if (Array.isArray(result)) expect(result.map((row) => row.length)).toEqual(table.map(() => 1));
        for (const value of Array.isArray(result) ? result.flat() : [result]) expect(isFinal(value)).toBe(true);
      }),
    );
  });
});
