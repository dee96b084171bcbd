/**
 * From a workbook to its tables, in stages: header blocks, columns and their roles, comparisons, rows. Pure, and linear in
 * cells. The numbered rules are in SPEC.md.
 */

import type { IndicatorIndex } from "../model/match";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { labelColumns, readColumns, unitAbove, unitInHeader, valueShare } from "./columns";
import type { ColumnDraft } from "./columns";
import { pairColumns } from "./comparisons";
import type { Pairing, Pairings } from "./comparisons";
import { Corrections, formOf } from "./corrections";
import type { FormCorrection } from "./corrections";
import { findHeaderBlocks } from "./headerBlocks";
import type { HeaderBlock } from "./headerBlocks";
import { paceColumns, partYearOf } from "./partYear";
import { readRows } from "./rows";
import type { RowPlan } from "./rows";
import { sideBySide, valueRoles } from "./sideBySide";
import { SheetText } from "./sheetText";
import type { ColumnComparison, RecognisedColumn, RecognisedTable, TableReason } from "./table";
import { readTitle } from "./title";

/** Below this a table is shown but not flagged. */
export const flaggingConfidence = 0.5;

/** True where a table may be flagged. */
export function isSure({ confidence }: Pick<RecognisedTable, "confidence">): boolean {
  return confidence >= flaggingConfidence;
}

const reasonWeights: Readonly<Record<TableReason, number>> = {
  roleWords: 0.92,
  excelTable: 0.03,
  arithmetic: 0.06,
  arithmeticFails: -0.3,
  percentOnly: -0.05,
  partYearFromTitle: 0,
  labelGuessed: -0.03,
  actualGuessed: -0.15,
  severalActuals: -0.45,
  severalTargets: -0.45,
  fewNumbers: -0.3,
  ambiguousNumbers: -0.1,
  corrected: 1,
};

/** The most that a table with an open question can have: below what is flagged, whatever else speaks for it. */
const openQuestionConfidence = 0.47;

export interface RecogniseOptions {
  /** Matches rows to a model's indicators; default none. */
  readonly indicators?: IndicatorIndex | null;
  /** What the user corrected in forms like these; default nothing. */
  readonly corrections?: readonly FormCorrection[];
}

/** Finds the tables that hold plans or targets, and results. */
export function recognise(workbook: WorkbookSnapshot, { indicators = null, corrections = [] }: RecogniseOptions = {}): RecognisedTable[] {
  return workbook.sheets.flatMap((sheet) => {
    const text = SheetText.of(workbook, sheet);
    const found: { table: RecognisedTable; block: HeaderBlock }[] = [];
    const blocks = findHeaderBlocks(text);
    // From the bottom up: a table ends where the next one that is really one begins.
    for (const block of blocks.reverse()) {
      const bodyEnd = block.bodyEnd ?? (nextHeader(found, block) ?? text.rowCount) - 1;
      for (const drafts of sideBySide(text, readColumns(text, block, bodyEnd)).reverse()) {
        const table = readTable(text, block, bodyEnd, drafts, indicators, corrections);
        if (table !== null) found.push({ table, block });
      }
    }
    return found.reverse().map(({ table }) => table);
  });
}

/** First header row below a block among the tables found there. */
function nextHeader(found: readonly { block: HeaderBlock }[], { bodyStart }: HeaderBlock): number | null {
  return found.reduce<number | null>((first, { block }) => (block.first >= bodyStart && (first === null || block.first < first) ? block.first : first), null);
}

function readTable(text: SheetText, block: HeaderBlock, bodyEnd: number, found: readonly ColumnDraft[], indicators: IndicatorIndex | null, known: readonly FormCorrection[]): RecognisedTable | null {
  const form = formOf(found.map(headerOf));
  const corrections = new Corrections(known.find((correction) => correction.form === form) ?? null);
  const drafts = found.map((draft, position) => withRole(draft, corrections.roleAt(position)));
  const pairs = pairColumns(text, block, bodyEnd, drafts);
  const labels = labelColumns(text, drafts);
  if (pairs.pairings.length === 0 || labels.length === 0 || pairs.pairings.every(isEmptyPair)) return null;

  const title = readTitle(text, block);
  const { comparisons, isFromTitle } = comparisonsOf(text, drafts, pairs.pairings, title, corrections.correction?.coveredMonths ?? null);
  const [first, last] = rowsOf(block, bodyEnd, corrections.correction);
  const defaultUnit = unitAbove(text, block.first);
  const plan: RowPlan = {
    firstRow: first,
    lastRow: last,
    // Rows that a person named are all of them the table's.
    endsAtBlanks: block.bodyEnd === null && (corrections.correction?.rows ?? null) === null,
    columns: drafts.map(({ columnIndex }) => columnIndex),
    labelColumns: labels,
    ordinalColumns: drafts.filter(({ role }) => role === "ordinal").map(({ columnIndex }) => columnIndex),
    unitColumn: drafts.find(({ role }) => role === "unit")?.columnIndex ?? null,
    comparisons,
    headerOf: (columnIndex) => drafts.filter((draft) => draft.columnIndex === columnIndex).map(headerOf).join(""),
    unitOf: ({ targetColumn, actualColumn }) => unitOfColumns(text, drafts, [targetColumn, actualColumn]) ?? defaultUnit,
  };
  const { rows, lastRow, hasAmbiguousNumbers } = readRows(text, plan, indicators, corrections);
  if (rows.length === 0) return null;

  const reasons = [
    ...reasonsOf(block, drafts, labels, pairs, corrections),
    ...(isFromTitle ? (["partYearFromTitle"] as const) : []),
    ...(hasAmbiguousNumbers ? (["ambiguousNumbers"] as const) : []),
  ];
  const columnIndex = Math.min(...plan.columns);
  return {
    sheet: text.sheet.name,
    title,
    range: { rowIndex: block.first, columnIndex, rowCount: lastRow - block.first + 1, columnCount: Math.max(...plan.columns) - columnIndex + 1 },
    headerRowCount: block.last - block.first + 1,
    bodyRowIndex: first,
    columns: drafts.map((draft) => recognisedColumn(text, draft, pairs.pairings)),
    comparisons,
    rows,
    confidence: confidenceOf(reasons, pairs.questions.length > 0),
    reasons,
    questions: pairs.questions.map(({ role, columns }) => ({ role, positions: columns.map((column) => drafts.indexOf(column)) })),
    form,
  };
}

function headerOf({ group, own }: ColumnDraft): string {
  return `${group} ${own}`.trim();
}

function withRole(draft: ColumnDraft, role: ColumnDraft["role"] | null): ColumnDraft {
  if (role === null) return draft;
  return { ...draft, role, isGiven: true, ...(role === draft.role ? {} : { reading: { ...draft.reading, role, isNamed: true } }) };
}

/** Neither the plan nor the result of a pair holds numbers: words about a plan, not one. */
function isEmptyPair({ target, actual, stated }: Pairing): boolean {
  const isWords = (draft: ColumnDraft | null): boolean => draft !== null && (valueShare(draft.content) ?? 1) < 0.3;
  return target === null ? stated === null || isWords(actual) : isWords(target) && isWords(actual);
}

function comparisonsOf(text: SheetText, drafts: readonly ColumnDraft[], pairings: readonly Pairing[], title: string | null, coveredMonths: number | null): { comparisons: readonly ColumnComparison[]; isFromTitle: boolean } {
  let isFromTitle = false;
  const comparisons = pairings.map((pairing): ColumnComparison => {
    const covered = partYearOf(text, pairing, title, coveredMonths);
    isFromTitle ||= covered.isFromTitle;
    return {
      targetColumn: pairing.target?.columnIndex ?? null,
      actualColumn: pairing.actual.columnIndex,
      statedColumn: pairing.stated?.columnIndex ?? null,
      statedForm: pairing.statedForm,
      partYear: covered.partYear,
      pace: covered.partYear === null ? null : paceColumns(drafts, pairing),
    };
  });
  return { comparisons, isFromTitle };
}

function rowsOf(block: HeaderBlock, bodyEnd: number, correction: FormCorrection | null): readonly [number, number] {
  const rows = correction?.rows ?? null;
  if (rows === null) return [block.bodyStart, bodyEnd];
  const first = block.last + 1 + rows.offset;
  return [first, Math.min(bodyEnd, first + rows.count - 1)];
}

function unitOfColumns(text: SheetText, drafts: readonly ColumnDraft[], columns: readonly (number | null)[]): string | null {
  for (const columnIndex of columns) {
    const draft = drafts.find((candidate) => candidate.columnIndex === columnIndex);
    const unit = draft === undefined ? null : unitInHeader(text, draft.own, draft.group);
    if (unit !== null) return unit;
  }
  return null;
}

/** A plan or result that is compared with nothing takes no part; of an earlier year it is a value to look back to. */
function recognisedColumn(text: SheetText, draft: ColumnDraft, pairings: readonly Pairing[]): RecognisedColumn {
  const isPaired = pairings.some(({ target, actual, stated }) => target === draft || actual === draft || stated === draft);
  const isActual = pairings.some(({ actual }) => actual === draft);
  const years = pairings.map(({ actual }) => actual.reading.period?.year ?? 0);
  const isEarlier = draft.role === "actual" && (draft.reading.period?.year ?? Infinity) < Math.max(...years);
  const unpaired = draft.role === "target" || draft.role === "actual" || draft.role === "stated" ? "other" : draft.role;
  const role = isActual ? "actual" : isPaired ? draft.role : isEarlier ? "previous" : unpaired;
  return { columnIndex: draft.columnIndex, role, header: headerOf(draft), period: draft.reading.period, unit: valueRoles.includes(role) ? unitInHeader(text, draft.own, draft.group) : null };
}

function reasonsOf(block: HeaderBlock, drafts: readonly ColumnDraft[], labels: readonly number[], pairs: Pairings, corrections: Corrections): TableReason[] {
  const label = drafts.find(({ columnIndex }) => columnIndex === labels[0]);
  const actual = pairs.pairings[0]?.actual;
  return [
    "roleWords",
    ...(block.bodyEnd === null ? [] : (["excelTable"] as const)),
    ...pairs.reasons,
    ...(label?.reading.role === "label" ? [] : (["labelGuessed"] as const)),
    ...(actual !== undefined && (valueShare(actual.content) ?? 1) < 0.5 ? (["fewNumbers"] as const) : []),
    ...(corrections.correction === null || corrections.correction.roles.length === 0 ? [] : (["corrected"] as const)),
  ];
}

function confidenceOf(reasons: readonly TableReason[], hasQuestion: boolean): number {
  const sum = reasons.reduce((total, reason) => total + reasonWeights[reason], 0);
  return Math.round(Math.min(hasQuestion ? openQuestionConfidence : 1, Math.max(0, sum)) * 100) / 100;
}
