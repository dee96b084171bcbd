/** How a custom function is declared: as data, from which `functions.json`, help and the command line are made. */

import type { Target, TargetReading } from "../core/target/target";
import type { CellError, CellValue } from "../core/values";

export interface Localized {
  readonly vi: string;
  readonly en: string;
}

/** A range as Excel hands it over: rows of cells. */
export type Rows = readonly (readonly CellValue[])[];

/** What a function is called with; an optional argument left out is null or undefined. */
export type FunctionArgument = CellValue | Rows | undefined;

export type FunctionResult = CellValue | CellValue[][];

/**
 * What a cell must hold for a parameter.
 * `number`: a number. `target`: a number or the words of a target. `text`: text, or a number taken as it is.
 * `choice`: one of `choices`, in any case of letters.
 */
export type ParameterKind = "number" | "target" | "text" | "choice";

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly description: Localized;
  /** Where true, a blank is null: the function takes its default. */
  readonly optional?: boolean;
  /** Where true, the function itself answers for a blank (null) and for text that cannot be read ("unreadable"). */
  readonly lenient?: boolean;
  readonly choices?: readonly string[];
}

/** A cell's value once it was read for its parameter. */
export type ArgumentValue = number | string | Target | null;

/** A block of plain numbers, or the one value of an argument that is no number. */
export type Column = Float64Array | ArgumentValue;

type ReadOf<P extends Parameter> = P extends { readonly kind: "number" }
  ? number
  : P extends { readonly kind: "target" }
    ? number | TargetReading
    : P extends { readonly choices: readonly (infer Choice)[] }
      ? Choice
      : number | string;

type ArgumentOf<P extends Parameter> =
  | ReadOf<P>
  | (P extends { readonly optional: true } | { readonly lenient: true } ? null : never)
  | (P extends { readonly lenient: true } ? "unreadable" : never);

type ColumnOf<P extends Parameter> = P extends { readonly optional: true; readonly kind: "number" | "target" }
  ? null
  : P extends { readonly kind: "number" | "target" }
    ? Float64Array
    : ArgumentOf<P>;

type ArgumentsOf<P extends readonly Parameter[]> = { [K in keyof P]: ArgumentOf<P[K]> };
type ColumnsOf<P extends readonly Parameter[]> = { [K in keyof P]: ColumnOf<P[K]> };

/** Computes one cell from one cell of every argument; the call is spread over ranges of the same shape. */
export interface CellEvaluation<Arguments extends readonly unknown[] = ArgumentValue[], Columns extends readonly unknown[] = Column[]> {
  evaluate(...values: Arguments): CellValue;
  /**
   * The same for a block of cells that hold plain numbers, without a call per cell: writes to `out[i]` the number for the cells
   * `i` of the columns, or NaN where there is none or a column holds NaN: `evaluate` then decides what such a cell shows.
   */
  columns?(out: Float64Array, ...columns: Columns): void;
}

/** Computes a row of cells from one cell of every argument; arguments with several rows give as many rows. */
export interface RowEvaluation<Arguments extends readonly unknown[] = ArgumentValue[]> {
  evaluateRow(...values: Arguments): readonly CellValue[] | CellError;
}

export interface FunctionExample {
  readonly arguments: readonly FunctionArgument[];
  readonly result: FunctionResult;
}

export interface FunctionDescription<P extends readonly Parameter[]> {
  /** Upper case, without the namespace; public and permanent, it is stored in workbooks. */
  readonly name: string;
  readonly category: "growth" | "targets" | "text";
  readonly summary: Localized;
  readonly parameters: P;
  /** Shown in help; tests run them. */
  readonly examples: readonly FunctionExample[];
  /** The words that the function can answer with, by language-neutral code. */
  readonly answers?: Readonly<Record<string, Localized>>;
}

export interface FunctionDefinition extends FunctionDescription<readonly Parameter[]> {
  readonly evaluation: CellEvaluation | RowEvaluation;
}

/**
 * Declares a function that computes cell by cell. The public signature ties the kinds of the parameters to the types that
 * `evaluate` gets; the catalogue forgets them, because `readArgument` sees to it that every value is of its parameter's kind.
 */
export function cellFunction<const P extends readonly Parameter[]>(
  description: FunctionDescription<P>,
  evaluation: CellEvaluation<ArgumentsOf<P>, ColumnsOf<P>>,
): FunctionDefinition;
export function cellFunction(description: FunctionDescription<readonly Parameter[]>, evaluation: CellEvaluation): FunctionDefinition {
  return { ...description, evaluation };
}

/** Declares a function that computes a row of cells at once. */
export function rowFunction<const P extends readonly Parameter[]>(
  description: FunctionDescription<P>,
  evaluation: RowEvaluation<ArgumentsOf<P>>,
): FunctionDefinition;
export function rowFunction(description: FunctionDescription<readonly Parameter[]>, evaluation: RowEvaluation): FunctionDefinition {
  return { ...description, evaluation };
}
