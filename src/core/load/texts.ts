/** What the sheets of a model say, in one language; the texts themselves are in `messages/`. */

import type { Status } from "../assessment/status";
import type { TargetLevel } from "../model/model";
import type { Direction } from "../target/target";
import type { Pace, TrackingKind } from "./pace";
import type { SummaryTexts } from "./summary/texts";

export type Language = "vi" | "en";

/** A text for each sheet of a model. */
interface SheetTexts {
  readonly dictionary: string;
  assessment(term: string): string;
  results(term: string): string;
  tracking(term: string): string;
}

export interface LoadTexts {
  readonly language: Language;
  readonly sheetNames: SheetTexts;
  readonly titles: SheetTexts;
  readonly subtitles: {
    dictionary(indicatorCount: number): string;
    assessment(targetCount: number): string;
    results(resultCount: number): string;
    readonly tracking: string;
  };
  readonly columns: {
    readonly id: string;
    readonly chapter: string;
    readonly name: string;
    readonly otherName: string;
    readonly aliases: string;
    readonly unit: string;
    readonly direction: string;
    readonly limit: string;
    readonly quotes: string;
    readonly note: string;
    readonly level: string;
    readonly target: string;
    readonly low: string;
    readonly high: string;
    readonly actual: string;
    readonly period: string;
    readonly attainment: string;
    readonly gap: string;
    readonly status: string;
    baseline(year: number): string;
    path(year: number): string;
    readonly toDate: string;
    readonly yearsLeft: string;
    readonly requiredGrowth: string;
    readonly remainingGap: string;
    projection(year: number): string;
    readonly pace: string;
    /** How a target is tracked. */
    readonly method: string;
  };
  readonly directionWords: Readonly<Record<Direction, string>>;
  readonly levelWords: Readonly<Record<TargetLevel, string>>;
  readonly statusWords: Readonly<Record<Status, string>>;
  readonly methodWords: Readonly<Record<TrackingKind, string>>;
  readonly summary: SummaryTexts;
  readonly paceWords: Readonly<Record<Pace, string>>;
  readonly quoteLine: (line: number, quote: string) => string;
}
