/** The verdicts of a term or a table as an official reports them: counts that add up, a paragraph, and a table. Rules C-1 … in SPEC.md. */

import { statuses } from "../assessment/status";
import type { Status } from "../assessment/status";
import type { ConcludedRow } from "./concludedRow";
import type { ConclusionTexts } from "./texts";

export interface ConclusionInput {
  /** What the rows are about, as the paragraph begins: "Trong nhiệm kỳ 2015-2020". */
  readonly scope: string;
  /** Heading of the table. */
  readonly title: string;
  /** Where the numbers come from; "" for nothing to say. */
  readonly source: string;
  readonly targetHeader: string;
  readonly rows: readonly ConcludedRow[];
}

export interface Conclusion extends ConclusionInput {
  /** How many rows have each status; all of them together are the rows. */
  readonly counts: Readonly<Record<Status, number>>;
  readonly paragraph: string;
  readonly columns: readonly TableColumn[];
  /** The cells of the table as they are printed, row by row. */
  readonly cells: readonly (readonly string[])[];
}

export interface TableColumn {
  readonly header: string;
  readonly align: "left" | "center" | "right";
}

/** More than this many are not told one by one: the table has them. */
const mostMissed = 20;
const mostOthers = 6;

export function conclude(input: ConclusionInput, texts: ConclusionTexts): Conclusion {
  const { rows } = input;
  const counts = Object.fromEntries(statuses.map((status) => [status, rows.filter((row) => row.status === status).length])) as Record<Status, number>;
  return { ...input, counts, paragraph: paragraphOf(input, counts, texts), columns: columnsOf(input, texts), cells: rows.map((row, index) => cellsOf(row, index, texts)) };
}

/** Statuses that are a verdict. */
function judgedCount({ exceeded, met, missed }: Readonly<Record<Status, number>>): number {
  return exceeded + met + missed;
}

function paragraphOf({ scope, source, rows }: ConclusionInput, counts: Readonly<Record<Status, number>>, texts: ConclusionTexts): string {
  const judged = judgedCount(counts);
  const missed = rows.filter(({ status }) => status === "missed");
  const others = otherStatuses.filter((status) => counts[status] > 0).map((status) => {
    const names = rows.filter((row) => row.status === status).map(({ name }) => name);
    // Names of many that are all alike say nothing.
    return texts.others[status](names.length, names.length > mostOthers ? null : names.join("; "));
  });
  const end = source === "" ? [] : [texts.source(source)];
  if (judged === 0) return [texts.noneJudged(scope, rows.length, others), ...end].join(" ");
  const good = texts.good(counts.exceeded + counts.met, judged, counts.exceeded);
  const bad = missed.length === 0 ? texts.noneMissed : texts.missed(missed.length, judged, listed(missed.map((row) => texts.missedItem(row)), mostMissed, texts));
  return [`${texts.opening(scope, judged, rows.length)}: ${good}; ${bad}.`, ...(others.length === 0 ? [] : [texts.otherSentence(others)]), ...end].join(" ");
}

type OtherStatus = Exclude<Status, "exceeded" | "met" | "missed">;
const otherStatuses: readonly OtherStatus[] = ["inProgress", "notJudged", "noData", "noTarget", "unreadable"];

/** Numbered where there are several, since names have commas and semicolons of their own. */
function listed(items: readonly string[], most: number, texts: ConclusionTexts): string {
  if (items.length === 1) return items[0] ?? "";
  const shown = items.slice(0, items.length > most ? most : undefined).map((item, index) => `(${index + 1}) ${item}`);
  return [...shown, ...(items.length > most ? [texts.more(items.length - most)] : [])].join("; ");
}

function columnsOf({ targetHeader }: ConclusionInput, { headers }: ConclusionTexts): TableColumn[] {
  return [
    { header: headers.ordinal, align: "center" },
    { header: headers.name, align: "left" },
    { header: headers.unit, align: "center" },
    { header: targetHeader, align: "right" },
    { header: headers.actual, align: "right" },
    { header: headers.attainment, align: "right" },
    { header: headers.status, align: "center" },
    { header: headers.remark, align: "left" },
  ];
}

function cellsOf(row: ConcludedRow, index: number, texts: ConclusionTexts): string[] {
  const remarks = [...(row.shortfall === null ? [] : [texts.shortfall(row.shortfall)]), ...row.remarks];
  return [String(index + 1), row.name, row.unit, withoutUnit(row.target, row.unit), withoutUnit(row.actual, row.unit), row.attainment === null ? "" : texts.percent(row.attainment), texts.statusWords[row.status], remarks.join("; ")];
}

/** False for a result in words alone, such as "chưa đạt yêu cầu". */
export function statesNumber(text: string): boolean {
  return /\d/.test(text);
}

/** The unit has a column of its own: "16%" is 16 there. */
export function withoutUnit(text: string, unit: string): string {
  return unit !== "" && text.endsWith(unit) ? text.slice(0, -unit.length).trimEnd() : text;
}

/** A number with its unit: the sign of per cent follows at once, other units after a space; words that name a unit already stay. */
export function withUnit(text: string, unit: string): string {
  if (text === "" || unit === "" || text.endsWith(unit) || /[\p{L}%]/u.test(text)) return text;
  return unit.startsWith("%") ? text + unit : `${text} ${unit}`;
}
