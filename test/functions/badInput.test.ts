import { describe, expect, test } from "vitest";
import { isCellError } from "../../src/core/values";
import type { CellValue } from "../../src/core/values";
import { evaluateFunction, functionCatalogue } from "../../src/functions";
import type { FunctionArgument, FunctionDefinition, FunctionResult, Parameter } from "../../src/functions";
import { errors } from "../support/functionCalls";

const { na, value, ref } = errors;

/** The first example with one argument, or the first cell of its range, replaced. */
function spoiled({ name, examples }: FunctionDefinition, index: number, bad: CellValue): FunctionResult {
  const args = [...examples[0]!.arguments];
  const given = args[index];
  args[index] = Array.isArray(given) ? (given as CellValue[][]).map((row, rowIndex) => row.map((cell, column) => (rowIndex === 0 && column === 0 ? bad : cell))) : bad;
  return evaluateFunction(name, args);
}

const firstCell = (result: FunctionResult): CellValue => (Array.isArray(result) ? (result[0]?.[0] ?? null) : result);

const parameters = functionCatalogue.flatMap((definition) => definition.parameters.map((parameter, index) => [definition.name, parameter.name, definition, parameter, index] as const));
const lenient = new Set(["STATUS", "PROGRESSSTATUS"]);
const takesNumbers = ({ kind }: Parameter): boolean => kind === "number" || kind === "series";

describe.each(parameters)("%s, %s", (name, _, definition, parameter, index) => {
  const isSpeaking = lenient.has(name) && parameter.lenient === true;

  test("[ARG-8] an error", () => expect(firstCell(spoiled(definition, index, ref))).toEqual(ref));

  test("[ARG-6] TRUE", () => expect(firstCell(spoiled(definition, index, true))).toEqual(value));

  test("[ARG-1] a blank", () => {
    for (const blank of [null, ""]) {
      const result = firstCell(spoiled(definition, index, blank));
      if (isSpeaking) expect(typeof result).toBe("string");
      else if (parameter.optional === true) expect(result).not.toEqual(value);
      // A gap in a series is left out with its period.
      else if (name === "LOGGROWTH" || name === "AARR") expect(typeof result).toBe("number");
      else expect(result).toEqual(na);
    }
  });

  if (takesNumbers(parameter)) {
    test("[ARG-4] text, also a date in words", () => {
      for (const text of ["chín mươi", "100", "2015-12-31"]) {
        const result = firstCell(spoiled(definition, index, text));
        if (name === "STATUS") expect(result).toBe("Không đọc được");
        else expect(result).toEqual(value);
      }
    });

    test("[ARG-3] 0, negative and huge numbers give numbers, words or errors", () => {
      for (const number of [0, -0, -7, 1e308, -1e308, 1e-308, Infinity, Number.NaN]) {
        const result = spoiled(definition, index, number);
        for (const cell of Array.isArray(result) ? result.flat() : [result]) expect(Number.isFinite(cell) || typeof cell === "string" || isCellError(cell)).toBe(true);
      }
    });
  }

  test("[SHAPE-5] an empty range", () => {
    const args: FunctionArgument[] = [...definition.examples[0]!.arguments];
    args[index] = [];
    expect(evaluateFunction(name, args)).toEqual(value);
  });

  test("[SHAPE-4] a range that does not fit", () => {
    if (definition.parameters.length === 1) return;
    const args: FunctionArgument[] = definition.parameters.map(() => [[1], [2]]);
    args[index] = [[1], [2], [3]];
    expect(evaluateFunction(name, args)).toEqual(value);
  });
});
