/** Findings that a person has set aside, each with the reason in the person's own words. Rules M-19 to M-24 in ../SPEC.md. */

import type { RecognisedRow, RecognisedTable } from "../../recognise/table";
import { fail, issue, succeed } from "../../result";
import type { Result } from "../../result";
import { withoutNoise } from "../../text/decimals";
import { normalizeText, tidyText } from "../../text/normalizeText";
import { cellAddress } from "../../workbook/address";
import type { AssessedTable } from "../assessTables";
import type { Finding, FindingKind } from "../findings";

/** The longest reason, in characters: it stands in a note beside the numbers. */
export const maximumReason = 500;
/** The longest name of who set a finding aside. */
const maximumBy = 100;

export interface Aside {
  readonly kind: FindingKind;
  readonly place: AsidePlace;
  /** As they were when the finding was set aside: when they change, the finding comes back. */
  readonly numbers: AsideNumbers;
  readonly reason: string;
  /** Who decided, as typed; null where nobody was named. Never taken from the machine. */
  readonly by: string | null;
  /** ISO 8601 date. */
  readonly date: string;
}

/** Where the finding stands, in words that stay when rows and columns are inserted (M-20). */
export interface AsidePlace {
  readonly sheet: string;
  /** The table's title; null where it has none. */
  readonly title: string | null;
  readonly section: string | null;
  readonly label: string;
  /** Headers of the columns that are compared; null where there is no such column. */
  readonly headers: AsideHeaders;
  /** Which cell of the row the finding is about. */
  readonly column: AsideColumn;
  /** How many rows of the sheet with the same words come before this one. */
  readonly occurrence: number;
  /** Address at the time, such as `F10`: a hint. */
  readonly cell: string;
}

export interface AsideHeaders {
  readonly target: string | null;
  readonly actual: string | null;
  readonly stated: string | null;
}

export const asideColumns = ["target", "actual", "stated"] as const;
export type AsideColumn = (typeof asideColumns)[number];

/** A number, the text that stands where one should be, or null for nothing. */
export type AsideValue = number | string | null;

export interface AsideNumbers {
  readonly actual: AsideValue;
  readonly target: AsideValue;
  /** What else the finding rests on: the printed percentage as a ratio, or the other row's target; null for nothing. */
  readonly other: AsideValue;
}

/** What a person says of a finding. */
export interface AsideWords {
  readonly reason: string;
  readonly by?: string;
  /** ISO 8601 date. */
  readonly date: string;
}

/** The words as they are kept: line breaks are spaces, since a note has one line for them. `asides/noReason` and `asides/tooLong` say why not. */
export function checkAsideWords({ reason, by = "", date }: AsideWords): Result<Pick<Aside, "reason" | "by" | "date">> {
  const [why, who] = [tidyText(reason), tidyText(by)];
  if (why === "") return fail([issue("asides/noReason", ["reason"])]);
  const lengths = [["reason", why, maximumReason], ["by", who, maximumBy]] as const;
  const tooLong = lengths.flatMap(([field, text, maximum]) => (lengthOf(text) > maximum ? [issue("asides/tooLong", [field], { length: lengthOf(text), maximum })] : []));
  return tooLong.length > 0 ? fail(tooLong) : succeed({ reason: why, by: who === "" ? null : who, date });
}

/** In characters as people count them, not in halves of them. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** The finding set aside, as it is read in these tables. */
export function asideOf(finding: Finding, tables: readonly AssessedTable[], words: AsideWords): Result<Aside> {
  const checked = checkAsideWords(words);
  return checked.ok ? succeed({ kind: finding.kind, place: placeOf(finding, tables), numbers: numbersOf(finding), ...checked.value }) : checked;
}

export function isSameAside(one: Aside, other: Aside): boolean {
  return JSON.stringify([one.kind, one.place]) === JSON.stringify([other.kind, other.place]);
}

/** What the finding rests on now. */
export function numbersOf({ assessed: { row }, ...finding }: Finding): AsideNumbers {
  const { actual, target, stated } = row;
  const isStated = finding.kind === "statedWrong" || target === null;
  const bound = target?.target ?? null;
  return {
    actual: actual === null ? null : (actual.value ?? actual.text),
    target: target === null ? null : target.source === "number" && bound?.low != null ? bound.low : target.text,
    other: finding.kind === "contradictoryTargets" ? finding.detail.otherText : isStated && stated !== null ? stated.value : null,
  };
}

/** Equal but for binary noise, spaces and the case of letters. */
export function isSameNumbers(one: AsideNumbers, other: AsideNumbers): boolean {
  return isSameValue(one.actual, other.actual) && isSameValue(one.target, other.target) && isSameValue(one.other, other.other);
}

function isSameValue(one: AsideValue, other: AsideValue): boolean {
  if (typeof one === "number" && typeof other === "number") return withoutNoise(one) === withoutNoise(other);
  if (typeof one === "string" && typeof other === "string") return normalizeText(one) === normalizeText(other);
  return one === other;
}

/** Which cell of its row a finding is about; the result where it is none of the three. */
export function columnOf(finding: Pick<Finding, "columnIndex">, { target, stated }: RecognisedRow): AsideColumn {
  if (finding.columnIndex === target?.columnIndex) return "target";
  return finding.columnIndex === stated?.columnIndex ? "stated" : "actual";
}

/** The headers of the columns that a row compares. */
export function headersOf({ comparisons, columns }: RecognisedTable, { comparison }: RecognisedRow): AsideHeaders {
  const compared = comparisons[comparison];
  const headerAt = (columnIndex: number | null | undefined): string | null => columns.find((column) => column.columnIndex === columnIndex)?.header ?? null;
  return { target: headerAt(compared?.targetColumn), actual: headerAt(compared?.actualColumn), stated: headerAt(compared?.statedColumn) };
}

/** The words by which a row is found again on its sheet; equal for rows that nothing but their place tells apart. */
export function pathOf({ section, label, headers: { actual, stated, target } }: Pick<AsidePlace, "section" | "label" | "headers">): string {
  return JSON.stringify([section, label, target, actual, stated].map((text) => (text === null ? null : normalizeText(text))));
}

function placeOf(finding: Finding, tables: readonly AssessedTable[]): AsidePlace {
  const { assessed, sheet } = finding;
  const onSheet = tables.filter(({ table }) => table.sheet === sheet);
  const table = onSheet.find(({ rows }) => rows.includes(assessed))?.table;
  if (table === undefined) throw new Error("The finding is of other tables");
  const { section, label } = assessed.row;
  const headers = headersOf(table, assessed.row);
  const path = pathOf({ section, label, headers });
  const twins = onSheet.flatMap((other) => other.rows.filter(({ row }) => pathOf({ ...row, headers: headersOf(other.table, row) }) === path));
  return { sheet, title: table.title, section, label, headers, column: columnOf(finding, assessed.row), occurrence: twins.indexOf(assessed), cell: cellAddress(finding) };
}
