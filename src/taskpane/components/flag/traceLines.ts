/** A verdict in words: the numbers, the rule, the direction and where it came from. */

import { impliedTarget, sentencesOf, rowNumbers } from "../../../app/noteTexts";
import type { AssessedRow } from "../../../core/flag/assessTables";
import { checkStated } from "../../../core/flag/checks/stated";
import { assertNever } from "../../../core/result";
import type { Language } from "../../../core/load/texts";
import type { IndicatorModel } from "../../../core/model/model";
import { messagesOf } from "../../../messages";
import type { RecognisedRow, RecognisedTable, StatedCell } from "../../../core/recognise/table";
import { cellAddress } from "../../../core/workbook/address";
import { formatNumber, formatRatio } from "../../../messages/format";
import { paneMessages } from "../../../messages/pane";
import { indicatorName } from "../model/modelList";
import { columnText } from "./comparisonText";
import { unreadText } from "./flagRows";

export interface TraceLine {
  readonly name: string | null;
  readonly text: string;
  /** Words of the workbook or the model, in whatever language they are; others are in that of the page. */
  readonly isQuoted: boolean;
}

export function traceLines(assessed: AssessedRow, table: RecognisedTable, model: IndicatorModel | null, language: Language): readonly TraceLine[] {
  return [...placeLines(assessed.row, table, language), ...verdictLines(assessed, model, language)];
}

/** Where the row stands, and which of several comparisons this is. */
function placeLines({ comparison, section }: RecognisedRow, table: RecognisedTable, language: Language): readonly TraceLine[] {
  const { trace } = words(language);
  const compared = table.comparisons.length > 1 ? table.comparisons[comparison] : undefined;
  return [...(section === null ? [] : [quoted(trace.section, section)]), ...(compared === undefined ? [] : [quoted(trace.comparison, columnText(table, compared.actualColumn, words(language)))])];
}

function verdictLines(assessed: AssessedRow, model: IndicatorModel | null, language: Language): readonly TraceLine[] {
  const { row, assessment } = assessed;
  const { trace } = words(language);
  switch (assessment.status) {
    case "noTarget":
      return [line(null, trace.noTarget), ...modelLines(assessed, model, language)];
    case "noData":
      return [line(null, trace.noData), ...modelLines(assessed, model, language)];
    case "unreadable":
      return [line(null, trace.unreadable(unreadText(assessed)))];
    case "exceeded":
    case "met":
    case "missed":
    case "inProgress":
    case "notJudged": {
      const { note } = messagesOf(language);
      const operator = row.target?.target?.operator;
      const { decimals, roundingDecided, partYear, review } = assessment.trace;
      return [
        ...numberLines(assessed, language),
        ...(operator === undefined ? [] : [line(trace.rule, note.rules[operator])]),
        ...(assessment.trace.rule === "A-9" ? [line(trace.rule, note.ofShare)] : []),
        line(trace.direction, directionText(assessed, language)),
        ...(partYear === null ? [] : [line(null, trace.partYear(partYear.elapsed === null ? null : formatRatio(partYear.elapsed, language)))]),
        ...paceLines(row, language),
        ...(roundingDecided && decimals !== null ? [line(null, note.rounded(decimals))] : []),
        ...(row.target?.source === "text" ? [line(null, note.textTarget)] : []),
        ...(review ? [line(null, trace.review)] : []),
        ...modelLines(assessed, model, language),
      ];
    }
    default:
      return assertNever(assessment.status);
  }
}

function numberLines(assessed: AssessedRow, language: Language): readonly TraceLine[] {
  const { note } = messagesOf(language);
  const { trace } = words(language);
  const numbers = rowNumbers(assessed, language);
  const { stated } = assessed.row;
  return [
    line(trace.numbers, note.numbers(numbers.actual, numbers.target)),
    ...(numbers.gap === null ? [] : [line(null, note.gap(numbers.gap, numbers.attainment))]),
    ...impliedLines(assessed.row, language),
    ...(stated === null || impliedTarget(assessed.row) !== null ? [] : [line(trace.stated, statedText(assessed.row, stated, language))]),
  ];
}

/** A plan that is not printed, and the percentage that tells it. */
function impliedLines(row: RecognisedRow, language: Language): readonly TraceLine[] {
  const plan = impliedTarget(row);
  if (plan === null || row.stated === null) return [];
  const { trace } = words(language);
  return [line(trace.implied, trace.impliedBy(formatNumber(plan, language), printedShare(row.stated, language)))];
}

/** The printed percentage, and whether the row's own numbers give it. */
function statedText(row: RecognisedRow, stated: StatedCell, language: Language): string {
  const printed = printedShare(stated, language);
  const check = checkStated(row);
  if (check === null) return printed;
  // Two decimals more than were printed show which way it was rounded.
  return `${printed}, ${words(language).trace.statedChecks[check.verdict](formatRatio(check.computed, language, Math.min(4, check.decimals + 2)))}`;
}

function printedShare({ decimals, value }: StatedCell, language: Language): string {
  return formatRatio(value, language, Math.min(4, decimals));
}

/** Last year's course, with the cells that it is read from. */
function paceLines({ pace, rowIndex }: RecognisedRow, language: Language): readonly TraceLine[] {
  if (pace === null) return [];
  const { trace } = words(language);
  const [part, whole] = [pace.partColumn, pace.wholeColumn].map((columnIndex) => cellAddress({ rowIndex, columnIndex }));
  return [line(trace.pace, trace.paceShare(formatRatio(pace.share, language), part ?? "", whole ?? ""))];
}

function directionText({ row, assessment }: AssessedRow, language: Language): string {
  const { note } = messagesOf(language);
  const { trace } = words(language);
  const { direction, directionSource } = assessment.trace;
  const texts = { increase: note.betterUp, decrease: note.betterDown, maintain: trace.maintain, none: trace.none };
  const way = texts[direction ?? row.direction.value];
  if (directionSource === "conflict") return `${way}. ${trace.conflict}`;
  const source = directionSource === "operator" ? trace.operator : directionSource === "words" ? trace.sources.target : trace.sources[row.direction.source];
  return `${way} (${source})`;
}

function modelLines({ row }: AssessedRow, model: IndicatorModel | null, language: Language): readonly TraceLine[] {
  const indicator = model?.indicators.find(({ id }) => id === row.indicator);
  if (indicator === undefined) return [];
  return [quoted(words(language).trace.indicator, indicatorName(indicator, language)), ...sentencesOf(language, model)(row).map((sentence) => quoted(null, sentence))];
}

function words(language: Language) {
  return paneMessages(language);
}

function line(name: string | null, text: string): TraceLine {
  return { name, text, isQuoted: false };
}

function quoted(name: string | null, text: string): TraceLine {
  return { name, text, isQuoted: true };
}
