/** Indicators that a row may be about, where its name is none of theirs exactly: suggestions with a score, for a person to confirm. */

import { foldAccents } from "../text/normalizeText";
import type { Indicator, IndicatorModel } from "./model";

interface Suggestion {
  readonly indicator: Indicator;
  /** 0 to 1: how much of the two names, weighted by how telling their words are, is the same. */
  readonly score: number;
}

export interface IndicatorSuggester {
  /** The most likely indicators for a row, best first; none where nothing is likely. */
  suggest(label: string, unit: string | null): readonly Suggestion[];
}

/** Below this two names have too little in common. */
const leastScore = 0.55;
const maximumSuggestions = 3;
/** Another unit makes the same words less likely; "%" and "tỷ đồng" are not the same measure. */
const otherUnitFactor = 0.6;

/** Words that join others and tell nothing. */
const emptyWords = new Set(["cua", "va", "cac", "trong", "tren", "dia", "ban", "co", "duoc", "la", "so", "voi", "the", "of", "in", "and", "a", "an", "to", "for", "with"]);

interface Entry {
  readonly indicator: Indicator;
  readonly words: ReadonlySet<string>;
}

/** Prepares a model: words that many of its names share ("tỷ lệ") weigh less than those that few have ("thất nghiệp"). */
export function createSuggester(model: IndicatorModel): IndicatorSuggester {
  const entries: Entry[] = model.indicators.flatMap((indicator) =>
    [...new Set([indicator.nameVi, indicator.nameEn, ...indicator.aliases])].filter((name) => name !== "").map((name) => ({ indicator, words: wordsOf(name) })),
  );
  const indicatorsOf = new Map<string, Set<string>>();
  for (const { indicator, words } of entries) for (const word of words) indicatorsOf.set(word, (indicatorsOf.get(word) ?? new Set()).add(indicator.id));
  const countOf = (word: string): number => indicatorsOf.get(word)?.size ?? 0;
  const weightOf = (word: string): number => Math.log(1 + model.indicators.length / Math.max(1, countOf(word)));
  // "Tỷ lệ" alone says nothing: one of the shared words must tell a few names from the others.
  const isTelling = (word: string): boolean => countOf(word) <= Math.max(1, model.indicators.length / 3);

  return {
    suggest(label, unit) {
      const words = wordsOf(label);
      if (words.size === 0) return [];
      const best = new Map<string, Suggestion>();
      for (const entry of entries) {
        if (![...words].some((word) => entry.words.has(word) && isTelling(word))) continue;
        const score = similarity(words, entry.words, weightOf) * (isSameUnit(unit, entry.indicator.unit) ? 1 : otherUnitFactor);
        if (score >= leastScore && score > (best.get(entry.indicator.id)?.score ?? 0)) best.set(entry.indicator.id, { indicator: entry.indicator, score });
      }
      return [...best.values()].sort((left, right) => right.score - left.score).slice(0, maximumSuggestions);
    },
  };
}

/** Twice the shared weight over the weight of both: 1 for the same words, 0 for none in common. */
function similarity(left: ReadonlySet<string>, right: ReadonlySet<string>, weightOf: (word: string) => number): number {
  let [shared, all] = [0, 0];
  for (const word of left) {
    const weight = weightOf(word);
    all += weight;
    if (right.has(word)) shared += 2 * weight;
  }
  for (const word of right) all += weightOf(word);
  return all === 0 ? 0 : shared / all;
}

/** Words without accents, so that "Hòa" and "hoà", "Đ" and "d" are the same: enough for a suggestion, never for identity. */
function wordsOf(name: string): ReadonlySet<string> {
  return new Set((foldAccents(name).match(/[\p{L}\d]+/gu) ?? []).filter((word) => !emptyWords.has(word) && !/^\d{4}$/.test(word)));
}

function isSameUnit(left: string | null, right: string): boolean {
  if (left === null || left === "" || right === "") return true;
  const [one, other] = [foldAccents(left), foldAccents(right)];
  return one === other || one.includes(other) || other.includes(one);
}
