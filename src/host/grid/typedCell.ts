import { CellValueType, type ICellData } from "@univerjs/core";
import { readPasted } from "./pastedText";
import { readTyped, type TypedContent } from "./typedText";
import type { GridLanguage } from "./locales";

/** What was typed, as Univer's cell: formula and value take each other's place. */
export function toTypedCell(typed: TypedContent): ICellData {
  const rest: ICellData = { p: null, f: null, si: null };
  if (typed.kind === "formula") return { ...rest, v: null, f: `=${typed.formula}` };
  if (typed.kind === "text") return { ...rest, v: typed.text, t: CellValueType.STRING };
  if (typed.kind === "boolean") return { ...rest, v: typed.value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...rest, v: typed.value, t: CellValueType.NUMBER, ...(typed.numberFormat === null ? {} : { s: { n: { pattern: typed.numberFormat } } }) };
}

/** Text of another program as cells from a place on, each read as if it were typed there; `patternAt` is null outside the sheet. */
export function toPastedCells(
  text: string,
  start: { readonly startRow: number; readonly startColumn: number },
  language: GridLanguage,
  patternAt: (rowIndex: number, columnIndex: number) => string | null,
): Record<number, Record<number, ICellData>> {
  const cells: Record<number, Record<number, ICellData>> = {};
  readPasted(text).forEach((row, down) => row.forEach((cell, right) => {
    const [rowIndex, columnIndex] = [start.startRow + down, start.startColumn + right];
    const pattern = patternAt(rowIndex, columnIndex);
    if (pattern !== null) (cells[rowIndex] ??= {})[columnIndex] = toTypedCell(cell === "" ? { kind: "text", text: "" } : readTyped(cell, language, pattern));
  }));
  return cells;
}
