/** What the audit says: the shape of its messages in every language. */

import type { CheckKind, CountedOutcome, Implication, UndecidedReason, Verdict } from "../../core/audit/check";
import type { AuditColumn } from "../../core/load/auditSheet";

export interface AuditMessages {
  readonly verdictWords: Readonly<Record<Verdict, string>>;
  /** What each verdict means, for a reader who was not there. */
  readonly verdictMeanings: Readonly<Record<Verdict, string>>;
  readonly kindWords: Readonly<Record<CheckKind, string>>;
  readonly reasons: Readonly<Record<UndecidedReason, string>>;
  readonly outcomes: Readonly<Record<CountedOutcome, string>>;
  /** What a check about no single indicator is about. */
  countedTargets(term: string): string;
  arithmetic(stated: string, formula: string, computed: string): string;
  /** The same number in two places. */
  equal(stated: string, other: string): string;
  within(stated: string, parts: string, range: string): string;
  unknown(stated: string): string;
  twoTargets(first: string, firstLevel: string, second: string, secondLevel: string): string;
  implied(implication: Implication, first: string, second: string): string;
  printedUnit(stated: string, printed: string, unit: string): string;
  claim(stated: string, term: string, computed: string, outcome: string, names: readonly string[]): string;
  /** Targets that are not judged: for each sentence, its indicators. */
  notJudged(groups: readonly (readonly string[])[]): string;
  incomplete(known: number, total: number): string;
  difference(difference: string): string;
  readonly differenceLabel: string;
  rounded(decimals: number): string;
  truncated(decimals: number, rounded: string): string;
  readonly agrees: string;
  /** How the two figures of a check are called; a second target and a unit are not computed. */
  readonly figures: { readonly computed: FigureLabels; readonly twoTargets: FigureLabels; readonly printedUnit: FigureLabels };
  readonly sheet: AuditSheetMessages;
  readonly cli: AuditCliMessages;
  readonly pane: AuditPaneMessages;
}

export interface FigureLabels {
  readonly stated: string;
  readonly computed: string;
}

interface AuditSheetMessages {
  readonly name: string;
  readonly title: string;
  readonly subtitle: (count: number) => string;
  readonly columns: Readonly<Record<AuditColumn, string>>;
  /** The verdict of a check that the model no longer has. */
  readonly gone: string;
  readonly note: string;
}

interface AuditCliMessages {
  /** What `--help` says. */
  readonly help: string;
  readonly failOn: string;
  summary(title: string, count: number): string;
  group(verdict: string, count: number): string;
  figure(label: string, text: string): string;
  line(line: number, quote: string): string;
  readonly nothing: string;
}

interface AuditPaneMessages {
  readonly title: string;
  answer(disagreeing: number): string;
  checked(count: number): string;
  readonly summary: string;
  show(verdict: string, count: number): string;
  readonly nothing: string;
  readonly none: string;
  readonly sentences: string;
  readonly numbers: string;
  readonly all: string;
  readonly back: string;
  reportHint(count: number): string;
  line(line: number): string;
}
