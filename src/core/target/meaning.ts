/** Last step of reading a target: whether its words speak of a level or a change, and which way is better. */

import { hasRole } from "./clause";
import type { Item } from "./clause";
import { directionOfOperator } from "./direction";
import { prefixOf } from "./operator";
import type { TargetOperator, TargetReading } from "./target";
import type { PhraseRole } from "./targetWords";

type Meaning = Pick<TargetReading, "direction" | "quantity">;

/** Quantity and direction of the target whose first quantity stands at `index` (rules T-10 to T-13); null where unclear. */
export function readMeaning(items: readonly Item[], index: number, operator: TargetOperator): Meaning | null {
  const before = items.slice(0, index);
  const prefix = prefixOf(items, index);
  const movement = readMovement(before, prefix, operator);
  if (movement === null) return null;
  return isKept(items, prefix, index) ? { ...movement, direction: "maintain" } : movement;
}

function readMovement(before: readonly Item[], prefix: readonly Item[], operator: TargetOperator): Meaning | null {
  const reduces = before.findLastIndex((item) => hasRole(item, "reduce"));
  const isLeft = has(prefix, "down") || (reduces >= 0 && (has(before.slice(reduces), "down") || has(prefix, "arrive")));
  if (isLeft) return level("decrease", operator);
  if (has(prefix, "reduce")) return has(prefix, "to") ? null : change(operator);
  if (reduces >= 0) return directionOfOperator(operator) === "decrease" ? level("decrease", operator) : change(operator);
  if (has(prefix, "up", "lift") || has(firstPhrases(before), "lift")) return level("increase", operator);
  // "tăng bình quân đạt 17%" is a rate, "tăng tỷ lệ che phủ đạt 50%" a level.
  if (has(prefix, "raise")) return has(prefix, "to", "arrive") ? level("increase", operator) : change(operator);
  if (!has(firstPhrases(before), "raise")) return { quantity: "level", direction: null };
  return has(prefix, "reach", "to", "arrive") ? level("increase", operator) : change(operator);
}

/** The words' direction, unless the operator says the opposite: then the words describe and the operator decides. */
function level(direction: "increase" | "decrease", operator: TargetOperator): Meaning {
  const ofOperator = directionOfOperator(operator);
  return { quantity: "level", direction: ofOperator === null || ofOperator === direction ? direction : null };
}

/** The number is the amount of the change, in either direction: reaching more of it is better. */
function change(operator: TargetOperator): Meaning {
  return { quantity: "change", direction: directionOfOperator(operator) === "decrease" ? null : "increase" };
}

/** "duy trì" opens the text, stands right before the number, or follows it ("100% xã duy trì đạt chuẩn"). */
function isKept(items: readonly Item[], prefix: readonly Item[], index: number): boolean {
  return has(prefix, "keep") || has(firstPhrases(items), "keep") || has(items.slice(index + 1), "keep");
}

/** The phrases before the first word or number. */
function firstPhrases(items: readonly Item[]): readonly Item[] {
  const end = items.findIndex(({ kind }) => kind !== "phrase" && kind !== "period");
  return end < 0 ? items : items.slice(0, end);
}

function has(items: readonly Item[], ...roles: readonly PhraseRole[]): boolean {
  return items.some((item) => hasRole(item, ...roles));
}
