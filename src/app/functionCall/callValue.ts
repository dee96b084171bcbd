/** What a call answers with the cells as they are now. */

import { valueAt } from "../../core/values";
import type { CellValue } from "../../core/values";
import type { CellRange } from "../../core/workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { FunctionArgument, FunctionResult } from "../../functions";
import type { CallArgument } from "./callArgument";

/** Names of sheets are the same in any case of letters. */
export function sheetOf({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

function cellsOf({ values }: SheetSnapshot, { rowIndex, columnIndex, rowCount, columnCount }: CellRange): CellValue[][] {
  return Array.from({ length: rowCount }, (_, row) => Array.from({ length: columnCount }, (_cell, column) => valueAt(values, rowIndex + row, columnIndex + column)));
}

/** An argument as the function gets it; `sheet` is that of the formula's cell. Cells of a sheet that is not there are blank. */
export function argumentValue(argument: CallArgument, snapshot: WorkbookSnapshot, sheet: string): FunctionArgument {
  switch (argument.kind) {
    case "blank":
      return null;
    case "number":
      return argument.value;
    case "text":
      return argument.text;
    case "cells": {
      const source = sheetOf(snapshot, argument.sheet ?? sheet);
      return source === undefined ? null : cellsOf(source, argument.range);
    }
  }
}

/** Whether an argument or a result is a range of cells. */
export function isRows(value: FunctionArgument | FunctionResult): value is readonly (readonly CellValue[])[] {
  return Array.isArray(value);
}
