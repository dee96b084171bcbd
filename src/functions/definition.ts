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
 * `choice`: one of `choices`, in any case of letters. `series`: numbers of a range that is taken as a whole.
 */
export type ParameterKind = "number" | "target" | "text" | "choice" | "series";

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly description: Localized;
  /** The unit of the number, where the name does not say it: "fraction", "same unit as first". */
  readonly unit?: Localized;
  /** Where true, a blank is null: the function takes its default. */
  readonly optional?: boolean;
  /** Where true, the function itself answers for a blank (null) and for text that cannot be read ("unreadable"). */
  readonly lenient?: boolean;
  readonly choices?: readonly string[];
}

/** A cell's value once it was read for its parameter. */
export type ArgumentValue = number | string | Target | null;

/** A cell of a range that is taken as a whole: a number, missing (null), or the error that it holds or that its kind makes. */
export type SeriesCell = number | CellError | null;

/** The cells of such a range, row by row. */
export type Series = readonly SeriesCell[];

/** A block of plain numbers, or the one value of an argument that is no number. */
export type Column = Float64Array | ArgumentValue;

type ReadOf<P extends Parameter> = P extends { readonly kind: "number" | "series" }
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

type SeriesOf<P extends Parameter> = P extends { readonly optional: true } ? Series | null : Series;

type ArgumentsOf<P extends readonly Parameter[]> = { [K in keyof P]: ArgumentOf<P[K]> };
type ColumnsOf<P extends readonly Parameter[]> = { [K in keyof P]: ColumnOf<P[K]> };
type AllSeriesOf<P extends readonly Parameter[]> = { [K in keyof P]: SeriesOf<P[K]> };

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

/** Computes one value from whole ranges; an optional range that is left out is null. */
export interface SummaryEvaluation<Arguments extends readonly unknown[] = (Series | null)[]> {
  summarize(...series: Arguments): CellValue;
}

/** Computes a value for each cell of whole ranges, or one error for all of them. */
export interface SeriesEvaluation<Arguments extends readonly unknown[] = (Series | null)[]> {
  evaluateSeries(...series: Arguments): readonly CellValue[] | CellError;
}

type Evaluation = CellEvaluation | RowEvaluation | SummaryEvaluation | SeriesEvaluation;

export interface FunctionExample {
  readonly arguments: readonly FunctionArgument[];
  readonly result: FunctionResult;
  /** What the example shows. */
  readonly note: Localized;
}

/** Where a method is defined, for people who must cite it. */
export interface Source {
  readonly title: string;
  readonly url?: string;
}

export interface FunctionDescription<P extends readonly Parameter[]> {
  /** Upper case, without the namespace; public and permanent, it is stored in workbooks. */
  readonly name: string;
  readonly category: "growth" | "targets" | "text";
  readonly summary: Localized;
  readonly parameters: P;
  /** In the names of the parameters. */
  readonly formula: Localized;
  /** The unit of the result, and what shape it has where that is not the arguments'. */
  readonly result: Localized;
  readonly sources: readonly Source[];
  /** Shown in help; tests run them. */
  readonly examples: readonly FunctionExample[];
  /** The words that the function can answer with, by language-neutral code. */
  readonly answers?: Readonly<Record<string, Localized>>;
}

export interface FunctionDefinition extends FunctionDescription<readonly Parameter[]> {
  readonly evaluation: Evaluation;
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

/** Declares a function that makes one value of whole ranges. */
export function summaryFunction<const P extends readonly Parameter[]>(
  description: FunctionDescription<P>,
  evaluation: SummaryEvaluation<AllSeriesOf<P>>,
): FunctionDefinition;
export function summaryFunction(description: FunctionDescription<readonly Parameter[]>, evaluation: SummaryEvaluation): FunctionDefinition {
  return { ...description, evaluation };
}

/** Declares a function that makes a value for each cell of a range from the whole range. */
export function seriesFunction<const P extends readonly Parameter[]>(
  description: FunctionDescription<P>,
  evaluation: SeriesEvaluation<AllSeriesOf<P>>,
): FunctionDefinition;
export function seriesFunction(description: FunctionDescription<readonly Parameter[]>, evaluation: SeriesEvaluation): FunctionDefinition {
  return { ...description, evaluation };
}
