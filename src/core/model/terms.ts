/** A model by terms: which targets a term has, what was achieved of them, and where the report says so. */

import { linesOf } from "./lines";
import type { Indicator, IndicatorModel, IndicatorTarget, Observation, Passage } from "./model";

/** One target with its indicator, the observation that answers it, and the passages both were read from. */
export interface TermRow {
  readonly indicator: Indicator;
  readonly target: IndicatorTarget;
  /** Null where the term has no result yet. */
  readonly observation: Observation | null;
  readonly passages: readonly Passage[];
}

/** One result for which its term has no target. */
export interface ResultRow {
  readonly indicator: Indicator;
  readonly observation: Observation;
  readonly passages: readonly Passage[];
}

/** The terms of a model, oldest first. */
export function termsOf(model: IndicatorModel): readonly string[] {
  // Four-digit years sort as text: by first year, then by last.
  return [...new Set([...model.targets, ...model.observations].map(({ term }) => term))].sort();
}

/** The latest term, the one whose results are still to come; null for a model without terms. */
export function openTerm(model: IndicatorModel): string | null {
  return termsOf(model).at(-1) ?? null;
}

/** The targets of a term in the order in which the report states them; targets without a passage come last, as they stand in the model. */
export function assessmentRows(model: IndicatorModel, term: string): readonly TermRow[] {
  const look = lookups(model);
  const rows = model.targets
    .filter((target) => target.term === term)
    .flatMap((target) => {
      const indicator = look.indicators.get(target.indicator);
      if (indicator === undefined) return [];
      const observation = answerTo(target, look.observations.get(target.indicator) ?? []);
      return [{ indicator, target, observation, passages: look.passages([...target.passages, ...(observation?.passages ?? [])]) }];
    });
  return inReportOrder(model, rows, ({ target }) => target.passages);
}

/** The results of a term whose indicator has no target in it, in the order of the report. */
export function resultsWithoutTarget(model: IndicatorModel, term: string): readonly ResultRow[] {
  const look = lookups(model);
  const targeted = new Set(model.targets.filter((target) => target.term === term).map((target) => target.indicator));
  const rows = model.observations
    .filter((observation) => observation.term === term && !targeted.has(observation.indicator))
    .flatMap((observation) => {
      const indicator = look.indicators.get(observation.indicator);
      return indicator === undefined ? [] : [{ indicator, observation, passages: look.passages(observation.passages) }];
    });
  return inReportOrder(model, rows, ({ observation }) => observation.passages);
}

/**
 * The observation that answers a target: of the same term and the target's own period; failing that, the latest part of it
 * (an earlier year for a year, a span from the same first year for a span). One with a value goes before one in words only,
 * a final one before a provisional one before an estimate.
 */
export function answerTo(target: IndicatorTarget, observations: readonly Observation[]): Observation | null {
  const candidates = observations.filter((observation) => observation.indicator === target.indicator && observation.term === target.term && leadsTo(observation.period, target.period));
  const rank = (observation: Observation) => [lastYear(observation.period), observation.value === null ? 0 : 1, -certainty.indexOf(observation.status)];
  const [best] = candidates.sort((left, right) => compare(rank(right), rank(left)));
  return best ?? null;
}

const certainty: readonly Observation["status"][] = ["final", "provisional", "estimate"];

function leadsTo(period: string, targetPeriod: string): boolean {
  const sameKind = period.length === targetPeriod.length;
  const sameStart = period.length === 4 || period.slice(0, 4) === targetPeriod.slice(0, 4);
  return sameKind && sameStart && lastYear(period) <= lastYear(targetPeriod);
}

function lastYear(period: string): number {
  return Number(period.slice(-4));
}

function lookups(model: IndicatorModel) {
  const passages = new Map(model.passages.map((passage) => [passage.id, passage]));
  const observations = new Map<string, Observation[]>();
  for (const observation of model.observations) {
    const same = observations.get(observation.indicator);
    if (same === undefined) observations.set(observation.indicator, [observation]);
    else same.push(observation);
  }
  return {
    indicators: new Map(model.indicators.map((indicator) => [indicator.id, indicator])),
    observations,
    passages: (ids: readonly string[]) => [...new Set(ids)].flatMap((id) => passages.get(id) ?? []),
  };
}

/** Sorts by line, then by place in the line, of the first passage; equal places keep the order of the model. */
function inReportOrder<T>(model: IndicatorModel, rows: readonly T[], passagesOf: (row: T) => readonly string[]): readonly T[] {
  const lines = model.report === null ? [] : linesOf(model.report);
  const places = new Map(model.passages.map(({ id, line, quote }) => [id, [line, lines[line - 1]?.indexOf(quote) ?? 0]]));
  const placeOf = (row: T) => places.get(passagesOf(row)[0] ?? "") ?? [Number.MAX_SAFE_INTEGER, 0];
  return rows.map((row) => ({ row, place: placeOf(row) })).sort((left, right) => compare(left.place, right.place)).map(({ row }) => row);
}

function compare(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
