import { expect } from "vitest";
import { evaluateFunction } from "../../src/functions";
import type { FunctionArgument, FunctionResult } from "../../src/functions";

/** Excel's errors by short names. */
export const errors = {
  na: { code: "#N/A" },
  zero: { code: "#DIV/0!" },
  num: { code: "#NUM!" },
  value: { code: "#VALUE!" },
  ref: { code: "#REF!" },
} as const;

/** Calls a function and compares; numbers to 12 significant digits. */
export function expectResult(name: string, args: readonly FunctionArgument[], expected: FunctionResult): void {
  expect(toDigits(evaluateFunction(name, args))).toEqual(toDigits(expected));
}

function toDigits(result: FunctionResult): unknown {
  if (typeof result === "number") return Number(result.toPrecision(12));
  return Array.isArray(result) ? result.map((row) => row.map(toDigits)) : result;
}
