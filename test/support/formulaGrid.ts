import { cellAddress } from "../../src/core/workbook/address";
import type { CellValue } from "../../src/core/values";
import { evaluateFormulas } from "./univerEngine";

/** Inputs of one formula, and what it must show. */
export interface GridCase {
  readonly inputs: readonly CellValue[];
  /** The formula for cells that hold the inputs. */
  readonly formula: (references: readonly string[]) => string;
  readonly expected: CellValue;
}

/** What the independent engine shows for each case; inputs of case i stand in row i of one sheet. */
export function calculateGrid(cases: readonly GridCase[]): Promise<CellValue[]> {
  const cells: Record<string, CellValue> = {};
  const formulas = cases.map(({ inputs, formula }, rowIndex) => {
    const references = inputs.map((_, columnIndex) => cellAddress({ rowIndex, columnIndex }));
    inputs.forEach((input, columnIndex) => (cells[references[columnIndex]!] = input));
    return formula(references);
  });
  return evaluateFormulas(cells, formulas);
}

/** The cases whose result differs; numbers may differ by 1e-12 of their size, or by the binary noise of a difference (0.1 + 0.2 − 0.3). */
export async function differences(cases: readonly GridCase[]): Promise<string[]> {
  const results = await calculateGrid(cases);
  return cases.flatMap(({ inputs, formula, expected }, index) => {
    const result = results[index] ?? null;
    const names = inputs.map((_, column) => cellAddress({ rowIndex: index, columnIndex: column }));
    return isSame(result, expected) ? [] : [`${JSON.stringify(inputs)} ${formula(names)}: ${JSON.stringify(result)}, expected ${JSON.stringify(expected)}`];
  });
}

/** Every combination of one value from each list. */
export function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]]);
}

function isSame(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= Math.max(1e-16, 1e-12 * Math.max(Math.abs(a), Math.abs(b)));
  return JSON.stringify(a) === JSON.stringify(b);
}
