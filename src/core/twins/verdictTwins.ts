/** Native twins of the verdict: what `judge` decides, as a formula that follows when the number is corrected. */

import { judge } from "../assessment/judge";
import type { Status } from "../assessment/status";
import { guardBlanks, numeral, numeralOf, quoted } from "./fragment";
import type { ComparisonFragments } from "./ratioTwins";
import { roundNumber, roundedFragment } from "./rounding";
import type { Rounding } from "./rounding";
import { boundsOf, sampleOf } from "./twinTarget";

export interface VerdictFragments extends ComparisonFragments {
  /** For `~` the decimals that the target was printed with. */
  readonly rounding: Rounding;
  /** Natural ceiling or floor of the indicator; null where there is none. */
  readonly limit: number | null;
}

export interface StatusFragments extends VerdictFragments {
  /** The words that the formula answers with (`statusWords` in one language). */
  readonly words: Readonly<Record<Status, string>>;
}

/** What decides, as conditions on the rounded sides. */
interface Conditions {
  readonly missed: string;
  /** Null where a target of this kind is never exceeded. */
  readonly exceeded: string | null;
  /** Right where `exceeded` was excluded. */
  readonly met: string;
}

/**
 * The status in words, for an actual that is a number or blank:
 * `IF(F5<>"",IF(ROUND(F5,1)>10.7,"Vượt",IF(ROUND(F5,1)>=8.7,"Đạt","Chưa đạt")),"Chưa có số liệu")`.
 * A target in a cell is tested for blank first. A direction that contradicts the operator is `#VALUE!`.
 */
export function statusTwin(fragments: StatusFragments): string {
  const { actual, target, words } = fragments;
  const bounds = boundsOf(target);
  const verdict = guardBlanks([actual], verdictTwin(fragments), quoted(words.noData));
  return bounds === null ? verdict : guardBlanks([bounds.low, bounds.high], verdict, quoted(words.noTarget));
}

/** TRUE exactly where an actual that is a number misses: `ROUND(F5,1)<8.7`. The caller makes sure that both sides are numbers. */
export function missedTwin(fragments: VerdictFragments): string {
  const conditions = conditionsOf(fragments);
  return typeof conditions === "string" ? "FALSE" : conditions.missed;
}

/** The verdict alone, for sides that are numbers: the caller answers blanks. */
export function verdictTwin(fragments: StatusFragments): string {
  const { words } = fragments;
  const conditions = conditionsOf(fragments);
  if (conditions === "notJudged") return quoted(words.notJudged);
  if (conditions === "wrongKind") return "#VALUE!";
  const metOrMissed = `IF(${conditions.met},${quoted(words.met)},${quoted(words.missed)})`;
  return conditions.exceeded === null ? metOrMissed : `IF(${conditions.exceeded},${quoted(words.exceeded)},${metOrMissed})`;
}

function conditionsOf({ actual, target, direction, rounding, limit }: VerdictFragments): Conditions | "notJudged" | "wrongKind" {
  const sample = judge(0, sampleOf(target), direction, { limit });
  const bounds = boundsOf(target);
  if (sample === "wrongKind" || bounds === null) return "wrongKind";
  if (sample.direction === "none") return "notJudged";
  const [worseBound, betterBound, short, past] = sample.lessIsBetter ? [bounds.high, bounds.low, ">", "<"] : [bounds.low, bounds.high, "<", ">"];
  const value = roundedFragment(actual, rounding);
  const worse = roundedFragment(worseBound, rounding);
  const better = roundedFragment(betterBound, rounding);
  const inclusive: Conditions = { missed: `${value}${short}${worse}`, exceeded: null, met: `${value}${past}=${worse}` };
  const atLimit = limitTest(betterBound, better, limit, rounding);
  // At its natural limit a target is met by reaching it (V-14): never exceeded, and "trên" is as good as "từ".
  if (atLimit === "always") return inclusive;
  switch (target.operator) {
    case ">=":
    case "<=":
    case "~":
      return inclusive;
    case ">":
    case "<":
      if (atLimit === "never") return { missed: `${value}${short}=${worse}`, exceeded: null, met: `${value}${past}${worse}` };
      return {
        missed: `OR(${value}${short}${worse},AND(${value}=${worse},${atLimit.no}))`,
        exceeded: null,
        met: `OR(${value}${past}${worse},AND(${value}=${worse},${atLimit.yes}))`,
      };
    case "=":
    case "between":
      if (sample.direction === "maintain") return inclusive;
      if (atLimit !== "never") return { ...inclusive, exceeded: `AND(${value}${past}${better},${atLimit.no})` };
      return { ...inclusive, exceeded: `${value}${past}${better}`, met: target.operator === "=" ? `${value}=${worse}` : inclusive.met };
  }
}

/** Whether the better bound is the natural limit: known for a numeral, else as conditions on the cell. */
function limitTest(bound: string, rounded: string, limit: number | null, rounding: Rounding): "never" | "always" | { readonly yes: string; readonly no: string } {
  if (limit === null) return "never";
  const ceiling = roundNumber(limit, rounding);
  const value = numeralOf(bound);
  if (value !== null) return roundNumber(value, rounding) === ceiling ? "always" : "never";
  return { yes: `${rounded}=${numeral(ceiling)}`, no: `${rounded}<>${numeral(ceiling)}` };
}
