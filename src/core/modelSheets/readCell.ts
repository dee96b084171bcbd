/** One cell of a model's sheet as the text that a file would hold, or the reason why it holds none. */

import type { ModelIssueCode } from "../model/issues";
import { normalizeCell } from "../model/rawTable";
import { shownAs } from "../recognise/numberFormat";
import { dateText } from "../recognise/sheetText";
import type { Issue } from "../result";
import { withoutNoise } from "../text/decimals";
import { isCellError } from "../values";
import type { CellValue } from "../values";

/** `number` and `text` are a table's columns; `verbatim` keeps the blanks at the ends too. */
export type ColumnKind = "number" | "text" | "verbatim";

export interface SheetCell {
  readonly value: CellValue;
  readonly numberFormat: string;
  readonly hasFormula: boolean;
}

export type CellReading = { readonly text: string } | { readonly code: ModelIssueCode; readonly params: Issue["params"] };

/** "1.319" typed as text is 1319 to a Vietnamese reader and 1.319 to an English one. */
const twoReadings = /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+$/;

/**
 * Text stays text, whatever it looks like. A number is written with a decimal point and, where the cell shows it as a percentage,
 * as it is shown: 0.12 in a cell that shows 12% is 12 in a column of numbers and "12%" in one of words. `isDate1904` is the workbook's
 * epoch, for telling people which date they see.
 */
export function readSheetCell({ value, numberFormat, hasFormula }: SheetCell, column: ColumnKind, isDate1904: boolean): CellReading {
  if (value === null) return hasFormula ? { code: "model/formula-no-value", params: {} } : { text: "" };
  if (isCellError(value)) return { code: "model/cell-error", params: { value: value.code } };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE" };
  if (typeof value === "string") {
    const lines = value.replace(/\r\n?/g, "\n");
    if (column === "verbatim") return { text: lines.normalize("NFC") };
    const text = normalizeCell(lines);
    return column === "number" && twoReadings.test(text) ? { code: "model/ambiguous-number", params: { value: text, whole: text.replaceAll(".", ""), decimal: decimalReading(text) } } : { text };
  }
  const { isDate, isPercent, decimals } = shownAs(numberFormat);
  if (isDate) return { code: "model/cell-date", params: { date: dateText(value, isDate1904) } };
  // What a person typed has at most 15 digits; a calculated number may end in binary noise.
  const number = hasFormula ? withoutNoise(value) : value;
  if (!isPercent) return { text: String(number) };
  const percent = withoutNoise(value * 100);
  return { text: column === "number" ? String(percent) : `${decimals === null ? percent : percent.toFixed(decimals)}%` };
}

function decimalReading(text: string): string {
  return text.split(".").length === 2 ? text : text.replaceAll(".", "");
}
