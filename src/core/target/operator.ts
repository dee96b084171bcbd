/** Third step of reading a target: what the phrases right around a number make of it. */

import { hasRole } from "./clause";
import type { Item } from "./clause";
import type { PhraseRole } from "./targetWords";
import type { TargetOperator } from "./target";

/** The phrases right before an item; words, dashes and other quantities end them. */
export function prefixOf(items: readonly Item[], index: number): readonly Item[] {
  let start = index;
  while (start > 0 && isTransparent(items[start - 1])) start -= 1;
  return items.slice(start, index);
}

function isTransparent(item: Item | undefined): boolean {
  return item?.kind === "period" || (item?.kind === "phrase" && item.phrase.role !== "ordinal");
}

/**
 * The operator of a target whose quantities stand at `first` and `last`; null where the phrases contradict each other or
 * one of them takes no part (rules T-2 to T-8).
 */
export function readOperator(items: readonly Item[], first: number, last: number, form: "single" | "range" | "inequalities"): TargetOperator | null {
  const prefix = prefixOf(items, first);
  if (hasRole(items[first - 1], "ordinal")) return null;
  if (hasUnusedOperator(items, first - prefix.length, first, last, form)) return null;
  const before = operatorsOf(prefix, "operator", "preposition");
  const after = operatorsOf(items.slice(last + 1), "suffix");
  if (before.length > 1 || after.length > 1) return null;
  const [own = null] = before;
  const [suffix = null] = after;
  const isFrom = prefix.some((item) => hasRole(item, "from"));
  switch (form) {
    case "range":
      return suffix === null && (own === null || own === "~" || own === "=") ? "between" : null;
    case "inequalities":
      return suffix === null ? joinInequalities(own ?? (isFrom ? ">=" : null), items.slice(first + 1, last)) : null;
    case "single":
      return singleOperator(own, suffix, isFrom);
  }
}

function singleOperator(own: TargetOperator | null, suffix: TargetOperator | null, isFrom: boolean): TargetOperator | null {
  if (own !== null) return isFrom || (suffix !== null && suffix !== own) ? null : own;
  return suffix ?? (isFrom ? ">=" : "=");
}

/** "≥ 5 và ≤ 7": both must include their bound, as `between` does. */
function joinInequalities(first: TargetOperator | null, between: readonly Item[]): TargetOperator | null {
  if (!between.every((item) => item.kind === "phrase")) return null;
  const second = operatorsOf(between, "operator");
  return first === ">=" && second.length === 1 && second[0] === "<=" ? "between" : null;
}

/** An operator, negation or suffix away from the numbers compares with something that the text does not say. */
function hasUnusedOperator(items: readonly Item[], prefixStart: number, first: number, last: number, form: string): boolean {
  if (items.slice(0, first).some((item) => hasRole(item, "refused", "suffix"))) return true;
  const used = form === "inequalities" ? last : first;
  return items.some((item, index) => hasRole(item, "operator") && (index < prefixStart || index > used) && !(form === "range" && index < last));
}

function operatorsOf(items: readonly Item[], ...roles: readonly PhraseRole[]): TargetOperator[] {
  return items.flatMap((item) => (hasRole(item, ...roles) && item.phrase.operator !== null ? [item.phrase.operator] : []));
}
