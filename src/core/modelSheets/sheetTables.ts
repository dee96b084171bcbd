/** The worksheets that a model is edited on: how they are told from every other sheet. Table names are permanent: they stand in users' files. */

import type { TableName } from "../model/columns";
import { columnsOf, tableNames } from "../model/columns";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../workbook/snapshot";

/** The five tables; the titles of the model and its sections; the lines of the report. */
export const sheetTables = [...tableNames, "sections", "report"] as const;

export type SheetTable = (typeof sheetTables)[number];

/** The Excel table on each sheet, by which it is found whatever the sheet is called. */
export const excelTableOf: Readonly<Record<SheetTable, string>> = {
  indicators: "SCT_Model_Indicators",
  targets: "SCT_Model_Targets",
  observations: "SCT_Model_Observations",
  passages: "SCT_Model_Passages",
  relations: "SCT_Model_Relations",
  sections: "SCT_Model_Sections",
  report: "SCT_Model_Report",
};

/**
 * Names of the sheets in both languages, for workbooks that a program without Excel tables saved; a sheet called as the file in a
 * folder would be (`targets`) is read too. Excel allows no colon in them.
 */
export const sheetNamesOf: Readonly<Record<SheetTable, { readonly vi: string; readonly en: string }>> = {
  indicators: { vi: "Mô hình - chỉ tiêu", en: "Model - indicators" },
  targets: { vi: "Mô hình - mục tiêu", en: "Model - targets" },
  observations: { vi: "Mô hình - kết quả", en: "Model - results" },
  passages: { vi: "Mô hình - trích dẫn", en: "Model - passages" },
  relations: { vi: "Mô hình - quan hệ", en: "Model - relations" },
  sections: { vi: "Mô hình - mục", en: "Model - sections" },
  report: { vi: "Mô hình - báo cáo", en: "Model - report" },
};

/** Columns of the two sheets that are no table of a model: a blank `code` is the model itself. */
const sectionColumns = ["code", "title_vi", "title_en"] as const;
const reportColumns = ["line", "text"] as const;

export function columnNamesOf(table: SheetTable): readonly string[] {
  if (table === "sections") return sectionColumns;
  return table === "report" ? reportColumns : columnsOf[table].map(({ name }) => name);
}

export function isModelTable(table: SheetTable): table is TableName {
  return table !== "sections" && table !== "report";
}

/** A sheet with one table of a model; `table` is null where no Excel table marks it. */
export interface FoundSheet {
  readonly sheet: SheetSnapshot;
  readonly table: TableSnapshot | null;
}

/** The sheets of a model in a workbook; none where it carries no model to edit. */
export function findModelSheets({ sheets }: Pick<WorkbookSnapshot, "sheets">): ReadonlyMap<SheetTable, FoundSheet> {
  const found = new Map<SheetTable, FoundSheet>();
  for (const name of sheetTables) {
    const own = byTable(sheets, name) ?? bySheetName(sheets, name);
    if (own !== null) found.set(name, own);
  }
  // A user's own sheet may be called "targets": without its indicators it is no model.
  return found.has("indicators") || [...found.values()].some(({ table }) => table !== null) ? found : new Map<SheetTable, FoundSheet>();
}

/** The workbook without the sheets of a model: they hold what other sheets are compared with, so they are never assessed themselves. */
export function withoutModelSheets(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const found = new Set([...findModelSheets(snapshot).values()].map(({ sheet }) => sheet));
  return found.size === 0 ? snapshot : { ...snapshot, sheets: snapshot.sheets.filter((sheet) => !found.has(sheet)) };
}

function byTable(sheets: readonly SheetSnapshot[], name: SheetTable): FoundSheet | null {
  const wanted = excelTableOf[name].toLowerCase();
  for (const sheet of sheets) {
    const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === wanted);
    if (table !== undefined) return { sheet, table };
  }
  return null;
}

function bySheetName(sheets: readonly SheetSnapshot[], name: SheetTable): FoundSheet | null {
  const names = new Set([name, ...Object.values(sheetNamesOf[name])].map(keyOf));
  const sheet = sheets.find((candidate) => names.has(keyOf(candidate.name)));
  if (sheet === undefined) return null;
  // `targets` is a plain word: what makes the sheet ours is its header.
  const isOurs = keyOf(sheet.name) !== name || findHeader(sheet, name) !== null;
  return isOurs ? { sheet, table: null } : null;
}

function keyOf(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}

/** Rows in which a header is looked for where no Excel table says where it is. */
const searchedRows = 30;

/** The row that holds most of the table's column names, 0-based; null where no row holds two. */
export function findHeader({ values }: SheetSnapshot, table: SheetTable): number | null {
  const known = new Set(columnNamesOf(table));
  let best: { readonly rowIndex: number; readonly count: number } | null = null;
  for (let rowIndex = 0; rowIndex < Math.min(searchedRows, values.length); rowIndex += 1) {
    const count = new Set((values[rowIndex] ?? []).flatMap((value) => (typeof value === "string" && known.has(headerKey(value)) ? headerKey(value) : []))).size;
    if (count >= 2 && count > (best?.count ?? 0)) best = { rowIndex, count };
  }
  return best?.rowIndex ?? null;
}

/** A column name as it is compared: capitals do not count. */
export function headerKey(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}
