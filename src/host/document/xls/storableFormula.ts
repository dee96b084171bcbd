/**
 * Which formulas of the library can be written into an `.xlsx`: those that consist of nothing but operators, constants, references to
 * sheets that are there, known names, and functions that every Excel has had since 2007. The others (links to other workbooks, add-ins,
 * macros, what the library could not decode) would show an error at the next calculation, so their cells keep their values.
 */

import { sheetKey } from "../workbook/sheetKey";
import { worksheetFunctions } from "./worksheetFunctions";

export interface FormulaScope {
  /** Keys of the sheets. */
  readonly sheets: ReadonlySet<string>;
  /** Names in lower case. */
  readonly names: ReadonlySet<string>;
}

const tokens =
  /"(?:[^"]|"")*"|'(?<quoted>(?:[^']|'')+)'!|(?<sheet>[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!|#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)|\$?[1-9]\d*:\$?[1-9]\d*|\d+(?:\.\d+)?(?:E[+-]?\d+)?|\$?[A-Z]{1,3}(?:\$?[1-9]\d{0,6}|:\$?[A-Z]{1,3})(?![\p{L}\p{N}_.(!])|(?<function>[A-Z][A-Z0-9.]*)\(|(?<name>[\p{L}_\\][\p{L}\p{N}_.\\?]*)|(?<operator>[-+*/^&=<>%,:;(){}\s])/uy;

/** The most that Excel accepts, in characters. */
const longestFormula = 8192;

export function isStorableFormula(formula: string, { sheets, names }: FormulaScope): boolean {
  if (formula === "" || formula.length > longestFormula) return false;
  let open = 0;
  tokens.lastIndex = 0;
  while (tokens.lastIndex < formula.length) {
    const groups = tokens.exec(formula)?.groups;
    if (groups === undefined) return false;
    const { quoted, sheet, function: called, name, operator } = groups;
    const place = quoted?.replaceAll("''", "'") ?? sheet;
    if (place !== undefined && !place.split(":").every((part) => sheets.has(sheetKey(part)))) return false;
    if (called !== undefined && !worksheetFunctions.has(called)) return false;
    if (name !== undefined && name !== "TRUE" && name !== "FALSE" && !names.has(name.toLowerCase())) return false;
    if (called !== undefined || operator === "(") open += 1;
    if (operator === ")") open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
