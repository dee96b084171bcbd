/** One check of the audit, as data in no language; the sentences are in `messages/audit/`. */

import type { Status } from "../assessment/status";
import type { Indicator, IndicatorTarget, Passage } from "../model/model";
import type { Interval } from "./interval";
import type { RelationKindName } from "./kinds";
import type { PrintedNumber } from "./printedNumber";

/** In the order in which they are shown: what needs a person first. */
export const verdicts = ["disagrees", "truncated", "rounded", "undecidable", "agrees"] as const;

export type Verdict = (typeof verdicts)[number];

/** Besides the model's relations, what the audit finds in any model by itself. */
export type CheckKind = RelationKindName | "twoTargets" | "printedRatio" | "claim" | "printedUnit";

/** Why nothing is decided. */
export type UndecidedReason =
  /** A number is stated in words only. */
  | "missing"
  /** A number has no single value, and the ones it can have decide differently. */
  | "open"
  /** Result and terms are of different periods. */
  | "periods"
  /** The terms have no result, as a division by 0 has none. */
  | "undefined"
  /** The document does not state what it compares with. */
  | "notStated"
  /** The model does not have all targets that are claimed to exist. */
  | "incomplete"
  /** Targets that are not judged may be among those that are claimed. */
  | "notJudged";

/** What is stated, or computed. */
export interface Figure {
  /** The values; null where words alone are compared. */
  readonly range: Interval | null;
  /** The words it is printed in; null where it was computed. */
  readonly text: string | null;
}

/** A number that a check was made with. */
export interface CheckTerm {
  /** As `relations.csv` writes it. */
  readonly reference: string;
  /** Null for a number that is no row of the model. */
  readonly indicator: Indicator | null;
  readonly period: string | null;
  /** As it is printed. */
  readonly text: string;
  /** What it can be, and the decimals in which it is printed; null for words without a number. */
  readonly number: Pick<PrintedNumber, "range" | "decimals"> | null;
}

/** A part of the report; one that the model does not have has no id. */
export type CheckPassage = Omit<Passage, "id"> & { readonly id: string | null };

/** Which of two targets implies the other: reaching it reaches the other as well. */
export type Implication =
  | "first"
  | "second"
  /** The first in its own year only; the second asks for every year. */
  | "firstInItsYear"
  | "secondInItsYear"
  | "neither";

/** What a sentence counts. */
export type CountedOutcome = "reached" | "met" | "exceeded" | "missed" | "total";

/** A count of targets, and the targets that were counted. */
export interface CountDetail {
  readonly kind: "count";
  readonly term: string;
  /** Null where a relation lists statuses of its own. */
  readonly outcome: CountedOutcome | null;
  readonly counted: readonly Indicator[];
  /** Targets that are not judged, those of one sentence together: they may be among the counted, or not. */
  readonly notJudged: readonly (readonly Indicator[])[];
  /** How many targets the sentence says there are; null where it does not say. */
  readonly total: number | null;
  /** How many the model has. */
  readonly known: number;
}

type CheckDetail =
  | { readonly kind: "arithmetic" }
  | CountDetail
  | { readonly kind: "twoTargets"; readonly first: IndicatorTarget; readonly second: IndicatorTarget; readonly implication: Implication }
  | { readonly kind: "printedUnit"; readonly printed: string };

export interface Check {
  /** Permanent as long as the rows it is about are: relations have their own, others say what they are about. */
  readonly id: string;
  readonly kind: CheckKind;
  readonly verdict: Verdict;
  /** Null where it is decided. */
  readonly reason: UndecidedReason | null;
  readonly stated: Figure;
  /** Null where there is nothing to compute. */
  readonly computed: Figure | null;
  /** Computed less stated, in the unit of the result; null where one of them is no single number. */
  readonly difference: number | null;
  /** Unit of the result; "" for counts. */
  readonly unit: string;
  /** Decimals in which the result is printed. */
  readonly decimals: number;
  /** What the result is about; several where a sentence counts or prints for several, none where it is no row of the model. */
  readonly indicators: readonly Indicator[];
  readonly terms: readonly CheckTerm[];
  readonly passages: readonly CheckPassage[];
  readonly detail: CheckDetail;
  /** The remark of a relation. */
  readonly note: { readonly vi: string; readonly en: string };
}

export const noNote = { vi: "", en: "" } as const;

/** Statuses that each outcome counts; a total counts targets whatever became of them. */
export const statusesOf: Readonly<Record<Exclude<CountedOutcome, "total">, readonly Status[]>> = {
  reached: ["met", "exceeded"],
  met: ["met"],
  exceeded: ["exceeded"],
  missed: ["missed"],
};
