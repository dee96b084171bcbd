/** The custom functions `IND.…`: their catalogue and how to call them. */

export { functionCatalogue } from "./catalogue";
export { answerCode, evaluateFunction, findFunction } from "./evaluateFunction";
export type { FunctionArgument, FunctionDefinition, FunctionResult, Localized, Parameter } from "./definition";
