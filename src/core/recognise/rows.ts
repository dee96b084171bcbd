/** Stage 4: the rows under a header, each with its label, unit, direction, target, result and printed percentage. */

import { isVerdictWord } from "../assessment/qualitative";
import type { IndicatorIndex } from "../model/match";
import type { Indicator } from "../model/model";
import { directionOfOperator } from "../target/direction";
import { normalizeText } from "../text/normalizeText";
import type { Corrections } from "./corrections";
import { directionWords } from "./directionWords";
import { notationOf } from "./notation";
import type { Notation } from "./notation";
import { readActualCell, readStatedCell, readTargetCell, scaleOfStated } from "./rowCells";
import type { SheetText } from "./sheetText";
import { isFilled } from "./sheetText";
import type { ActualCell, ColumnComparison, Pace, RecognisedRow, RowDirection, TargetCell } from "./table";

/** Blank rows that end a table which is no Excel table. */
const blankRowsThatEnd = 3;
/** Labels whose direction is remembered: names seldom repeat. */
const maximumRemembered = 2000;

/** Where the rows of a table are and what its columns are for. */
export interface RowPlan {
  readonly firstRow: number;
  readonly lastRow: number;
  /** False where the end is known: an Excel table's, or the one that the user gave. */
  readonly endsAtBlanks: boolean;
  /** All columns of the table, from left to right. */
  readonly columns: readonly number[];
  readonly labelColumns: readonly number[];
  readonly ordinalColumns: readonly number[];
  readonly unitColumn: number | null;
  readonly comparisons: readonly ColumnComparison[];
  readonly headerOf: (columnIndex: number) => string;
  /** The unit of a row that gives none itself: of the comparison's header, else of the line above the table. */
  readonly unitOf: (comparison: ColumnComparison) => string | null;
}

export interface RowReading {
  readonly rows: readonly RecognisedRow[];
  /** Last row that holds anything of the table. */
  readonly lastRow: number;
  readonly hasAmbiguousNumbers: boolean;
}

/** A comparison with what its columns as a whole tell about their cells. */
interface ComparedColumns extends ColumnComparison {
  readonly notation: Notation;
  readonly statedScale: 1 | 100;
  readonly unit: string | null;
}

type ComparedCells = Pick<RecognisedRow, "target" | "actual" | "stated">;

const ditto = /^(?:["″”“'`]+|-? ?(?:nt|như trên|do) ?-?|,,|〃)$/iu;

export function readRows(text: SheetText, plan: RowPlan, indicators: IndicatorIndex | null, corrections: Corrections): RowReading {
  const compared = plan.comparisons.map((comparison) => comparedColumns(text, plan, comparison));
  const subjects = new Subjects(indicators, corrections);
  const sections = new Sections();
  const hasTwoNames = namesRepeat(text, plan);
  const rows: RecognisedRow[] = [];
  let lastRow = plan.firstRow - 1;
  let unitAbove = "";
  for (let rowIndex = plan.firstRow, blankCount = 0; rowIndex <= plan.lastRow; rowIndex += 1) {
    if (isBlankRow(text, plan.columns, rowIndex)) {
      blankCount += 1;
      if (plan.endsAtBlanks && blankCount >= blankRowsThatEnd) break;
      continue;
    }
    const label = labelAt(text, plan, rowIndex);
    const cells = compared.map((columns) => readCells(text, rowIndex, columns));
    const hasCells = cells.some(isFilledPair);
    // Words below a gap are a remark or signatures, not the table's.
    if (plan.endsAtBlanks && blankCount > 0 && hasCells && !cells.some(isReadable)) break;
    blankCount = 0;
    if (label.text === "") continue;
    if (!hasCells) {
      sections.enter(label.text, label.columnIndex);
      continue;
    }
    lastRow = rowIndex;
    const unitText = plan.unitColumn === null ? "" : text.text(rowIndex, plan.unitColumn);
    if (unitText !== "" && !ditto.test(unitText)) unitAbove = unitText;
    const ownUnit = unitText === "" ? "" : unitAbove;
    const section = hasTwoNames ? twoNameSection(sections, label) : sections.of(label.columnIndex);
    for (const [comparison, columns] of compared.entries()) {
      const pair = cells[comparison];
      if (pair === undefined || !isFilledPair(pair)) continue;
      const { direction, indicator, unit } = subjects.of(label.text, ownUnit === "" ? columns.unit : ownUnit, pair.target);
      const { target, actual, stated } = pair;
      // Written out: put together by spreading, it costs 3 µs a row.
      rows.push({ rowIndex, comparison, label: label.text, section, unit, direction, indicator: indicator?.id ?? null, limit: indicator?.limit ?? null, target, actual, stated, pace: readPace(text, rowIndex, columns.pace) });
    }
  }
  return { rows, lastRow, hasAmbiguousNumbers: compared.some(({ notation }) => notation.isAmbiguous) };
}

function comparedColumns(text: SheetText, plan: RowPlan, comparison: ColumnComparison): ComparedColumns {
  const { targetColumn, actualColumn, statedColumn } = comparison;
  return {
    ...comparison,
    notation: notationOf(text, targetColumn === null ? [actualColumn] : [targetColumn, actualColumn], plan.firstRow, plan.lastRow),
    statedScale: statedColumn === null ? 1 : scaleOfStated(text, statedColumn, plan.firstRow, plan.lastRow, plan.headerOf(statedColumn)),
    unit: plan.unitOf(comparison),
  };
}

function isBlankRow(text: SheetText, columns: readonly number[], rowIndex: number): boolean {
  for (const columnIndex of columns) if (isFilled(text.value(rowIndex, columnIndex))) return false;
  return true;
}

function readCells(text: SheetText, rowIndex: number, { targetColumn, actualColumn, statedColumn, statedForm, statedScale, notation, partYear }: ComparedColumns): ComparedCells {
  const target = targetColumn === null ? null : readTargetCell(text, rowIndex, targetColumn, notation);
  const actual = readActualCell(text, rowIndex, actualColumn, notation, partYear);
  return {
    target,
    actual: target === null || actual === null ? actual : asCount(actual, target),
    stated: statedColumn === null ? null : readStatedCell(text, rowIndex, statedColumn, statedScale, statedForm),
  };
}

const countOfTotal = /^(\d{1,9}) ?\/ ?(\d{1,9})(?!\d)/;

/** "910/1000" against "900/1000": counts out of the same total are compared by their counts. */
function asCount(actual: ActualCell, target: TargetCell): ActualCell {
  if (actual.value !== null || target.source !== "text") return actual;
  const [planned, done] = [countOfTotal.exec(target.text), countOfTotal.exec(actual.text)];
  return planned === null || done === null || planned[2] !== done[2] ? actual : { ...actual, value: Number(done[1]), decimals: 0 };
}

function isFilledPair({ target, actual, stated }: ComparedCells): boolean {
  return target !== null || actual !== null || stated !== null;
}

/** What rows are about: their direction, unit and indicator, from the user, the model and the label's words. */
class Subjects {
  private readonly worded = new Map<string, RowDirection | null>();

  constructor(
    private readonly indicators: IndicatorIndex | null,
    private readonly corrections: Corrections,
  ) {}

  of(label: string, foundUnit: string | null, target: TargetCell | null): { direction: RowDirection; indicator: Indicator | null; unit: string | null } {
    const unit = this.corrections.unitOf(label) ?? foundUnit;
    const indicator = this.corrections.isNoIndicator(label) ? null : (this.corrections.indicatorOf(label, this.indicators) ?? this.indicators?.find(label, unit) ?? null);
    return { direction: this.directionOf(label, indicator, target), indicator, unit };
  }

  private directionOf(label: string, indicator: Indicator | null, target: TargetCell | null): RowDirection {
    const given = this.corrections.directionOf(label);
    if (given !== null) return { value: given, source: "user" };
    if (indicator !== null) return { value: indicator.direction, source: "model" };
    let worded = this.worded.get(label);
    if (worded === undefined) {
      worded = directionOfLabel(label);
      if (this.worded.size < maximumRemembered) this.worded.set(label, worded);
    }
    return worded ?? directionOfTarget(target);
  }
}

/** Something in the row reads as a number, a target or a percentage. */
function isReadable({ target, actual, stated }: ComparedCells): boolean {
  return (target !== null && (target.target !== null || isVerdictWord(target.text))) || (actual !== null && actual.value !== null) || stated !== null;
}

function readPace(text: SheetText, rowIndex: number, columns: ColumnComparison["pace"]): Pace | null {
  if (columns === null) return null;
  const [part, whole] = [text.value(rowIndex, columns.partColumn), text.value(rowIndex, columns.wholeColumn)];
  return typeof part === "number" && typeof whole === "number" && whole > 0 && part >= 0 ? { ...columns, share: part / whole } : null;
}

interface LabelPart {
  readonly text: string;
  readonly columnIndex: number;
}

/** A row's name; `beside` has what else stands in columns of names: "Phường An Điền | Thu nội địa". */
interface Label extends LabelPart {
  readonly beside: readonly LabelPart[];
}

const nothingBeside: readonly LabelPart[] = [];

/** Numbers and letters that count rows: "I", "1.2", "a)", "-". */
const ordinal = /^(?:[-–+*•]|\(?(?:[ivxlc]{1,6}|\d{1,3}(?:\.\d{1,3})*|[a-zđ])[.)/]?)$/iu;

function labelAt(text: SheetText, plan: RowPlan, rowIndex: number): Label {
  const filled = plan.labelColumns.filter((columnIndex) => text.text(rowIndex, columnIndex) !== "");
  const names = filled.filter((candidate) => !ordinal.test(text.text(rowIndex, candidate)));
  const columnIndex = names[0] ?? ordinalLabel(text, plan, rowIndex) ?? filled[0] ?? -1;
  const beside = names.length < 2 ? nothingBeside : names.slice(1).map((column) => ({ text: text.text(rowIndex, column), columnIndex: column }));
  return { text: columnIndex < 0 ? "" : text.text(rowIndex, columnIndex), columnIndex, beside };
}

/** Rows that are looked at to tell what a second column of names is. */
const namesLookedAt = 2000;

/**
 * True where a row is known by two names, "Phường An Điền | Thu nội địa": most names stand again beside another one. Where they do
 * not, the other column only sorts the rows, as chapters of a report do.
 */
function namesRepeat(text: SheetText, plan: RowPlan): boolean {
  if (plan.labelColumns.length < 2) return false;
  const counts = new Map<string, number>();
  let [rowCount, besideCount] = [0, 0];
  for (let rowIndex = plan.firstRow; rowIndex <= plan.lastRow && rowIndex < plan.firstRow + namesLookedAt; rowIndex += 1) {
    const label = labelAt(text, plan, rowIndex);
    if (label.text === "") continue;
    rowCount += 1;
    if (label.beside.length > 0) besideCount += 1;
    counts.set(label.text, (counts.get(label.text) ?? 0) + 1);
  }
  const repeatedCount = [...counts.values()].reduce((sum, count) => sum + (count > 1 ? count : 0), 0);
  return besideCount > 1 && repeatedCount > rowCount / 2;
}

/** A name on the left is a heading: left blank or merged below, it holds for those rows too. */
function twoNameSection(sections: Sections, { columnIndex, beside }: Label): string | null {
  for (const part of beside) if (part.columnIndex < columnIndex) sections.enter(part.text, part.columnIndex);
  const right = beside.filter((part) => part.columnIndex > columnIndex).map((part) => part.text);
  const heading = sections.of(columnIndex);
  return right.length === 0 ? heading : [...(heading === null ? [] : [heading]), ...right].join(" · ");
}

/** "TỔNG SỐ" often stands in the column of ordinal numbers, merged over the names. */
function ordinalLabel(text: SheetText, plan: RowPlan, rowIndex: number): number | null {
  return plan.ordinalColumns.find((columnIndex) => /\p{L}{2}/u.test(text.text(rowIndex, columnIndex)) && !ordinal.test(text.text(rowIndex, columnIndex))) ?? null;
}

/** The headings that a row stands under, by the column in which they begin. */
class Sections {
  private readonly open: { readonly label: string; readonly columnIndex: number }[] = [];

  enter(label: string, columnIndex: number): void {
    while (this.open.length > 0 && (this.open.at(-1)?.columnIndex ?? 0) >= columnIndex) this.open.pop();
    // "Trong đó:" introduces the rows below it and names nothing.
    if (!/^(?:trong đó|gồm|bao gồm|of which|including) ?:?$/iu.test(label)) this.open.push({ label, columnIndex });
  }

  of(columnIndex: number): string | null {
    return this.open.findLast((section) => section.columnIndex <= columnIndex)?.label ?? null;
  }
}

function directionOfLabel(label: string): RowDirection | null {
  const normalized = normalizeText(label);
  const word = directionWords.find(({ pattern }) => pattern.test(normalized));
  return word === undefined ? null : { value: word.direction, source: "label" };
}

const assumed: RowDirection = { value: "increase", source: "assumption" };

function directionOfTarget(cell: TargetCell | null): RowDirection {
  const direction = cell?.direction ?? (cell?.target == null ? null : directionOfOperator(cell.target.operator));
  return direction === null ? assumed : { value: direction, source: "target" };
}
