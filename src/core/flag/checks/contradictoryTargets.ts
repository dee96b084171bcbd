/** Rows of one table that state different targets for the same thing. */

import { normalizeText } from "../../text/normalizeText";
import type { AssessedRow } from "../assessTables";

/** Each row whose target differs from that of an earlier row of the same name, section, unit and comparison, with that row. */
export function contradictoryTargets(rows: readonly AssessedRow[]): ReadonlyMap<AssessedRow, AssessedRow> {
  const earlier = new Map<string, AssessedRow[]>();
  const found = new Map<AssessedRow, AssessedRow>();
  for (const assessed of rows) {
    if (assessed.row.target?.target == null) continue;
    const label = assessed.row.label.toLowerCase();
    const named = earlier.get(label);
    if (named === undefined) {
      earlier.set(label, [assessed]);
      continue;
    }
    const first = named.find((other) => isSameThing(other, assessed));
    if (first === undefined) named.push(assessed);
    else if (!isSameTarget(first, assessed)) found.set(assessed, first);
  }
  return found;
}

function isSameThing({ row: left }: AssessedRow, { row: right }: AssessedRow): boolean {
  return left.comparison === right.comparison && isSameText(left.section, right.section) && isSameText(left.unit, right.unit);
}

function isSameText(left: string | null, right: string | null): boolean {
  return left === right || normalizeText(left ?? "") === normalizeText(right ?? "");
}

function isSameTarget({ row: left }: AssessedRow, { row: right }: AssessedRow): boolean {
  const [one, other] = [left.target?.target, right.target?.target];
  return one?.operator === other?.operator && one?.low === other?.low && one?.high === other?.high;
}
