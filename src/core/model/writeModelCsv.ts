/** A model as the files of a folder or a zip. What is written reads as the same model again. */

import type { TableName } from "./columns";
import { columnsOf, fileNameOf, tableNames } from "./columns";
import { guardText } from "./csvText";
import { packageFileName, writeDataPackage } from "./dataPackage";
import type { IndicatorModel } from "./model";
import { reportFileName } from "./assembleModel";
import type { TableRow } from "./tables";
import { modelTables } from "./tables";

/** Without the mark, Excel opens UTF-8 as the code page of the machine. */
const byteOrderMark = "\uFEFF";

/** The files of a model, name → text: five CSV files (UTF-8 with a byte order mark), the data package, and the report where there is one. */
export function writeModelCsv(model: IndicatorModel): Map<string, string> {
  const tables = modelTables(model);
  const files = new Map([[packageFileName, writeDataPackage(model)]]);
  for (const name of tableNames) files.set(fileNameOf(name), byteOrderMark + csvOf(name, tables[name]));
  if (model.report !== null) files.set(reportFileName, model.report);
  return files;
}

function csvOf(name: TableName, rows: readonly TableRow[]): string {
  const columns = columnsOf[name];
  const lines = [columns.map((column) => column.name), ...rows.map((row) => columns.map((column) => guardText(String(row[column.name] ?? ""), column)))];
  return lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

function quoted(cell: string): string {
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
