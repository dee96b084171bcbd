/** A verdict in words: the numbers, the rule, the direction and where it came from. */

import { rowNumbers } from "../../../app/noteTexts";
import type { AssessedRow } from "../../../core/flag/assessTables";
import { assertNever } from "../../../core/result";
import type { Language } from "../../../core/load/texts";
import type { IndicatorModel } from "../../../core/model/model";
import { messagesOf } from "../../../messages";
import { formatRatio } from "../../../messages/format";
import { paneMessages } from "../../../messages/pane";
import { indicatorName } from "../model/modelList";
import { unreadText } from "./flagRows";

export interface TraceLine {
  readonly name: string | null;
  readonly text: string;
}

export function traceLines(assessed: AssessedRow, model: IndicatorModel | null, language: Language): readonly TraceLine[] {
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
        line(trace.direction, directionText(assessed, language)),
        ...(partYear === null ? [] : [line(null, trace.partYear(partYear.elapsed === null ? null : formatRatio(partYear.elapsed, language)))]),
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
    ...(stated === null ? [] : [line(trace.stated, formatRatio(stated.value, language))]),
  ];
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
  return indicator === undefined ? [] : [line(words(language).trace.indicator, indicatorName(indicator, language))];
}

function words(language: Language) {
  return paneMessages(language);
}

function line(name: string | null, text: string): TraceLine {
  return { name, text };
}
