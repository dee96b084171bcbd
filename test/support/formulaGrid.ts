import { cellAddress } from "../../src/core/workbook/address";
import type { CellValue } from "../../src/core/values";
import { evaluateFormulas } from "./univerEngine";

/** Inputs of one formula, and what it must show. */
export interface GridCase {
  readonly inputs: readonly CellValue[];
  /** The formula for cells that hold the inputs. */
  readonly formula: (references: readonly string[]) => string;
  readonly expected: CellValue;
  /** Size of terms that cancel each other in a result that may be much smaller. */
  readonly scale?: number;
}

/** What the independent engine shows for each case; inputs of case i stand in row i of one sheet. */
function calculateGrid(cases: readonly GridCase[]): Promise<CellValue[]> {
  const cells: Record<string, CellValue> = {};
  for (const [rowIndex, { inputs }] of cases.entries()) {
    for (const [columnIndex, input] of inputs.entries()) cells[cellAddress({ rowIndex, columnIndex })] = input;
  }
  return evaluateFormulas(cells, cases.map((_, rowIndex) => formulaOf(cases, rowIndex)));
}

/** The cases whose result in Univer differs. */
export async function differences(cases: readonly GridCase[]): Promise<string[]> {
  return differencesOf(cases, await calculateGrid(cases));
}

/** The cases whose result differs; numbers may differ by 1e-12 of their size, or by the binary noise of a difference (0.1 + 0.2 − 0.3). */
export function differencesOf(cases: readonly GridCase[], results: readonly CellValue[]): string[] {
  return cases.flatMap(({ inputs, expected, scale = 0 }, index) => {
    const result = results[index] ?? null;
    return isSame(result, expected, scale) ? [] : [`${JSON.stringify(inputs)} ${formulaOf(cases, index)}: ${JSON.stringify(result)}, expected ${JSON.stringify(expected)}`];
  });
}

/** The formula of a case as it stands in its row. */
export function formulaOf(cases: readonly GridCase[], rowIndex: number): string {
  const { inputs = [], formula } = cases[rowIndex] ?? {};
  return formula?.(inputs.map((_, columnIndex) => cellAddress({ rowIndex, columnIndex }))) ?? "";
}

/** Every combination of one value from each list. */
export function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]]);
}

function isSame(a: CellValue, b: CellValue, scale: number): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= Math.max(1e-16, 1e-12 * Math.max(Math.abs(a), Math.abs(b), scale));
  return JSON.stringify(a) === JSON.stringify(b);
}
