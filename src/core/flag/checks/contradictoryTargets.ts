/** Rows of one table that state different targets for the same thing. */

import { normalizeText } from "../../text/normalizeText";
import type { AssessedRow } from "../assessTables";

/** Each row whose target differs from that of an earlier row of the same name, section, unit and comparison, with that row. */
export function contradictoryTargets(rows: readonly AssessedRow[]): ReadonlyMap<AssessedRow, AssessedRow> {
  const first = new Map<string, AssessedRow>();
  // Most names stand once: only for those that repeat is a list kept.
  const repeated = new Map<string, AssessedRow[]>();
  const found = new Map<AssessedRow, AssessedRow>();
  for (const assessed of rows) {
    const { label, target } = assessed.row;
    if (target?.target == null) continue;
    const earlier = first.get(label);
    if (earlier === undefined) {
      first.set(label, assessed);
      continue;
    }
    const named = repeated.get(label) ?? [earlier];
    const same = named.find((other) => isSameThing(other, assessed));
    if (same === undefined) repeated.set(label, [...named, assessed]);
    else if (!isSameTarget(same, assessed)) found.set(assessed, same);
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
