/** Formulas that fill several cells: what of them the document does not have yet. */

import { contains, type CellPosition, type CellRange } from "../../core/workbook/address";
import type { WriteCells } from "../../core/workbook/edits/cellEdits";
import { valueAt, type CellValue } from "../../core/values";
import type { SheetSnapshot } from "../../core/workbook/snapshot";
import type { FormulaResult } from "../document/results/patchResults";
import { isSame, type CellSet, type GridCell, type PendingEdits, type TouchedCells } from "./pendingEdits";
import { toGridFormula, toStoredFormula } from "./storedFormula";

/** A formula that fills several cells in the grid. */
export interface Spill {
  readonly range: CellRange;
  /** As the grid calculates it, without `=`. */
  readonly formula: string;
  /** All results, row by row. */
  readonly values: readonly (readonly CellValue[])[];
}

/**
 * Formulas that the user typed become array formulas over the cells that they fill. An array formula of the file that the user
 * left alone keeps its range, whatever the grid makes of it: Excel fills such a range in ways that the grid does not, and only
 * its results are brought up to date.
 *
 * @param stored ranges of the document's array formulas
 * @param typed cells that were typed into since the document was shown, also before `touched`: results may come later
 */
export function spillEdits(sheet: SheetSnapshot, stored: readonly CellRange[], spills: readonly Spill[], touched: TouchedCells, typed: CellSet, cellAt: (position: CellPosition) => GridCell): PendingEdits {
  const edits: WriteCells[] = [];
  const results: FormulaResult[] = [];
  const write = ({ rowIndex, columnIndex }: CellPosition, content: WriteCells["cells"][number][number]) => edits.push({ kind: "writeCells", sheet: sheet.name, rowIndex, columnIndex, cells: [[content]] });
  const isEdited = ({ rowIndex, columnIndex }: CellPosition) => touched.edited.has(rowIndex, columnIndex);
  const isTyped = ({ rowIndex, columnIndex }: CellPosition) => typed.has(rowIndex, columnIndex);
  const isKept = (range: CellRange) => spills.some((spill) => isEqual(spill.range, range) && isStored(sheet, spill));

  // First what goes, so that a new formula may fill the same cells.
  for (const range of stored.filter(({ rowCount, columnCount }) => rowCount * columnCount > 1)) {
    const cells = cellsOf(range);
    if (!(isTyped(range) || cells.some(isEdited)) || isKept(range)) continue;
    for (const [index, position] of cells.entries()) {
      if (isEdited(position)) continue;
      // The first cell keeps its formula: what was typed into another one stands in its way.
      const { formula, value } = cellAt(position);
      write(position, index === 0 && formula !== null ? { formula: toStoredFormula(formula), value } : { value: null });
    }
  }
  for (const { range, formula, values } of spills) {
    const known = stored.find((candidate) => isAt(candidate, range));
    if (isTyped(range) && !(known !== undefined && isKept(range))) write(range, { formula: toStoredFormula(formula), value: values[0]?.[0] ?? null, spill: values });
    else if (known !== undefined) {
      for (const position of cellsOf(range)) {
        const value = values[position.rowIndex - range.rowIndex]?.[position.columnIndex - range.columnIndex] ?? null;
        if (contains(known, position) && !isSame(valueAt(sheet.values, position.rowIndex, position.columnIndex), value)) results.push({ ...position, value });
      }
    }
  }
  return { edits, results };
}

function isStored({ formulas }: SheetSnapshot, { range, formula }: Spill): boolean {
  const stored = formulas[range.rowIndex]?.[range.columnIndex];
  return stored !== undefined && toGridFormula(stored) === formula;
}

function isAt(a: CellPosition, b: CellPosition): boolean {
  return a.rowIndex === b.rowIndex && a.columnIndex === b.columnIndex;
}

function isEqual(a: CellRange, b: CellRange): boolean {
  return isAt(a, b) && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

function cellsOf({ rowIndex, columnIndex, rowCount, columnCount }: CellRange): CellPosition[] {
  return Array.from({ length: rowCount * columnCount }, (_, index) => ({ rowIndex: rowIndex + Math.floor(index / columnCount), columnIndex: columnIndex + (index % columnCount) }));
}
