/** Second step of reading a target: numbers with their units, and the phrases around them. */

import type { NumberToken, Token } from "./tokens";
import type { Phrase, PhraseRole } from "./targetWords";

export interface Quantity {
  readonly kind: "quantity";
  readonly value: number;
  readonly decimals: number;
  readonly unit: string | null;
}

export interface PhraseItem {
  readonly kind: "phrase";
  readonly phrase: Phrase;
}

interface OtherItem {
  readonly kind: "words" | "dash" | "period";
}

export type Item = Quantity | PhraseItem | OtherItem;

/** Joins each number with the unit behind it and drops punctuation. `shown` is the tidied text with its capitals. */
export function collectItems(tokens: readonly Token[], shown: string): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.kind === "number") {
      const end = unitEnd(tokens, index + 1);
      items.push({ kind: "quantity", value: token.value, decimals: token.decimals, unit: unitOf(token, tokens.slice(index + 1, end), shown) });
      index = end;
      continue;
    }
    const item = itemOf(token, shown);
    if (item !== null) items.push(item);
    index += 1;
  }
  return items;
}

/** A colon leads to the number as a filler does: "Số trường: 25". */
const colon: Item = { kind: "phrase", phrase: { role: "filler", operator: null } };

function itemOf(token: Exclude<Token, NumberToken>, shown: string): Item | null {
  switch (token.kind) {
    case "phrase":
      return token.phrase.role === "stop" || token.phrase.role === "word" ? { kind: "words" } : { kind: "phrase", phrase: token.phrase };
    case "word":
      return { kind: "words" };
    case "period":
    case "dash":
      return { kind: token.kind };
    case "percent":
    case "slash":
    case "comma":
    case "footnote":
      return null;
    case "punctuation":
      return shown.charAt(token.start) === ":" ? colon : null;
  }
}

/** Index after the last token of a unit: "%", "%/năm", "triệu đồng/người/năm", "bác sĩ/10.000 dân", "xã, phường". */
function unitEnd(tokens: readonly Token[], start: number): number {
  const kindAt = (index: number) => (isNoun(tokens[index]) ? "word" : tokens[index]?.kind);
  let end = start;
  if (kindAt(end) === "footnote") end += 1;
  if (kindAt(end) === "percent") {
    end += 1;
    if (kindAt(end) !== "slash") return end;
  }
  while (kindAt(end) === "word" || ((kindAt(end) === "slash" || kindAt(end) === "comma") && kindAt(end + 1) === "word")) end += 1;
  return end;
}

function isNoun(token: Token | undefined): boolean {
  return token?.kind === "phrase" && token.phrase.role === "noun";
}

function unitOf({ multiplier }: NumberToken, tokens: readonly Token[], shown: string): string | null {
  const [first, last] = [tokens.find(({ kind }) => kind !== "footnote"), tokens.at(-1)];
  const words = first === undefined || last === undefined ? null : shown.slice(first.start, last.end);
  if (multiplier === null) return words;
  return words === null ? multiplier : `${multiplier} ${words}`;
}

/** Units that say how long or how old: beside another number they describe who or when, not how much (rule T-16). */
const describingUnit = /^(?:năm|tháng|quý|tuần|ngày|giờ|tuổi|nhiệm kỳ|khoá|khóa|kỳ|years?|months?|quarters?|weeks?|days?)(?!\p{L})/iu;

/** Replaces "dưới 5 tuổi", "15-24 tuổi", "05 năm" by words where a quantity of another kind remains. */
export function dropDescribing(items: readonly Item[]): readonly Item[] {
  const isDescribing = items.map((item) => item.kind === "quantity" && item.unit !== null && describingUnit.test(item.unit));
  const others = items.some((item, index) => item.kind === "quantity" && isDescribing[index] === false && !joinsDescribing(items, isDescribing, index));
  if (!others || !isDescribing.includes(true)) return items;
  const kept = [...items];
  for (const [index, describes] of isDescribing.entries()) {
    if (!describes) continue;
    const first = joinsDescribing(items, isDescribing, index - 2) ? index - 2 : index;
    kept.fill({ kind: "words" }, first, index + 1);
    for (let before = first - 1; hasRole(kept[before], "preposition", "operator", "from"); before -= 1) kept[before] = { kind: "words" };
    if (hasRole(kept[index + 1], "suffix")) kept[index + 1] = { kind: "words" };
  }
  return kept;
}

/** The first number of "15-24 tuổi" has no unit of its own. */
function joinsDescribing(items: readonly Item[], isDescribing: readonly boolean[], index: number): boolean {
  const item = items[index];
  return item?.kind === "quantity" && item.unit === null && isJoint(items[index + 1]) && isDescribing[index + 2] === true;
}

/** A dash, "đến" or "~" between two quantities. Before a number the sign "~" says "about". */
export function isJoint(item: Item | undefined): boolean {
  if (item?.kind !== "phrase") return item?.kind === "dash";
  const { role, operator } = item.phrase;
  return role === "to" || role === "arrive" || (role === "operator" && operator === "~");
}

export function hasRole(item: Item | undefined, ...roles: readonly PhraseRole[]): item is PhraseItem {
  return item?.kind === "phrase" && roles.includes(item.phrase.role);
}
