/** The kinds of relations, as data: how many terms each has and what it computes from them. Meanings: SPEC.md. */

import { add, between, combine, divide, hull, point, subtract } from "./interval";
import type { Interval } from "./interval";

export const relationKindNames = ["sum", "difference", "ratio", "share", "multiple", "change", "averageGrowth", "within", "weighted", "equal", "count", "unknown"] as const;

export type RelationKindName = (typeof relationKindNames)[number];

export interface Arity {
  readonly least: number;
  /** Infinity where there is no limit. */
  readonly most: number;
  /** 2 where terms come in pairs. */
  readonly step: number;
}

/** Terms of a relation; a kind's arity makes sure that there are enough. */
export type Terms = readonly [Interval, ...(readonly Interval[])];

export interface RelationKind {
  readonly arity: Arity;
  /** What the terms give; null where that is undefined, as a division by 0 is. Null itself for kinds without arithmetic. */
  readonly compute: ((terms: Terms) => Interval | null) | null;
  /** The result is a fraction, which a result in % states times 100. */
  readonly isFraction: boolean;
  /** Its terms are of different periods by nature. */
  readonly spansPeriods: boolean;
  /** The result must lie in what is computed, instead of being it. */
  readonly isRange: boolean;
}

const oneOrMore: Arity = { least: 1, most: Infinity, step: 1 };
const one: Arity = { least: 1, most: 1, step: 1 };
const two: Arity = { least: 2, most: 2, step: 1 };
const plain = { isFraction: false, spansPeriods: false, isRange: false } as const;
const fraction = { ...plain, isFraction: true } as const;
const growth = { ...fraction, spansPeriods: true } as const;

export const relationKinds: Readonly<Record<RelationKindName, RelationKind>> = {
  sum: { ...plain, arity: oneOrMore, compute: sumOf },
  difference: { ...plain, arity: { least: 2, most: Infinity, step: 1 }, compute: ([first, ...taken]) => taken.reduce(subtract, first) },
  ratio: { ...fraction, arity: two, compute: quotientOf },
  share: { ...fraction, arity: { least: 2, most: Infinity, step: 1 }, compute: shareOf },
  multiple: { ...growth, arity: two, compute: quotientOf },
  change: { ...growth, arity: two, compute: (terms) => lessOne(quotientOf(terms)) },
  averageGrowth: { ...growth, arity: { least: 3, most: 3, step: 1 }, compute: averageGrowthOf },
  within: { ...plain, isRange: true, arity: oneOrMore, compute: hull },
  weighted: { ...plain, arity: { least: 2, most: Infinity, step: 2 }, compute: weightedMean },
  equal: { ...plain, arity: one, compute: ([first]) => first },
  count: { ...plain, arity: oneOrMore, compute: null },
  unknown: { ...plain, arity: { least: 0, most: Infinity, step: 1 }, compute: null },
};

export function relationKindOf(name: string): RelationKindName | null {
  return relationKindNames.find((known) => known === name) ?? null;
}

export function fitsArity({ least, most, step }: Arity, count: number): boolean {
  return count >= least && count <= most && count % step === 0;
}

function sumOf([first, ...others]: Terms): Interval {
  return others.reduce(add, first);
}

function quotientOf([left, right = point(0)]: Terms): Interval | null {
  return divide(left, right);
}

function lessOne(interval: Interval | null): Interval | null {
  return interval === null ? null : subtract(interval, point(1));
}

/** The part stands above and below the line: computed as one function, it is the same number in both places. */
function shareOf([part, second = point(0), ...others]: Terms): Interval | null {
  const rest = sumOf([second, ...others]);
  const whole = add(part, rest);
  return whole.low <= 0 && whole.high >= 0 ? null : combine(part, rest, (x, y) => x / (x + y));
}

/** As `cagr`: (last / first)^(1 / periods) − 1. */
function averageGrowthOf([first, last = point(0), periods = point(0)]: Terms): Interval | null {
  const ratio = divide(last, first);
  if (ratio === null || ratio.low < 0 || periods.low <= 0) return null;
  return lessOne(combine(ratio, periods, (base, count) => base ** (1 / count)));
}

interface Weighted {
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Σ value·weight / Σ weight, terms in pairs. The mean is highest where values above it have their greatest weights and values below
 * it their least, so with values in order one of the places to change over is right.
 * Source: Karnik and Mendel, Centroid of a type-2 fuzzy set, Information Sciences 132 (2001).
 */
function weightedMean(terms: Terms): Interval | null {
  const pairs = terms.flatMap((value, index) => {
    const weight = terms[index + 1];
    return index % 2 === 0 && weight !== undefined ? [{ value, weight }] : [];
  });
  if (pairs.some(({ value, weight }) => weight.low < 0 || ![value.low, value.high, weight.high].every(Number.isFinite))) return null;
  const items = (end: "low" | "high"): Weighted[] => pairs.map(({ value, weight }) => ({ value: value[end], least: weight.low, most: weight.high }));
  const high = greatestMean(items("high"));
  const low = greatestMean(items("low").map((item) => ({ ...item, value: -item.value })));
  return high === null || low === null ? null : between(-low, high);
}

function greatestMean(items: readonly Weighted[]): number | null {
  const ordered = [...items].sort((left, right) => right.value - left.value);
  const means = ordered.map((_, last) => {
    const weights = ordered.map(({ least, most }, index) => (index <= last ? most : least));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return total === 0 ? Number.NaN : ordered.reduce((sum, { value }, index) => sum + value * (weights[index] ?? 0), 0) / total;
  });
  const defined = means.filter((mean) => !Number.isNaN(mean));
  return defined.length === 0 ? null : Math.max(...defined);
}
