/** What the sheets of a loaded model say, in English. */

import { statusWords, statusWordsIn } from "../../core/assessment/statusWords";
import type { LoadTexts } from "../../core/load/texts";
import { plural } from "../plural";
import { summaryTexts } from "../summary/en";

export const loadTexts: LoadTexts = {
  language: "en",
  sheetNames: { dictionary: "Indicators", assessment: (term) => `Assessment ${term}`, results: (term) => `Other results ${term}`, tracking: (term) => `Tracking ${term}` },
  titles: {
    dictionary: "Indicators and the sentences their numbers come from",
    assessment: (term) => `Targets and results, term ${term}`,
    results: (term) => `Results without a target, term ${term}`,
    tracking: (term) => `Tracking the targets of the term ${term}, year by year`,
  },
  subtitles: {
    dictionary: (count) => plural(count, "indicator"),
    assessment: (count) => `${plural(count, "target")} · enter results in the column "Actual"; attainment, gap and status follow`,
    results: (count) => `${plural(count, "result")} that the report states without a target to compare with; not judged`,
    tracking: "Enter each year's result in the yellow cells (for a total over the term: the year's own figure). “Reached so far” is the last result; for growth rates their average, for totals their sum, and the path is then cumulative. “Projected” is the final result at the pace so far; “Progress” compares the last result with the path of its year.",
  },
  columns: {
    id: "Code",
    chapter: "Chapter",
    name: "Indicator",
    otherName: "Vietnamese name",
    aliases: "Other names",
    unit: "Unit",
    direction: "Better when",
    limit: "Natural limit",
    quotes: "Sentences in the report",
    note: "Note",
    level: "Set by",
    target: "Target",
    low: "Low",
    high: "High",
    actual: "Actual",
    period: "Period",
    attainment: "Attainment",
    gap: "Gap",
    status: "Status",
    baseline: (year) => `Baseline ${year}`,
    path: (year) => `Path ${year}`,
    toDate: "Reached so far",
    yearsLeft: "Years left",
    requiredGrowth: "Growth needed a year",
    remainingGap: "Gap to target",
    projection: (year) => `Projected ${year}`,
    pace: "Progress",
    method: "Reckoned as",
  },
  directionWords: { increase: "higher", decrease: "lower", maintain: "maintained", none: "not judged" },
  levelWords: { resolution: "Resolution", task: "Task", province: "Province" },
  statusWords: statusWordsIn("en"),
  methodWords: { level: "Final level", rate: "Yearly average", yearly: "Each year", total: "Sum" },
  summary: summaryTexts,
  paceWords: {
    reached: "Reached",
    onTrack: "On track",
    behind: "Behind the path",
    missed: statusWords.missed.en,
    noBaseline: "No baseline",
    noData: statusWords.noData.en,
    unreadable: statusWords.unreadable.en,
    notJudged: statusWords.notJudged.en,
  },
  quoteLine: (line, quote) => `Line ${line}: “${quote}”`,
};
