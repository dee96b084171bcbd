/** The catalogue as plain data, without its code: what help pages, the pane and the command line show. */

import { functionCatalogue } from "./catalogue";
import type { FunctionDefinition, FunctionExample, Localized, Parameter, ParameterKind, Source } from "./definition";

/** The tasks that functions serve, in the order of help. */
export const functionCategories = ["growth", "targets", "text"] as const;

export type FunctionCategory = (typeof functionCategories)[number];

export interface ParameterEntry {
  readonly name: string;
  readonly description: Localized;
  /** Null where the description says it all. */
  readonly unit: Localized | null;
  readonly optional: boolean;
  readonly kind: ParameterKind;
  /** The words that may stand there; null where it is no choice. */
  readonly choices: readonly string[] | null;
}

export interface CatalogueEntry {
  /** Without the namespace: `CAGR`. */
  readonly name: string;
  /** As it is typed: `IND.CAGR(first, last, periods)`, optional parameters in brackets. */
  readonly signature: string;
  readonly category: FunctionCategory;
  readonly summary: Localized;
  readonly parameters: readonly ParameterEntry[];
  readonly formula: Localized;
  readonly result: Localized;
  readonly sources: readonly Source[];
  readonly examples: readonly FunctionExample[];
  /** The words that it can answer with, by language-neutral code; null where it answers with numbers. */
  readonly answers: Readonly<Record<string, Localized>> | null;
}

export const catalogueEntries: readonly CatalogueEntry[] = functionCatalogue.map(entryOf);

function entryOf({ name, category, summary, parameters, formula, result, sources, examples, answers }: FunctionDefinition): CatalogueEntry {
  const names = parameters.map((parameter) => (parameter.optional === true ? `[${parameter.name}]` : parameter.name));
  return {
    name,
    signature: `IND.${name}(${names.join(", ")})`,
    category,
    summary,
    parameters: parameters.map(parameterEntryOf),
    formula,
    result,
    sources,
    examples,
    answers: answers ?? null,
  };
}

function parameterEntryOf({ name, description, unit, optional, kind, choices }: Parameter): ParameterEntry {
  return { name, description, unit: unit ?? null, optional: optional === true, kind, choices: choices ?? null };
}
