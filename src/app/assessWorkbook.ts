/** Reads a workbook and judges every row that has a target or a result. */

import { assessTables } from "../core/flag/assessTables";
import type { AssessedTable } from "../core/flag/assessTables";
import { withoutResults } from "../core/flag/results/resultsMark";
import { findingsOf } from "../core/flag/findings";
import type { Finding } from "../core/flag/findings";
import { readStoredModel } from "../core/load/storedModel";
import { withoutModelSheets } from "../core/modelSheets/sheetTables";
import { indexIndicators } from "../core/model/match";
import type { IndicatorModel } from "../core/model/model";
import type { FormCorrection } from "../core/recognise/corrections";
import { isSure, recognise } from "../core/recognise/recognise";
import { mergeCorrections, readStoredCorrections } from "../core/recognise/storedCorrections";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { WorkbookHost } from "../host/WorkbookHost";

export interface AssessedWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly tables: readonly AssessedTable[];
  readonly findings: readonly Finding[];
  /** The model whose indicators the rows were matched to: the one given, else the one loaded into the workbook. */
  readonly model: IndicatorModel | null;
  /** What people corrected in the reading of forms; those of the workbook count before those of the machine. */
  readonly corrections: readonly FormCorrection[];
}

/** `remembered`: the corrections that are kept on the machine. */
export async function assessWorkbook(host: Pick<WorkbookHost, "read">, model: IndicatorModel | null, remembered: readonly FormCorrection[] = []): Promise<AssessedWorkbook> {
  return assessSnapshot(await host.read(), model, remembered);
}

export function assessSnapshot(snapshot: WorkbookSnapshot, model: IndicatorModel | null, remembered: readonly FormCorrection[] = []): AssessedWorkbook {
  const known = model ?? readStoredModel(snapshot)?.model ?? null;
  const corrections = mergeCorrections(remembered, readStoredCorrections(snapshot));
  const tables = assessTables(recognise(withoutModelSheets(withoutResults(snapshot)), { indicators: known === null ? null : indexIndicators(known), corrections }));
  return { snapshot, tables, findings: findingsOf(tables), model: known, corrections };
}

/** The findings of the tables that were read surely: of the others nothing is said before a person has confirmed them. */
export function sureFindings({ findings, tables }: Pick<AssessedWorkbook, "findings" | "tables">): readonly Finding[] {
  if (tables.every(({ table }) => isSure(table))) return findings;
  const unsure = new Set(tables.flatMap(({ table, rows }) => (isSure(table) ? [] : rows)));
  return findings.filter(({ assessed }) => !unsure.has(assessed));
}
