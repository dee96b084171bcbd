import { cellAddress } from "../../../src/core/workbook/address";
import type { CellValue } from "../../../src/core/values";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import type { SheetResults } from "../../../src/host/document/results/writeResults";
import { evaluateFormulas } from "../../support/univerEngine";

/** Calculates a workbook sheet by sheet with an engine that is not ours: its formulas refer to cells of their own sheet with values. */
export async function calculate(snapshot: WorkbookSnapshot): Promise<SheetResults[]> {
  const sheets: SheetResults[] = [];
  for (const { name, values, formulas } of snapshot.sheets) {
    const cells: Record<string, CellValue> = {};
    for (const [rowIndex, row] of values.entries()) for (const [columnIndex, value] of (row ?? []).entries()) if (formulas[rowIndex]?.[columnIndex] === undefined) cells[cellAddress({ rowIndex, columnIndex })] = value ?? null;
    const placed = formulas.flatMap((row, rowIndex) => (row ?? []).flatMap((formula, columnIndex) => (formula === undefined ? [] : [{ rowIndex, columnIndex, formula }])));
    if (placed.length === 0) continue;
    const results = await evaluateFormulas(cells, placed.map(({ formula }) => formula));
    sheets.push({ sheet: name, results: placed.map(({ rowIndex, columnIndex }, index) => ({ rowIndex, columnIndex, value: results[index] ?? null })) });
  }
  return sheets;
}
