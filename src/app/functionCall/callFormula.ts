/** The formula of a call: as files store it, and as a person reads it. */

import { customFunction } from "../../core/load/formulas";
import { numeral, quoted } from "../../core/twins/fragment";
import { quoteSheetName } from "../../core/workbook/address";
import type { FormulaNotation } from "../../functions";
import type { CallArgument } from "./callArgument";

/** `_xldudf_IND_CAGR(B2,B7,5)`, without `=`; arguments left out at the end are not written. */
export function customFormula(name: string, callArguments: readonly CallArgument[]): string {
  const last = callArguments.findLastIndex(({ kind }) => kind !== "blank");
  return customFunction(name, ...callArguments.slice(0, last + 1).map(fragmentOf));
}

/** An argument as a formula writes it, in English notation; a blank is nothing. */
export function fragmentOf(argument: CallArgument): string {
  switch (argument.kind) {
    case "blank":
      return "";
    case "number":
      return numeral(argument.value);
    case "text":
      return quoted(argument.text);
    case "cells":
      return inSheet(argument.sheet, argument.address);
  }
}

/** An address with its sheet, where it has one. */
function inSheet(sheet: string | null, address: string): string {
  return sheet === null ? address : `${quoteSheetName(sheet)}!${address}`;
}

/** Text and names of sheets, which stay; our functions, separators, and numerals with decimals, which are written otherwise. */
const parts = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|_xldudf_IND_([A-Z]+)(?=\()|,|(?<![\w$.])\d+\.\d+/g;

/** A stored formula with `=`, as Excel shows it on a computer set to the notation: `=IND.CAGR(B2;B7;0,5)`. */
export function shownFormula(stored: string, { separator, decimalMark }: FormulaNotation): string {
  const shown = stored.replace(parts, (part: string, name: string | undefined) => {
    if (name !== undefined) return `IND.${name}`;
    if (part === ",") return separator;
    return /^\d/.test(part) ? part.replace(".", decimalMark) : part;
  });
  return `=${shown}`;
}
