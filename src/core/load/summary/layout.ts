/** A sheet without a table of its own: rows of cells that are put together from top to bottom. */

import { absoluteAddress, cellAddress } from "../../workbook/address";
import type { CellPosition } from "../../workbook/address";
import type { CellFormat } from "../../workbook/edits/cellEdits";
import type { AddChart } from "../../workbook/edits/chartEdits";
import { isCellError } from "../../values";
import type { CellValue } from "../../values";
import { quoted } from "../../twins/fragment";
import type { SheetFont } from "../tableSheet";

export interface LayoutCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format: CellFormat;
  /** The user types here. */
  readonly isEntry?: boolean;
}

export interface LayoutRow {
  /** In points. */
  readonly height: number;
  readonly cells: readonly (LayoutCell | null)[];
}

export interface SheetLayout {
  readonly sheetName: string;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly LayoutRow[];
  /** The charts, for the name that the sheet gets. */
  readonly charts: readonly ((sheet: string) => AddChart)[];
}

const lineHeight = 16;

/** A cell that a formula fills: its place is known before what stands in it. */
export class LayoutBuilder {
  readonly rows: LayoutRow[] = [];
  readonly charts: ((sheet: string) => AddChart)[] = [];

  constructor(private readonly font: SheetFont) {}

  /** Index of the row that comes next. */
  get next(): number {
    return this.rows.length;
  }

  /** Adds a row; undefined cells are blank. */
  add(cells: readonly (LayoutCell | null | undefined)[], height = lineHeight): number {
    const { font } = this;
    this.rows.push({ height, cells: cells.map((cell) => (cell == null ? null : { ...cell, format: { ...font, ...cell.format } })) });
    return this.rows.length - 1;
  }

  /** Blank rows, such as those under a chart. */
  skip(count: number): void {
    for (let row = 0; row < count; row += 1) this.add([]);
  }
}

export function at(rowIndex: number, columnIndex: number): string {
  return cellAddress({ rowIndex, columnIndex });
}

export function fixed(position: CellPosition): string {
  return absoluteAddress(position);
}

/** "{good} of {judged}" with values: `good of judged`. */
export function filled(template: string, values: Readonly<Record<string, CellValue>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => shownText(values[name] ?? placeholder));
}

function shownText(value: CellValue): string {
  return isCellError(value) ? value.code : String(value);
}

/** The same as a formula over references: `B5&" of "&C5`. Counts alone: a fraction would show in the decimals of the program's locale. */
export function filledFormula(template: string, references: Readonly<Record<string, string>>): string {
  return template
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== "")
    .map((piece) => references[piece.slice(1, -1)] ?? quoted(piece))
    .join("&");
}
