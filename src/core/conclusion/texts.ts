/** What a conclusion says, in one language; the texts themselves are in `messages/conclusion/`. */

import type { Status } from "../assessment/status";
import type { ConcludedRow, Shortfall } from "./concludedRow";

export interface ConclusionTexts {
  /** The verdicts are counted from `judged` of `total` targets; at least one was judged. */
  opening(scope: string, judged: number, total: number): string;
  /** `parts`: why, in the words of `others`. */
  noneJudged(scope: string, total: number, parts: readonly string[]): string;
  /** Met and exceeded together, and how many of them exceeded. */
  good(good: number, judged: number, exceeded: number): string;
  missed(missed: number, judged: number, items: string): string;
  readonly noneMissed: string;
  missedItem(row: ConcludedRow): string;
  shortfall(shortfall: Shortfall): string;
  more(count: number): string;
  /** What has no verdict, as parts of one sentence; null for names that are too many. */
  readonly others: Readonly<Record<Exclude<Status, "exceeded" | "met" | "missed">, (count: number, names: string | null) => string>>;
  otherSentence(parts: readonly string[]): string;
  source(source: string): string;
  /** A ratio as a number of per cent without its sign. */
  percent(ratio: number): string;
  readonly statusWords: Readonly<Record<Status, string>>;
  readonly headers: {
    readonly ordinal: string;
    readonly name: string;
    readonly unit: string;
    readonly actual: string;
    readonly attainment: string;
    readonly status: string;
    readonly remark: string;
  };
}
