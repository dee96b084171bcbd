/** The custom functions as Excel calls them. */

import type { CellError, ErrorCode } from "../../core/values";
import { isCellError } from "../../core/values";
import { functionCatalogue } from "../../functions/catalogue";
import type { FunctionArgument, FunctionResult } from "../../functions/definition";
import { evaluateFunction } from "../../functions/evaluateFunction";

/**
 * The sentences that Excel shows beside an error of ours. It takes them with `#N/A` and `#VALUE!` only; `inputError` stands for an
 * error in a cell that no function may hand on, named by its code.
 */
export interface ErrorSentences {
  readonly missing: string;
  readonly wrongKind: string;
  inputError(code: string): string;
}

/** What Excel calls: the arguments as they stand in the sheet, and the invocation after them. */
type ExcelFunction = (...args: readonly unknown[]) => unknown[][];

/** Makes every function known to Excel by the id that `functions.json` has for it. The sentences are asked for when an error is shown. */
export function registerFunctions(sentences: () => ErrorSentences): void {
  for (const { name } of functionCatalogue) CustomFunctions.associate(name, excelFunction(name, sentences));
}

/**
 * A function of the catalogue in Excel's calling convention: ranges and single cells come as rows, what is left out as null, errors
 * in cells as `CustomFunctions.Error`, and last the invocation. Every result is declared as rows, a single one is `[[value]]`;
 * an error that is the whole result is thrown.
 */
function excelFunction(name: string, sentences: () => ErrorSentences): ExcelFunction {
  return (...args) => rowsOf(evaluateFunction(name, args.slice(0, -1) as FunctionArgument[]), sentences);
}

function rowsOf(result: FunctionResult, sentences: () => ErrorSentences): unknown[][] {
  if (Array.isArray(result)) return result.map((row) => row.map((value) => (isCellError(value) ? excelError(value, sentences) : value)));
  if (isCellError(result)) throw excelError(result, sentences);
  return [[result]];
}

/** The errors that a custom function may give: `#NAME?` and `#REF!` may only come in, and newer ones have no code at all. */
const codes: Readonly<Partial<Record<ErrorCode, () => CustomFunctions.ErrorCode>>> = {
  "#N/A": () => CustomFunctions.ErrorCode.notAvailable,
  "#DIV/0!": () => CustomFunctions.ErrorCode.divisionByZero,
  "#NUM!": () => CustomFunctions.ErrorCode.invalidNumber,
  "#VALUE!": () => CustomFunctions.ErrorCode.invalidValue,
  "#NULL!": () => CustomFunctions.ErrorCode.nullReference,
};

function excelError(error: CellError, sentences: () => ErrorSentences): CustomFunctions.Error {
  const code = codes[error.code];
  if (code === undefined) return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentences().inputError(error.code));
  // An error that came in with an argument goes on as it is: what it is about stands in its own cell.
  if (error instanceof CustomFunctions.Error) return error;
  if (error.code === "#N/A") return new CustomFunctions.Error(code(), sentences().missing);
  if (error.code === "#VALUE!") return new CustomFunctions.Error(code(), sentences().wrongKind);
  return new CustomFunctions.Error(code());
}
