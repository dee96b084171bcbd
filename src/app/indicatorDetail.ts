/** What the pane tells about one indicator of the model: its targets with their verdicts, sentences and paths. */

import type { Assessment } from "../core/assessment/assess";
import { resultOf, targetRows, verdictOf } from "../core/load/targetRow";
import type { TargetRow } from "../core/load/targetRow";
import { pathCell, trackingKind } from "../core/load/trackingRow";
import { yearsOf } from "../core/load/trackingSheet";
import { linesOf } from "../core/model/lines";
import type { IndicatorModel, Observation, Passage } from "../core/model/model";
import type { Indicator } from "../core/model/model";
import { assessmentRows, resultsWithoutTarget, termsOf } from "../core/model/terms";

/** A row of the list: one target of a term, or a result without one. */
export interface IndicatorRow {
  /** Unique in its term. */
  readonly key: string;
  readonly term: string;
  readonly indicator: Indicator;
  /** Null for a result without a target. */
  readonly row: TargetRow | null;
  readonly observation: Observation | null;
  readonly passages: readonly Passage[];
  readonly verdict: Assessment | null;
}

export interface IndicatorTerm {
  readonly term: string;
  readonly rows: readonly IndicatorRow[];
}

/** The whole model by terms, oldest first; in a term the targets come in the report's order, then results without one. */
export function indicatorTerms(model: IndicatorModel): readonly IndicatorTerm[] {
  return termsOf(model).map((term) => ({
    term,
    rows: [
      ...targetRows(assessmentRows(model, term)).map((row): IndicatorRow => ({ key: row.key, term, indicator: row.indicator, row, observation: row.observation, passages: row.passages, verdict: verdictOf(row, resultOf(row)) })),
      ...resultsWithoutTarget(model, term).map(({ indicator, observation, passages }, index): IndicatorRow => ({ key: `${indicator.id}:result:${index}`, term, indicator, row: null, observation, passages, verdict: null })),
    ],
  }));
}

/** A quote with what stands around it in its sentence. */
export interface QuotedSentence {
  readonly line: number;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

const sentenceEnd = /[.;!?:](?=\s)/g;

/** The sentence of the report around a passage; the quote alone where the report is missing. */
export function sentenceOf(model: IndicatorModel, { line, quote }: Pick<Passage, "line" | "quote">): QuotedSentence {
  const text = model.report === null ? "" : (linesOf(model.report)[line - 1] ?? "");
  const start = text.indexOf(quote);
  if (start < 0) return { line, before: "", quote, after: "" };
  const end = start + quote.length;
  const ends = [...text.matchAll(sentenceEnd)].map(({ index }) => index + 1);
  const first = ends.findLast((position) => position <= start) ?? 0;
  const last = ends.find((position) => position >= end) ?? text.length;
  return { line, before: text.slice(first, start).trimStart(), quote, after: text.slice(end, last).trimEnd() };
}

/** The way from the baseline to the target, year by year. */
export interface TargetPath {
  readonly baselineYear: number;
  readonly baseline: number;
  readonly steps: readonly { readonly year: number; readonly value: number }[];
}

const noReferences = { target: "", baseline: "", years: "", values: "", toDate: "", yearsLeft: "" };

/** The path of a target for the end of a term, as the tracking sheet draws it; null where there is no baseline or nothing is better. */
export function pathOf(model: IndicatorModel, row: TargetRow): TargetPath | null {
  if (trackingKind(row) !== "level") return null;
  const { baselineYear, years } = yearsOf(row.target.term);
  const baseline = model.observations.find(({ indicator, period, operator, value }) => indicator === row.indicator.id && period === String(baselineYear) && operator === "=" && value !== null)?.value ?? null;
  if (baseline === null) return null;
  const now = { baseline, years: years.map(() => null) };
  const steps = years.flatMap((year, index) => {
    const { value } = pathCell(row, index + 1, noReferences, now, "native");
    return typeof value === "number" ? [{ year, value }] : [];
  });
  return steps.length === years.length ? { baselineYear, baseline, steps } : null;
}
