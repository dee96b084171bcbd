/** What Excel is told of the custom functions: the metadata file `functions.json`. */

import { functionCatalogue } from "./catalogue";
import type { FunctionDefinition, Localized } from "./definition";

/** Excel's metadata schema, https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json, as far as we use it. */
export interface FunctionsJson {
  readonly $schema: string;
  /** An error in a cell is handed over instead of ending the whole call (rule ARG-8). */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionJson[];
}

interface FunctionJson {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterJson[];
  readonly result: DataJson;
}

interface DataJson {
  readonly type: "any";
  readonly dimensionality: "matrix";
}

interface ParameterJson extends DataJson {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
}

export interface FunctionsJsonOptions {
  /** Address of the folder with the help pages of the language, with its last slash; without it Excel offers no help link. */
  readonly helpFolder?: string;
}

/** Whatever the cell holds, one cell or many: arguments arrive as rows, and results are given as rows. */
const anyRows: DataJson = { type: "any", dimensionality: "matrix" };

/**
 * The metadata in one language. Every parameter takes any value as a matrix, so that one call does a whole column; the runtime
 * gives a single result as `[[value]]`. The functions are neither volatile nor streaming: there are no options to set.
 */
export function functionsJson(language: keyof Localized, { helpFolder }: FunctionsJsonOptions = {}): FunctionsJson {
  return {
    $schema: "https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json",
    allowErrorForDataTypeAny: true,
    functions: functionCatalogue.map((definition) => functionJson(definition, language, helpFolder)),
  };
}

/** File name of a function's help page. */
export function helpPageName(name: string): string {
  return `${name.toLowerCase()}.html`;
}

function functionJson({ name, summary, parameters }: FunctionDefinition, language: keyof Localized, helpFolder: string | undefined): FunctionJson {
  return {
    id: name,
    name,
    description: summary[language],
    ...(helpFolder === undefined ? {} : { helpUrl: `${helpFolder}${helpPageName(name)}` }),
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.unit === undefined ? parameter.description[language] : `${parameter.description[language]} (${parameter.unit[language]})`,
      optional: parameter.optional === true,
      ...anyRows,
    })),
    result: anyRows,
  };
}
