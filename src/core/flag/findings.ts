/** What is worth telling about a workbook: one finding for one thing, each with what it rests on. */

import type { CellPosition } from "../workbook/address";
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
  return tables.flatMap((table) => {
    const contradictions = contradictoryTargets(table.rows);
    const numeric = numericColumns(table.table.rows);
    return table.rows.flatMap((assessed) => findingsOfRow(table, assessed, contradictions, numeric));
  });
}

function findingsOfRow({ table }: AssessedTable, assessed: AssessedRow, contradictions: ReadonlyMap<AssessedRow, AssessedRow>, numeric: ReadonlySet<number>): Finding[] {
  const { row, assessment } = assessed;
  const { actual, target, stated, rowIndex } = row;
  const at = (columnIndex: number, ...others: (CellPosition | null)[]) => ({ sheet: table.sheet, rowIndex, columnIndex, assessed, others: others.filter((other) => other !== null) });
  const cell = (of: { readonly columnIndex: number } | null): CellPosition | null => (of === null ? null : { rowIndex, columnIndex: of.columnIndex });
  const found: Finding[] = [];

  if (assessment.status === "missed" && actual !== null) found.push({ kind: "missed", ...at(actual.columnIndex, cell(target ?? stated)), detail: {} });
  const expected = behindPace(row, assessment);
  if (expected !== null && actual !== null && row.pace !== null) {
    found.push({ kind: "behindPace", ...at(actual.columnIndex, cell(target ?? stated), { rowIndex, columnIndex: row.pace.partColumn }, { rowIndex, columnIndex: row.pace.wholeColumn }), detail: { expected } });
  }
  const check = checkStated(row);
  if (check?.verdict === "wrong" && stated !== null) found.push({ kind: "statedWrong", ...at(stated.columnIndex, cell(target), cell(actual)), detail: check });
  const contradiction = contradictions.get(assessed);
  if (contradiction !== undefined && target !== null && contradiction.row.target !== null) {
    const other = { rowIndex: contradiction.row.rowIndex, columnIndex: contradiction.row.target.columnIndex };
    found.push({ kind: "contradictoryTargets", ...at(target.columnIndex, other), detail: { text: target.text, otherText: contradiction.row.target.text } });
  }
  const factor = doubtfulUnit(row);
  if (factor !== null && actual !== null) found.push({ kind: "doubtfulUnit", ...at(actual.columnIndex, cell(target)), detail: { factor } });
  for (const number of numbersAsText(row, numeric)) found.push({ kind: "textNumber", ...at(number.columnIndex), detail: { text: number.text } });
  if (assessment.status === "unreadable") {
    const unread = target !== null && target.target === null ? target : (actual ?? target);
    if (unread !== null) found.push({ kind: "unreadable", ...at(unread.columnIndex), detail: { text: unread.text } });
  }
  return found;
}
