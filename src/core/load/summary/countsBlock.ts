/** Counts of a term by chapter and status, under the answer in a sentence. */

import type { Status } from "../../assessment/status";
import { quoted } from "../../twins/fragment";
import { undefinedMark } from "../formulas";
import type { LoadTexts } from "../texts";
import { formats } from "./formats";
import { at, filled, filledFormula } from "./layout";
import type { LayoutBuilder, LayoutCell } from "./layout";
import { countFormula, criterionOf } from "./source";
import type { TableSource } from "./source";

/** Statuses with a column of their own; the rare others share one. */
const counted: readonly Status[] = ["exceeded", "met", "missed", "notJudged", "noData"];
const [exceededColumn, metColumn, missedColumn] = [1, 2, 3];
const othersColumn = counted.length + 1;
const totalColumn = counted.length + 2;

export function addCounts(builder: LayoutBuilder, source: TableSource, texts: LoadTexts): void {
  const { summary, columns, statusWords } = texts;
  const statuses = source.valuesOf("status");
  const ofRows = source.valuesOf("chapter").map((chapter, index) => ({ chapter: typeof chapter === "string" ? chapter : "", status: statuses[index] }));
  const chapters = [...new Set(ofRows.map(({ chapter }) => chapter))];
  const countsOf = (rows: typeof ofRows): readonly number[] => {
    const own = counted.map((status) => rows.filter((row) => row.status === statusWords[status]).length);
    return [...own, rows.length - own.reduce((sum, count) => sum + count, 0), rows.length];
  };
  const all = countsOf(ofRows);
  const totalRow = builder.next + 2 + chapters.length;
  const [exceeded, met, missed] = [at(totalRow, exceededColumn), at(totalRow, metColumn), at(totalRow, missedColumn)];
  const [exceededNow = 0, metNow = 0, missedNow = 0] = all;
  const judgedNow = exceededNow + metNow + missedNow;
  const answer = filledFormula(summary.answer, { good: `(${exceeded}+${met})`, judged: `(${exceeded}+${met}+${missed})`, missed });
  builder.add([
    {
      value: judgedNow === 0 ? summary.noAnswer : filled(summary.answer, { good: exceededNow + metNow, judged: judgedNow, missed: missedNow }),
      formula: `IF(${exceeded}+${met}+${missed}=0,${quoted(summary.noAnswer)},${answer})`,
      format: formats.answer,
    },
  ]);
  builder.add([text(columns.chapter, formats.headerLeft), ...counted.map((status) => text(statusWords[status], formats.header)), text(summary.others, formats.header), text(summary.total, formats.header), text(summary.goodShare, formats.header)], 30);
  for (const chapter of chapters) {
    const rowIndex = builder.next;
    const inChapter: readonly [string, string] = ["chapter", criterionOf(chapter, `$${at(rowIndex, 0)}`)];
    const formulas = [
      ...counted.map((status) => countFormula(source, [inChapter, ["status", quoted(statusWords[status])]])),
      othersFormula(rowIndex),
      countFormula(source, [inChapter]),
    ];
    const values = countsOf(ofRows.filter((row) => row.chapter === chapter));
    builder.add([text(chapter, formats.text), ...counts(values, formulas, formats.count), share(values, rowIndex, formats.percent)], heightOf(chapter));
  }
  const formulas = [...counted.map((status) => countFormula(source, [["status", quoted(statusWords[status])]])), othersFormula(totalRow), `ROWS(${source.column("status")})`];
  builder.add([text(summary.total, formats.totalText), ...counts(all, formulas, formats.total), share(all, totalRow, formats.totalPercent)], 18);
}

function text(value: string, format: LayoutCell["format"]): LayoutCell {
  return { value, format };
}

function counts(values: readonly number[], formulas: readonly string[], format: LayoutCell["format"]): LayoutCell[] {
  return formulas.map((formula, index) => ({ value: values[index] ?? 0, formula, format }));
}

/** What is left of the total: statuses without a column. */
function othersFormula(rowIndex: number): string {
  return `${at(rowIndex, totalColumn)}-SUM(${at(rowIndex, 1)}:${at(rowIndex, othersColumn - 1)})`;
}

/** Of the targets that were judged, the share that was met or exceeded. */
function share([exceeded = 0, met = 0, missed = 0]: readonly number[], rowIndex: number, format: LayoutCell["format"]): LayoutCell {
  const judged = exceeded + met + missed;
  const [good, span] = [`SUM(${at(rowIndex, exceededColumn)}:${at(rowIndex, metColumn)})`, `SUM(${at(rowIndex, exceededColumn)}:${at(rowIndex, missedColumn)})`];
  return { value: judged === 0 ? undefinedMark : (exceeded + met) / judged, formula: `IF(${span}=0,${quoted(undefinedMark)},${good}/${span})`, format };
}

/** Two lines for a title that is longer than its column. */
function heightOf(chapter: string): number {
  return chapter.length > 44 ? 30 : 17;
}
