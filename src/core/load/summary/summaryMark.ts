/** How the summary is told from every other sheet, whatever it is called. */

import { parseSheetRanges } from "../../workbook/address";
import type { CellPosition } from "../../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";

/** The hidden name of the whole summary: how it is found again, whatever the sheet is called. Permanent: it stands in users' files. */
export const summaryName = "SCT.summary";

export interface PlacedSummary {
  readonly sheet: SheetSnapshot;
  /** Its first cell. */
  readonly origin: CellPosition;
}

export function findSummary({ sheets, names }: WorkbookSnapshot): PlacedSummary | null {
  const name = names.find((one) => one.sheet === null && one.name.toLowerCase() === summaryName.toLowerCase());
  const [place] = name === undefined ? [] : parseSheetRanges(name.formula);
  const sheet = place?.sheet == null ? undefined : sheets.find((one) => one.name === place.sheet);
  return place === undefined || sheet === undefined ? null : { sheet, origin: place.range };
}

/** The workbook without the summary: it repeats what other sheets say, so it is never assessed itself. */
export function withoutSummary(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const placed = findSummary(snapshot);
  return placed === null ? snapshot : { ...snapshot, sheets: snapshot.sheets.filter((sheet) => sheet !== placed.sheet) };
}
