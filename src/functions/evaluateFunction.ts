import { functionCatalogue } from "./catalogue";
import type { FunctionArgument, FunctionDefinition, FunctionResult } from "./definition";
import { arrange } from "./inputs";
import { spreadCells } from "./spreadCells";
import { spreadRows } from "./spreadRows";
import { spreadSeries, summarizeSeries } from "./spreadSeries";
import { toCellError } from "./toCellError";

const byName: ReadonlyMap<string, FunctionDefinition> = new Map(functionCatalogue.map((definition) => [definition.name, definition]));

/** The function of this name, in any case of letters, with or without the namespace `IND.`; undefined where there is none. */
export function findFunction(name: string): FunctionDefinition | undefined {
  return byName.get(name.toUpperCase().replace(/^IND\./, ""));
}

/**
 * Calls a custom function as a cell does. Ranges are arrays of rows; an argument left out is null or undefined.
 * Whatever the arguments, the result is a cell's value or rows of them: no exception, NaN or Infinity. An unknown name is
 * `#NAME?`. `evaluateFunction("IND.CAGR", [100, 121, 2])` is 0.1.
 */
export function evaluateFunction(name: string, args: readonly FunctionArgument[]): FunctionResult {
  const definition = findFunction(name);
  if (definition === undefined) return { code: "#NAME?" };
  const call = arrange(definition.parameters, args);
  if (call === null) return toCellError("wrongKind");
  const { evaluation } = definition;
  if ("evaluateRow" in evaluation) return spreadRows(evaluation, call);
  if ("summarize" in evaluation) return summarizeSeries(evaluation, call);
  return "evaluateSeries" in evaluation ? spreadSeries(evaluation, call) : spreadCells(evaluation, call);
}

/** The language-neutral code of a text result (`met` for "Đạt" and "Met"), or null where the function has none for it. */
export function answerCode(definition: FunctionDefinition, result: unknown): string | null {
  const answer = Object.entries(definition.answers ?? {}).find(([, words]) => words.vi === result || words.en === result);
  return answer?.[0] ?? null;
}
