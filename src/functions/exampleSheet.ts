/** A worked example as it stands on a sheet: its ranges in cells, its formula, its result. */

import { rangeAddress } from "../core/workbook/address";
import type { CellValue } from "../core/values";
import type { FunctionArgument, FunctionExample, FunctionResult, Rows } from "./definition";

export interface ExampleSheet {
  /** Cells with the ranges of the example, from A1 on; empty where all arguments are single values. */
  readonly cells: readonly (readonly CellValue[])[];
  /** The formula with references to those cells. */
  readonly formula: string;
  readonly result: FunctionResult;
}

/** How a language writes formulas: what stands between arguments, and the decimal mark. */
export interface FormulaNotation {
  readonly separator: "," | ";";
  readonly decimalMark: "." | ",";
}

interface Placed {
  readonly argument: Rows;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** Columns of the example stand beside each other, rows below each other. */
export function exampleSheet(name: string, { arguments: args, result }: FunctionExample, notation: FormulaNotation): ExampleSheet {
  const placed: Placed[] = [];
  const given = withoutTrailingBlanks(args);
  const texts = given.map((argument) => {
    if (!isRows(argument)) return literal(argument, notation);
    const place = nextPlace(placed, argument);
    placed.push(place);
    return rangeOf(place);
  });
  return { cells: cellsOf(placed), formula: `=IND.${name}(${texts.join(notation.separator)})`, result };
}

function nextPlace(placed: readonly Placed[], argument: Rows): Placed {
  const isColumn = argument.length > 1;
  const rowIndex = isColumn ? 0 : placed.reduce((end, place) => Math.max(end, place.rowIndex + place.argument.length), 0);
  const columnIndex = isColumn ? placed.reduce((end, place) => Math.max(end, place.columnIndex + (place.argument[0]?.length ?? 0)), 0) : 0;
  return { argument, rowIndex, columnIndex };
}

function rangeOf({ argument, rowIndex, columnIndex }: Placed): string {
  return rangeAddress({ rowIndex, columnIndex, rowCount: argument.length, columnCount: argument[0]?.length ?? 0 });
}

function cellsOf(placed: readonly Placed[]): CellValue[][] {
  const cells: CellValue[][] = [];
  for (const { argument, rowIndex, columnIndex } of placed) {
    for (const [row, values] of argument.entries()) {
      const cellRow = (cells[rowIndex + row] ??= []);
      for (const [column, value] of values.entries()) cellRow[columnIndex + column] = value;
    }
  }
  return cells;
}

function literal(argument: CellValue | undefined, { decimalMark }: FormulaNotation): string {
  if (typeof argument === "number") return String(argument).replace(".", decimalMark);
  return typeof argument === "string" ? `"${argument.replaceAll('"', '""')}"` : "";
}

function withoutTrailingBlanks(args: readonly FunctionArgument[]): readonly FunctionArgument[] {
  const last = args.findLastIndex((argument) => argument !== null && argument !== undefined);
  return args.slice(0, last + 1);
}

function isRows(argument: FunctionArgument): argument is Rows {
  return Array.isArray(argument);
}
