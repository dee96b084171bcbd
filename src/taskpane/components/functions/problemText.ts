/** Why a call cannot be inserted as it stands in the form. */

import type { InsertionProblem } from "../../../app/insertFunction";
import type { NoNative } from "../../../app/functionCall/cellCall";
import { assertNever } from "../../../core/result";
import type { FunctionTools } from "./functionTools";
import type { InsertionForm } from "./useInsertion";

/** Empty where nothing is in the way. */
export function problemText(form: Pick<InsertionForm, "cell" | "inputs" | "offered" | "planned">, tools: Pick<FunctionTools, "texts" | "words">): string {
  const { texts, words } = tools;
  const unread = form.inputs.filter(({ read }) => typeof read === "string").map(({ parameter }) => parameter.name);
  if (unread.length > 0) return texts.problems.fix(unread);
  if (form.cell === null) return texts.problems.cell;
  if (form.planned === null) return words.reading;
  return form.planned.ok ? "" : insertionProblemText(form.planned.problem, form.offered.includes("ind"), tools);
}

function insertionProblemText(problem: InsertionProblem, hasCustomFunctions: boolean, { texts }: Pick<FunctionTools, "texts">): string {
  const { problems } = texts;
  switch (problem.kind) {
    case "missing":
      return problems.missing(problem.parameters);
    case "unknownSheet":
      return problems.unknownSheet(problem.sheet);
    case "circular":
      return problems.circular(problem.parameter);
    case "table":
      return problems.table(problem.table);
    case "shapes":
    case "outsideSheet":
    case "merged":
      return problems[problem.kind];
    case "noNative":
      return noNativeText(problem.cause, hasCustomFunctions, texts);
    default:
      return assertNever(problem);
  }
}

function noNativeText({ reason, parameter }: NoNative, hasCustomFunctions: boolean, texts: FunctionTools["texts"]): string {
  switch (reason) {
    case "noTwin":
      return hasCustomFunctions ? texts.noNative.noTwin : texts.noNative.noTwinAnywhere;
    case "unknownLength":
      return texts.noNative.unknownLength;
    case "unreadableTarget":
    case "unknownChoice":
    case "notCells":
      return texts.noNative[reason](parameter ?? "");
    default:
      return assertNever(reason);
  }
}
