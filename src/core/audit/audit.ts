/** Does a document agree with itself? All checks of a model. Rules: SPEC.md. */

import type { IndicatorModel } from "../model/model";
import { prepareAudit } from "./auditedModel";
import { verdicts } from "./check";
import type { Check } from "./check";
import { checkClaims } from "./claims/checkClaims";
import { checkPrintedRatios } from "./printedRatio";
import { checkPrintedUnits } from "./printedUnit";
import { checkRelations } from "./relationChecks";
import { withoutRepeats } from "./repeats";
import { checkTwoTargets } from "./twoTargets";

/** The checks of a model: disagreements first, each verdict in the order of the report. */
export function audit(model: IndicatorModel): readonly Check[] {
  const audited = prepareAudit(model);
  const declared = checkRelations(audited);
  const found = [...checkTwoTargets(audited), ...checkPrintedRatios(audited), ...checkClaims(audited), ...checkPrintedUnits(audited)];
  const lineOf = ({ passages }: Check): number => passages[0]?.line ?? Number.MAX_SAFE_INTEGER;
  return [...declared, ...withoutRepeats(found, declared)].sort(
    (left, right) => verdicts.indexOf(left.verdict) - verdicts.indexOf(right.verdict) || lineOf(left) - lineOf(right),
  );
}
