/** What the commands that bring models in and out say, in English, and what a model that was started from a table notes. */

import { formatNumber } from "../format";
import { plural } from "../plural";
import type { RowDirection } from "../../core/recognise/table";
import type { FromTableTexts } from "../../core/modelSheets/fromTable";

export interface ModelMessages {
  /** The help of the subcommands of `model` and of their options. */
  readonly help: {
    readonly export: string;
    readonly import: string;
    readonly start: string;
    readonly output: string;
    readonly overwrite: string;
    readonly sheet: string;
    readonly table: string;
    readonly year: string;
    readonly term: string;
    readonly wrongYear: string;
    readonly wrongTerm: string;
    readonly wrongTable: string;
  };
  outputNeeded(command: string): string;
  isThere(path: string): string;
  unknownKind(path: string): string;
  wrote(path: string, indicators: number, targets: number, observations: number): string;
  noSheet(sheet: string, sheets: readonly string[]): string;
  readonly noTables: string;
  noTable(number: number, count: number): string;
  startedFrom(sheet: string, range: string, number: number, count: number): string;
  assumedDirections(count: number): string;
  partYearResults(count: number): string;
  leftOutTargets(count: number): string;
  readonly fromTable: FromTableTexts;
}

const directions: Readonly<Record<RowDirection["value"], string>> = { increase: "higher is better", decrease: "lower is better", maintain: "to be maintained", none: "not judged" };
const sources: Readonly<Record<RowDirection["source"], string>> = { user: "set by the user", model: "from a model", label: "from the words of the name", target: "from the words of the target", assumption: "assumed; please check" };

export const modelMessages: ModelMessages = {
  help: {
    export: "Write a model to a folder of CSV files, a zip, a JSON file or a workbook to edit",
    import: "Read and check a model, also one edited in Excel, and write it in another form",
    start: "Start a model from a table of a workbook",
    output: "Where to: a folder, or a file ending in .zip, .json or .xlsx",
    overwrite: "Replace what stands there",
    sheet: "The sheet of the table; default: the largest table of the workbook",
    table: "Which of the tables found, counted from 1",
    year: "The year of plan and result, where the table does not say it",
    term: "The term that the year belongs to, for example 2021-2025; default: the five-year plan around it",
    wrongYear: "A year has four digits.",
    wrongTerm: "A term is its first and last year, for example 2021-2025.",
    wrongTable: "A whole number from 1 on.",
  },
  outputNeeded: (command) => `Say where to write: ${command} … -o a folder, or a file ending in .zip, .json or .xlsx.`,
  isThere: (path) => `${path} is there already. Choose another place with -o, or replace it with --overwrite.`,
  unknownKind: (path) => `${path}: a model is written to a folder or to a file ending in .zip, .json or .xlsx.`,
  wrote: (path, indicators, targets, observations) => `Written: ${path} (${plural(indicators, "indicator")}, ${plural(targets, "target")}, ${plural(observations, "result")})`,
  noSheet: (sheet, sheets) => `There is no sheet “${sheet}”. The sheets are: ${sheets.join(", ")}.`,
  noTables: "No table with a plan and results was found.",
  noTable: (number, count) => `There is no table ${number}: ${plural(count, "table was", "tables were")} found.`,
  startedFrom: (sheet, range, number, count) => `Started from ${sheet} ${range}${count > 1 ? ` (table ${number} of ${count}; --sheet and --table choose another)` : ""}`,
  assumedDirections: (count) => `${plural(count, "direction was", "directions were")} assumed to be “higher is better”: check the column direction.`,
  partYearResults: (count) => `${plural(count, "result covers", "results cover")} part of the year and ${count === 1 ? "was" : "were"} left out.`,
  leftOutTargets: (count) => `${plural(count, "target is", "targets are")} no number that can be read and ${count === 1 ? "was" : "were"} left out.`,
  fromTable: {
    source: (sheet, row, target, actual) => `From sheet ${sheet}, row ${row}${target === null ? "" : `, plan ${target}`}${actual === null ? "" : `, result ${actual}`}.`,
    direction: ({ value, source }) => `Direction: ${directions[value]} (${sources[source]}).`,
    number: (value) => formatNumber(value, "vi"),
  },
};
