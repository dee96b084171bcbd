/** What the command line says, in English, and the shape of it. */

import type { NoNoteReason } from "../../core/flag/plan";
import { formatNumber } from "../format";
import { plural } from "../plural";

export interface CliMessages {
  readonly description: string;
  loaded(file: string): string;
  loadedSheet(sheet: string, rows: number, isNew: boolean): string;
  scanned(file: string, tables: number): string;
  table(sheet: string, range: string, confidence: number): string;
  counts(counts: readonly string[]): string;
  readonly noTables: string;
  finding(cell: string, label: string, sentence: string): string;
  flagged(cells: number, notes: number, rules: number): string;
  nothingFlagged: string;
  resultsWritten(sheet: string, rowCount: number): string;
  withoutNote(count: number, reason: NoNoteReason): string;
  unsure(sheet: string, range: string): string;
  cleared(file: string): string;
  nothingToClear(file: string): string;
  written(path: string): string;
  more(count: number): string;
  notFound(path: string): string;
  readFailed(path: string): string;
  writeFailed(path: string, detail: string): string;
  outputIsInput(path: string): string;
  outputNeeded(command: string): string;
  noWorkbooks(path: string): string;
  modelProblems(count: number): string;
  modelCard(title: string, indicators: number, targets: number, observations: number, passages: number): string;
  termCard(term: string, counts: readonly string[]): string;
  /** File name of the workbook that the demonstration makes. */
  readonly demoWorkbook: string;
  demoNext(folder: string): string;
  badCall(text: string): string;
  readonly termWithoutFiles: string;
  noSuchTerm(term: string, terms: readonly string[]): string;
  readonly nothingToConclude: string;
}

const noNoteReasons: Readonly<Record<NoNoteReason, string>> = {
  threadedComment: "a comment stands there already",
  tooManyNotes: "the sheet has as many as Excel handles well",
  unsupported: "this Excel lets no add-in write notes",
};

export const cliMessages: CliMessages = {
  description: "Targets, results and verdicts in the statistics workbooks officials already use.",
  loaded: (file) => `Model loaded into ${file}`,
  loadedSheet: (sheet, rows, isNew) => `${sheet}: ${plural(rows, "row")} (${isNew ? "new sheet" : "brought up to date; what was typed is kept"})`,
  scanned: (file, tables) => `${file}: ${plural(tables, "table")} with targets and results`,
  table: (sheet, range, confidence) => `${sheet} ${range} (confidence ${Math.round(confidence * 100)} %)`,
  counts: (counts) => counts.join(" · "),
  noTables: "No table with targets and results was found. Headers must name them, for example “Plan 2024” and “Actual 2024”.",
  finding: (cell, label, sentence) => `${cell} ${label}: ${sentence}`,
  flagged: (cells, notes, rules) => `${plural(cells, "cell")} flagged, ${plural(notes, "note")}, ${plural(rules, "rule")}`,
  resultsWritten: (sheet, rows) => `Sheet “${sheet}”: ${formatNumber(rows, "en")} ${rows === 1 ? "row" : "rows"}`,
  nothingFlagged: "Nothing to flag.",
  withoutNote: (count, reason) => `${plural(count, "cell")} without a note: ${noNoteReasons[reason]}`,
  unsure: (sheet, range) => `${sheet} ${range} was not flagged: the reading is not sure enough`,
  cleared: (file) => `Marks taken out of ${file}`,
  nothingToClear: (file) => `${file} holds no marks.`,
  written: (path) => `Written: ${path}`,
  more: (count) => `… and ${count} more`,
  notFound: (path) => `There is no file or folder ${path}.`,
  readFailed: (path) => `${path} cannot be read. Is it open in another program, or are you not allowed to read it?`,
  writeFailed: (path, detail) => `${path} cannot be written (${detail}). Close it in other programs, or choose another place with -o.`,
  outputIsInput: (path) => `${path} is the input itself. Choose another file with -o, or say --in-place.`,
  outputNeeded: (command) => `Say where to write: ${command} … -o OUT.xlsx (a folder for several files), or --in-place.`,
  noWorkbooks: (path) => `There is no workbook (.xlsx, .xlsm) in ${path}.`,
  modelProblems: (count) => `The model was not loaded: ${plural(count, "problem")}.`,
  modelCard: (title, indicators, targets, observations, passages) =>
    `${title}: ${plural(indicators, "indicator")}, ${plural(targets, "target")}, ${plural(observations, "result")}, ${plural(passages, "passage")}`,
  termCard: (term, counts) => `${term}: ${counts.join(" · ")}`,
  badCall: (text) => `This is no call: ${text}. Write the function and its arguments as JSON, for example IND.CAGR "[100,200,5]"; null is a blank cell, an array of rows a range.`,
  termWithoutFiles: "--term goes with a model, not with workbooks.",
  noSuchTerm: (term, terms) => `The model has no term ${term}; it has ${terms.join(", ")}.`,
  nothingToConclude: "no table was read surely enough to draw a conclusion from",
  demoWorkbook: "indicator-workbook.xlsx",
  demoNext: (folder) => `Open the workbooks in ${folder}/ with Excel, LibreOffice or WPS: flags and formulas need nothing installed.`,
};
