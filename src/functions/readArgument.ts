import { readTarget } from "../core/target/readTarget";
import { isMissingMark } from "../core/text/missingMarks";
import { isCellError } from "../core/values";
import type { CellError, CellValue } from "../core/values";
import type { ArgumentValue, Parameter, ParameterKind } from "./definition";
import { toCellError } from "./toCellError";

/**
 * Reads a cell for a parameter: the value, or the error that the function shows instead (rules ARG-1 … ARG-9 in SPEC.md).
 * Blank, "" and the marks that tables print for "no number here" are missing, never 0; other text is no number; TRUE and FALSE
 * are nothing that these functions take.
 */
export function readArgument(parameter: Parameter, cell: CellValue | undefined): ArgumentValue | CellError {
  if (isMissing(parameter, cell)) return parameter.optional === true || parameter.lenient === true ? null : toCellError("missing");
  if (typeof cell === "number") return readNumeric(parameter, cell);
  if (typeof cell === "string") return readText(parameter, cell);
  return isCellError(cell) ? cell : toCellError("wrongKind");
}

function isMissing({ kind }: Parameter, cell: CellValue | undefined): cell is null | undefined | string {
  if (typeof cell !== "string") return cell === null || cell === undefined;
  return cell === "" || (kind !== "choice" && isMissingMark(cell));
}

function readNumeric(parameter: Parameter, cell: number): ArgumentValue | CellError {
  if (parameter.kind === "choice") return toCellError("wrongKind");
  return Number.isFinite(cell) ? cell : toCellError("outOfDomain");
}

function readText(parameter: Parameter, cell: string): ArgumentValue | CellError {
  const value = textReaders[parameter.kind](cell, parameter);
  if (value !== null) return value;
  return parameter.lenient === true ? "unreadable" : toCellError("wrongKind");
}

const textReaders: Readonly<Record<ParameterKind, (cell: string, parameter: Parameter) => ArgumentValue>> = {
  number: () => null,
  series: () => null,
  target: (cell) => readTarget(cell),
  text: (cell) => cell,
  choice: (cell, { choices }) => choices?.find((choice) => choice.toLowerCase() === cell.toLowerCase()) ?? null,
};
