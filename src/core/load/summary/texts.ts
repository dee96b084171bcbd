/** What the sheet `Tổng hợp` says, in one language; the texts themselves are in `messages/summary/`. `{name}` stands for a count. */

import type { Pace } from "../pace";

export interface SummaryTexts {
  readonly sheetName: string;
  readonly title: string;
  heading(term: string): string;
  /** Counts `{good}` of `{judged}` and `{missed}`. */
  readonly answer: string;
  /** Instead, where nothing was judged. */
  readonly noAnswer: string;
  /** Counts `{reached}`, `{onTrack}`, `{behind}`, `{missed}` and `{noData}` of `{total}`. */
  readonly paceAnswer: string;
  /** Statuses without a column of their own. */
  readonly others: string;
  readonly total: string;
  readonly goodShare: string;
  missedHeading(term: string): string;
  readonly gapUnit: string;
  /** Unit of a difference between percentages. */
  readonly percentagePoints: string;
  /** How many missed ones have no row: `{more}`. */
  readonly moreMissed: string;
  readonly paceRow: string;
  attainmentTitle(term: string, shown: number, all: number): string;
  attainmentDescription(term: string): string;
  readonly chooser: string;
  readonly chooserHint: string;
  readonly unknownIndicator: string;
  /** Before the row of the tracking table that was found. */
  readonly place: string;
  readonly year: string;
  readonly path: string;
  readonly pathTitle: string;
  readonly pathDescription: string;
  /** In the chart, after the name of an indicator without a result. */
  readonly noResult: string;
  readonly chartData: string;
}

/** Paces with a column of their own, in the order of the columns. */
export const countedPaces: readonly Pace[] = ["reached", "onTrack", "behind", "missed", "noData"];
