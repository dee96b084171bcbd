/** Why a call cannot be inserted as it stands in the form. */

import type { InsertionProblem } from "../../../app/insertFunction";
import { assertNever } from "../../../core/result";
import type { FunctionTools } from "./functionTools";
import type { InsertionForm } from "./useInsertion";

/** Empty where nothing is in the way. */
export function problemText(form: Pick<InsertionForm, "cell" | "inputs" | "offered" | "planned">, tools: Pick<FunctionTools, "shared" | "texts" | "words">): string {
  const { texts, words } = tools;
  const unread = form.inputs.filter(({ read }) => typeof read === "string").map(({ parameter }) => parameter.name);
  if (unread.length > 0) return texts.problems.fix(unread);
  if (form.cell === null) return texts.problems.cell;
  if (form.planned === null) return words.reading;
  return form.planned.ok ? "" : insertionProblemText(form.planned.problem, form.offered.includes("ind"), tools);
}

function insertionProblemText(problem: InsertionProblem, hasCustomFunctions: boolean, { shared, texts }: Pick<FunctionTools, "shared" | "texts">): string {
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
    case "noTwin": {
      const reason = shared.sharing.reasons[problem.reason];
      return hasCustomFunctions ? problems.noNative(reason) : problems.noNativeAnywhere(reason);
    }
    default:
      return assertNever(problem);
  }
}
