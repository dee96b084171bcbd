/** A model from the files of a folder or a zip. */

import type { Issue, Result } from "../result";
import { assembleModel, reportFileName } from "./assembleModel";
import type { TableName } from "./columns";
import { fileNameOf, neededTables, tableNames } from "./columns";
import { noPackage, packageFileName, readDataPackage } from "./dataPackage";
import { modelIssue } from "./issues";
import type { IndicatorModel } from "./model";
import type { RawTable } from "./rawTable";
import { readCsvTable } from "./readCsv";

/**
 * Reads a model from its files, name → text. `indicators.csv`, `targets.csv`, `observations.csv` and `passages.csv` are
 * needed; `relations.csv`, `datapackage.json` and `report.txt` are optional; other files are ignored.
 * Either the whole model, or every problem: `path` is [file, row with the header as row 1, column].
 */
export function readModel(files: ReadonlyMap<string, string>): Result<IndicatorModel> {
  const issues: Issue[] = [];
  const tables = new Map<TableName, RawTable>();
  for (const name of tableNames) {
    const content = files.get(fileNameOf(name));
    if (content === undefined) {
      if (neededTables.has(name)) issues.push(modelIssue("model/file-missing", [fileNameOf(name)], { file: fileNameOf(name) }));
      continue;
    }
    const table = readCsvTable(name, content, issues);
    if (table !== null) tables.set(name, table);
  }
  const description = files.get(packageFileName);
  const content = description === undefined ? noPackage : readDataPackage(description, issues);
  return assembleModel(tables, content, files.get(reportFileName) ?? null, issues);
}
