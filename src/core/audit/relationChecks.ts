/** The checks that `relations.csv` declares. */

import type { Relation } from "../model/model";
import { withoutNoise } from "../text/decimals";
import type { AuditedModel } from "./auditedModel";
import type { Check, UndecidedReason, Verdict } from "./check";
import { compare, compareInside } from "./compare";
import { differenceOf, isPoint, scale, widen } from "./interval";
import type { Interval } from "./interval";
import { relationKindOf, relationKinds } from "./kinds";
import type { RelationKind, RelationKindName, Terms } from "./kinds";
import { countRelation } from "./claims/countRelation";
import { findNumber, noteOf } from "./findNumber";
import type { FoundNumber } from "./findNumber";
import type { PrintedNumber } from "./printedNumber";

export function checkRelations(audited: AuditedModel): Check[] {
  return audited.model.relations.flatMap((relation) => {
    const kind = relationKindOf(relation.kind);
    // A kind that is not listed is a problem of the model, which is then not loaded.
    return kind === null ? [] : [checkRelation(relation, kind, audited)];
  });
}

function checkRelation(relation: Relation, name: RelationKindName, audited: AuditedModel): Check {
  const result = findNumber(relation.result, relation.stated, audited);
  if (name === "count") return countRelation(relation, result, audited);
  const terms = relation.terms.map((text) => findNumber(text, "", audited));
  const kind = relationKinds[name];
  const unit = unitOf(result, relation.stated);
  const { verdict, reason, computed } = judge(kind, result, terms, unit);
  const stated = result.number?.range ?? null;
  const difference = stated !== null && computed !== null && isPoint(stated) && isPoint(computed) ? differenceOf(computed.low, stated.low) : null;
  return {
    id: relation.id,
    kind: name,
    verdict,
    reason,
    stated: { range: stated, text: relation.stated === "" ? result.term.text : relation.stated },
    computed: computed === null ? null : { range: computed, text: null },
    difference,
    unit,
    decimals: result.number?.decimals ?? 0,
    indicators: result.term.indicator === null ? [] : [result.term.indicator],
    terms: terms.map(({ term }) => term),
    passages: audited.passages([...relation.passages, ...passagesOf(result), ...terms.flatMap(passagesOf)]),
    detail: { kind: "arithmetic" },
    note: noteOf(relation),
  };
}

function passagesOf({ row }: FoundNumber): readonly string[] {
  return row?.row.passages ?? [];
}

/** The unit of the row; of a number that is no row, the percent sign that is printed behind it. */
function unitOf({ term }: FoundNumber, stated: string): string {
  return term.indicator?.unit ?? (/\d\s*%/.test(stated) ? "%" : "");
}

interface Judgement {
  readonly verdict: Verdict;
  readonly reason: UndecidedReason | null;
  readonly computed: Interval | null;
}

function judge(kind: RelationKind, result: FoundNumber, terms: readonly FoundNumber[], unit: string): Judgement {
  if (kind.compute === null) return undecided("notStated");
  const numbers = terms.flatMap(({ number }) => number ?? []);
  const [first, ...others] = numbers;
  if (result.number === null || first === undefined || numbers.length < terms.length) return undecided("missing");
  const inUnit = (computed: Interval | null): Interval | null => (computed !== null && kind.isFraction && unit.startsWith("%") ? scale(computed, 100) : computed);
  const { compute } = kind;
  const computeFrom = (widened: (number: PrintedNumber) => Interval): Interval | null => {
    const ranges: Terms = [widened(first), ...others.map(widened)];
    return inUnit(compute(ranges));
  };
  const exact = computeFrom(({ range }) => range);
  if (exact === null) return undecided("undefined");
  // Where rounding alone makes a divisor 0, the numbers as printed still have a result.
  const wide = computeFrom(({ range, slack }) => widen(range, slack)) ?? exact;
  const comparison = (kind.isRange ? compareInside : compare)(result.number.range, result.number.decimals, exact, wide);
  const computed = withoutNoiseIn(exact);
  if (comparison === "open") return undecided("open", computed);
  if (comparison === "disagrees" && !kind.spansPeriods && hasOtherPeriod(result, terms)) return undecided("periods", computed);
  return { verdict: comparison, reason: null, computed };
}

function undecided(reason: UndecidedReason, computed: Interval | null = null): Judgement {
  return { verdict: "undecidable", reason, computed };
}

/** AUDIT-4. A number that is no row has no period. */
function hasOtherPeriod({ term }: FoundNumber, terms: readonly FoundNumber[]): boolean {
  const periods = new Set([term, ...terms.map((other) => other.term)].flatMap(({ period }) => period ?? []));
  return periods.size > 1;
}

function withoutNoiseIn(interval: Interval): Interval {
  return { ...interval, low: withoutNoise(interval.low), high: withoutNoise(interval.high) };
}
