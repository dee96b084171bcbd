/** Which term a sentence about targets is about. */

import { linesOf } from "../../model/lines";
import type { Passage } from "../../model/model";
import type { AuditedModel } from "../auditedModel";

export interface ClaimPlace {
  /** The text up to the claim, its own sentence included. */
  readonly textBefore: string;
  readonly sentence: string;
  /** 1-based line of the report. */
  readonly line: number;
  readonly section: string;
}

/** A line that is no longer is a heading, or might be one. */
const longestHeading = 200;
const years = /(?<!\d)(\d{4})\s*[-–—]\s*(\d{4})(?!\d)/g;
const yearShape = /(?<!\p{L})năm\s+(\d{4})(?!\d)/giu;

/**
 * The term named in the sentence, or of a year in it; else named before it in the paragraph, in the headings above, in the title of its
 * section; else the term whose targets come from the same part of the report; else the latest term that has verdicts.
 */
export function termOfClaim(place: ClaimPlace, audited: AuditedModel): string | null {
  const { model, terms } = audited;
  if (terms.length < 2) return terms[0] ?? null;
  return (
    lastTermIn(place.sentence, terms) ??
    termOfYear(place.sentence, terms) ??
    lastTermIn(place.textBefore, terms) ??
    termOfHeadings(place.line, audited) ??
    lastTermIn(model.sections.get(place.section)?.vi ?? "", terms) ??
    termOfPart(place.section, audited) ??
    audited.closedTerm()
  );
}

function lastTermIn(text: string, terms: readonly string[]): string | null {
  const named = [...text.matchAll(years)].map(([, first, last]) => `${first}-${last}`);
  // "2016-2020" are the years of the term 2015-2020.
  return named.map((period) => terms.find((term) => term === period || (term.slice(5) === period.slice(5) && Number(term.slice(0, 4)) === Number(period.slice(0, 4)) - 1))).findLast((term) => term !== undefined) ?? null;
}

/** The first year of a term is the last of the one before it. */
function termOfYear(text: string, terms: readonly string[]): string | null {
  const [match] = text.matchAll(yearShape);
  const year = match?.[1];
  return year === undefined ? null : (terms.find((term) => year > term.slice(0, 4) && year <= term.slice(5)) ?? null);
}

function termOfHeadings(line: number, { model, terms }: AuditedModel): string | null {
  if (model.report === null) return null;
  const lines = linesOf(model.report);
  for (let index = line - 2; index >= 0; index -= 1) {
    const text = lines[index] ?? "";
    const term = text.length > longestHeading ? null : lastTermIn(text, terms);
    if (term !== null) return term;
  }
  return null;
}

/** The term that most targets read from the same part of the report have. */
function termOfPart(section: string, { model, passages }: AuditedModel): string | null {
  const part = section.split(".")[0] ?? "";
  if (part === "") return null;
  const counts = new Map<string, number>();
  for (const { term, passages: ids } of model.targets) {
    if (passages(ids).some((passage: Passage) => passage.section.split(".")[0] === part)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0] ?? null;
}
