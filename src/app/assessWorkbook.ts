/** Reads a workbook and judges every row that has a target or a result. */

import type { Aside } from "../core/flag/asides/aside";
import { matchAsides } from "../core/flag/asides/matchAsides";
import type { Asides } from "../core/flag/asides/matchAsides";
import { readStoredAsides } from "../core/flag/asides/storedAsides";
import { assessTables } from "../core/flag/assessTables";
import type { AssessedTable } from "../core/flag/assessTables";
import { withoutResults } from "../core/flag/results/resultsMark";
import { findingsOf } from "../core/flag/findings";
import type { Finding } from "../core/flag/findings";
import { readStoredModel } from "../core/load/storedModel";
import { withoutModelSheets } from "../core/modelSheets/sheetTables";
import { withoutSummary } from "../core/load/summary/summaryMark";
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
  /** Which findings are set aside, and why. */
  readonly asides: Asides;
}

/** `remembered`: the corrections that are kept on the machine. */
export async function assessWorkbook(host: Pick<WorkbookHost, "read">, model: IndicatorModel | null, remembered: readonly FormCorrection[] = []): Promise<AssessedWorkbook> {
  return assessSnapshot(await host.read(), model, remembered);
}

/** `asides`: the reasons to go by; those in the workbook when left out. */
export function assessSnapshot(snapshot: WorkbookSnapshot, model: IndicatorModel | null, remembered: readonly FormCorrection[] = [], asides: readonly Aside[] = readStoredAsides(snapshot)): AssessedWorkbook {
  const known = model ?? readStoredModel(snapshot)?.model ?? null;
  const corrections = mergeCorrections(remembered, readStoredCorrections(snapshot));
  const tables = assessTables(recognise(withoutModelSheets(withoutSummary(withoutResults(snapshot))), { indicators: known === null ? null : indexIndicators(known), corrections }));
  const findings = findingsOf(tables);
  return { snapshot, tables, findings, model: known, corrections, asides: matchAsides(asides, tables, findings) };
}

/** The findings of the tables that were read surely: of the others nothing is said before a person has confirmed them. */
export function sureFindings({ findings, tables }: Pick<AssessedWorkbook, "findings" | "tables">): readonly Finding[] {
  if (tables.every(({ table }) => isSure(table))) return findings;
  const unsure = new Set(tables.flatMap(({ table, rows }) => (isSure(table) ? [] : rows)));
  return findings.filter(({ assessed }) => !unsure.has(assessed));
}

/** Findings that are still to be looked at, and those that a person has set aside. */
export function divideFindings(findings: readonly Finding[], asides: Asides): { readonly open: readonly Finding[]; readonly aside: readonly Finding[] } {
  return { open: findings.filter((finding) => asides.holding(finding) === null), aside: findings.filter((finding) => asides.holding(finding) !== null) };
}
