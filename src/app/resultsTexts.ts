/** The words of the results sheet. */

import { noAsides } from "../core/flag/asides/matchAsides";
import type { Asides } from "../core/flag/asides/matchAsides";
import type { AssessedRow } from "../core/flag/assessTables";
import type { ResultsTexts } from "../core/flag/results/resultsSheet";
import type { Language } from "../core/load/texts";
import type { IndicatorModel } from "../core/model/model";
import { printedDecimals } from "../core/text/decimals";
import { messagesOf } from "../messages";
import { formatDate } from "../messages/format";
import { asideLine, sentencesOf } from "./noteTexts";

/** `model` gives the sentences that matched indicators were read from; `checkedOn` is an ISO date; `asides` the reasons of what is set aside. */
export function resultsTexts(language: Language, model: IndicatorModel | null, checkedOn: string, asides: Asides = noAsides): ResultsTexts {
  const { results, note, load, statusWords, asides: words, findings } = messagesOf(language);
  const sentences = sentencesOf(language, model);
  const rule = ({ row, assessment: { trace } }: AssessedRow): string => {
    const operator = row.target?.target?.operator;
    const reasons: readonly (string | null)[] = [
      results.rules[trace.rule] ?? null,
      operator === undefined || trace.compared === null || trace.rule === "V-1" ? null : note.rules[operator],
      row.target === null && trace.compared !== null ? note.ofShare : null,
      trace.compared === null || trace.decimals === null || trace.decimals >= printedDecimals ? null : results.rounding(trace.decimals),
      trace.review ? results.review : null,
    ];
    return reasons.filter((reason) => reason !== null).join(" ");
  };
  return {
    sheetName: results.sheetName,
    title: results.title,
    subtitle: (rowCount, tableCount) => results.subtitle(formatDate(checkedOn, language), rowCount, tableCount),
    columns: results.columns,
    statusWords,
    legend: results.legend,
    liveNote: results.liveNote,
    chart: results.chart,
    impliedSuffix: results.impliedSuffix,
    direction: ({ row, assessment: { trace } }) => {
      const words = load.directionWords[trace.direction ?? row.direction.value];
      const isAssumed = trace.directionSource === null ? row.direction.source === "assumption" : trace.directionSource === "assumption";
      return isAssumed ? results.assumed(words) : words;
    },
    rule,
    remark: (row) =>
      asides
        .ofRow(row)
        .map((aside) => (aside.kind === "missed" ? asideLine(aside, language) : words.ofKind(findings.kinds[aside.kind], asideLine(aside, language))))
        .join("\n"),
    sentences: ({ row }) => sentences(row).join("\n"),
  };
}
