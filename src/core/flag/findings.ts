/** What is worth telling about a workbook: one finding for one thing, each with what it rests on. */

import type { CellPosition } from "../workbook/address";
import type { RecognisedRow } from "../recognise/table";
import type { AssessedRow, AssessedTable } from "./assessTables";
import { contradictoryTargets } from "./checks/contradictoryTargets";
import { doubtfulUnit } from "./checks/doubtfulUnit";
import { behindPace } from "./checks/pace";
import { checkStated } from "./checks/stated";
import type { StatedCheck } from "./checks/stated";
import { numbersAsText, numericColumns } from "./checks/textNumber";

export type FindingKind = "missed" | "behindPace" | "statedWrong" | "contradictoryTargets" | "doubtfulUnit" | "textNumber" | "unreadable";

/** In the order in which they are shown: verdicts first, then doubts about the numbers. */
export const findingKinds: readonly FindingKind[] = ["missed", "behindPace", "statedWrong", "contradictoryTargets", "doubtfulUnit", "textNumber", "unreadable"];

interface FindingOf<Kind extends FindingKind, Detail = object> extends CellPosition {
  readonly kind: Kind;
  readonly sheet: string;
  /** Other cells that the finding rests on. */
  readonly others: readonly CellPosition[];
  readonly assessed: AssessedRow;
  readonly detail: Detail;
}

export type Finding =
  | FindingOf<"missed">
  /** `expected`: the share of the year's result that last year had reached by the same time. */
  | FindingOf<"behindPace", { readonly expected: number }>
  | FindingOf<"statedWrong", StatedCheck>
  /** Another row of the same name states another target. */
  | FindingOf<"contradictoryTargets", { readonly text: string; readonly otherText: string }>
  /** The result is about `factor` times what the unit of the target would give. */
  | FindingOf<"doubtfulUnit", { readonly factor: number }>
  | FindingOf<"textNumber", { readonly text: string }>
  | FindingOf<"unreadable", { readonly text: string }>;

/** All findings, table by table, in the order of the sheet. */
export function findingsOf(tables: readonly AssessedTable[]): Finding[] {
  const found: Finding[] = [];
  for (const { table, rows } of tables) {
    const contradictions = contradictoryTargets(rows);
    const numeric = numericColumns(table.rows);
    for (const assessed of rows) addFindings(found, table.sheet, assessed, contradictions.get(assessed) ?? null, numeric);
  }
  return found;
}

/** The missed targets alone: what is marked. */
export function missedIn(tables: readonly AssessedTable[]): Finding[] {
  const found: Finding[] = [];
  for (const { table, rows } of tables) for (const assessed of rows) addMissed(found, table.sheet, assessed);
  return found;
}

function addMissed(found: Finding[], sheet: string, assessed: AssessedRow): void {
  const { row, assessment } = assessed;
  const { actual, target, stated, rowIndex } = row;
  if (assessment.status !== "missed" || actual === null) return;
  found.push({ kind: "missed", sheet, rowIndex, columnIndex: actual.columnIndex, others: cellsOf(row, target ?? stated), assessed, detail: {} });
}

function addFindings(found: Finding[], sheet: string, assessed: AssessedRow, contradicted: AssessedRow | null, numeric: ReadonlySet<number>): void {
  const { row, assessment } = assessed;
  const { actual, target, stated, rowIndex, pace } = row;
  addMissed(found, sheet, assessed);
  const expected = behindPace(row, assessment);
  if (expected !== null && actual !== null && pace !== null) {
    const others = cellsOf(row, target ?? stated, { columnIndex: pace.partColumn }, { columnIndex: pace.wholeColumn });
    found.push({ kind: "behindPace", sheet, rowIndex, columnIndex: actual.columnIndex, others, assessed, detail: { expected } });
  }
  const check = stated === null ? null : checkStated(row);
  if (check?.verdict === "wrong" && stated !== null) {
    found.push({ kind: "statedWrong", sheet, rowIndex, columnIndex: stated.columnIndex, others: cellsOf(row, target, actual), assessed, detail: check });
  }
  if (target !== null && contradicted?.row.target != null) {
    const other = contradicted.row.target;
    const others = [{ rowIndex: contradicted.row.rowIndex, columnIndex: other.columnIndex }];
    found.push({ kind: "contradictoryTargets", sheet, rowIndex, columnIndex: target.columnIndex, others, assessed, detail: { text: target.text, otherText: other.text } });
  }
  const factor = doubtfulUnit(row);
  if (factor !== null && actual !== null) found.push({ kind: "doubtfulUnit", sheet, rowIndex, columnIndex: actual.columnIndex, others: cellsOf(row, target), assessed, detail: { factor } });
  for (const { columnIndex, text } of numbersAsText(row, numeric)) found.push({ kind: "textNumber", sheet, rowIndex, columnIndex, others: [], assessed, detail: { text } });
  const unread = assessment.status === "unreadable" ? (target?.target === null ? target : (actual ?? target)) : null;
  if (unread !== null) found.push({ kind: "unreadable", sheet, rowIndex, columnIndex: unread.columnIndex, others: [], assessed, detail: { text: unread.text } });
}

/** Cells of the same row, those that there are. */
function cellsOf({ rowIndex }: RecognisedRow, ...cells: readonly ({ readonly columnIndex: number } | null)[]): CellPosition[] {
  return cells.flatMap((cell) => (cell === null ? [] : [{ rowIndex, columnIndex: cell.columnIndex }]));
}
