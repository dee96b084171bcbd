/** Stage 2: the rows under a header, each with its label, unit, direction, target, actual and printed percentage. */

import type { IndicatorIndex } from "../model/match";
import { readTarget, targetFromNumber } from "../target/readTarget";
import type { Target } from "../target/target";
import { decimalsOf, printedDecimals, withoutNoise } from "../text/decimals";
import { isMissingMark } from "../text/missingMarks";
import { normalizeText } from "../text/normalizeText";
import { readNumber } from "../text/readNumber";
import { valueAt } from "../values";
import type { CellValue } from "../values";
import type { CellStyle, SheetSnapshot } from "../workbook/snapshot";
import type { TableHeader } from "./headers";
import { shownAs } from "./numberFormat";
import { elapsedShare } from "./period";
import { directionWords } from "./roleWords";
import type { ActualCell, RecognisedRow, RowDirection, StatedCell, TargetCell } from "./table";

/** Blank rows that end a table which is no Excel table. */
const blankRowsThatEnd = 2;

const wholeNumber: Target = { operator: "=", low: null, high: null, decimals: 0 };

export interface RowReader {
  readonly rows: readonly RecognisedRow[];
  /** Last row that holds anything of the table. */
  readonly lastRowIndex: number;
}

export function readRows(sheet: SheetSnapshot, styles: readonly CellStyle[], header: TableHeader, endRowIndex: number, indicators: IndicatorIndex | null): RowReader {
  const columnOf = (role: string): number | null => header.columns.find((column) => column.role === role)?.columnIndex ?? null;
  const textOf = (columnIndex: number | null): string => header.columns.find((column) => column.columnIndex === columnIndex)?.header ?? "";
  const unitColumn = columnOf("unit");
  const statedColumn = columnOf("stated");
  const statedScale = statedColumn === null ? 1 : scaleOfStated(sheet, styles, header, statedColumn, endRowIndex);
  const headerUnit = unitInHeader(textOf(header.targetColumn));
  const partYear = partYearOf(textOf(header.actualColumn), textOf(header.targetColumn));
  const directions = new Map<string, RowDirection | null>();

  const rows: RecognisedRow[] = [];
  let lastRowIndex = header.rowIndex;
  for (let rowIndex = header.rowIndex + 1, blankCount = 0; rowIndex <= endRowIndex && blankCount < blankRowsThatEnd; rowIndex += 1) {
    if (isBlankRow(sheet, header, rowIndex)) {
      if (header.lastRowIndex === null) blankCount += 1;
      continue;
    }
    blankCount = 0;
    if (rowIndex === header.rowIndex + 1 && isColumnNumbers(sheet, header, rowIndex)) continue;
    lastRowIndex = rowIndex;
    const label = textValue(valueAt(sheet.values, rowIndex, header.labelColumn));
    if (label === "") continue;
    const target = readTargetCell(sheet, styles, rowIndex, header.targetColumn);
    const actual = readActualCell(sheet, styles, rowIndex, header.actualColumn, partYear);
    const stated = statedColumn === null ? null : readStatedCell(sheet, rowIndex, statedColumn, statedScale);
    if (target === null && actual === null) continue;
    const unit = (unitColumn === null ? "" : textValue(valueAt(sheet.values, rowIndex, unitColumn))) || headerUnit;
    const match = indicators?.find(label, unit) ?? null;
    let direction = directions.get(label);
    if (direction === undefined) directions.set(label, (direction = directionOfLabel(label)));
    rows.push({
      rowIndex,
      label,
      unit,
      direction: match === null ? (direction ?? directionOfTarget(target)) : { value: match.direction, source: "model" },
      indicator: match?.id ?? null,
      limit: match?.limit ?? null,
      target,
      actual,
      stated,
    });
  }
  return { rows, lastRowIndex };
}

function textValue(value: CellValue): string {
  return typeof value === "string" ? value.replace(/\s+/g, " ").trim() : typeof value === "number" ? String(value) : "";
}

function isBlankRow(sheet: SheetSnapshot, header: TableHeader, rowIndex: number): boolean {
  const row = sheet.values[rowIndex];
  return row === undefined || header.columns.every(({ columnIndex }) => (row[columnIndex] ?? "") === "");
}

/** The line "A | B | 1 | 2 | 3=2/1" that numbers the columns under many official headers: letters, then 1, 2, 3 in order. */
function isColumnNumbers(sheet: SheetSnapshot, header: TableHeader, rowIndex: number): boolean {
  const texts = header.columns.map(({ columnIndex }) => textValue(valueAt(sheet.values, rowIndex, columnIndex))).filter((text) => text !== "");
  const numbers = texts.flatMap((text) => /^\(?(\d{1,2})\)?(?: ?=.*)?$/.exec(text)?.[1] ?? []);
  const letters = texts.filter((text) => /^\(?[A-Z]\)?$/.test(text));
  return texts.length >= 3 && numbers.length + letters.length === texts.length && numbers.every((number, index) => Number(number) === index + 1);
}

function styleAt(sheet: SheetSnapshot, styles: readonly CellStyle[], rowIndex: number, columnIndex: number): CellStyle | undefined {
  return styles[sheet.styles[rowIndex]?.[columnIndex] ?? 0];
}

function readTargetCell(sheet: SheetSnapshot, styles: readonly CellStyle[], rowIndex: number, columnIndex: number): TargetCell | null {
  const value = valueAt(sheet.values, rowIndex, columnIndex);
  if (typeof value === "number") {
    const shown = shownAs(styleAt(sheet, styles, rowIndex, columnIndex)?.numberFormat ?? "General");
    if (shown.isDate) return null;
    const scale = shown.isPercent ? 100 : 1;
    const decimals = shown.decimals ?? decimalsOf(value);
    const target = Number.isInteger(value) && scale === 1 && decimals === 0 ? { ...wholeNumber, low: value } : targetFromNumber(withoutNoise(value * scale), decimals);
    return { columnIndex, text: String(withoutNoise(value * scale)), target, direction: null, source: "number", scale };
  }
  const text = textValue(value);
  if (isMissingMark(text)) return null;
  const reading = readTarget(text);
  return { columnIndex, text, target: reading, direction: reading?.direction ?? null, source: "text", scale: 1 };
}

function readActualCell(sheet: SheetSnapshot, styles: readonly CellStyle[], rowIndex: number, columnIndex: number, partYear: ActualCell["partYear"]): ActualCell | null {
  const value = valueAt(sheet.values, rowIndex, columnIndex);
  if (typeof value === "number") {
    const shown = shownAs(styleAt(sheet, styles, rowIndex, columnIndex)?.numberFormat ?? "General");
    if (shown.isDate) return null;
    const scale = shown.isPercent ? 100 : 1;
    const scaled = scale === 1 ? value : withoutNoise(value * scale);
    return { columnIndex, text: String(scaled), value: scaled, decimals: shown.decimals ?? printedDecimals, source: "number", scale, partYear };
  }
  const text = textValue(value);
  if (isMissingMark(text)) return null;
  const number = readNumber(text, "vi");
  return { columnIndex, text, value: number?.value ?? null, decimals: number?.decimals ?? printedDecimals, source: "text", scale: 1, partYear };
}

function readStatedCell(sheet: SheetSnapshot, rowIndex: number, columnIndex: number, scale: number): StatedCell | null {
  const value = valueAt(sheet.values, rowIndex, columnIndex);
  const number = typeof value === "number" ? value : typeof value === "string" ? (readNumber(value, "vi")?.value ?? null) : null;
  return number === null ? null : { columnIndex, value: number / scale };
}

/** Officials print 104.05 under "%" and Excel holds 1.0405 under a percent format: 100 for the first, 1 for the second. */
function scaleOfStated(sheet: SheetSnapshot, styles: readonly CellStyle[], header: TableHeader, columnIndex: number, endRowIndex: number): 1 | 100 {
  const sizes: number[] = [];
  for (let rowIndex = header.rowIndex + 1; rowIndex <= endRowIndex && sizes.length < 50; rowIndex += 1) {
    const value = valueAt(sheet.values, rowIndex, columnIndex);
    if (typeof value !== "number") continue;
    if (shownAs(styleAt(sheet, styles, rowIndex, columnIndex)?.numberFormat ?? "General").isPercent) return 1;
    sizes.push(Math.abs(value));
  }
  sizes.sort((left, right) => left - right);
  return (sizes[Math.floor(sizes.length / 2)] ?? 100) > 5 ? 100 : 1;
}

/** The unit that a header gives in brackets: "Kế hoạch (tỷ đồng)". */
function unitInHeader(header: string): string | null {
  return /\(([^()\d]+)\)\s*$/.exec(header)?.[1]?.trim() ?? null;
}

/** A result of part of the year against a plan of the whole year. */
function partYearOf(actualHeader: string, targetHeader: string): ActualCell["partYear"] {
  const elapsed = elapsedShare(normalizeText(actualHeader));
  return elapsed === null || elapsedShare(normalizeText(targetHeader)) !== null ? null : { elapsed };
}

function directionOfLabel(label: string): RowDirection | null {
  const text = normalizeText(label);
  const words = directionWords.find(({ pattern }) => pattern.test(text));
  return words === undefined ? null : { value: words.direction, source: "label" };
}

const downward: RowDirection = { value: "decrease", source: "target" };
const upward: RowDirection = { value: "increase", source: "target" };
const assumed: RowDirection = { value: "increase", source: "assumption" };

function directionOfTarget(cell: TargetCell | null): RowDirection {
  if (cell === null) return assumed;
  const { direction, target } = cell;
  if (direction !== null) return { value: direction, source: "target" };
  if (target === null) return assumed;
  if (target.operator === "<" || target.operator === "<=") return downward;
  return target.operator === ">" || target.operator === ">=" ? upward : assumed;
}
