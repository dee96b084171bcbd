/** What the pane's section "Send" says, in English: the source of the keys. What the command line says too stands in `messages/sharing`. */

import { formatNumber } from "../../format";

const count = (value: number, one: string, many = `${one}s`): string => `${formatNumber(value, "en")} ${value === 1 ? one : many}`;
const number = (value: number): string => formatNumber(value, "en");

export const en = {
  looking: "Looking through the copy…",
  lookAgain: "Look again",
  title: (formulas: number) => (formulas === 0 ? "Nothing to convert" : `${count(formulas, "formula")} with IND. functions`),
  counts: {
    native: (formulas: number) => `${number(formulas)} become Excel’s own functions`,
    value: (formulas: number) => `${number(formulas)} become values`,
    left: (formulas: number) => `${number(formulas)} stay as they are`,
  },
  nothingToConvert: "No formula uses IND. functions: whoever gets the workbook can open it as it is.",
  canLeaveOut: "A copy can still leave out what is named below.",
  formulas: "IND. functions become",
  choices: {
    native: { name: "Excel’s own functions", hint: "They go on calculating in any Excel, WPS and LibreOffice, with nothing installed." },
    values: { name: "Values", hint: "The numbers of today; they follow nothing any more." },
    keep: { name: "Keep them", hint: "For people who have Indicator Workbook; others see #NAME? once it calculates." },
  },
  model: "Send the model, the corrections and the register of marks along",
  modelKept: "Whoever has Indicator Workbook can carry on, and put the functions back.",
  modelRemoved: "The functions cannot be put back in that copy. Coloured cells and notes stay.",
  list: "What becomes of the formulas",
  outcomes: { native: "Excel’s own functions", value: "Values", left: "Stay as they are" },
  formulaCount: (formulas: number) => count(formulas, "formula"),
  because: (reason: string) => `Because ${reason}.`,
  columns: "Columns of tables",
  names: "Defined names",
  inspect: "Names of people, company and links go out of the copy in Excel: File › Info › Check for Issues › Inspect Document.",
  toFile: (name: string) => `The copy becomes ${name}. The open workbook stays as it is.`,
  toWorkbook: "The copy opens as a new workbook, for you to save and send. This one stays as it is.",
  send: "Make the copy",
  unavailable: "No copy can be made here",
  unavailableBody: "This Excel gives add-ins no file. Save the workbook and open it in the workbench, where the copy can be made.",
  restore: {
    title: "This workbook was prepared to be sent",
    body: (formulas: number) => `${count(formulas, "formula")} with IND. functions can be put back.`,
    nothing: "No function can be put back any more.",
    changed: (formulas: number) => `${count(formulas, "formula")} changed since and left alone:`,
    noFunctions: "This Excel has no custom functions: they can be put back in the workbench, or in an Excel that has them.",
    restore: "Put the functions back",
  },
};

export type SendingMessages = typeof en;
