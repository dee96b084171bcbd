/** The words of a note on a flagged cell: the numbers, the rule, the sentence of the model, the date. */

import type { Aside } from "../core/flag/asides/aside";
import { noAsides } from "../core/flag/asides/matchAsides";
import type { Asides } from "../core/flag/asides/matchAsides";
import type { Finding } from "../core/flag/findings";
import type { FlagTexts } from "../core/flag/plan";
import { noteLastLine } from "../core/flag/marks";
import type { Language } from "../core/load/texts";
import type { IndicatorModel, IndicatorTarget } from "../core/model/model";
import type { ActualCell, RecognisedRow } from "../core/recognise/table";
import { impliedPlan } from "../core/assessment/assess";
import { roundDecimals } from "../core/statistics/round";
import { decimalsOf, printedDecimals } from "../core/text/decimals";
import { formatDate, formatNumber, formatRatio, formatSigned, sentenceCase } from "../messages/format";
import { messagesOf } from "../messages";

/** How a row's numbers are written for people, with their unit and with the decimals that the cells show. */
export interface RowNumbers {
  readonly actual: string;
  readonly target: string;
  readonly gap: string | null;
  readonly attainment: string | null;
}

export function rowNumbers({ row, assessment }: Finding["assessed"], language: Language): RowNumbers {
  const { unit, actual, target } = row;
  const implied = impliedTarget(row);
  const gap = gapOf({ row, assessment });
  const actualDecimals = actual === null ? 0 : shownDecimals(actual);
  const shown = actual?.value == null ? null : roundDecimals(actual.value, actualDecimals);
  const gapUnit = unit === null ? "" : messagesOf(language).note.gapUnit(unit);
  // Words that state no number are of no unit: "chưa đạt yêu cầu".
  const spaced = (text: string, quietUnit: string | null): string => (quietUnit === null || quietUnit === "" || text.endsWith(quietUnit) || !/\d/.test(text) ? text : `${text} ${quietUnit}`);
  return {
    actual: actual === null ? "" : spaced(shown === null ? actual.text : formatNumber(shown, language), unit),
    target: target === null ? (implied === null ? "" : messagesOf(language).note.implied(spaced(formatNumber(implied, language), unit))) : spaced(target.source === "text" || target.target?.low == null ? target.text : formatNumber(target.target.low, language), unit),
    gap: gap === null ? null : spaced(formatSigned(gap, language), gapUnit),
    attainment: typeof assessment.attainment === "number" ? formatRatio(assessment.attainment, language) : null,
  };
}

/** A cell without a number format may hold any number of digits; people read no more than this. */
const readableDecimals = 3;

/** Decimals that a result is told with: as many as its cell shows. */
function shownDecimals({ decimals, value }: ActualCell): number {
  return decimals < printedDecimals ? decimals : Math.min(readableDecimals, decimalsOf(value ?? 0));
}

/** The distance to the target, no finer than the numbers beside it, so that it is their difference as anyone would work it out; null where there is none. */
export function gapOf({ row, assessment: { gap } }: Finding["assessed"]): number | null {
  if (typeof gap !== "number") return null;
  const { actual, target } = row;
  const actualDecimals = actual === null ? 0 : shownDecimals(actual);
  const shown = actual?.value == null ? null : roundDecimals(actual.value, actualDecimals);
  const implied = impliedTarget(row);
  const exact = shown === null || implied === null ? gap : Math.sign(gap) * Math.abs(shown - implied);
  return roundDecimals(exact, Math.max(actualDecimals, target?.target?.decimals ?? 0));
}

/** The plan that a printed percentage implies where the plan itself is not printed, no finer than the result; null elsewhere. */
export function impliedTarget({ target, actual, stated }: RecognisedRow): number | null {
  if (target !== null || actual?.value == null || stated === null) return null;
  const plan = impliedPlan(actual.value, stated.value);
  return plan === null ? null : roundDecimals(plan, shownDecimals(actual));
}

/** `model` gives the sentences that matched indicators were read from; `checkedOn` is an ISO date; `asides` the reasons of what is set aside. */
export function noteTexts(language: Language, model: IndicatorModel | null, checkedOn: string, asides: Asides = noAsides): FlagTexts {
  const { note, statusWords } = messagesOf(language);
  const quotes = quotesOf(model, language);
  return {
    statusWord: ({ assessed }) => statusWords[assessed.assessment.status],
    noteLines: (finding) => {
      const { assessed } = finding;
      const { row, assessment } = assessed;
      const numbers = rowNumbers(assessed, language);
      const operator = row.target?.target?.operator;
      const { decimals, direction, roundingDecided } = assessment.trace;
      return [
        ...asideLines(finding, asides, language),
        note.numbers(numbers.actual, numbers.target),
        ...(numbers.gap === null ? [] : [note.gap(numbers.gap, numbers.attainment)]),
        ...(operator === undefined ? [] : [note.rules[operator]]),
        ...(assessment.trace.rule === "A-9" ? [note.ofShare] : []),
        directionLine(row, direction === "decrease", note),
        ...(roundingDecided && decimals !== null ? [note.rounded(decimals)] : []),
        ...(row.target?.source === "text" ? [note.textTarget] : []),
        ...quoteLines(row, quotes),
        note.checked(formatDate(checkedOn, language)),
        noteLastLine,
      ];
    },
  };
}

/** The sentences of the model that speak of a row, with their lines: `Dòng 12: “…”`; none where the row is matched to no indicator. */
export function sentencesOf(language: Language, model: IndicatorModel | null): (row: RecognisedRow) => readonly string[] {
  const quotes = quotesOf(model, language);
  return (row) => quoteLines(row, quotes);
}

/** "Để riêng: …" where the finding is set aside; that it was, where its numbers have changed since; else nothing. */
export function asideLines(finding: Finding, asides: Asides, language: Language): readonly string[] {
  const [held, before] = [asides.holding(finding), asides.returned(finding)];
  return [...(held === null ? [] : [asideLine(held, language)]), ...(before === null ? [] : [sentenceCase(returnedText(before, language))])];
}

/** The reason with who decided and when, in a line. */
export function asideLine({ by, date, reason }: Aside, language: Language): string {
  return messagesOf(language).asides.line(reason, by, formatDate(date, language));
}

/** That a finding was set aside before, and why. */
export function returnedText({ by, date, reason }: Aside, language: Language): string {
  return messagesOf(language).asides.returned(reason, by, formatDate(date, language));
}

function directionLine(row: RecognisedRow, isDecrease: boolean, note: ReturnType<typeof messagesOf>["note"]): string {
  const words = isDecrease ? note.betterDown : note.betterUp;
  return row.direction.source === "assumption" ? `${words} (${note.assumed}).` : `${words}.`;
}

interface Quotes {
  readonly target: IndicatorTarget;
  readonly lines: readonly string[];
}

/** The sentences that the targets of each indicator were read from. */
function quotesOf(model: IndicatorModel | null, language: Language): Map<string, Quotes[]> {
  const { quoteLine } = messagesOf(language).load;
  const passages = new Map(model?.passages.map((passage) => [passage.id, passage]));
  const quotes = new Map<string, Quotes[]>();
  for (const target of model?.targets ?? []) {
    const lines = target.passages.flatMap((id) => {
      const passage = passages.get(id);
      return passage === undefined ? [] : quoteLine(passage.line, passage.quote);
    });
    quotes.set(target.indicator, [...(quotes.get(target.indicator) ?? []), { target, lines }]);
  }
  return quotes;
}

/** The sentences of the target that the row states; of all the indicator's targets where it states another one. */
function quoteLines({ indicator, target }: RecognisedRow, quotes: ReadonlyMap<string, readonly Quotes[]>): string[] {
  const known = indicator === null ? [] : (quotes.get(indicator) ?? []);
  const stated = target?.target;
  const same = known.filter((candidate) => candidate.target.low === stated?.low && candidate.target.high === stated.high);
  return [...new Set((same.length > 0 ? same : known).flatMap(({ lines }) => lines))];
}
