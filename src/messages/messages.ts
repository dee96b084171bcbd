/** What every language says: the shape of the messages. A key that a language lacks does not compile. */

import type { RuleId } from "../core/assessment/rules";
import type { Status } from "../core/assessment/status";
import type { FindingKind } from "../core/flag/findings";
import type { NoNoteReason } from "../core/flag/plan";
import type { ResultsChartTexts } from "../core/flag/results/resultsChart";
import type { ResultColumn } from "../core/flag/results/resultsSheet";
import type { LoadTexts } from "../core/load/texts";
import type { ColumnRole, StatedForm, TableReason } from "../core/recognise/table";
import type { TargetOperator } from "../core/target/target";
import type { HostErrorCode } from "../host/WorkbookHost";
import type { AsideMessages } from "./asides/en";
import type { SharingMessages } from "./sharing/en";
import type { WritingMessages } from "./writing/en";

export type Params = Readonly<Record<string, string | number>>;

export interface Messages {
  readonly load: LoadTexts;
  readonly statusWords: Readonly<Record<Status, string>>;
  readonly note: NoteMessages;
  readonly results: ResultsMessages;
  readonly findings: FindingMessages;
  readonly hostErrors: Readonly<Record<HostErrorCode, (params: Params) => string>>;
  readonly roles: Readonly<Record<ColumnRole, string>>;
  readonly reasons: Readonly<Record<TableReason, string>>;
  readonly cli: CliMessages;
  readonly sharing: SharingMessages;
  readonly writing: WritingMessages;
  readonly asides: AsideMessages;
  readonly help: HelpMessages;
}

/** The lines of a note on a flagged cell. */
export interface NoteMessages {
  numbers(actual: string, target: string): string;
  gap(gap: string, attainment: string | null): string;
  /** The unit of a gap: percentage points between percentages. */
  gapUnit(unit: string): string;
  /** A plan that is not printed. */
  implied(plan: string): string;
  /** The rule for a printed percentage. */
  readonly ofShare: string;
  readonly rules: Readonly<Record<TargetOperator, string>>;
  readonly betterUp: string;
  readonly betterDown: string;
  readonly assumed: string;
  rounded(decimals: number): string;
  textTarget: string;
  checked(date: string): string;
}

/** The results sheet. */
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

/** What is worth telling, as sentences without their cell and row. */
export interface FindingMessages {
  readonly kinds: Readonly<Record<FindingKind, string>>;
  missed(actual: string, target: string, gap: string | null): string;
  behindPace(done: string, expected: string): string;
  statedWrong(printed: string, computed: string, form: StatedForm): string;
  contradictoryTargets(text: string, otherText: string, otherCell: string): string;
  doubtfulUnit(times: string): string;
  textNumber(text: string): string;
  unreadable(text: string): string;
}

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

/** What `--help` says of each command and option. */
export interface HelpMessages {
  readonly version: string;
  readonly help: string;
  /** Headings that commander prints in English, by that heading. */
  readonly titles: Readonly<Record<string, string>>;
  readonly call: string;
  readonly stdin: string;
  readonly demo: string;
  readonly lang: string;
  readonly json: string;
  readonly output: string;
  readonly inPlace: string;
  readonly model: string;
  readonly maxSize: string;
  readonly failOn: string;
  readonly positive: string;
  readonly load: string;
  readonly formulas: string;
  readonly scan: string;
  readonly flag: string;
  readonly results: string;
  readonly clear: string;
  readonly share: string;
  readonly shareFormulas: string;
  readonly removeModel: string;
  readonly restore: string;
  readonly conclude: string;
  readonly conclusionFormat: string;
  readonly conclusionTerm: string;
  readonly functions: string;
  readonly modelCommand: string;
}
