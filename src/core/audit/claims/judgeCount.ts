/** A count of targets that the document states, against the verdicts on its numbers. */

import type { Status } from "../../assessment/status";
import type { Indicator } from "../../model/model";
import type { AuditedModel, JudgedTarget } from "../auditedModel";
import type { CheckTerm, CountDetail, CountedOutcome, UndecidedReason, Verdict } from "../check";
import { statusesOf } from "../check";
import { referenceTo } from "../reference";

/** What a document says of its targets. */
export interface CountStatement {
  readonly count: number;
  readonly outcome: CountedOutcome | null;
  /** Statuses that are counted; null counts targets whatever became of them. */
  readonly statuses: readonly Status[] | null;
  readonly total: number | null;
  readonly term: string;
}

export interface CountJudgement {
  readonly verdict: Verdict;
  readonly reason: UndecidedReason | null;
  readonly computed: number;
  /** The targets that were counted. */
  readonly terms: readonly CheckTerm[];
  readonly detail: CountDetail;
}

export function statementOf(count: number, outcome: CountedOutcome, total: number | null, term: string): CountStatement {
  return { count, outcome, statuses: outcome === "total" ? null : statusesOf[outcome], total, term };
}

/**
 * More than stated disagrees. Fewer disagrees only where the model has all targets that there are said to be, and those that are not
 * judged cannot make up the difference: a text need not name all of its targets.
 */
export function judgeCount({ count, outcome, statuses, total, term }: CountStatement, audited: AuditedModel): CountJudgement {
  const targets = audited.resolutionTargets(term);
  const open = groupsOf(targets.filter(({ status }) => !isJudged(status)));
  const judged = targets.filter(({ status }) => isJudged(status));
  const known = judged.length + open.length;
  const counted = statuses === null ? targets : judged.filter(({ status }) => statuses.includes(status));
  const computed = statuses === null ? known : counted.length;
  const detail: CountDetail = { kind: "count", term, outcome, counted: indicatorsOf(counted), notJudged: open.map(indicatorsOf), total, known };
  const decided = (verdict: Verdict, reason: UndecidedReason | null = null): CountJudgement => ({ verdict, reason, computed, terms: counted.map(termOf), detail });
  if (computed === count) return decided("agrees");
  // Of what the model does not have, nothing can be counted: a total tells only that it has too many.
  if (computed > count) return decided("disagrees");
  const isComplete = total !== null && known >= total && statuses !== null;
  if (!isComplete) return decided("undecidable", "incomplete");
  return computed + open.length >= count ? decided("undecidable", "notJudged") : decided("disagrees");
}

function isJudged(status: Status): boolean {
  return status === "exceeded" || status === "met" || status === "missed";
}

/** Targets without a verdict, those of one sentence together: the shares of a structure are one target of the report. */
function groupsOf(targets: readonly JudgedTarget[]): readonly (readonly JudgedTarget[])[] {
  const groups = new Map<string, JudgedTarget[]>();
  targets.forEach((judged, index) => {
    const { passages } = judged.row.target;
    const key = judged.status === "notJudged" && passages.length > 0 ? passages.join("|") : `#${index}`;
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [judged]);
    else same.push(judged);
  });
  return [...groups.values()];
}

function termOf({ row: { target, indicator } }: JudgedTarget): CheckTerm {
  return { reference: referenceTo({ kind: "target", row: target }), indicator, period: target.period, text: target.text };
}

function indicatorsOf(targets: readonly JudgedTarget[]): readonly Indicator[] {
  return targets.map(({ row }) => row.indicator);
}
