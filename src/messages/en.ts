/** Everything people read, in English: the source of the keys. Messages with values are functions. */

import { formatNumber } from "./format";
import type { LoadTexts } from "../core/load/texts";
import { statusWords } from "../core/assessment/statusWords";
import type { Status } from "../core/assessment/status";
import { statuses } from "../core/assessment/status";
import type { FindingKind } from "../core/flag/findings";
import type { ColumnRole, StatedForm, TableReason } from "../core/recognise/table";
import type { HostErrorCode } from "../host/WorkbookHost";
import type { NoNoteReason } from "../core/flag/plan";
import { sharingMessages } from "./sharing/en";
import type { SharingMessages } from "./sharing/en";
import type { RuleId } from "../core/assessment/rules";
import type { ResultColumn } from "../core/flag/results/resultsSheet";
import type { TargetOperator } from "../core/target/target";

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
  missed(actual: string, target: string, gap: string): string;
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
  readonly functions: string;
  readonly modelCommand: string;
}

const words = Object.fromEntries(statuses.map((status) => [status, statusWords[status].en])) as Record<Status, string>;

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const noNoteReasons: Readonly<Record<NoNoteReason, string>> = {
  threadedComment: "a comment stands there already",
  tooManyNotes: "the sheet has as many as Excel handles well",
  unsupported: "this Excel lets no add-in write notes",
};

/** What a writing that stopped had done by then. */
const writtenPart = ({ written = 0, total = 0 }: Params): string =>
  written === 0 ? "Nothing was written." : `${formatNumber(Number(written), "en")} of ${formatNumber(Number(total), "en")} changes were written, the rest was not.`;

export const en: Messages = {
  statusWords: words,
  load: {
    language: "en",
    sheetNames: { dictionary: "Indicators", assessment: (term) => `Assessment ${term}`, tracking: (term) => `Tracking ${term}` },
    titles: {
      dictionary: "Indicators and the sentences their numbers come from",
      assessment: (term) => `Targets and results, term ${term}`,
      tracking: (term) => `Tracking the targets of the term ${term}, year by year`,
    },
    subtitles: {
      dictionary: (count) => plural(count, "indicator"),
      assessment: (count) => `${plural(count, "target")} · enter results in the column "Actual"; attainment, gap and status follow`,
      tracking: "Enter each year's result in the yellow cells (for a total over the term: the year's own figure). “Reached so far” is the last result; for growth rates their average, for totals their sum, and the path is then cumulative.",
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
      attainment: "Attainment",
      gap: "Gap",
      status: "Status",
      baseline: (year) => `Baseline ${year}`,
      path: (year) => `Path ${year}`,
      toDate: "Reached so far",
      yearsLeft: "Years left",
      requiredGrowth: "Growth needed a year",
      remainingGap: "Gap to target",
    },
    directionWords: { increase: "higher", decrease: "lower", maintain: "maintained", none: "not judged" },
    levelWords: { resolution: "Resolution", task: "Task", province: "Province" },
    statusWords: words,
    quoteLine: (line, quote) => `Line ${line}: “${quote}”`,
  },
  note: {
    numbers: (actual, target) => `Actual ${actual} · target ${target}`,
    gap: (gap, attainment) => (attainment === null ? `Gap ${gap}` : `Gap ${gap} · attainment ${attainment}`),
    implied: (plan) => `${plan} (implied)`,
    ofShare: "Only the percentage of the plan is printed: below 100 is missed.",
    gapUnit: (unit) => (unit.startsWith("%") ? "percentage points" : unit),
    rules: {
      "=": "A single number: equal is met, better is exceeded.",
      ">=": "“At least” is met when the result is not below the bound.",
      ">": "“Above” is met only when the result is above the bound.",
      "<=": "“At most” is met when the result is not above the bound.",
      "<": "“Below” is met only when the result is below the bound.",
      "~": "“About” is met when the result rounds to the target or is better; please check.",
      between: "A range: inside is met, past its better bound is exceeded.",
    },
    betterUp: "Higher is better",
    betterDown: "Lower is better",
    assumed: "assumed: nothing in the sheet says so",
    rounded: (decimals) => `Compared after rounding to ${plural(decimals, "decimal")}, which decided.`,
    textTarget: "The target is text: after changing it, flag the workbook again.",
    checked: (date) => `Checked on ${date}`,
  },
  results: {
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
    },
    rounding: (decimals) => (decimals === 0 ? "Compared as whole numbers." : `Compared at ${plural(decimals, "decimal")}.`),
    review: "Please check.",
  },
  findings: {
    kinds: {
      missed: "Missed",
      behindPace: "Behind pace",
      statedWrong: "Wrong printed percentage",
      contradictoryTargets: "Contradictory targets",
      doubtfulUnit: "Doubtful unit",
      textNumber: "Number typed as text",
      unreadable: "Unreadable",
    },
    missed: (actual, target, gap) => `actual ${actual}, target ${target}, gap ${gap}`,
    behindPace: (done, expected) => `${done} of the plan is done; by this time last year it was ${expected} of the whole year`,
    statedWrong: (printed, computed, form) => `${printed} is printed, but ${form === "actual/target" ? "actual divided by target" : "target divided by actual"} is ${computed}`,
    contradictoryTargets: (text, otherText, otherCell) => `the target is ${text} here and ${otherText} in ${otherCell}`,
    doubtfulUnit: (times) => `the result is about ${times} times the target: the two may be in different units`,
    textNumber: (text) => `“${text}” is typed as text, so Excel’s formulas pass over this cell`,
    unreadable: (text) => `“${text}” cannot be read as a target or a result`,
  },
  hostErrors: {
    notWorkbook: () => "This is not an Excel workbook. Open it in the program that made it and save it as .xlsx.",
    truncated: () => "The file is incomplete: its end is missing. Copy or download it again.",
    encrypted: () => "The workbook is protected by a password. Open it in Excel, remove the password (File › Info › Protect Workbook) and save it.",
    binaryWorkbook: () => "This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.",
    oldWorkbook: () => "An Excel 97–2003 workbook (.xls) can be read by scan but not written to. Open it in the workbench (npm start) or in Excel, save it as .xlsx and try again.",
    ancientWorkbook: () => "This is a workbook of Excel 4.0 or older. Open it in Excel or LibreOffice and save it as .xlsx.",
    webPage: () => "This is a web page (HTML), not an Excel workbook, even if its name ends in .xls: many programs export reports that way. Open it in Excel, answer “Yes” when Excel asks, and save it as .xlsx.",
    xmlSpreadsheet: () => "This is an “XML Spreadsheet 2003”, not an .xlsx. Open it in Excel and save it as .xlsx.",
    plainText: () => "This is plain text (CSV or columns separated by tabs), not an Excel workbook. Open it in Excel, check its columns and numbers, and save it as .xlsx.",
    strictWorkbook: () => "This is a “Strict Open XML” workbook. Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
    tooLarge: ({ limit = 0 }) => `The workbook unpacks to more than ${formatNumber(Number(limit) / 1_000_000, "en")} MB and was not opened. Split it; on the command line, --max-size raises the limit.`,
    tooManyParts: ({ limit = "" }) => `The file holds more than ${limit} parts and was not opened: it is no ordinary workbook.`,
    tooManyCells: ({ limit = 0 }) => `The workbook has more than ${formatNumber(Number(limit), "en")} cells with data and was not opened. Split it, or open it in Excel and save it as .xlsx.`,
    damagedPart: ({ part = "" }) => `The workbook is damaged in ${part}. Open it in Excel, let Excel repair it, and save it.`,
    unsupportedEncoding: ({ part = "" }) => `${part} is written in an encoding other than UTF-8. Open the workbook in Excel and save it.`,
    protectedSheet: ({ sheet = "" }) => `The sheet “${sheet}” is protected and nothing was written. Unprotect it (Review › Unprotect Sheet) and try again.`,
    missingSheet: ({ sheet = "" }) => `There is no sheet “${sheet}” any more. Nothing was written.`,
    sheetExists: ({ sheet = "" }) => `There is a sheet “${sheet}” already. Nothing was written.`,
    tableExists: ({ table = "" }) => `There is a table “${table}” already. Nothing was written.`,
    missingTable: ({ table = "" }) => `There is no table “${table}” any more. Nothing was written.`,
    outsideSheet: ({ sheet = "" }) => `A cell would lie outside the sheet “${sheet}”. Nothing was written.`,
    cancelled: (params) => `Cancelled. ${writtenPart(params)}`,
    cellEditing: (params) => `A cell is being edited. Press Enter or Esc in the sheet, then try again. ${writtenPart(params)}`,
    payloadLimit: (params) => `This is more than Excel takes at once. ${writtenPart(params)} Split the workbook, or use Excel for Windows or Mac, which takes more than Excel on the web.`,
    accessDenied: (params) => `Excel did not allow the change: the workbook is protected, read-only, or locked by someone else. ${writtenPart(params)} Open it for editing, then try again.`,
    conflict: (params) => `Someone else is changing the same place. ${writtenPart(params)} Wait a moment, then try again.`,
    goneMeanwhile: (params) => `A sheet, table or name was removed while this was going on. ${writtenPart(params)} Try again: the workbook is read anew.`,
    hiddenSheet: ({ sheet = "" }) => `The sheet “${sheet}” is hidden. Unhide it (right-click a sheet tab › Unhide) to see the cell.`,
    notesUnsupported: () => "This Excel lets no add-in write notes. Nothing was written.",
    programFailed: ({ detail = "", ...params }) => `Excel reported: ${detail}. ${writtenPart(params)} Try again; if it happens again, save the workbook and open it anew.`,
  },
  roles: {
    ordinal: "number",
    label: "name",
    unit: "unit",
    target: "target",
    actual: "actual",
    stated: "printed percentage",
    previous: "earlier period",
    comparison: "comparison",
    assessment: "assessment",
    remark: "remark",
    other: "other",
  },
  reasons: {
    roleWords: "the header names the roles of its columns",
    excelTable: "it is an Excel table",
    arithmetic: "the printed percentages agree with plan and result",
    arithmeticFails: "the printed percentages do not agree with plan and result: perhaps other columns are meant",
    percentOnly: "only percentages of the plan are printed, not the plan",
    partYearFromTitle: "the title says that the results cover part of the year",
    labelGuessed: "no header says which column holds the names",
    actualGuessed: "the results were told by their period alone",
    ambiguousNumbers: "numbers typed as text can be read in two ways, such as 8.126",
    corrected: "with the roles that the user chose",
    severalActuals: "more than one column could hold the results",
    severalTargets: "more than one column could hold the targets",
    fewNumbers: "the results are mostly not numbers",
  },
  cli: {
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
    demoWorkbook: "indicator-workbook.xlsx",
    demoNext: (folder) => `Open the workbooks in ${folder}/ with Excel, LibreOffice or WPS: flags and formulas need nothing installed.`,
  },
  sharing: sharingMessages,
  help: {
    version: "Show the version",
    help: "Show help",
    titles: {},
    call: "Call a custom function on JSON arguments: IND.CAGR \"[100,200,5]\"",
    stdin: "Read one [\"IND.CAGR\",[100,200,5]] a line from standard input",
    demo: "Load the first model and flag the sample workbooks into a folder (out)",
    lang: "Language of messages, notes and new sheets",
    json: "Print JSON for programs",
    output: "Where to write: a file, or a folder for several files",
    inPlace: "Write over the input file",
    model: "Indicator model: a folder, a zip or one JSON file",
    maxSize: "Refuse workbooks that unpack to more than this",
    failOn: "Exit with 1 when a row has one of these statuses, such as missed",
    positive: "It must be a number above 0.",
    load: "Load an indicator model into a workbook, or into a new one",
    formulas: "Formulas with IND. custom functions, or with Excel's own functions",
    scan: "Find the tables with targets and results and judge each row",
    flag: "Mark the cells that miss their targets",
    results: "Add a sheet of results: one row for each indicator, printable on A4",
    clear: "Take the marks out again",
    share: "Prepare a copy for people who have nothing installed, and list what to look at before sending",
    shareFormulas: "What IND. functions become: Excel's own functions, values, or what they are",
    removeModel: "Take out the model, the corrections and what is needed to put the functions back",
    restore: "Put the IND. functions back that an earlier share replaced",
    functions: "List the custom functions",
    modelCommand: "Show and check an indicator model",
  },
};
