/** A call as formulas of built-in functions: the native twins, one formula for each cell of the result. */

import { guardBlanks } from "../../core/twins/fragment";
import type { FunctionArgument, FunctionDefinition, FunctionResult } from "../../functions";
import type { CallArgument } from "./callArgument";
import { isRows } from "./callValue";
import { CellCall } from "./cellCall";
import type { NoNative } from "./cellCall";
import { nativeTwins } from "./nativeTwins";

export interface NativeFormulas {
  readonly ok: true;
  /** Stored formulas by row and column of the result. */
  readonly formulas: readonly (readonly string[])[];
  /** Parameters whose cells hold words: what they mean now stands in the formulas. */
  readonly compiled: readonly string[];
}

export interface NativeCallOptions {
  readonly arguments: readonly CallArgument[];
  /** The same arguments as the function gets them now. */
  readonly values: readonly FunctionArgument[];
  /** What the function answers now: the formulas have its shape. */
  readonly result: FunctionResult;
  /** Shows nothing instead of `#N/A` while an input is blank. */
  readonly leavesBlank: boolean;
}

/** The formulas hold for numbers and for blanks; words are compiled as they are now. */
export function nativeFormulas(definition: FunctionDefinition, { arguments: args, values, result, leavesBlank }: NativeCallOptions): NativeFormulas | NoNative {
  const write = nativeTwins.get(definition.name);
  if (write === undefined) return { ok: false, reason: "noTwin", parameter: null };
  // A trajectory has as many cells as periods: without their number, or where rows differ in it, there is no block to fill.
  const isTrajectory = "evaluateRow" in definition.evaluation;
  if (isTrajectory && (!isRows(result) || result.some((row) => row.includes("")))) return { ok: false, reason: "unknownLength", parameter: null };
  const formulas: string[][] = [];
  const compiled = new Set<string>();
  const rows = isRows(result) ? result : [[result]];
  for (const [rowIndex, row] of rows.entries()) {
    const written: string[] = [];
    for (const columnIndex of row.keys()) {
      const call = new CellCall({ parameters: definition.parameters, arguments: args, values, position: { rowIndex, columnIndex } });
      const formula = write(call);
      if (call.problem !== null) return call.problem;
      for (const name of call.compiled) compiled.add(name);
      written.push(guardBlanks(call.guarded, formula, leavesBlank ? '""' : "NA()"));
    }
    formulas.push(written);
  }
  return { ok: true, formulas, compiled: [...compiled] };
}
