/** Marks the missed targets of a workbook, replacing marks of an earlier run. */

import type { Finding } from "../core/flag/assessTables";
import type { FlagPlan } from "../core/flag/plan";
import { planFlag } from "../core/flag/plan";
import type { Language } from "../core/load/texts";
import type { IndicatorModel } from "../core/model/model";
import { sheetAddress } from "../core/workbook/address";
import type { WorkbookHost } from "../host/WorkbookHost";
import { assessSnapshot } from "./assessWorkbook";
import type { AssessedWorkbook } from "./assessWorkbook";
import { takeMarksOut } from "./clearMarks";
import { noteTexts } from "./noteTexts";

export interface FlagOptions {
  readonly language: Language;
  readonly model: IndicatorModel | null;
  /** Date of the check, ISO 8601. */
  readonly checkedOn: string;
}

export interface FlagReport extends AssessedWorkbook {
  readonly plan: FlagPlan;
}

export async function flagWorkbook(host: WorkbookHost, { language, model, checkedOn }: FlagOptions): Promise<FlagReport> {
  const before = await host.read();
  // Reading a large workbook is most of the work: it is read again only when there were marks to take out.
  const assessed = assessSnapshot((await takeMarksOut(host, before)) ? await host.read() : before, model);
  const planned = planFlag(assessed.snapshot, assessed.tables, noteTexts(language, assessed.model, checkedOn), checkedOn);
  const plan = host.capabilities.notes ? planned : withoutNotes(planned, assessed.findings);
  if (plan.edits.length > 0) await host.apply(plan.edits, { marks: "record" });
  return { ...assessed, plan };
}

/** The plan for a host that writes no notes: rules and registry only, and each cell that would have had a note is named. */
function withoutNotes(plan: FlagPlan, findings: readonly Finding[]): FlagPlan {
  const noted = new Set(plan.edits.flatMap((edit) => (edit.kind === "appendNotes" ? edit.notes.map((position) => sheetAddress(edit.sheet, position)) : [])));
  const unsupported = findings.filter((finding) => finding.kind === "missed" && noted.has(sheetAddress(finding.sheet, { rowIndex: finding.rowIndex, columnIndex: finding.columnIndex })));
  return {
    ...plan,
    edits: plan.edits.filter(({ kind }) => kind !== "appendNotes"),
    withoutNote: [...plan.withoutNote, ...unsupported.map((finding) => ({ finding, reason: "unsupported" as const }))],
  };
}
