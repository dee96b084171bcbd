/** What the help says, in English: the source of the keys. The pane and the help page show it; the README's table of verdicts is held to it. */

import type { Status } from "../../core/assessment/status";

/** A form of target, and when it is met and exceeded. */
export interface VerdictRule {
  /** As officials write it. */
  readonly written: readonly string[];
  /** What the form is, where the words do not say it. */
  readonly remark: string | null;
  readonly met: string;
  readonly exceeded: string;
}

/** A term and what it means. */
export type Explained = readonly [term: string, meaning: string];

export interface GuideMessages {
  readonly title: string;
  readonly lead: string;
  readonly back: string;
  readonly stepsTitle: string;
  readonly steps: readonly Explained[];
  readonly marksTitle: string;
  /** A flagged number as it looks in a cell. */
  readonly markedNumber: string;
  readonly marked: string;
  readonly marks: readonly Explained[];
  readonly statusesTitle: string;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly verdictTitle: string;
  readonly verdictHead: readonly [written: string, met: string, exceeded: string];
  readonly verdicts: readonly VerdictRule[];
  readonly principles: readonly Explained[];
  readonly keysTitle: string;
  readonly keys: readonly Explained[];
  readonly privacyTitle: string;
  readonly privacy: string;
  readonly version: (version: string) => string;
  readonly asPage: string;
  readonly functions: string;
}

export const en: GuideMessages = {
  title: "Help",
  lead: "Indicator Workbook reads the tables of the open workbook, says for each row whether the target was met and why, and marks the cells that miss it.",
  back: "Close the help",
  stepsTitle: "In three steps",
  steps: [
    ["See", "Open the section Flag. Its first line says how many targets this workbook misses; press a row to go to its cell."],
    ["Understand", "Press “Why?” for the numbers, the rule, the rounding and the source. Where a table was read wrongly, open “Tables found”, then “Change how it is read”."],
    ["Mark, save, send", "Press the button Flag and save the workbook as usual. Correct a number and its flag goes. “Remove flags” takes out what was added. The section Send makes a copy for people who have nothing installed."],
  ],
  marksTitle: "What the marks mean",
  markedNumber: "▼ 58.5",
  marked: "A red, bold number with ▼: the result misses its target. It is a rule of Excel on the row's own cells: correct the number and the flag goes. The grid of the workbench shows the colour only.",
  marks: [
    ["Note on the cell", "Status, target, result, gap, rule and the date of the check. Your own notes stay; ours is added below."],
    ["Set aside", "A finding with a reason, not coloured. It comes back as soon as its result or target changes."],
  ],
  statusesTitle: "What a verdict says",
  statuses: {
    exceeded: "Better than the target.",
    met: "What the target asks.",
    missed: "Worse than the target.",
    inProgress: "The result does not cover the whole period of the target yet: no verdict.",
    notJudged: "No direction is better, for example the structure of the economy: only the gap is shown.",
    noTarget: "There is a result, but no target was set.",
    noData: "There is a target, but no result yet.",
    unreadable: "The cell cannot be read as a number or a target.",
  },
  verdictTitle: "How a verdict is reached",
  verdictHead: ["Target as written", "Met when", "Exceeded when"],
  verdicts: [
    { written: ["100"], remark: "a bare number", met: "equal", exceeded: "better than it" },
    { written: ["8,7 – 10,7"], remark: null, met: "inside, bounds included", exceeded: "past the better bound" },
    { written: ["trên 97", "dưới 1", "≥ 90", "không quá 4", "từ 12"], remark: null, met: "it holds (equal is not “trên” or “dưới”)", exceeded: "never" },
    { written: ["khoảng 1"], remark: null, met: "equal after rounding, or better; marked for review", exceeded: "never" },
    { written: ["duy trì 100"], remark: null, met: "not worse", exceeded: "never" },
    { written: ["Đạt", "Hoàn thành", "Có"], remark: "a criterion without a number", met: "the result says the same", exceeded: "never" },
    { written: [], remark: "not printed, only “so với kế hoạch (%)”", met: "the percentage is 100 as it is shown", exceeded: "it is more" },
  ],
  principles: [
    ["Which way is better", "From the model, else from the words of the indicator (poor households should fall), else from the target's own words. Otherwise increase is assumed; “Why?” says that it is an assumption, and you can change it."],
    ["Rounding", "Both sides are rounded to the decimals that are shown before they are compared; where rounding decided, “Why?” says so."],
    ["Part of a year", "Results of six months or a quarter against a yearly plan are in progress, not missed."],
    ["Tables that can be read in two ways", "Asked about first, not flagged."],
  ],
  keysTitle: "Keys",
  keys: [
    ["Tab · Shift+Tab", "to the next or the previous button or row"],
    ["← → · Home · End", "between the sections, when one of their tabs has the focus"],
    ["Enter · Space", "press it: a row leads to its cell"],
    ["Esc", "close a dialog or this help"],
    ["↑ ↓ · Home · End", "from row to row of a long list"],
    ["F6", "between the sheet and the pane"],
    ["Ctrl+Z · Ctrl+Y", "in the grid of the workbench: undo, redo"],
  ],
  privacyTitle: "Privacy",
  privacy: "Files are read and written on this machine; nothing is sent anywhere.",
  version: (version) => `Indicator Workbook ${version}`,
  asPage: "As a page, to print",
  functions: "The functions IND.",
};
