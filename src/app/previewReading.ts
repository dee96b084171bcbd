/** How a table would be read with a correction, before anything is written. */

import { assessTables } from "../core/flag/assessTables";
import type { AssessedTable } from "../core/flag/assessTables";
import { indexIndicators } from "../core/model/match";
import type { FormCorrection } from "../core/recognise/corrections";
import { recognise } from "../core/recognise/recognise";
import { mergeCorrections } from "../core/recognise/storedCorrections";
import type { RecognisedTable } from "../core/recognise/table";
import type { AssessedWorkbook } from "./assessWorkbook";

/** Reads the table's sheet anew; null where no table is left in its place. */
export function previewReading({ corrections, model, snapshot }: AssessedWorkbook, table: RecognisedTable, correction: FormCorrection): AssessedTable | null {
  const sheet = { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name === table.sheet) };
  const read = recognise(sheet, { indicators: model === null ? null : indexIndicators(model), corrections: mergeCorrections(corrections, [correction]) });
  const same = read.filter((candidate) => isSamePlace(candidate, table));
  return assessTables(same)[0] ?? null;
}

/** The same header: rows and confidence may differ. */
export function isSamePlace(one: RecognisedTable, other: RecognisedTable): boolean {
  return one.sheet === other.sheet && one.form === other.form && one.range.rowIndex === other.range.rowIndex && one.range.columnIndex === other.range.columnIndex;
}
