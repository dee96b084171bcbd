/** What the chart of the results sheet says, in English. */

import type { ResultsChartTexts } from "../../core/flag/results/resultsChart";

export const resultsChartMessages: ResultsChartTexts = {
  attainmentTitle: "Attainment of each indicator (strong line at 100% = target)",
  attainmentDescription: "Lying bars, one for each indicator of the table below: its attainment, with a strong line at 100%, the target. Indicators without an attainment have no bar.",
  countsTitle: "How many indicators have each status",
  countsDescription: "Lying bars, one for each status: how many rows of the table below have it. The numbers stand beside the words on the left.",
  countsSeries: "Rows",
};
