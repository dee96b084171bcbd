/** Stage 2: the columns under a header block, each with its words, what it is filled with, and the role that both give it. */

import type { HeaderBlock } from "./headerBlocks";
import { filledColumns, isValueText } from "./headerBlocks";
import { readHeader } from "./headerRole";
import type { HeaderReading } from "./headerRole";
import { labelHeader, namesOfIndicators } from "./headerWords";
import type { SheetText } from "./sheetText";
import type { ColumnRole } from "./table";
import { readUnitLine } from "./unitWords";

/** What the body holds in a column, over its first rows. */
export interface ColumnContent {
  /** Numbers, and numbers or targets typed as text. */
  readonly valueCount: number;
  /** Texts that are none. */
  readonly textCount: number;
}

export interface ColumnDraft {
  readonly columnIndex: number;
  /** Words above this column alone, as printed. */
  readonly own: string;
  /** Words above this column and its neighbours, as printed. */
  readonly group: string;
  /** Which group: columns under the same cell share it; "" where there is none. */
  readonly groupKey: string;
  readonly reading: HeaderReading;
  readonly role: ColumnRole;
  /** True where the user set the role. */
  readonly isGiven: boolean;
  readonly content: ColumnContent;
}

/** How far below a header a column is looked at for evidence of what it holds. */
export const sampleRowCount = 60;

interface HeaderCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly text: string;
  /** Live columns that the cell stands above. */
  readonly covers: readonly number[];
}

/** The columns of a block from left to right; those that hold nothing are left out. */
export function readColumns(text: SheetText, block: HeaderBlock, bodyEnd: number): ColumnDraft[] {
  const contents = readContents(text, block, bodyEnd);
  const live = liveColumns(text, block, contents);
  const cells = headerCells(text, block, live);
  const drafts = live.map((columnIndex): ColumnDraft => {
    const above = cells.filter(({ covers }) => covers.includes(columnIndex));
    const groups = above.filter(({ covers }) => covers.length > 1);
    const own = joined(above.filter(({ covers }) => covers.length === 1));
    const group = joined(groups);
    const content = contents.get(columnIndex) ?? { valueCount: 0, textCount: 0 };
    const reading = readHeader(text.keyOf(own), text.keyOf(group));
    const innermost = groups.at(-1);
    return { columnIndex, own, group, groupKey: innermost === undefined ? "" : `${innermost.rowIndex}:${innermost.columnIndex}`, reading, role: roleByContent(reading.role, content, own), isGiven: false, content };
  });
  return settleLabels(text, drafts);
}

function joined(cells: readonly HeaderCell[]): string {
  return cells
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

function readContents(text: SheetText, block: HeaderBlock, bodyEnd: number): Map<number, ColumnContent> {
  const contents = new Map<number, { valueCount: number; textCount: number }>();
  for (let rowIndex = block.bodyStart, seen = 0; rowIndex <= bodyEnd && seen < sampleRowCount; rowIndex += 1) {
    const columns = filledColumns(text, rowIndex);
    if (columns.length > 0) seen += 1;
    for (const columnIndex of columns) {
      if (!isWithin(block, columnIndex)) continue;
      let content = contents.get(columnIndex);
      if (content === undefined) contents.set(columnIndex, (content = { valueCount: 0, textCount: 0 }));
      if (typeof text.value(rowIndex, columnIndex) === "number" || isValueText(text, rowIndex, columnIndex)) content.valueCount += 1;
      else if (text.text(rowIndex, columnIndex) !== "") content.textCount += 1;
    }
  }
  return contents;
}

function isWithin({ within }: HeaderBlock, columnIndex: number): boolean {
  return within === null || (columnIndex >= within[0] && columnIndex < within[1]);
}

/** Columns with words of their own in the header, or with anything below it up to the last headed one. */
function liveColumns(text: SheetText, block: HeaderBlock, contents: ReadonlyMap<number, ColumnContent>): number[] {
  const headed = new Set<number>();
  let last = 0;
  for (let rowIndex = block.first; rowIndex <= block.last; rowIndex += 1) {
    for (const columnIndex of filledColumns(text, rowIndex)) {
      if (!isWithin(block, columnIndex)) continue;
      headed.add(columnIndex);
      last = Math.max(last, columnIndex + (text.mergeAt(rowIndex, columnIndex)?.columnCount ?? 1) - 1);
    }
  }
  const filled = [...contents.keys()].filter((columnIndex) => columnIndex <= last);
  return [...new Set([...headed, ...filled])].sort((left, right) => left - right);
}

function headerCells(text: SheetText, block: HeaderBlock, live: readonly number[]): HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (let rowIndex = block.first; rowIndex <= block.last; rowIndex += 1) {
    for (const columnIndex of filledColumns(text, rowIndex)) {
      if (!isWithin(block, columnIndex)) continue;
      const lastColumn = lastCovered(text, block, rowIndex, columnIndex);
      const covers = live.filter((candidate) => candidate >= columnIndex && candidate <= lastColumn);
      cells.push({ rowIndex, columnIndex, text: text.text(rowIndex, columnIndex), covers });
    }
  }
  return cells;
}

/** A merged cell covers its range; an unmerged one above other words covers the columns to its right that nothing else heads. */
function lastCovered(text: SheetText, block: HeaderBlock, rowIndex: number, columnIndex: number): number {
  const merge = text.mergeAt(rowIndex, columnIndex);
  if (merge !== null && merge.columnCount > 1) return columnIndex + merge.columnCount - 1;
  if (!hasWords(text, rowIndex + 1, block.last, columnIndex)) return columnIndex;
  let last = columnIndex;
  const limit = text.row(rowIndex).findIndex((_, other) => other > columnIndex && !text.isBlank(rowIndex, other));
  const end = limit < 0 ? rowEnd(text, block) : limit - 1;
  for (let other = columnIndex + 1; other <= end; other += 1) {
    if (hasWords(text, block.first, rowIndex - 1, other)) break;
    if (hasWords(text, rowIndex + 1, block.last, other)) {
      // Under "Số" (of "Số TT") the column "Tên dự án" stands by itself.
      if (labelHeader.test(firstWords(text, rowIndex + 1, block.last, other))) break;
      last = other;
    }
  }
  return last;
}

function rowEnd(text: SheetText, block: HeaderBlock): number {
  let end = 0;
  for (let rowIndex = block.first; rowIndex <= block.last; rowIndex += 1) end = Math.max(end, filledColumns(text, rowIndex).at(-1) ?? 0);
  return end;
}

function firstWords(text: SheetText, first: number, last: number, columnIndex: number): string {
  for (let rowIndex = first; rowIndex <= last; rowIndex += 1) if (!text.isBlank(rowIndex, columnIndex)) return text.key(rowIndex, columnIndex);
  return "";
}

function hasWords(text: SheetText, first: number, last: number, columnIndex: number): boolean {
  for (let rowIndex = first; rowIndex <= last; rowIndex += 1) if (!text.isBlank(rowIndex, columnIndex)) return true;
  return false;
}

/** Share of values among what fills a column; null where nothing does. */
export function valueShare({ valueCount, textCount }: ColumnContent): number | null {
  const count = valueCount + textCount;
  return count === 0 ? null : valueCount / count;
}

function isTextual(content: ColumnContent): boolean {
  return (valueShare(content) ?? 1) < 0.5;
}

/** Words and content must not contradict each other: numbers are no labels, names are no percentages. */
function roleByContent(role: ColumnRole, content: ColumnContent, own: string): ColumnRole {
  const share = valueShare(content);
  if (share === null) return role;
  if ((role === "label" || role === "unit" || role === "remark" || role === "assessment") && share > 0.8) return role === "label" && own !== "" ? "target" : "other";
  if ((role === "stated" || role === "comparison" || role === "previous") && share < 0.2) return "other";
  return role;
}

/** Labels are the texts left of the numbers; where no header says which, the last of them. */
function settleLabels(text: SheetText, drafts: readonly ColumnDraft[]): ColumnDraft[] {
  const hasLabel = drafts.some(({ role, content }) => role === "label" && isTextual(content));
  const firstValue = drafts.find(({ role, content }) => ["target", "actual", "stated", "previous", "comparison"].includes(role) && !isTextual(content))?.columnIndex ?? Infinity;
  return drafts.map((draft): ColumnDraft => {
    const { columnIndex, content, own, role } = draft;
    // "Chỉ tiêu" heads the names of indicators in one table and the targets in another: the cells below tell.
    if (role === "target" && draft.reading.role === "label") return columnIndex < firstValue && !hasLabel && drafts.some((other) => other.columnIndex > columnIndex && other.role === "target") ? { ...draft, role: "label" } : draft;
    if (role === "unit" && /^đơn vị$/u.test(text.keyOf(own)) && !hasLabel && !drafts.some((other) => other !== draft && other.columnIndex < firstValue && other.role === "other" && isTextual(other.content))) return { ...draft, role: "label" };
    if (columnIndex >= firstValue) return draft;
    if ((role === "target" || role === "actual") && !hasLabel && isTextual(content) && content.textCount > 0) return { ...draft, role: "label" };
    if (role === "other" && isTextual(content) && own === "") return { ...draft, role: "label" };
    if (role === "other" && !hasLabel && isTextual(content)) return { ...draft, role: "label" };
    return draft;
  });
}

/** Label columns in the order in which a row's name is looked for. */
export function labelColumns(text: SheetText, drafts: readonly ColumnDraft[]): readonly number[] {
  const labels = drafts.filter(({ role }) => role === "label");
  const named = labels.filter(({ own }) => namesOfIndicators.test(text.keyOf(own)));
  const headed = labels.filter(({ own }) => own !== "");
  // Without headers the text indents: the last column that is filled has the name.
  const order = named.length > 0 ? [...named, ...labels] : headed.length === 1 && labels.length > 1 ? [...[...labels].reverse()] : labels.length === headed.length ? labels : [...labels].reverse();
  return [...new Set(order.map(({ columnIndex }) => columnIndex))];
}

/** The unit that a header gives, in brackets or as a line of its own: "Kế hoạch (tỷ đồng)", "Tỷ đồng" over two columns. */
export function unitInHeader(text: SheetText, ...headers: readonly string[]): string | null {
  for (const header of headers) {
    if (readUnitLine(text.keyOf(header)) !== null) return shownUnit(header, text.keyOf(header));
    const unit = [...header.matchAll(/\(([^()]+)\)/g)].map((match) => match[1]?.trim() ?? "").findLast((words) => readUnitLine(text.keyOf(words)) !== null);
    if (unit !== undefined) return shownUnit(unit, text.keyOf(unit));
  }
  return null;
}

/** How far above the header the unit of a table stands. */
const unitDistance = 4;

/** The unit that a line above the table gives for all of it: "Đơn vị tính: tỷ đồng"; null where none does. */
export function unitAbove(text: SheetText, first: number): string | null {
  for (let rowIndex = first - 1; rowIndex >= Math.max(0, first - unitDistance); rowIndex -= 1) {
    for (const columnIndex of filledColumns(text, rowIndex).reverse()) {
      const key = text.key(rowIndex, columnIndex);
      if (readUnitLine(key) !== null) return shownUnit(text.text(rowIndex, columnIndex), key);
    }
  }
  return null;
}

/** The unit as it is printed, without "Đơn vị tính:" and brackets. */
function shownUnit(shown: string, key: string): string {
  const unit = readUnitLine(key) ?? "";
  const start = key.lastIndexOf(unit);
  return shown.slice(start, start + unit.length).trim();
}
