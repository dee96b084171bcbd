/** Stage 4: the rows under a header, each with its label, unit, direction, target, result and printed percentage. */

import type { IndicatorIndex } from "../model/match";
import { directionOfOperator } from "../target/direction";
import { normalizeText } from "../text/normalizeText";
import type { Corrections } from "./corrections";
import { directionWords } from "./directionWords";
import { notationOf } from "./notation";
import type { Notation } from "./notation";
import { readActualCell, readStatedCell, readTargetCell, scaleOfStated } from "./rowCells";
import type { SheetText } from "./sheetText";
import { isFilled } from "./sheetText";
import type { ColumnComparison, Pace, RecognisedRow, RowDirection, TargetCell } from "./table";

/** Blank rows that end a table which is no Excel table. */
const blankRowsThatEnd = 3;

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

interface Columns {
  readonly comparison: ColumnComparison;
  readonly notation: Notation;
  readonly statedScale: 1 | 100;
}

export function readRows(text: SheetText, plan: RowPlan, indicators: IndicatorIndex | null, corrections: Corrections): RowReading {
  const columns = plan.comparisons.map((comparison): Columns => {
    const { statedColumn } = comparison;
    return {
      comparison,
      notation: notationOf(text, [comparison.targetColumn, comparison.actualColumn].filter((column) => column !== null), plan.firstRow, plan.lastRow),
      statedScale: statedColumn === null ? 1 : scaleOfStated(text, statedColumn, plan.firstRow, plan.lastRow, plan.headerOf(statedColumn)),
    };
  });
  const directions = new Map<string, RowDirection | null>();
  const sections = new Sections();
  const rows: RecognisedRow[] = [];
  let lastRow = plan.firstRow - 1;
  let unitAbove: string | null = null;
  for (let rowIndex = plan.firstRow, blankCount = 0; rowIndex <= plan.lastRow; rowIndex += 1) {
    if (!plan.columns.some((columnIndex) => isFilled(text.value(rowIndex, columnIndex)))) {
      blankCount += 1;
      if (plan.endsAtBlanks && blankCount >= blankRowsThatEnd) break;
      continue;
    }
    const label = labelAt(text, plan, rowIndex);
    const cells = columns.map(({ comparison, notation, statedScale }) => ({
      target: comparison.targetColumn === null ? null : readTargetCell(text, rowIndex, comparison.targetColumn, notation),
      actual: readActualCell(text, rowIndex, comparison.actualColumn, notation, comparison.partYear),
      stated: comparison.statedColumn === null ? null : readStatedCell(text, rowIndex, comparison.statedColumn, statedScale, comparison.statedForm),
    }));
    const hasCells = cells.some(({ target, actual, stated }) => target !== null || actual !== null || stated !== null);
    // Words below a gap are a remark or signatures, not the table's.
    if (plan.endsAtBlanks && blankCount > 0 && hasCells && !cells.some(isReadable)) break;
    blankCount = 0;
    if (label.text === "") continue;
    if (hasCells) lastRow = rowIndex;
    if (!hasCells) {
      sections.enter(label.text, label.columnIndex);
      continue;
    }
    const unitText = plan.unitColumn === null ? "" : text.text(rowIndex, plan.unitColumn);
    const isDitto = /^(?:["″”“'`]+|-? ?(?:nt|như trên|do) ?-?|,,|〃)$/iu.test(unitText);
    if (unitText !== "" && !isDitto) unitAbove = unitText;
    const section = sections.of(label.columnIndex);
    let wordDirection = directions.get(label.text);
    if (wordDirection === undefined) directions.set(label.text, (wordDirection = directionOfLabel(label.text)));
    cells.forEach((cell, comparison) => {
      if (cell.target === null && cell.actual === null && cell.stated === null) return;
      const columnsOf = plan.comparisons[comparison];
      const unit = corrections.unitOf(label.text) ?? (nonEmpty(isDitto ? unitAbove : unitText) ?? (columnsOf === undefined ? null : plan.unitOf(columnsOf)));
      const match = corrections.isNoIndicator(label.text) ? null : (corrections.indicatorOf(label.text, indicators) ?? indicators?.find(label.text, unit) ?? null);
      const given = corrections.directionOf(label.text);
      rows.push({
        rowIndex,
        comparison,
        label: label.text,
        section,
        unit,
        direction: given !== null ? { value: given, source: "user" } : match !== null ? { value: match.direction, source: "model" } : (wordDirection ?? directionOfTarget(cell.target)),
        indicator: match?.id ?? null,
        limit: match?.limit ?? null,
        ...cell,
        pace: readPace(text, rowIndex, columnsOf?.pace ?? null),
      });
    });
  }
  return { rows, lastRow, hasAmbiguousNumbers: columns.some(({ notation }) => notation.isAmbiguous) };
}

/** Something in the row reads as a number, a target or a percentage. */
function isReadable({ target, actual, stated }: Pick<RecognisedRow, "target" | "actual" | "stated">): boolean {
  return (target !== null && target.target !== null) || (actual !== null && actual.value !== null) || stated !== null;
}

function nonEmpty(text: string | null): string | null {
  return text === "" ? null : text;
}

function readPace(text: SheetText, rowIndex: number, columns: ColumnComparison["pace"]): Pace | null {
  if (columns === null) return null;
  const [part, whole] = [text.value(rowIndex, columns.partColumn), text.value(rowIndex, columns.wholeColumn)];
  return typeof part === "number" && typeof whole === "number" && whole > 0 && part >= 0 ? { ...columns, share: part / whole } : null;
}

interface Label {
  readonly text: string;
  readonly columnIndex: number;
}

/** Numbers and letters that count rows: "I", "1.2", "a)", "-". */
const ordinal = /^(?:[-–+*•]|\(?(?:[ivxlc]{1,6}|\d{1,3}(?:\.\d{1,3})*|[a-zđ])[.)/]?)$/iu;

function labelAt(text: SheetText, plan: RowPlan, rowIndex: number): Label {
  const filled = plan.labelColumns.filter((columnIndex) => text.text(rowIndex, columnIndex) !== "");
  const columnIndex = filled.find((candidate) => !ordinal.test(text.text(rowIndex, candidate))) ?? ordinalLabel(text, plan, rowIndex) ?? filled[0] ?? -1;
  return { text: columnIndex < 0 ? "" : text.text(rowIndex, columnIndex), columnIndex };
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

export function directionOfLabel(label: string): RowDirection | null {
  const normalized = normalizeText(label);
  const word = directionWords.find(({ pattern }) => pattern.test(normalized));
  return word === undefined ? null : { value: word.direction, source: "label" };
}

function directionOfTarget(cell: TargetCell | null): RowDirection {
  const direction = cell?.direction ?? (cell?.target == null ? null : directionOfOperator(cell.target.operator));
  return direction === null ? { value: "increase", source: "assumption" } : { value: direction, source: "target" };
}
