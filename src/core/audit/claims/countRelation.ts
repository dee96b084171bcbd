/** A declared count of targets: the relation kind `count`. */

import { statuses } from "../../assessment/status";
import type { Status } from "../../assessment/status";
import type { Relation } from "../../model/model";
import type { AuditedModel } from "../auditedModel";
import type { Check, CountedOutcome } from "../check";
import { isPoint, point } from "../interval";
import { noteOf } from "../findNumber";
import type { FoundNumber } from "../findNumber";
import { totalOfLine } from "./checkClaims";
import { judgeCount } from "./judgeCount";
import { termOfClaim } from "./termOfClaim";

export function countRelation(relation: Relation, result: FoundNumber, audited: AuditedModel): Check {
  const passages = audited.passages([...relation.passages, ...(result.row?.row.passages ?? [])]);
  const base = {
    id: relation.id,
    kind: "count" as const,
    stated: { range: result.number?.range ?? null, text: relation.stated === "" ? result.term.text : relation.stated },
    unit: "",
    decimals: 0,
    indicators: result.term.indicator === null ? [] : [result.term.indicator],
    terms: relation.terms.map((reference) => ({ reference, indicator: null, period: null, text: reference })),
    passages,
    note: noteOf(relation),
  };
  const [passage] = passages;
  const term = result.row?.row.term ?? (passage === undefined ? audited.closedTerm() : termOfClaim({ sentence: passage.quote, textBefore: "", line: passage.line, section: passage.section }, audited));
  const stated = result.number?.range ?? null;
  if (term === null || stated === null || !isPoint(stated)) {
    return { ...base, verdict: "undecidable", reason: "missing", computed: null, difference: null, detail: { kind: "arithmetic" } };
  }
  const total = passages.flatMap(({ line }) => totalOfLine(line, audited) ?? [])[0] ?? null;
  const counts = relation.terms.includes("total") ? null : statuses.filter((status) => relation.terms.includes(status));
  const { verdict, reason, computed, detail } = judgeCount({ count: stated.low, outcome: outcomeOf(counts), statuses: counts, total, term }, audited);
  return { ...base, verdict, reason, computed: { range: point(computed), text: null }, difference: computed - stated.low, detail };
}

function outcomeOf(counts: readonly Status[] | null): CountedOutcome | null {
  if (counts === null) return "total";
  const key = counts.join("|");
  return key === "exceeded|met" ? "reached" : key === "met" || key === "exceeded" || key === "missed" ? key : null;
}
