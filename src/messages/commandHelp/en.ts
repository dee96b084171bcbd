/** What `--help` says of each command and option, in English, and the shape of it. */

export interface CommandHelp {
  readonly version: string;
  readonly help: string;
  /** Said where a command was written wrongly: how to see the right way. */
  readonly usage: string;
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

export const commandHelp: CommandHelp = {
  version: "Show the version",
  help: "Show help",
  usage: "How commands are written: add --help, for example node dist/cli.js flag --help --lang en",
  titles: {},
  call: "Call a custom function on JSON arguments: IND.CAGR \"[100,200,5]\"",
  stdin: "Read one [\"IND.CAGR\",[100,200,5]] a line from standard input",
  demo: "Load the first model and flag the sample workbooks into a folder (out)",
  lang: "Language of messages, notes and new sheets",
  json: "Print JSON for programs",
  output: "Where to write: a file, or a folder for several files",
  inPlace: "Write over the input file",
  model: "Indicator model: a folder, a zip, a JSON file, a workbook, or the name of one that comes with the program",
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
  removeModel: "Take out the model, the corrections, the reasons of what was set aside and what is needed to put the functions back",
  restore: "Put the IND. functions back that an earlier share replaced",
  conclude: "Write the conclusion to paste into a report, a paragraph and a table, from a model or from workbooks",
  conclusionFormat: "Form of the conclusion: Markdown, HTML (opens in Word) or plain text",
  conclusionTerm: "One term of the model only, such as 2015-2020",
  functions: "List the custom functions",
  modelCommand: "Show and check an indicator model",
};
