/** Native conditional formats that flag a missed target and stay right when the number is corrected later. */

import type { ActualCell, RecognisedRow, RecognisedTable, StatedCell, TargetCell } from "../recognise/table";
import { resolveDirection } from "../target/direction";
import type { Direction, Target } from "../target/target";
import { withoutNoise } from "../text/decimals";
import { numeral, operand } from "../twins/fragment";
import { missedTwin } from "../twins/verdictTwins";
import { valueAt } from "../values";
import { columnName } from "../workbook/address";
import type { CellRange } from "../workbook/address";
import type { AddConditionalFormat, ConditionalCellFormat } from "../workbook/edits/markEdits";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { noAsides } from "./asides/matchAsides";
import type { Asides } from "./asides/matchAsides";
import type { AssessedTable } from "./assessTables";
import { ruleTerm } from "./marks";

/** Bold, dark red on a pale red: told apart from other red by the mark before the number. */
const missedFormat: ConditionalCellFormat = { bold: true, fontColor: "A4262C", fill: "FDE7E9" };

/** Digits in which a number and itself with binary noise are the same: doubles hold 15 to 17. */
const sameDigits = 14;

/** Excel keeps long lists of ranges, other programs grow slow: a rule with more runs than this becomes several. */
const maximumRunsPerRule = 500;

/**
 * One rule per shape: rows that share the columns, the operator, the direction, the rounding and the cell's own number
 * format share a rule with relative references; a target written as text gives its bounds as numbers. A row that is set aside
 * is left out of it, and has a rule of its own that is silent while its numbers are those that were set aside (M-22).
 */
export function planRules(snapshot: WorkbookSnapshot, tables: readonly AssessedTable[], asides: Asides = noAsides): AddConditionalFormat[] {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const shapes = new Map<string, { sheet: string; condition: (rowIndex: number) => string; numberFormat: string; columnIndex: number; head: CellRange | null; rows: number[] }>();
  for (const { table, rows } of tables) {
    const sheet = sheets.get(table.sheet);
    if (sheet === undefined) continue;
    for (const assessed of rows) {
      const { row, assessment } = assessed;
      const found = shapeOf(sheet, row, assessment.status === "missed");
      const shape = found !== null && asides.missed(assessed) !== null ? silentAsideShape(found, row) : found;
      if (shape === null || row.actual === null) continue;
      const numberFormat = markedFormat(formatAt(snapshot, sheet, row.rowIndex, row.actual.columnIndex));
      const key = [table.sheet, shape.key, numberFormat].join("\n");
      const known = shapes.get(key);
      if (known === undefined) shapes.set(key, { sheet: table.sheet, condition: shape.condition, numberFormat, columnIndex: row.actual.columnIndex, head: headOf(sheet, table, row.actual.columnIndex), rows: [row.rowIndex] });
      else known.rows.push(row.rowIndex);
    }
  }
  let id = 0;
  return [...shapes.values()].flatMap(({ sheet, condition, numberFormat, columnIndex, head, rows }) =>
    chunks(runsOf(rows, columnIndex), maximumRunsPerRule).map((runs): AddConditionalFormat => {
      // A rule of one row goes with its row.
      const ranges = head === null || rows.length === 1 ? runs : [head, ...runs];
      id += 1;
      const formula = `AND(${ruleTerm(String(id))},${condition(ranges[0]?.rowIndex ?? 0)})`;
      return { kind: "addConditionalFormat", sheet, ranges, formula, format: { ...missedFormat, numberFormat } };
    }),
  );
}

/**
 * A cell of the column's header, for a rule to begin with: a rule's formula is about its first cell, and LibreOffice makes #REF! of it for all
 * cells when the row of that one is deleted. Null where every header is a number, which a rule might take for a result.
 */
function headOf({ values }: SheetSnapshot, { range, headerRowCount }: RecognisedTable, columnIndex: number): CellRange | null {
  const rows = Array.from({ length: headerRowCount }, (_, offset) => range.rowIndex + offset);
  const rowIndex = rows.find((row) => typeof valueAt(values, row, columnIndex) !== "number");
  return rowIndex === undefined ? null : { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
}

interface Shape {
  /** Equal for rows that can share a rule. */
  readonly key: string;
  /** The condition for the row that the rule's first range begins with. */
  readonly condition: (rowIndex: number) => string;
}

/** Null for a row that has no verdict to keep fresh: nothing to compare, nothing is better, or the year is not over. */
function shapeOf(sheet: SheetSnapshot, row: RecognisedRow, isMissed: boolean): Shape | null {
  const { actual, target, stated } = row;
  if (actual?.partYear !== null) return null;
  const given = row.direction.source === "assumption" ? null : row.direction.value;
  if (target !== null && target.target === null && isMissed) return shapeOfWords(sheet, row.rowIndex, actual);
  if (target?.target != null) return shapeOfTarget(row, actual, target, target.target, given, isMissed);
  return target === null && stated !== null ? shapeOfShare(row, stated, given, isMissed) : null;
}

function shapeOfTarget(row: RecognisedRow, actual: ActualCell, cell: TargetCell, target: Target, given: Direction | null, isMissed: boolean): Shape | null {
  const direction = resolveDirection(given, target);
  if (direction === "none" || direction === "wrongKind") return null;
  // As the verdict does: "khoảng" is compared in the target's own decimals.
  const decimals = target.operator === "~" ? target.decimals : Math.max(target.decimals, actual.decimals);
  const missed = (actualReference: string, targetReference: string): string =>
    missedTwin({
      actual: scaled(actual.scale, actualReference),
      target:
        cell.source === "number"
          ? { operator: target.operator, low: scaled(cell.scale, targetReference), high: null }
          : { operator: target.operator, low: target.low === null ? null : String(target.low), high: target.high === null ? null : String(target.high) },
      direction,
      rounding: { kind: "decimals", decimals },
      limit: row.limit,
    });
  const flaggedText = actual.source === "text" && isMissed ? actual.text : null;
  const condition = (rowIndex: number): string => {
    const actualReference = reference(actual.columnIndex, rowIndex);
    const targetReference = reference(cell.columnIndex, rowIndex);
    const numeric = missed(actualReference, targetReference);
    if (flaggedText !== null) return untilNumber(actualReference, numeric, flaggedText);
    return cell.source === "number" ? `ISNUMBER(${actualReference}),ISNUMBER(${targetReference}),${numeric}` : `ISNUMBER(${actualReference}),${numeric}`;
  };
  const bounds = cell.source === "number" ? "cell" : `${target.low ?? ""}|${target.high ?? ""}`;
  const key = [actual.columnIndex, actual.scale, cell.columnIndex, cell.scale, target.operator, bounds, direction, decimals, row.limit ?? "", flaggedText ?? ""].join(";");
  return { key, condition };
}

/** The shape of a row that is set aside; null where nothing but what was set aside could flag it. */
function silentAsideShape(shape: Shape, { actual, target, stated }: RecognisedRow): Shape | null {
  // Words are flagged for what they say, and only for that.
  if (actual?.value == null) return null;
  const kept: readonly AsideCell[] = [
    { columnIndex: actual.columnIndex, scale: actual.scale, value: actual.source === "text" ? null : actual.value },
    ...(target?.source === "number" && target.target?.low != null ? [{ columnIndex: target.columnIndex, scale: target.scale, value: target.target.low }] : []),
    ...(target === null && stated !== null ? [{ columnIndex: stated.columnIndex, scale: stated.scale === 100 ? (1 as const) : (100 as const), value: stated.text === null ? stated.value * 100 : null }] : []),
  ];
  return {
    key: `${shape.key};aside;${kept.map(({ value }) => value ?? "text").join(";")}`,
    condition: (rowIndex) => `NOT(AND(${kept.map((cell) => isUnchanged(cell, rowIndex)).join(",")})),${shape.condition(rowIndex)}`,
  };
}

interface AsideCell {
  readonly columnIndex: number;
  readonly scale: 1 | 100;
  /** Null for a number that was typed as text. */
  readonly value: number | null;
}

/** Programs compare the last digits of a number differently, and Univer 0.25.1 takes numerals such as 1E-9 for text: it is the same in its first digits. */
function isUnchanged({ columnIndex, scale, value }: AsideCell, rowIndex: number): string {
  const cell = reference(columnIndex, rowIndex);
  if (value === null) return `ISTEXT(${cell})`;
  const exact = withoutNoise(value);
  const decimals = exact === 0 ? sameDigits : sameDigits - 1 - Math.floor(Math.log10(Math.abs(exact)));
  return `ROUND(${scaled(scale, cell)}-${operand(numeral(exact))},${decimals})=0`;
}

/** A requirement in words is missed until the words of the result change. */
function shapeOfWords(sheet: SheetSnapshot, row: number, { columnIndex }: ActualCell): Shape {
  // The words as the cell holds them, in whatever encoding; TRIM leaves single spaces.
  const value = valueAt(sheet.values, row, columnIndex);
  const words = typeof value === "string" ? value.replace(/ +/g, " ").trim() : "";
  return { key: ["words", columnIndex, words].join(";"), condition: (rowIndex) => `TRIM(${reference(columnIndex, rowIndex)})="${words.replaceAll('"', '""')}"` };
}

/** Where only the percentage of the plan is printed, it decides: below 100 is missed. */
function shapeOfShare({ actual }: RecognisedRow, stated: StatedCell, given: Direction | null, isMissed: boolean): Shape | null {
  const direction = given ?? "increase";
  if (direction === "none") return null;
  const flaggedText = isMissed ? stated.text : null;
  const condition = (rowIndex: number): string => {
    const statedReference = reference(stated.columnIndex, rowIndex);
    const numeric = missedTwin({
      actual: scaled(stated.scale === 100 ? 1 : 100, statedReference),
      target: { operator: "=", low: "100", high: null },
      direction,
      rounding: { kind: "decimals", decimals: stated.decimals },
      limit: null,
    });
    return flaggedText === null ? `ISNUMBER(${statedReference}),${numeric}` : untilNumber(statedReference, numeric, flaggedText);
  };
  return { key: ["stated", actual?.columnIndex, stated.columnIndex, stated.scale, direction, stated.decimals, flaggedText ?? ""].join(";"), condition };
}

function reference(columnIndex: number, rowIndex: number): string {
  return `$${columnName(columnIndex)}${rowIndex + 1}`;
}

function scaled(scale: 1 | 100, reference: string): string {
  return scale === 1 ? reference : `${scale}*${reference}`;
}

/** Text keeps its flag until it is corrected to a number; then the numbers decide. */
function untilNumber(reference: string, numeric: string, text: string): string {
  return `IF(ISNUMBER(${reference}),${numeric},TRIM(${reference})="${text.replaceAll('"', '""')}")`;
}

/** Rows of one column as ranges, adjacent rows together. */
function runsOf(rows: readonly number[], columnIndex: number): CellRange[] {
  const runs: { rowIndex: number; columnIndex: number; rowCount: number; columnCount: number }[] = [];
  for (const rowIndex of [...rows].sort((left, right) => left - right)) {
    const last = runs.at(-1);
    if (last !== undefined && rowIndex === last.rowIndex + last.rowCount) last.rowCount += 1;
    else runs.push({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
  }
  return runs;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

function formatAt(snapshot: WorkbookSnapshot, sheet: SheetSnapshot, rowIndex: number, columnIndex: number): string {
  return snapshot.styles[sheet.styles[rowIndex]?.[columnIndex] ?? 0]?.numberFormat ?? "General";
}

const markedFormats = new Map<string, string>();

/** The cell's own format with `▼` before the number in every section: `#,##0.0` → `"▼ "#,##0.0`. */
export function markedFormat(numberFormat: string): string {
  let marked = markedFormats.get(numberFormat);
  if (marked === undefined) {
    const sections = numberFormat.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? ["General"];
    // Colours and conditions in brackets must stay first in their section.
    marked = sections.map((section) => section.replace(/^((?:\[[^\]]*\])*)/, '$1"▼ "')).join(";");
    if (markedFormats.size < 1000) markedFormats.set(numberFormat, marked);
  }
  return marked;
}
