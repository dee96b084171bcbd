/** Why a function shows an error, in one sentence. */

import { isRows } from "../../../app/functionCall/callValue";
import { isCellError } from "../../../core/values";
import type { CellError } from "../../../core/values";
import type { CatalogueEntry, FunctionArgument, FunctionResult } from "../../../functions";
import { findFunction } from "../../../functions";
import { readArgument } from "../../../functions/readArgument";
import type { HelpPageMessages } from "../../../messages/help";
import type { FunctionMessages } from "../../../messages/pane/functions";

export interface ErrorTexts {
  readonly help: HelpPageMessages;
  readonly texts: FunctionMessages;
}

/** The first error of a result; null where there is none. */
export function errorIn(result: FunctionResult): CellError | null {
  const cells = isRows(result) ? result.flat() : [result];
  return cells.find(isCellError) ?? null;
}

/** The argument that is in the way, else what the error means in general. */
export function explainError({ code }: CellError, { name }: Pick<CatalogueEntry, "name">, args: readonly FunctionArgument[], { help, texts }: ErrorTexts): string {
  const parameters = findFunction(name)?.parameters ?? [];
  for (const [index, parameter] of parameters.entries()) {
    const argument = args[index] ?? null;
    const cells = isRows(argument) ? argument.flat() : [argument];
    for (const cell of cells) {
      const isBlankInSeries = isRows(argument) && parameter.kind === "series" && (cell === null || cell === "");
      const read = isBlankInSeries ? null : readArgument(parameter, cell);
      if (!isCellError(read) || read.code !== code) continue;
      if (isCellError(cell)) return texts.why.inputError(parameter.name, cell.code);
      if (code === "#N/A") return texts.why.missing(parameter.name);
      if (code !== "#VALUE!") break;
      const said = String(cell);
      if (parameter.kind === "choice") return texts.why.notChoice(parameter.name, parameter.choices ?? []);
      return parameter.kind === "target" ? texts.why.notTarget(parameter.name, said) : texts.why.notNumber(parameter.name, said);
    }
  }
  return help.errorMeanings.find(([meant]) => meant === code)?.[1] ?? code;
}
