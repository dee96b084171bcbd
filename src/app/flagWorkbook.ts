/** Marks the missed targets of a workbook, replacing marks of an earlier run. */

import type { FlagPlan } from "../core/flag/plan";
import { planFlag } from "../core/flag/plan";
import type { Language } from "../core/load/texts";
import type { IndicatorModel } from "../core/model/model";
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
  const plan = planFlag(assessed.snapshot, assessed.tables, noteTexts(language, assessed.model, checkedOn), checkedOn);
  if (plan.edits.length > 0) await host.apply(plan.edits, { marks: "record" });
  return { ...assessed, plan };
}
