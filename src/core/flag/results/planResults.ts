/** The edits that write the results sheet of a check. */

import { freeName } from "../../load/freeName";
import { placeSheet } from "../../load/placeSheet";
import { sheetFont } from "../../load/tableSheet";
import { flaggingConfidence } from "../../recognise/recognise";
import type { Edit } from "../../workbook/edits";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { AssessedTable } from "../assessTables";
import { resultsChart } from "./resultsChart";
import { hiddenName, rowName, signOf } from "./resultsMark";
import { resultsSheet } from "./resultsSheet";
import type { ResultsTexts } from "./resultsSheet";

export interface ResultsPlan {
  readonly edits: readonly Edit[];
  /** The name that the sheet gets; null where there is nothing to write. */
  readonly sheet: string | null;
  readonly rowCount: number;
}

export const noResults: ResultsPlan = { edits: [], sheet: null, rowCount: 0 };

/** For a workbook whose earlier results were taken out. Tables that are not sure enough to be flagged have no rows. */
export function planResults(snapshot: WorkbookSnapshot, tables: readonly AssessedTable[], texts: ResultsTexts): ResultsPlan {
  const sure = tables.filter(({ table, rows }) => table.confidence >= flaggingConfidence && rows.length > 0);
  if (sure.length === 0) return noResults;
  const font = sheetFont(snapshot.styles[0]?.fontName ?? "");
  const { sheet, chart, links } = resultsSheet(snapshot, sure, texts, font);
  const name = freeName(sheet.sheetName, new Set(snapshot.sheets.map((other) => other.name.toLowerCase())));
  const names = [...links].map(([index, cell]) => hiddenName(rowName(index), cell.sheet, cell));
  return { edits: [...names, ...placeSheet(sheet, name, font), resultsChart(sheet, name, chart, texts.chart, font), signOf(name)], sheet: name, rowCount: sheet.rows.length };
}
