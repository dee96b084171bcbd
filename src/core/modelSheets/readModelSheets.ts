/** A model from the worksheets that it was edited on. */

import { assembleModel } from "../model/assembleModel";
import type { TableName } from "../model/columns";
import { neededTables, tableNames } from "../model/columns";
import type { PackageContent } from "../model/dataPackage";
import { modelIssue } from "../model/issues";
import type { IndicatorModel } from "../model/model";
import type { RawTable } from "../model/rawTable";
import type { Issue, Result } from "../result";
import { fail } from "../result";
import { cellAddress } from "../workbook/address";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { readReportRows, readSectionRows } from "./readTexts";
import { readSheetRows, unknownCell } from "./sheetTable";
import type { SheetRows } from "./sheetTable";
import { findModelSheets, isModelTable, sheetNamesOf } from "./sheetTables";

/**
 * Reads the model on the sheets of a workbook; null where it has no such sheets. Either the whole model, or every problem: `path` is
 * [sheet, row as the sheet shows it, column], and `params.cell` the address of the cell. Rules: SHEET-1 to SHEET-9 in model/SPEC.md.
 */
export function readModelSheets(workbook: WorkbookSnapshot): Result<IndicatorModel> | null {
  const found = findModelSheets(workbook);
  if (found.size === 0) return null;
  const issues: Issue[] = [];
  const sheets: SheetRows[] = [];
  const tables = new Map<TableName, RawTable>();
  let content: PackageContent = { title: { vi: "", en: "" }, sections: new Map() };
  let report: string | null = null;
  for (const [name, place] of found) {
    const rows = readSheetRows(workbook, name, place, issues);
    if (rows === null) continue;
    sheets.push(rows);
    if (isModelTable(name)) tables.set(name, { name, label: rows.label, columns: rows.columns, rows: rows.rows });
    else if (name === "sections") content = readSectionRows(rows, issues);
    else report = readReportRows(rows, issues);
  }
  for (const name of tableNames) {
    if (neededTables.has(name) && !found.has(name)) issues.push(modelIssue("model/file-missing", [sheetNamesOf[name].vi], { file: sheetNamesOf[name].vi }));
  }
  const result = assembleModel(tables, content, report, issues);
  return result.ok ? result : fail(placed(result.issues, sheets));
}

/** Issues with the addresses of their cells, in the order of sheets and rows; those that come of a cell whose problem is told already are left out. */
function placed(issues: readonly Issue[], sheets: readonly SheetRows[]): Issue[] {
  const order = new Map(sheets.map(({ label }, index) => [label, index]));
  const positionsOf = new Map(sheets.map(({ label, positions }) => [label, positions]));
  const rank = ({ path: [label, row] }: Issue): readonly [number, number] => [order.get(String(label)) ?? -1, typeof row === "number" ? row : 0];
  return issues
    .filter(({ params }) => !Object.values(params).some((value) => typeof value === "string" && value.includes(unknownCell)))
    .map((issue): Issue => {
      const [label, row, column] = issue.path;
      const columnIndex = positionsOf.get(String(label))?.get(String(column));
      if (typeof row !== "number" || columnIndex === undefined) return issue;
      return { ...issue, params: { ...issue.params, cell: cellAddress({ rowIndex: row - 1, columnIndex }) } };
    })
    .map((issue) => ({ issue, at: rank(issue) }))
    .sort((left, right) => left.at[0] - right.at[0] || left.at[1] - right.at[1])
    .map(({ issue }) => issue);
}
