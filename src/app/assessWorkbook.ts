/** Reads a workbook and judges every row that has a target or a result. */

import { assessTables } from "../core/flag/assessTables";
import type { AssessedTable } from "../core/flag/assessTables";
import { findingsOf } from "../core/flag/findings";
import type { Finding } from "../core/flag/findings";
import { readStoredModel } from "../core/load/storedModel";
import { indexIndicators } from "../core/model/match";
import type { IndicatorModel } from "../core/model/model";
import { recognise } from "../core/recognise/recognise";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { WorkbookHost } from "../host/WorkbookHost";

export interface AssessedWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly tables: readonly AssessedTable[];
  readonly findings: readonly Finding[];
  /** The model whose indicators the rows were matched to: the one given, else the one loaded into the workbook. */
  readonly model: IndicatorModel | null;
}

export async function assessWorkbook(host: Pick<WorkbookHost, "read">, model: IndicatorModel | null): Promise<AssessedWorkbook> {
  return assessSnapshot(await host.read(), model);
}

export function assessSnapshot(snapshot: WorkbookSnapshot, model: IndicatorModel | null): AssessedWorkbook {
  const known = model ?? readStoredModel(snapshot)?.model ?? null;
  const tables = assessTables(recognise(snapshot, { indicators: known === null ? null : indexIndicators(known) }));
  return { snapshot, tables, findings: findingsOf(tables), model: known };
}
