/** Does a document agree with itself? The checks of its model, and how many have each verdict. */

import { audit } from "../core/audit/audit";
import type { Check, Verdict } from "../core/audit/check";
import { verdicts } from "../core/audit/check";
import type { IndicatorModel } from "../core/model/model";

export interface AuditReport {
  /** Disagreements first. */
  readonly checks: readonly Check[];
  readonly counts: ReadonlyMap<Verdict, number>;
}

export function auditModel(model: IndicatorModel): AuditReport {
  const checks = audit(model);
  return { checks, counts: new Map(verdicts.map((verdict) => [verdict, checks.filter((check) => check.verdict === verdict).length])) };
}
