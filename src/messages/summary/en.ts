/** The sheet `Summary`, in English. */

import type { SummaryTexts } from "../../core/load/summary/texts";

export const summaryTexts: SummaryTexts = {
  sheetName: "Summary",
  title: "Summary of the indicators",
  heading: (term) => `Term ${term}`,
  answer: "{good} of {judged} judged targets met or exceeded; {missed} missed",
  noAnswer: "No results to judge yet",
  paceAnswer: "Of {total} targets: {reached} reached, {onTrack} on track, {behind} behind the path, {missed} missed, {noData} without data",
  others: "Other",
  total: "Total",
  goodShare: "Share met",
  missedHeading: (term) => `Missed targets of the term ${term}`,
  gapUnit: "Unit of the gap",
  percentagePoints: "percentage points",
  moreMissed: "and {more} more: see the assessment sheet",
  paceRow: "Progress of the targets",
  attainmentTitle: (term, shown, all) => (shown === all ? `Attainment of the targets of ${term}` : `Attainment of ${term}: ${shown} of ${all} targets, the missed ones first`),
  attainmentDescription: (term) => `Bar chart: attainment of each target of the term ${term}; the strong line is 100%. The figures are at the end of this sheet.`,
  chooser: "Indicator shown in the chart",
  chooserHint: "Copy an indicator's code or name from the tracking sheet into the yellow cell.",
  unknownIndicator: "The tracking sheet has no such code or name",
  place: "row",
  year: "Year",
  path: "Path",
  pathTitle: "Results against the path",
  pathDescription: "Columns: the chosen indicator's result in each year; line: the path to its target. The figures are in the table on the left.",
  noResult: "no data",
  chartData: "Figures of the attainment chart",
};
