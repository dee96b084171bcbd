/** The small sound model as worksheets without Excel tables, as a person who copies the five files into a workbook has them. */

import { columnsOf, tableNames } from "../../../src/core/model/columns";
import type { TableName } from "../../../src/core/model/columns";
import { readModel } from "../../../src/core/model/readModel";
import { modelTables } from "../../../src/core/model/tables";
import { modelOf } from "../model/issues";
import { sampleFiles } from "../model/sampleModel";
import type { CellOf, SheetRows } from "../../support/snapshot";
import type { CellValue } from "../../../src/core/values";

export const sample = modelOf(readModel(sampleFiles));

export const sheetNames: Readonly<Record<TableName, string>> = {
  indicators: "Mô hình - chỉ tiêu", targets: "Mô hình - mục tiêu", observations: "Mô hình - kết quả", passages: "Mô hình - trích dẫn", relations: "Mô hình - quan hệ",
};

type Cell = CellValue | CellOf;

/** A cell to put into a table: row 1 is the first below the header. */
export type Change = readonly [table: TableName, row: number, column: string, cell: Cell];

export function sampleSheets(...changes: readonly Change[]): Record<string, SheetRows> {
  const sheets: Record<string, SheetRows> = {};
  for (const table of tableNames) {
    const columns = columnsOf[table].map(({ name }) => name);
    const rows: Cell[][] = [columns, ...modelTables(sample)[table].map((row) => columns.map((column): Cell => row[column] ?? null))];
    for (const [changed, row, column, cell] of changes) if (changed === table) rows[row]![columns.indexOf(column)] = cell;
    sheets[sheetNames[table]] = rows;
  }
  sheets["Mô hình - mục"] = [["code", "title_vi", "title_en"], [null, "Xã mẫu", "Sample commune"], ["I.1", "Xã hội", "Society"], ["I.2", "Hạ tầng", "Infrastructure"]];
  sheets["Mô hình - báo cáo"] = [["line", "text"], ...sample.report!.split("\n").map((text, index) => [index + 1, text])];
  return sheets;
}
