/** Checks that were found where a relation checks the same numbers: only the relation speaks. */

import type { Check } from "./check";
import { isNear } from "./interval";

/** `found` without the ratios and counts of targets whose numbers a relation of the same line has as its result. */
export function withoutRepeats(found: readonly Check[], declared: readonly Check[]): Check[] {
  const byLine = new Map<number, Set<Check>>();
  for (const check of declared) {
    for (const { line } of check.passages) byLine.set(line, (byLine.get(line) ?? new Set()).add(check));
  }
  const isRepeat = (check: Check): boolean => check.passages.some(({ line }) => [...(byLine.get(line) ?? [])].some((other) => saysTheSame(check, other)));
  return found.filter((check) => !isRepeat(check));
}

function saysTheSame(check: Check, relation: Check): boolean {
  const [one, other] = [check.stated.range, relation.stated.range];
  if (one === null || other === null || !isNear(one.low, other.low) || !isNear(one.high, other.high)) return false;
  if (check.kind === "claim") return relation.kind === "count" && check.computed?.range?.low === relation.computed?.range?.low;
  return check.kind === "printedRatio" && (relation.kind === "ratio" || relation.kind === "share");
}
