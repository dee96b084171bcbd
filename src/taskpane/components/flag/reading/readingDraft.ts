/** A correction of a form while it is being edited: what a person has typed and chosen so far. */

import type { FormCorrection, LabelCorrection } from "../../../../core/recognise/corrections";
import { withLabel, withRoles } from "../../../../core/recognise/editCorrections";
import { isSure } from "../../../../core/recognise/recognise";
import type { ColumnRole, RecognisedRow, RecognisedTable } from "../../../../core/recognise/table";
import { normalizeText } from "../../../../core/text/normalizeText";

export interface ReadingDraft {
  /** The correction without its rows, which are typed. */
  readonly correction: FormCorrection;
  /** Row numbers of the sheet as typed, counted from 1. */
  readonly firstRow: string;
  readonly lastRow: string;
}

export interface DraftProblems {
  readonly firstRow: boolean;
  readonly lastRow: boolean;
}

const maximumRow = 1_048_576;

/** Begins with what was corrected before. */
export function draftOf(table: RecognisedTable, known: FormCorrection): ReadingDraft {
  const { firstRow, lastRow } = rowsShown(table);
  return { correction: known, firstRow: String(firstRow), lastRow: String(lastRow) };
}

/** The rows as they are read now, counted from 1. */
function rowsShown({ bodyRowIndex, range }: RecognisedTable): { readonly firstRow: number; readonly lastRow: number } {
  return { firstRow: bodyRowIndex + 1, lastRow: range.rowIndex + range.rowCount };
}

/** The first row of the sheet, counted from 1, that can be a row of the table: the one below its header. */
export function leastRow({ headerRowCount, range }: RecognisedTable): number {
  return range.rowIndex + headerRowCount + 1;
}

export function problemsOf(draft: ReadingDraft, table: RecognisedTable): DraftProblems {
  const [first, last] = [rowNumber(draft.firstRow), rowNumber(draft.lastRow)];
  return { firstRow: first === null || first < leastRow(table), lastRow: last === null || (first !== null && last < first) };
}

function rowNumber(text: string): number | null {
  const value = /^\s*\d{1,7}\s*$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= maximumRow ? value : null;
}

/** The role of a column: as corrected, else as it was read. */
export function roleAt({ correction }: ReadingDraft, table: RecognisedTable, position: number): ColumnRole {
  return correction.roles.find((role) => role.position === position)?.role ?? table.columns[position]?.role ?? "other";
}

export function withRole(draft: ReadingDraft, position: number, role: ColumnRole): ReadingDraft {
  return { ...draft, correction: withRoles(draft.correction, new Map([[position, role]])) };
}

export function withLabelOf(draft: ReadingDraft, label: LabelCorrection): ReadingDraft {
  return { ...draft, correction: withLabel(draft.correction, label) };
}

/** What would be saved; null while something typed cannot be. */
export function correctionFrom(draft: ReadingDraft, table: RecognisedTable): FormCorrection | null {
  const problems = problemsOf(draft, table);
  if (problems.firstRow || problems.lastRow) return null;
  const [first, last] = [Number(draft.firstRow), Number(draft.lastRow)];
  const shown = rowsShown(table);
  const isAsShown = first === shown.firstRow && last === shown.lastRow;
  const rows = isAsShown ? draft.correction.rows : { offset: first - leastRow(table), count: last - first + 1 };
  const correction = { ...draft.correction, rows };
  return isSure(table) ? correction : confirmed(correction, table);
}

/** The correction with the roles that decide the reading said by the user, as they are read or already corrected. */
export function confirmed(correction: FormCorrection, table: RecognisedTable): FormCorrection {
  const compared = new Set(table.comparisons.flatMap(({ actualColumn, statedColumn, targetColumn }) => [actualColumn, statedColumn, targetColumn]));
  const asked = new Set(table.questions.flatMap(({ positions }) => positions));
  const deciding = table.columns.flatMap(({ columnIndex, role }, position) => (compared.has(columnIndex) || asked.has(position) ? [[position, role] as const] : []));
  const said = new Map(correction.roles.map(({ position, role }) => [position, role]));
  return withRoles(correction, new Map([...deciding, ...said]));
}

/** The answer to a question about columns: the chosen one has the role, the others take no part; null for all of them. */
export function answered(correction: FormCorrection, { positions, role }: RecognisedTable["questions"][number], chosen: number | null): FormCorrection {
  return withRoles(correction, new Map(positions.map((position) => [position, chosen === null || chosen === position ? role : "other"])));
}

/** One row for each name of the table: corrections go by names. */
export function namedRows({ rows }: RecognisedTable): readonly RecognisedRow[] {
  const byName = new Map<string, RecognisedRow>();
  for (const row of rows) {
    const key = normalizeText(row.label);
    if (row.label !== "" && !byName.has(key)) byName.set(key, row);
  }
  return [...byName.values()];
}

