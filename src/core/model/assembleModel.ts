/** A model from its tables, whatever they were read from: typed, checked as a whole, complete or not at all. */

import type { Issue, Result } from "../result";
import { fail, succeed } from "../result";
import type { TableName } from "./columns";
import type { PackageContent } from "./dataPackage";
import type { IndicatorModel } from "./model";
import { normalizeTables } from "./normalize";
import type { RawTable } from "./rawTable";
import type { Located } from "./readCells";
import { validateTables } from "./validate";

export const reportFileName = "report.txt";

/** Types and checks tables that were taken apart; `issues` holds what went wrong before. */
export function assembleModel(
  tables: ReadonlyMap<TableName, RawTable>, { title, sections }: PackageContent, reportText: string | null, issues: Issue[],
): Result<IndicatorModel> {
  const report = reportText === null ? null : reportText.replace(/^\uFEFF/, "").normalize("NFC");
  const located = normalizeTables(tables, issues);
  validateTables(located, sections, report, issues);
  if (issues.length > 0) return fail(issues);
  return succeed({
    title,
    indicators: valuesOf(located.indicators),
    targets: valuesOf(located.targets),
    observations: valuesOf(located.observations),
    passages: valuesOf(located.passages),
    relations: valuesOf(located.relations),
    sections,
    report,
  });
}

function valuesOf<T>(rows: readonly Located<T>[]): readonly T[] {
  return rows.map(({ value }) => value);
}
