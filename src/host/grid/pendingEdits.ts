/** What was changed in the grid, as edits of the document. */

import type { CellPosition } from "../../core/workbook/address";
import type { CellContent, WriteCells } from "../../core/workbook/edits/cellEdits";
import type { CellStyle, SheetSnapshot } from "../../core/workbook/snapshot";
import { isCellError, type CellValue } from "../../core/values";
import type { FormulaResult } from "../document/results/patchResults";
import { toGridFormula, toStoredFormula } from "./storedFormula";

/** A cell as the grid holds it now. */
export interface GridCell {
  readonly value: CellValue;
  /** As the grid calculates it, without `=`. */
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** Cells of one sheet that changed: by the user, and by calculation. */
export class TouchedCells {
  readonly edited = new CellSet();
  readonly calculated = new CellSet();

  /** Takes in other cells, which were touched while these could not be written. */
  with(other: TouchedCells | undefined): this {
    for (const set of ["edited", "calculated"] as const) for (const { rowIndex, columnIndex } of other?.[set] ?? []) this[set].add(rowIndex, columnIndex);
    return this;
  }
}

export class CellSet {
  private readonly rows = new Map<number, Set<number>>();

  get isEmpty(): boolean {
    return this.rows.size === 0;
  }

  add(rowIndex: number, columnIndex: number): void {
    const row = this.rows.get(rowIndex);
    if (row === undefined) this.rows.set(rowIndex, new Set([columnIndex]));
    else row.add(columnIndex);
  }

  has(rowIndex: number, columnIndex: number): boolean {
    return this.rows.get(rowIndex)?.has(columnIndex) === true;
  }

  /** Row by row, from left to right. */
  *[Symbol.iterator](): Generator<CellPosition> {
    for (const [rowIndex, columns] of [...this.rows].sort(([a], [b]) => a - b)) {
      for (const columnIndex of [...columns].sort((a, b) => a - b)) yield { rowIndex, columnIndex };
    }
  }
}

export interface PendingEdits {
  readonly edits: readonly WriteCells[];
  readonly results: readonly FormulaResult[];
}

/** Compares the touched cells with the document; what is the same again, as after undo, is no edit. */
export function pendingEdits(sheet: SheetSnapshot, styles: readonly CellStyle[], touched: TouchedCells, cellAt: (position: CellPosition) => GridCell): PendingEdits {
  const edits = new RowRuns(sheet.name);
  const results: FormulaResult[] = [];
  for (const position of touched.edited) {
    const cell = cellAt(position);
    const content = editedContent(sheet, styles, position, cell);
    if (content !== null) edits.add(position, content);
    else if (cell.formula !== null) results.push(...changedResult(sheet, position, cell));
  }
  for (const position of touched.calculated) {
    if (!touched.edited.has(position.rowIndex, position.columnIndex)) results.push(...changedResult(sheet, position, cellAt(position)));
  }
  return { edits: edits.finished, results };
}

function editedContent(sheet: SheetSnapshot, styles: readonly CellStyle[], { rowIndex, columnIndex }: CellPosition, cell: GridCell): CellContent | null {
  const stored = sheet.formulas[rowIndex]?.[columnIndex];
  const known = styles[sheet.styles[rowIndex]?.[columnIndex] ?? 0]?.numberFormat ?? "General";
  const format = cell.numberFormat === known ? {} : { format: { numberFormat: cell.numberFormat } };
  const content = changedContent(stored, sheet.values[rowIndex]?.[columnIndex] ?? null, cell);
  return content === null && !("format" in format) ? null : { ...content, ...format };
}

function changedContent(stored: string | undefined, value: CellValue, cell: GridCell): CellContent | null {
  if (cell.formula === null) return stored === undefined && isSame(value, cell.value) ? null : { value: cell.value };
  if (stored !== undefined && toGridFormula(stored) === cell.formula) return null;
  const formula = toStoredFormula(cell.formula);
  // Without a result the file asks the program that opens it to calculate.
  return isOwnFailure(cell.value) ? { formula } : { formula, value: cell.value };
}

function changedResult(sheet: SheetSnapshot, { rowIndex, columnIndex }: CellPosition, { value, formula }: GridCell): FormulaResult[] {
  const stored = sheet.formulas[rowIndex]?.[columnIndex];
  // A formula that only the grid has is an edit, and a value without a formula is nobody's result.
  if (stored === undefined || formula === null || isOwnFailure(value) || isSame(sheet.values[rowIndex]?.[columnIndex] ?? null, value)) return [];
  return [{ rowIndex, columnIndex, value }];
}

/** Errors that say what the grid cannot do, not what the formula gives: the file keeps the result that it has. */
const ownFailures = new Set<string>(["#NAME?", "#CYCLE!", "#ERROR!", "#GETTING_DATA", "#CONNECT!"]);

function isOwnFailure(value: CellValue): boolean {
  return isCellError(value) && ownFailures.has(value.code);
}

export function isSame(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.code === b.code;
  if (typeof a === "number" && typeof b === "number") return a === b || Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));
  return (a === "" ? null : a) === (b === "" ? null : b);
}

/** Neighbours in a row become one edit. */
class RowRuns {
  private readonly runs: { readonly start: CellPosition; readonly cells: CellContent[] }[] = [];

  constructor(private readonly sheet: string) {}

  add(position: CellPosition, content: CellContent): void {
    const last = this.runs.at(-1);
    if (last?.start.rowIndex === position.rowIndex && last.start.columnIndex + last.cells.length === position.columnIndex) last.cells.push(content);
    else this.runs.push({ start: position, cells: [content] });
  }

  get finished(): WriteCells[] {
    return this.runs.map(({ start, cells }) => ({ kind: "writeCells", sheet: this.sheet, ...start, cells: [cells] }));
  }
}
