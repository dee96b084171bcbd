/** Which findings are set aside: the reasons of a workbook beside what stands in it now. Rules M-20 and M-21 in ../SPEC.md. */

import { normalizeText } from "../../text/normalizeText";
import { cellAddress } from "../../workbook/address";
import type { AssessedRow, AssessedTable } from "../assessTables";
import type { Finding } from "../findings";
import { columnOf, headersOf, isSameNumbers, numbersOf, pathOf } from "./aside";
import type { Aside, AsideColumn } from "./aside";

/** A finding for which a reason was given. */
interface Matched {
  readonly finding: Finding;
  readonly aside: Aside;
  /** True while the numbers are those for which the reason was given. */
  readonly holds: boolean;
}

/** The reasons of a workbook, by what they are about. */
export interface Asides {
  /** All of them, as they are stored. */
  readonly all: readonly Aside[];
  /** Reasons whose finding is no more: the numbers were corrected, or the row has another name. */
  readonly idle: readonly Aside[];
  /** The reason why a finding is set aside; null where it is not. */
  readonly holding: (finding: FindingPlace) => Aside | null;
  /** The reason for which it was set aside before its numbers changed; null where there is none. */
  readonly returned: (finding: FindingPlace) => Aside | null;
  /** The same for a row's missed target. */
  readonly missed: (assessed: AssessedRow) => Aside | null;
  /** All that holds for a row, whatever kind of finding it is about. */
  readonly ofRow: (assessed: AssessedRow) => readonly Aside[];
}

type FindingPlace = Pick<Finding, "kind" | "assessed" | "columnIndex">;

export const noAsides: Asides = matchAsides([], [], []);

/** `findings` are those of the tables. */
export function matchAsides(asides: readonly Aside[], tables: readonly AssessedTable[], findings: readonly Finding[]): Asides {
  const matched = asides.length === 0 ? [] : matchAll(asides, tables, findings);
  const byRow = new Map<AssessedRow, Matched[]>();
  for (const match of matched) byRow.set(match.finding.assessed, [...(byRow.get(match.finding.assessed) ?? []), match]);
  const find = (holds: boolean, { assessed, columnIndex, kind }: FindingPlace): Aside | null =>
    byRow.get(assessed)?.find((match) => match.holds === holds && match.finding.kind === kind && match.finding.columnIndex === columnIndex)?.aside ?? null;
  const found = new Set(matched.map(({ aside }) => aside));
  const held = (assessed: AssessedRow): readonly Matched[] => byRow.get(assessed)?.filter(({ holds }) => holds) ?? [];
  return {
    all: asides,
    idle: asides.filter((aside) => !found.has(aside)),
    holding: (finding) => find(true, finding),
    returned: (finding) => find(false, finding),
    missed: (assessed) => held(assessed).find(({ finding }) => finding.kind === "missed")?.aside ?? null,
    ofRow: (assessed) => held(assessed).map(({ aside }) => aside),
  };
}

/** A row with the words that tell where it stands. */
interface PlacedRow {
  readonly sheet: string;
  readonly title: string | null;
  readonly assessed: AssessedRow;
}

function matchAll(asides: readonly Aside[], tables: readonly AssessedTable[], findings: readonly Finding[]): Matched[] {
  const rows = rowsByPath(asides, tables);
  const sheets = new Set(tables.map(({ table }) => table.sheet));
  const findingsOf = new Map<AssessedRow, Finding[]>();
  for (const finding of findings) findingsOf.set(finding.assessed, [...(findingsOf.get(finding.assessed) ?? []), finding]);
  const about = (aside: Aside, { assessed }: PlacedRow): Finding | null => findingsOf.get(assessed)?.find((finding) => isAbout(aside, finding)) ?? null;
  const taken = new Set<Finding>();
  return asides.flatMap((aside): Matched[] => {
    const twins = rows.get(pathOf(aside.place)) ?? [];
    const onSheet = twins.filter(({ sheet }) => sheet === aside.place.sheet);
    const isAsThen = (row: PlacedRow): boolean => isSameAsThen(aside, about(aside, row));
    // A sheet that was renamed: only where nothing else can be meant.
    const elsewhere = sheets.has(aside.place.sheet) ? [] : twins.filter(isAsThen);
    const row = onSheet.length > 0 ? rowAmong(onSheet, aside, isAsThen) : elsewhere.length === 1 ? elsewhere[0] : undefined;
    const finding = row === undefined ? null : about(aside, row);
    if (finding === null || taken.has(finding)) return [];
    taken.add(finding);
    return [{ finding, aside, holds: isSameAsThen(aside, finding) }];
  });
}

/** Of rows with the same words: the one in a table of the same title, else in the same cell with the same numbers, else the one of the same order. */
function rowAmong(twins: readonly PlacedRow[], { place }: Aside, isAsThen: (row: PlacedRow) => boolean): PlacedRow | undefined {
  const entitled = twins.filter(({ title }) => title !== null && place.title !== null && normalizeText(title) === normalizeText(place.title));
  if (entitled.length === 1) return entitled[0];
  const standing = twins.find((row) => isAsThen(row) && addressIn(row, place.column) === place.cell);
  return standing ?? twins[place.occurrence];
}

function addressIn({ assessed: { row } }: PlacedRow, column: AsideColumn): string | null {
  const cell = row[column];
  return cell === null ? null : cellAddress({ rowIndex: row.rowIndex, columnIndex: cell.columnIndex });
}

function isAbout({ kind, place }: Aside, finding: Finding): boolean {
  return finding.kind === kind && columnOf(finding, finding.assessed.row) === place.column;
}

function isSameAsThen({ numbers }: Aside, finding: Finding | null): boolean {
  return finding !== null && isSameNumbers(numbers, numbersOf(finding));
}

/** The rows whose words some reason names; in a large workbook the others are passed over by their name alone. */
function rowsByPath(asides: readonly Aside[], tables: readonly AssessedTable[]): ReadonlyMap<string, readonly PlacedRow[]> {
  const labels = new Set(asides.map(({ place }) => normalizeText(place.label)));
  const rows = new Map<string, PlacedRow[]>();
  for (const { table, rows: assessedRows } of tables) {
    for (const assessed of assessedRows) {
      const { label, section } = assessed.row;
      if (!labels.has(normalizeText(label))) continue;
      const path = pathOf({ section, label, headers: headersOf(table, assessed.row) });
      const placed = { sheet: table.sheet, title: table.title, assessed };
      const twins = rows.get(path);
      if (twins === undefined) rows.set(path, [placed]);
      else twins.push(placed);
    }
  }
  return rows;
}
