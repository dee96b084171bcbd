/** Numbers that were typed as text: Excel's own formulas pass them over, and sums come out too small. */

import type { ActualCell, RecognisedRow, TargetCell } from "../../recognise/table";
import { readBareNumber } from "../../text/readNumber";

/** Columns of a table that hold true numbers: a text among them is a slip, while a column of texts alone is a way of writing. */
export function numericColumns(rows: readonly RecognisedRow[]): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const { target, actual } of rows) {
    if (target?.source === "number") columns.add(target.columnIndex);
    if (actual?.source === "number") columns.add(actual.columnIndex);
  }
  return columns;
}

/** The cells of a row that hold a plain number as text beside true numbers. Targets in words ("trên 97%") are meant as text; "100%" is too. */
export function numbersAsText({ target, actual }: RecognisedRow, numeric: ReadonlySet<number>): readonly (TargetCell | ActualCell)[] {
  const found: (TargetCell | ActualCell)[] = [];
  if (target?.source === "text" && numeric.has(target.columnIndex) && !target.text.endsWith("%") && isBareNumber(target.text)) found.push(target);
  if (actual?.source === "text" && numeric.has(actual.columnIndex) && isBareNumber(actual.text)) found.push(actual);
  return found;
}

function isBareNumber(text: string): boolean {
  return readBareNumber(text.replace(/ ?%$/, "").replace(/(?<=\d) (?=\d{3})/g, ""), "vi") !== null;
}
