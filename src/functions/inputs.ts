/** The arguments of a call, brought to one shape. */

import { isCellError } from "../core/values";
import type { CellError, CellValue } from "../core/values";
import type { ArgumentValue, FunctionArgument, Parameter, Rows } from "./definition";
import { readArgument } from "./readArgument";

/** One argument: a range with a cell for each cell of the result, or a single value that counts for all of them. */
export interface Input {
  readonly parameter: Parameter;
  readonly index: number;
  /** Null for a single value. */
  readonly rows: Rows | null;
  readonly single: CellValue;
  /** The single value, read once for the whole call; null for a range. */
  readonly read: ArgumentValue | CellError;
}

export interface Shape {
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface Call {
  readonly inputs: readonly Input[];
  /** Null where every argument is a single value. */
  readonly shape: Shape | null;
}

/**
 * Arguments beside their parameters, or null where their shapes do not go together (rules SHAPE-1 … SHAPE-5 in SPEC.md).
 * A range is as wide as its first row: looking at every row's length first would cost as much as computing it.
 */
export function arrange(parameters: readonly Parameter[], args: readonly FunctionArgument[]): Call | null {
  if (args.length > parameters.length) return null;
  const inputs: Input[] = [];
  let shape: Shape | null = null;
  for (const [index, parameter] of parameters.entries()) {
    const argument = args[index] ?? null;
    if (!isRows(argument)) {
      inputs.push(singleInput(parameter, index, argument));
      continue;
    }
    const columnCount = argument[0]?.length ?? 0;
    if (columnCount === 0) return null;
    if (argument.length === 1 && columnCount === 1) {
      inputs.push(singleInput(parameter, index, argument[0]?.[0] ?? null));
      continue;
    }
    if (shape !== null && (shape.rowCount !== argument.length || shape.columnCount !== columnCount)) return null;
    shape = { rowCount: argument.length, columnCount };
    inputs.push({ parameter, index, rows: argument, single: null, read: null });
  }
  return { inputs, shape };
}

/**
 * Reads the cells of all arguments at one position into `values`; the error where they hold one or cannot be read: first an
 * error value in any of them, then the first that is missing or of the wrong kind (rule ARG-9 in SPEC.md).
 */
export function readAt(inputs: readonly Input[], rowIndex: number, columnIndex: number, values: ArgumentValue[]): CellError | null {
  for (const input of inputs) {
    const cell = input.rows === null ? input.single : input.rows[rowIndex]?.[columnIndex];
    if (isCellError(cell)) return cell;
  }
  for (const input of inputs) {
    const value = input.rows === null ? input.read : readArgument(input.parameter, input.rows[rowIndex]?.[columnIndex]);
    if (isCellError(value)) return value;
    values[input.index] = value;
  }
  return null;
}

function singleInput(parameter: Parameter, index: number, single: CellValue): Input {
  return { parameter, index, rows: null, single, read: readArgument(parameter, single) };
}

function isRows(argument: CellValue | Rows): argument is Rows {
  return Array.isArray(argument);
}
