/** Stage 1: the rows that head a table, found by the words for plans among rows that hold no numbers. */

import { isVerdictWord } from "../assessment/qualitative";
import { isMissingMark } from "../text/missingMarks";
import { readBareNumber, readNumber } from "../text/readNumber";
import { readTarget } from "../target/readTarget";
import { bareRatio, labelHeader, letterhead, namesDone, namesPlan, namesRatio } from "./headerWords";
import { readHeaderPeriod } from "./headerPeriod";
import { isFilled } from "./sheetText";
import type { SheetText } from "./sheetText";
import { isUnitLine } from "./unitWords";

/** Rows `first` to `last` head a table; its body begins at `bodyStart`. */
export interface HeaderBlock {
  readonly first: number;
  readonly last: number;
  readonly bodyStart: number;
  /** Where the body must end because the Excel table does; null for a plain range. */
  readonly bodyEnd: number | null;
  /** First column and the one after the last that the Excel table covers; null for a plain range. */
  readonly within: readonly [number, number] | null;
}

/** Longer texts are sentences, not headers. */
const maximumHeaderLength = 100;
/** Rows that a header has at most, and blank rows between it and its body. */
const maximumHeaderRows = 6;
const maximumBlankRows = 3;

/** Finds the header blocks of a sheet, from top to bottom. */
export function findHeaderBlocks(text: SheetText): HeaderBlock[] {
  const tables = text.sheet.tables.filter(({ hasHeader }) => hasHeader);
  const blocks: HeaderBlock[] = tables.map(({ range, hasTotals }) => {
    const bodyStart = range.rowIndex + 1;
    return { first: range.rowIndex, last: range.rowIndex, bodyStart, bodyEnd: range.rowIndex + range.rowCount - (hasTotals ? 2 : 1), within: [range.columnIndex, range.columnIndex + range.columnCount] };
  });
  const isInTable = (rowIndex: number): boolean => tables.some(({ range }) => rowIndex >= range.rowIndex && rowIndex < range.rowIndex + range.rowCount);
  for (let rowIndex = 0, free = 0; rowIndex < text.rowCount; rowIndex += 1) {
    if (!mayHead(text, rowIndex) || isInTable(rowIndex) || !isSeed(text, rowIndex)) continue;
    const block = growBlock(text, rowIndex, free);
    blocks.push(block);
    free = block.bodyStart;
    rowIndex = Math.max(rowIndex, free - 1);
  }
  return blocks.sort((left, right) => left.first - right.first);
}

/** No numbers but years and dates, and a text: cheap, since every row of the sheet is asked. */
function mayHead(text: SheetText, rowIndex: number): boolean {
  const row = text.row(rowIndex);
  let hasText = false;
  for (let columnIndex = 0; columnIndex < row.length; columnIndex += 1) {
    const value = row[columnIndex];
    if (typeof value === "number" && !isYear(value) && !text.shownAt(rowIndex, columnIndex).isDate) return false;
    if (typeof value === "string" && value !== "") hasText = true;
  }
  return hasText;
}

function isYear(value: number): boolean {
  return value >= 1900 && value < 2200 && Number.isInteger(value);
}

/** A row of several short texts, one of which names a plan or a share of it. */
function isSeed(text: SheetText, rowIndex: number): boolean {
  const cells = filledColumns(text, rowIndex);
  if (cells.length < 2) return false;
  const [first] = cells;
  return cells.some((columnIndex) => {
    const key = text.key(rowIndex, columnIndex);
    if (key.length > maximumHeaderLength || letterhead.test(key)) return false;
    // A plan named in the first column is a row's label, "Chỉ tiêu" the head of one: "Vốn tín dụng theo kế hoạch".
    if (columnIndex === first && !text.row(rowIndex).some((value, other) => other > columnIndex && typeof value === "string" && isHeaderWord(text.key(rowIndex, other)))) return false;
    // "Chỉ tiêu" beside "Kết quả" heads the targets, where it does not head the names.
    const isTarget = columnIndex !== first && key.startsWith("chỉ tiêu") && cells.some((other) => namesDone(text.key(rowIndex, other)));
    return (namesPlan(key) || bareRatio.test(key) || isTarget) && !isValueText(text, rowIndex, columnIndex);
  });
}

/** The block around a seed: rows above that group its columns, down from `free`, and rows below that continue its words. */
function growBlock(text: SheetText, seed: number, free: number): HeaderBlock {
  let first = seed;
  while (first > free && seed - first < maximumHeaderRows - 1 && continuesUpward(text, first - 1, seed)) first -= 1;
  let last = seed;
  while (last - first < maximumHeaderRows - 1 && continuesDownward(text, first, last + 1)) last += 1;
  let bodyStart = last + 1;
  for (let blank = 0; blank < maximumBlankRows && bodyStart < text.rowCount && filledColumns(text, bodyStart).length === 0; blank += 1) bodyStart += 1;
  if (isColumnNumbers(text, last) && last > first) last -= 1;
  else if (isColumnNumbers(text, bodyStart)) bodyStart += 1;
  return { first, last, bodyStart, bodyEnd: null, within: null };
}

function continuesUpward(text: SheetText, rowIndex: number, seed: number): boolean {
  if (rowIndex < 0 || !mayHead(text, rowIndex)) return false;
  const cells = filledColumns(text, rowIndex);
  const [only] = cells;
  if (only === undefined || isTextRow(text, rowIndex) || cells.some((columnIndex) => letterhead.test(text.key(rowIndex, columnIndex)) || text.text(rowIndex, columnIndex).length > maximumHeaderLength)) return false;
  if (cells.length > 1) return true;
  // A single cell heads several columns, or is a title or a unit.
  const merge = text.mergeAt(rowIndex, only);
  const [firstColumn = 0] = filledColumns(text, seed);
  const key = text.key(rowIndex, only);
  return only > firstColumn && !isUnitLine(key) && ((merge !== null && merge.columnCount > 1) || isHeaderWord(key));
}

function continuesDownward(text: SheetText, first: number, rowIndex: number): boolean {
  if (rowIndex >= text.rowCount || !mayHead(text, rowIndex)) return false;
  const cells = filledColumns(text, rowIndex);
  const firstValue = firstValueColumn(text, first, rowIndex - 1);
  const values = cells.filter((columnIndex) => columnIndex >= firstValue);
  if (values.length === 0 || isTextRow(text, rowIndex) || values.some((columnIndex) => text.text(rowIndex, columnIndex).length > maximumHeaderLength)) return false;
  const hasWords = values.some((columnIndex) => isHeaderWord(text.key(rowIndex, columnIndex)));
  // A row with a label under a labelled header is data, unless its own words are those of a header.
  const names = cells.filter((columnIndex) => columnIndex < firstValue && !isLabelHead(text, rowIndex, columnIndex));
  const isNamed = names.some((columnIndex) => isHeadedAbove(text, first, rowIndex, columnIndex) && !isMergedInto(text, first, rowIndex, columnIndex));
  if (isNamed) return values.length > 1 && values.every((columnIndex) => isHeaderWord(text.key(rowIndex, columnIndex)));
  return hasWords || names.length === 0;
}

/** Words that head ordinal numbers or labels, or go on from the line above: "TT", "Tên dự án", "chủ yếu". */
function isLabelHead(text: SheetText, rowIndex: number, columnIndex: number): boolean {
  return /^(?:s ?tt|tt|số)$/u.test(text.key(rowIndex, columnIndex)) || labelHeader.test(text.key(rowIndex, columnIndex)) || /^\p{Ll}/u.test(text.text(rowIndex, columnIndex));
}

/** The first column that a block's words give numbers: left of it stand labels and units. */
function firstValueColumn(text: SheetText, first: number, last: number): number {
  let column = Infinity;
  for (let rowIndex = first; rowIndex <= last; rowIndex += 1) {
    for (const columnIndex of filledColumns(text, rowIndex)) {
      const key = text.key(rowIndex, columnIndex);
      if (columnIndex < column && isHeaderWord(key) && !labelHeader.test(key)) column = columnIndex;
    }
  }
  return column;
}

function isHeadedAbove(text: SheetText, first: number, rowIndex: number, columnIndex: number): boolean {
  for (let above = first; above < rowIndex; above += 1) if (!text.isBlank(above, columnIndex)) return true;
  return false;
}

function isMergedInto(text: SheetText, first: number, rowIndex: number, columnIndex: number): boolean {
  for (let above = first; above < rowIndex; above += 1) {
    if (text.mergesAt(above).some((merge) => columnIndex >= merge.columnIndex && columnIndex < merge.columnIndex + merge.columnCount && rowIndex < merge.rowIndex + merge.rowCount)) return true;
  }
  return false;
}

/** A row whose cells are values typed as text: "≥ 95%", "96,5%". */
function isTextRow(text: SheetText, rowIndex: number): boolean {
  return filledColumns(text, rowIndex).some((columnIndex, index) => index > 0 && isValueText(text, rowIndex, columnIndex)) && !isColumnNumbers(text, rowIndex);
}

/** A number, a target, a mark or a word such as "Đạt" typed as text; no period and no header. */
export function isValueText(text: SheetText, rowIndex: number, columnIndex: number): boolean {
  const value = text.value(rowIndex, columnIndex);
  return typeof value === "string" && isValue(text.text(rowIndex, columnIndex), text);
}

const values = new Map<string, boolean>();

function isValue(shown: string, text: SheetText): boolean {
  if (!/\d/.test(shown)) return isMissingMark(shown) || isVerdictWord(shown);
  if (readBareNumber(shown, "vi") !== null) return !/^(?:19|20)\d\d$/.test(shown);
  let known = values.get(shown);
  if (known === undefined) {
    const key = text.keyOf(shown);
    known = readHeaderPeriod(key) === null && !namesDone(key) && !/^(?:kế hoạch|kh|mục tiêu)(?!\p{L})/u.test(key) && (readNumber(shown, "vi") !== null || readTarget(shown) !== null);
    if (values.size < 5000) values.set(shown, known);
  }
  return known;
}

/** Words that only headers use above numbers: plans, results, comparisons, periods. */
function isHeaderWord(key: string): boolean {
  return key.length <= maximumHeaderLength && (namesPlan(key) || namesDone(key) || namesRatio(key) || readHeaderPeriod(key) !== null);
}

/** The line "A | B | 1 | 2 | 3=2/1" that numbers the columns under many official headers: letters, then 1, 2, 3 in order. */
function isColumnNumbers(text: SheetText, rowIndex: number): boolean {
  const texts = filledColumns(text, rowIndex).map((columnIndex) => text.text(rowIndex, columnIndex));
  const numbers = texts.flatMap((shown) => /^[([]?(\d{1,2})[)\]]?(?: ?=.*)?$/.exec(shown)?.[1] ?? []).map(Number);
  const letters = texts.filter((shown) => /^\(?[A-Z]\)?$/.test(shown));
  const formulas = texts.filter((shown) => /^\(?\d{1,2}\)? ?= ?[\d()+\-*/x:%., ]+$/.test(shown) || /^[\d()]+ ?[:/] ?[\d()]+(?:[x*]100)?%?$/.test(shown));
  const counted = new Set([...formulas, ...letters]).size + texts.filter((shown) => /^[([]?\d{1,2}[)\]]?$/.test(shown)).length;
  return texts.length >= 3 && counted >= texts.length && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}

export function filledColumns(text: SheetText, rowIndex: number): number[] {
  const columns: number[] = [];
  text.row(rowIndex).forEach((value, columnIndex) => {
    if (isFilled(value)) columns.push(columnIndex);
  });
  return columns;
}
