/** Rows of one table that state different targets for the same thing. */

import { normalizeText } from "../../text/normalizeText";
import type { RecognisedRow } from "../../recognise/table";
import type { AssessedRow } from "../assessTables";

/** Each row whose target differs from that of an earlier row of the same name, section, unit and comparison, with that row. */
export function contradictoryTargets(rows: readonly AssessedRow[]): ReadonlyMap<AssessedRow, AssessedRow> {
  const keys = new Keys();
  const first = new Map<string, AssessedRow>();
  const found = new Map<AssessedRow, AssessedRow>();
  for (const assessed of rows) {
    if (assessed.row.target?.target == null) continue;
    const key = keys.of(assessed.row);
    const same = first.get(key);
    if (same === undefined) first.set(key, assessed);
    else if (!isSameTarget(same, assessed)) found.set(assessed, same);
  }
  return found;
}

/** What rows about the same thing have in common. Sections and units are few beside rows: each is normalised once. */
class Keys {
  private readonly normalized = new Map<string | null, string>([[null, ""]]);

  of({ label, comparison, section, unit }: RecognisedRow): string {
    return `${label}\n${comparison}\n${this.normalize(section)}\n${this.normalize(unit)}`;
  }

  private normalize(text: string | null): string {
    let normalized = this.normalized.get(text);
    if (normalized === undefined) {
      normalized = normalizeText(text ?? "");
      this.normalized.set(text, normalized);
    }
    return normalized;
  }
}

function isSameTarget({ row: left }: AssessedRow, { row: right }: AssessedRow): boolean {
  const [one, other] = [left.target?.target, right.target?.target];
  return one?.operator === other?.operator && one?.low === other?.low && one?.high === other?.high;
}
