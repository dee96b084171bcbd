/** What the results sheet says, in English, and the shape of it. */

import type { RuleId } from "../../core/assessment/rules";
import type { Status } from "../../core/assessment/status";
import type { ResultsChartTexts } from "../../core/flag/results/resultsChart";
import type { ResultColumn } from "../../core/flag/results/resultsSheet";
import { plural } from "../plural";

export interface ResultsMessages {
  readonly sheetName: string;
  readonly title: string;
  subtitle(checkedOn: string, rowCount: number, tableCount: number): string;
  readonly columns: Readonly<Record<ResultColumn, string>>;
  /** What each status means. */
  readonly legend: Readonly<Record<Status, string>>;
  /** What follows a correction and what does not. */
  readonly liveNote: string;
  readonly chart: ResultsChartTexts;
  /** After a plan that is not printed. */
  readonly impliedSuffix: string;
  assumed(direction: string): string;
  /** What decided, where it is not the kind of target alone. */
  readonly rules: Readonly<Partial<Record<RuleId, string>>>;
  rounding(decimals: number): string;
  readonly review: string;
}

export const resultsMessages: ResultsMessages = {
  sheetName: "Assessment results",
  title: "Assessment results",
  subtitle: (date, rows, tables) => `Checked on ${date} · ${plural(rows, "row")} of ${plural(tables, "table")}`,
  columns: {
    sheet: "Sheet",
    cell: "Cell",
    section: "Section",
    indicator: "Indicator",
    unit: "Unit",
    target: "Target",
    actual: "Actual",
    attainment: "Attainment",
    gap: "Gap",
    status: "Status",
    direction: "Better",
    rule: "Rule",
    remark: "Remark",
    sentence: "Sentences in the report",
  },
  legend: {
    exceeded: "better than the target",
    met: "the target is reached",
    missed: "short of the target: red, with ▼ in the tables",
    inProgress: "the period is not over yet",
    notJudged: "nothing is better or worse",
    noTarget: "no target is given",
    noData: "there is no result yet",
    unreadable: "target or result cannot be read",
  },
  liveNote: "Actual, attainment, gap and status follow when a number in its table is corrected. After changing a target written in words, or a table’s layout, flag the workbook again.",
  chart: {
    attainmentTitle: "Attainment of each indicator (strong line at 100% = target)",
    attainmentDescription: "Lying bars, one for each indicator of the table below: its attainment, with a strong line at 100%, the target. Indicators without an attainment have no bar.",
    countsTitle: "How many indicators have each status",
    countsDescription: "Lying bars, one for each status: how many rows of the table below have it. The numbers stand beside the words on the left.",
    countsSeries: "Rows",
  },
  impliedSuffix: "(implied)",
  assumed: (direction) => `${direction} (assumed)`,
  rules: {
    "V-1": "No direction is better, so only the gap is shown.",
    "V-14": "The target is the natural limit, and it is reached.",
    "A-2": "The target cannot be read as a number or a range.",
    "A-4": "The result is no number.",
    "A-5": "The target is a change, the result a level: they cannot be compared.",
    "A-6": "The result covers part of the period; the target is not yet reached.",
    "A-10": "Requirement and result are words.",
    "A-11": "The target states no level, and the result does not say how it stands to it.",
  },
  rounding: (decimals) => (decimals === 0 ? "Compared as whole numbers." : `Compared at ${plural(decimals, "decimal")}.`),
  review: "Please check.",
};
