/** Rows of one table that state different targets for the same thing. */

import { normalizeText } from "../../text/normalizeText";
import type { AssessedRow } from "../assessTables";

/** Each row whose target differs from that of an earlier row of the same name, section, unit and comparison, with that row. */
export function contradictoryTargets(rows: readonly AssessedRow[]): ReadonlyMap<AssessedRow, AssessedRow> {
  const first = new Map<string, AssessedRow>();
  const found = new Map<AssessedRow, AssessedRow>();
  for (const assessed of rows) {
    const { comparison, label, section, target, unit } = assessed.row;
    if (target?.target == null) continue;
    const key = [comparison, normalizeText(section ?? ""), normalizeText(label), normalizeText(unit ?? "")].join("\n");
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, assessed);
    else if (!isSameTarget(earlier, assessed)) found.set(assessed, earlier);
  }
  return found;
}

function isSameTarget({ row: left }: AssessedRow, { row: right }: AssessedRow): boolean {
  const [one, other] = [left.target?.target, right.target?.target];
  return one?.operator === other?.operator && one?.low === other?.low && one?.high === other?.high;
}
