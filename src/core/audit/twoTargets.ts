/** One indicator with targets of the same term that are not identical. */

import type { Indicator, IndicatorTarget, TargetLevel } from "../model/model";
import { prefersLess } from "../target/direction";
import type { TargetOperator } from "../target/target";
import type { AuditedModel } from "./auditedModel";
import { noNote } from "./check";
import type { Check, Implication } from "./check";
import { contains, differenceOf, isPoint } from "./interval";
import type { Interval } from "./interval";
import { printedNumberOf, rangeOf } from "./printedNumber";
import { referenceTo } from "./reference";

const levelOrder: readonly TargetLevel[] = ["resolution", "task", "province"];

/** Each target that differs from the first one of its indicator and term, the resolution's where there is one. */
export function checkTwoTargets(audited: AuditedModel): Check[] {
  const groups = new Map<string, IndicatorTarget[]>();
  for (const target of audited.model.targets) {
    const key = `${target.indicator} ${target.term}`;
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [target]);
    else same.push(target);
  }
  return [...groups.values()].flatMap((targets) => {
    const indicator = audited.indicators.get(targets[0]?.indicator ?? "");
    return targets.length < 2 || indicator === undefined ? [] : checkGroup(indicator, targets, audited);
  });
}

function checkGroup(indicator: Indicator, targets: readonly IndicatorTarget[], audited: AuditedModel): Check[] {
  const [first, ...others] = [...targets].sort((left, right) => levelOrder.indexOf(left.level) - levelOrder.indexOf(right.level));
  if (first === undefined) return [];
  const seen = new Set([meaningOf(first, indicator)]);
  const checks: Check[] = [];
  for (const other of others) {
    const meaning = meaningOf(other, indicator);
    if (seen.has(meaning) || !arePeriodsComparable(first, other, indicator)) continue;
    seen.add(meaning);
    checks.push(checkPair(indicator, first, other, checks.length, audited));
  }
  return checks;
}

function checkPair(indicator: Indicator, first: IndicatorTarget, second: IndicatorTarget, index: number, audited: AuditedModel): Check {
  const [stated, other] = [printedNumberOf(first, indicator), printedNumberOf(second, indicator)];
  const isNumber = stated !== null && other !== null && isPoint(stated.range) && isPoint(other.range);
  return {
    id: `twoTargets:${indicator.id}@${first.term}${index === 0 ? "" : `:${index + 1}`}`,
    kind: "twoTargets",
    verdict: "disagrees",
    reason: null,
    stated: { range: stated?.range ?? null, text: first.text },
    computed: { range: other?.range ?? null, text: second.text },
    difference: isNumber ? differenceOf(other.range.low, stated.range.low) : null,
    unit: indicator.unit,
    decimals: Math.max(stated?.decimals ?? 0, other?.decimals ?? 0),
    indicators: [indicator],
    terms: [first, second].map((row) => ({ reference: referenceTo({ kind: "target", row }), indicator, period: row.period, text: row.text })),
    passages: audited.passages([...first.passages, ...second.passages]),
    detail: { kind: "twoTargets", first, second, implication: implicationOf(first, second, indicator) },
    note: noNote,
  };
}

/** "16%" asks for no less than "từ 16%" does, so those two are one meaning where more is better. */
function meaningOf(target: IndicatorTarget, indicator: Indicator): string {
  return [operatorOf(target, indicator), target.low ?? target.high, target.high ?? target.low, spanOf(target)].join(" ");
}

function operatorOf({ operator }: IndicatorTarget, { direction }: Indicator): TargetOperator {
  if (operator !== "=" || direction === "none") return operator;
  return prefersLess(direction, operator) ? "<=" : ">=";
}

/** The years that a target is for. A term names the year before its first one: "2020-2025" are the years 2021 to 2025. */
function spanOf({ period, term }: IndicatorTarget): string {
  return period === term ? `${Number(term.slice(0, 4)) + 1}-${term.slice(5)}` : period;
}

/** Two years are steps of one way. A year is compared with several only where each of them is meant, as with shares of a whole. */
function arePeriodsComparable(first: IndicatorTarget, second: IndicatorTarget, indicator: Indicator): boolean {
  const [one, other] = [spanOf(first), spanOf(second)];
  if (one === other) return true;
  const [span, year] = one.length > other.length ? [one, other] : [other, one];
  const isYearly = indicator.unit.trim().startsWith("%") && indicator.limit !== null;
  return span.length > 4 && year.length === 4 && isYearly && year >= span.slice(0, 4) && year <= span.slice(5);
}

function implicationOf(first: IndicatorTarget, second: IndicatorTarget, indicator: Indicator): Implication {
  const [one, other] = [reachedBy(first, indicator), reachedBy(second, indicator)];
  if (one === null || other === null) return "neither";
  const [firstSpan, secondSpan] = [spanOf(first), spanOf(second)];
  if (contains(other, one)) return secondSpan.length > firstSpan.length ? "firstInItsYear" : "first";
  if (contains(one, other)) return firstSpan.length > secondSpan.length ? "secondInItsYear" : "second";
  return "neither";
}

/** The results that reach a target: its own numbers and everything better. */
function reachedBy({ operator, low, high }: IndicatorTarget, { direction }: Indicator): Interval | null {
  const range = rangeOf(operator, low, high);
  if (range === null || direction === "none") return range;
  return prefersLess(direction, operator) ? { ...range, low: -Infinity, isLowOpen: true } : { ...range, high: Infinity, isHighOpen: true };
}
