/** What the pane's screen of other models says, in English: the source of the keys. */

import { formatNumber } from "../../format";

const count = (value: number, one: string, many = `${one}s`): string => `${formatNumber(value, "en")} ${value === 1 ? one : many}`;

export const en = {
  title: "Models",
  choose: "Choose a model",
  inUse: "In use",
  builtIn: "Comes with the program",
  workbook: "Loaded into this workbook",
  sheets: "On the model sheets of this workbook",
  sheetsHint: "Reads what was edited there",
  file: (name: string) => `From the file ${name}`,
  table: (sheet: string) => `Started from the sheet ${sheet}`,
  open: "Open a file",
  openHint: "A zip, a JSON file, a workbook with model sheets, or the CSV files of a folder selected together.",
  openButton: "Open a model…",
  opening: "Reading the model…",
  start: "Start from a table",
  startHint: "Each row becomes an indicator, its plan a target, its result an observation.",
  noTables: "No table with a plan and results was found in this workbook.",
  whichTable: "Table",
  tableName: (sheet: string, range: string, rows: number) => `${sheet} ${range} (${count(rows, "row")})`,
  year: "Year of the numbers",
  badYear: "A year has four digits.",
  term: "Term",
  badTerm: "First and last year, for example 2021-2025, around the year.",
  startButton: "Start the model",
  startTitle: (sheet: string) => `Started from ${sheet}`,
  started: (indicators: number, targets: number, observations: number) => `${count(indicators, "indicator")} · ${count(targets, "target")} · ${count(observations, "result")}`,
  useStarted: "Work with this model",
  export: "Edit or keep this model",
  exportHint: "On worksheets the model can be edited in Excel and read back here.",
  toSheets: "Write to worksheets…",
  toZip: "Download .zip",
  noDownload: "To get a file, write the sheets and save the workbook.",
  exporting: "Write the model to worksheets",
  rows: (rows: number) => count(rows, "row"),
  willReplace: (sheets: readonly string[]) => `Replaces what stands there now: ${sheets.join(", ")}`,
  write: "Write the sheets",
  problems: (problems: number) => `The model has ${count(problems, "problem")} and was not opened`,
  cannotOpen: "The file could not be opened",
  cannotWrite: "The model cannot be written to sheets",
  cannotStart: "No model can be started from this table",
  unreadable: "The file could not be read. Copy it to this machine and try again.",
  unexpected: "Something unexpected happened. Try again.",
};

export type ModelScreenMessages = typeof en;
