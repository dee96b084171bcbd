/** The conclusion to paste into a report, in English. */

import { statesNumber } from "../../core/conclusion/conclusion";
import type { ConclusionTexts } from "../../core/conclusion/texts";
import type { TargetLevel } from "../../core/model/model";
import { formatNumber } from "../format";

export interface ConclusionMessages extends Omit<ConclusionTexts, "statusWords"> {
  termScope(term: string): string;
  termTitle(term: string): string;
  tableScope(title: string): string;
  tableTitle(title: string): string;
  sheetSource(sheet: string, range: string): string;
  readonly targetHeader: string;
  /** Of a workbook's table. */
  readonly planHeader: string;
  /** Before a target in the paragraph. */
  readonly setBy: Readonly<Record<TargetLevel, string>>;
  readonly plan: string;
  /** In the table, for targets that are not the resolution's. */
  readonly levelRemarks: Readonly<Record<TargetLevel, string | null>>;
  readonly percentagePoints: string;
  /** A plan that is not printed. */
  implied(plan: string): string;
  readonly partYear: string;
  readonly review: string;
  /** A target whose unit the report misprints. */
  printedAs(text: string): string;
  /** For the person who pastes; not part of the conclusion. */
  assumed(count: number): string;
}

const number = (value: number): string => formatNumber(value, "en");
const targets = (count: number): string => `${number(count)} ${count === 1 ? "target" : "targets"}`;
const including = (names: string | null): string => (names === null ? "" : `: ${names}`);

export const en: ConclusionMessages = {
  termScope: (term) => `In the term ${term}`,
  termTitle: (term) => `Results of the term ${term}`,
  tableScope: (title) => `In the table “${title}”`,
  tableTitle: (title) => `Assessment: ${title}`,
  sheetSource: (sheet, range) => `sheet “${sheet}”, range ${range}`,
  targetHeader: "Target",
  planHeader: "Plan",
  setBy: { resolution: "Resolution", task: "task", province: "set by the province" },
  plan: "plan",
  levelRemarks: { resolution: null, task: "Task", province: "Set by the province" },
  percentagePoints: "percentage points",
  implied: (plan) => `${plan} (implied)`,
  partYear: "the period is not over",
  review: "to be looked at again",
  printedAs: (text) => `printed as ${text}`,
  assumed: (count) => `For ${targets(count)} it is assumed that higher is better: check before pasting.`,
  opening: (scope, judged, total) => (judged === total ? `${scope}, all ${targets(total)} could be judged` : `${scope}, ${number(judged)} of ${targets(total)} could be judged`),
  noneJudged: (scope, total, parts) => `${scope}, none of ${targets(total)} could be judged yet: ${parts.join("; ")}.`,
  good: (good, judged, exceeded) =>
    good === 0
      ? "none was met"
      : exceeded === 0
        ? `${number(good)} of ${number(judged)} were met`
        : exceeded === good
          ? `${number(good)} of ${number(judged)} were exceeded`
          : `${number(good)} of ${number(judged)} were met or exceeded (${number(exceeded)} of them exceeded)`,
  missed: (missed, judged, items) => `${number(missed)} of ${number(judged)} were missed: ${items}`,
  noneMissed: "none was missed",
  missedItem: ({ name, actual, target, setBy, shortfall }) =>
    statesNumber(actual) ? `${name}: ${actual} (${[`${setBy} ${target}`.trim(), ...(shortfall === null ? [] : [en.shortfall(shortfall)])].join(", ")})` : `${name}: ${actual}`,
  shortfall: ({ side, distance }) => (side === "equal" ? "just the number to be passed" : `${side} by ${distance}`),
  more: (count) => `and ${number(count)} more in the table`,
  others: {
    inProgress: (count, names) => `${targets(count)} in progress (the period is not over)${including(names)}`,
    notJudged: (count, names) => `${targets(count)} not judged (the gap is shown)${including(names)}`,
    noData: (count, names) => `${targets(count)} without data${including(names)}`,
    noTarget: (count, names) => `${number(count)} ${count === 1 ? "indicator" : "indicators"} without a target${including(names)}`,
    unreadable: (count, names) => `${targets(count)} whose target or result cannot be read${including(names)}`,
  },
  otherSentence: (parts) => `There are also ${parts.join("; ")}.`,
  source: (source) => `(Source: ${source}.)`,
  percent: (ratio) => formatNumber(ratio * 100, "en", 1),
  headers: { ordinal: "No.", name: "Indicator", unit: "Unit", actual: "Actual", attainment: "Attainment (%)", status: "Status", remark: "Remarks" },
};
