/** The custom functions `IND.…`: their catalogue and how to call them. */

export { functionCatalogue } from "./catalogue";
export { catalogueEntries, functionCategories } from "./catalogueEntries";
export type { CatalogueEntry, FunctionCategory, ParameterEntry } from "./catalogueEntries";
export { answerCode, evaluateFunction, findFunction } from "./evaluateFunction";
export { exampleSheet } from "./exampleSheet";
export type { FormulaNotation } from "./exampleSheet";
export { functionsJson, helpPageName } from "./functionsJson";
export type { FunctionsJson } from "./functionsJson";
export type { FunctionArgument, FunctionDefinition, FunctionExample, FunctionResult, Localized, Parameter } from "./definition";
