/** What the pane's section of functions says, in English: the source of the keys. What help pages say too stands in `help`. */

import { formatNumber } from "../../format";

const count = (value: number, one: string, many = `${one}s`): string => `${formatNumber(value, "en")} ${value === 1 ? one : many}`;
const listed = (names: readonly string[]): string => names.join(", ");

export const en = {
  search: "Find a function",
  clearSearch: "Clear the search",
  found: (functions: number) => `${count(functions, "function")} found`,
  nothing: (query: string) => `No function found for “${query}”. Try fewer words; accents do not matter.`,
  back: "All functions",
  helpPage: "Open the help page",
  insert: "Insert into a cell…",
  example: {
    choose: "Examples",
    name: (index: number) => `Example ${formatNumber(index, "en")}`,
    edit: "Change the numbers, and the result follows.",
    list: "Values one after another, with ; between them.",
    reset: "Back to the example",
  },
  why: {
    missing: (name: string) => `${name} is missing.`,
    notNumber: (name: string, text: string) => `${name} must be a number; “${text}” is none.`,
    notTarget: (name: string, text: string) => `${name}: “${text}” cannot be read as a target.`,
    notChoice: (name: string, choices: readonly string[]) => `${name} must be one of: ${listed(choices)}.`,
    inputError: (name: string, code: string) => `${name} holds the error ${code} itself.`,
  },
  form: {
    title: (name: string) => `Insert ${name}`,
    back: (name: string) => `Back to ${name}`,
    intro: "Select a cell in the sheet, then press “Take cell”. You can also type an address, a number or text.",
    cell: "Cell for the result",
    onSheet: (sheet: string) => `On the sheet ${sheet}`,
    take: "Take cell",
    takeFor: (name: string) => `Take cell selected for ${name}`,
    nothingSelected: "Nothing is selected. Select a cell in the sheet first.",
    leftOut: "(left out)",
    now: (text: string) => `Now: ${text}`,
    cellsNow: (cells: number, text: string) => `${count(cells, "cell")} now: ${text}`,
    formulaOnly: "Formula",
    result: (text: string) => `Result now: ${text}`,
    results: (cells: number, text: string) => `Fills ${count(cells, "cell")} now: ${text}`,
    leaveBlank: "Show nothing while an input is blank",
    leaveBlankHint: "Some versions of Excel take blank cells for 0.",
    noCustomFunctions: "This Excel has no custom functions, so the formula is written with Excel’s own.",
    fixesTarget: "The words of a target in a cell are written into the formula as they are now. When they change, insert it again.",
    insertInto: (address: string) => `Insert into ${address}`,
    insertNowhere: "Insert",
    standing: (cells: number) => (cells === 1 ? "Something stands in this cell already:" : `Something stands in ${count(cells, "cell")} already:`),
    more: (cells: number) => `and ${count(cells, "more cell")}`,
    replaceTitle: "Replace what stands there?",
    replace: "Replace",
    keep: "Keep it",
  },
  problems: {
    cell: "Type the address of one cell, for example B12.",
    notNumber: "Neither a number nor the address of a cell.",
    percent: "Write 0.05 or 5 instead of 5%, as the unit of this argument says.",
    notChoice: "Choose one of the words.",
    notCells: "Take the cells of the series, for example B2:B7.",
    wholeColumns: "Name the cells that hold numbers, for example B2:B7, not whole columns or rows.",
    fix: (names: readonly string[]) => `Cannot be read: ${listed(names)}. See the message below it.`,
    missing: (names: readonly string[]) => `Still needed: ${listed(names)}.`,
    unknownSheet: (sheet: string) => `There is no sheet ${sheet}.`,
    circular: (name: string) => `The result would stand in the cells of ${name} itself. Choose another cell for the result.`,
    shapes: "Ranges in one call must have the same number of rows and columns.",
    outsideSheet: "The results do not fit on the sheet from this cell on.",
    table: (table: string) => `A formula that fills several cells cannot stand in the table ${table}. Choose a cell beside it.`,
    merged: "Merged cells are in the way. Choose another cell, or of merged cells the first.",
    noNative: (reason: string) => `Excel’s own functions cannot do this: ${reason}.`,
    noNativeAnywhere: (reason: string) => `Excel’s own functions cannot do this (${reason}), and this Excel has no custom functions. In the workbench it can be inserted.`,
  },
};

export type FunctionMessages = typeof en;
