/** The cells of a user's table as the results sheet shows them: a formula that follows the cell wherever it says what was read from it. */

import { undefinedMark } from "../../load/formulas";
import { numberFormatOf } from "../../load/tableSheet";
import type { SheetCell } from "../../load/tableSheet";
import { shownAs } from "../../recognise/numberFormat";
import type { RecognisedRow, RecognisedTable, TargetCell } from "../../recognise/table";
import { decimalsOf, printedDecimals, withoutNoise } from "../../text/decimals";
import { numeral, quoted } from "../../twins/fragment";
import { isCellError, valueAt } from "../../values";
import type { CellValue } from "../../values";
import { absoluteAddress, quoteSheetName } from "../../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";

/** One table of the user's workbook, with what stands in its cells. */
export interface SourceSheet {
  readonly table: RecognisedTable;
  valueAt(rowIndex: number, columnIndex: number): CellValue;
  numberFormatAt(rowIndex: number, columnIndex: number): string;
  /** Absolute, so that sorting the results does not turn it to another row: `'Thu NSNN'!$E$9`. */
  reference(rowIndex: number, columnIndex: number): string;
}

export function sourceSheet({ styles }: WorkbookSnapshot, sheet: SheetSnapshot, table: RecognisedTable): SourceSheet {
  const prefix = `${quoteSheetName(sheet.name)}!`;
  return {
    table,
    valueAt: (rowIndex, columnIndex) => valueAt(sheet.values, rowIndex, columnIndex),
    numberFormatAt: (rowIndex, columnIndex) => styles[sheet.styles[rowIndex]?.[columnIndex] ?? 0]?.numberFormat ?? "General",
    reference: (rowIndex, columnIndex) => prefix + absoluteAddress({ rowIndex, columnIndex }),
  };
}

export interface ActualSource {
  readonly cell: SheetCell;
  /** Decimals that the result counts with when it is compared. */
  readonly decimals: number;
  /** Decimals to show it with. */
  readonly shownDecimals: number;
  readonly isPartYear: boolean;
}

/** What people type where there is no number yet: blank in the results, as it is when the workbook is read. */
const commonMarks = ["-", "..", "…"] as const;
/** Excel refuses longer texts inside a formula. */
const maximumTextInFormula = 255;
/** A cell without a number format may hold any number of digits; people read no more than this. */
const readableDecimals = 3;

/** The result of a row, also where the cell is still blank: a number that comes later is judged at once. */
export function sourceCell(source: SourceSheet, row: RecognisedRow): ActualSource {
  const comparison = source.table.comparisons[row.comparison];
  const columnIndex = row.actual?.columnIndex ?? comparison?.actualColumn ?? 0;
  const shown = shownAs(source.numberFormatAt(row.rowIndex, columnIndex));
  const decimals = row.actual?.decimals ?? shown.decimals ?? printedDecimals;
  const shownDecimals = readableDecimalsOf(decimals, row.actual?.value ?? 0);
  const partYear = row.actual === null ? (comparison?.partYear ?? null) : row.actual.partYear;
  const formula = shown.isDate ? null : actualFormula(source, row, columnIndex, shown.isPercent ? 100 : 1);
  return {
    cell: { value: row.actual === null ? "" : (row.actual.value ?? shownText(source.valueAt(row.rowIndex, columnIndex), row.actual.text)), numberFormat: numberFormatOf(shownDecimals), ...(formula === null ? {} : { formula }) },
    decimals,
    shownDecimals,
    isPartYear: partYear !== null,
  };
}

/** Null where the cell does not hold itself what was read: a merged cell, or text in another encoding that is too long to repeat. */
function actualFormula(source: SourceSheet, { actual, rowIndex }: RecognisedRow, columnIndex: number, scale: 1 | 100): string | null {
  const reference = source.reference(rowIndex, columnIndex);
  const number = scaled(reference, scale);
  const held = source.valueAt(rowIndex, columnIndex);
  const trimmed = `TRIM(${reference})`;
  const follow = (whenText: string): string => `IFERROR(IF(ISNUMBER(${reference}),${number},${whenText}),${quoted(undefinedMark)})`;
  const textOr = (marks: readonly string[]): string => `IF(OR(${trimmed}={${marks.map(quoted).join(",")}}),"",${trimmed})`;
  const text = textOr(commonMarks);
  if (actual === null) {
    if (held === null || held === "") return follow(text);
    return typeof held === "string" && held.length <= maximumTextInFormula ? follow(textOr([...new Set([...commonMarks, trim(held)])])) : null;
  }
  if (actual.source === "number") return typeof held === "number" && withoutNoise(held * scale) === withoutNoise(actual.value ?? NaN) ? follow(text) : null;
  if (isCellError(held)) return follow(text);
  if (typeof held !== "string" || held.length > maximumTextInFormula || actual.text.length > maximumTextInFormula) return null;
  if (actual.value !== null) return follow(`IF(${trimmed}=${quoted(trim(held))},${numeral(actual.value)},${text})`);
  return follow(trim(held) === actual.text ? text : quoted(actual.text));
}

/** A target that is a number in its cell. */
export function targetSource(source: SourceSheet, rowIndex: number, cell: TargetCell): SheetCell {
  const value = cell.target?.low ?? cell.target?.high ?? null;
  const held = source.valueAt(rowIndex, cell.columnIndex);
  if (typeof held !== "number" || value === null || withoutNoise(held * cell.scale) !== withoutNoise(value)) return { value };
  const reference = source.reference(rowIndex, cell.columnIndex);
  return { value, formula: `IFERROR(IF(ISNUMBER(${reference}),${scaled(reference, cell.scale)},TRIM(${reference})),${quoted(undefinedMark)})` };
}

/** Decimals to show a number with: those of its cell or text, else as many as it needs. */
export function readableDecimalsOf(decimals: number, value: number): number {
  return decimals < printedDecimals ? decimals : Math.min(readableDecimals, decimalsOf(value));
}

function shownText(held: CellValue, text: string): string {
  return isCellError(held) ? undefinedMark : text;
}

/** As Excel's TRIM. */
function trim(text: string): string {
  return text.replace(/ +/g, " ").trim();
}

function scaled(reference: string, scale: 1 | 100): string {
  return scale === 1 ? reference : `${scale}*${reference}`;
}
