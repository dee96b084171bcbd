/** The arguments of an example as a person types them: numbers in the notation of the language, cells of a range one after another. */

import { isRows } from "../../../app/functionCall/callValue";
import type { Language } from "../../../core/load/texts";
import { readNumber } from "../../../core/text/readNumber";
import type { CellValue } from "../../../core/values";
import { isCellError } from "../../../core/values";
import type { FunctionArgument, Parameter } from "../../../functions";

/** `10,5`, `trên 97%`, `50; 55; 60`; a blank is nothing. */
export function exampleText(argument: FunctionArgument, language: Language): string {
  return isRows(argument) ? argument.flatMap((row) => row.map((cell) => cellInput(cell, language))).join("; ") : cellInput(argument ?? null, language);
}

function cellInput(cell: CellValue, language: Language): string {
  if (typeof cell === "number") return language === "vi" ? String(cell).replace(".", ",") : String(cell);
  return isCellError(cell) ? cell.code : cell === null ? "" : String(cell);
}

/**
 * What the function gets for a text: cells in the direction of the example's own range. What is no number where one belongs
 * goes to the function as it is, which says so.
 */
export function exampleArgument(text: string, original: FunctionArgument, { kind }: Pick<Parameter, "kind">, language: Language): FunctionArgument {
  if (!isRows(original)) return cellOf(text, kind, language);
  const cells = text.split(";").map((part) => cellOf(part, kind, language));
  return original.length === 1 ? [cells] : cells.map((cell) => [cell]);
}

function cellOf(text: string, kind: Parameter["kind"], language: Language): CellValue {
  const words = text.trim();
  if (words === "") return null;
  // In text "%" is a unit: words with it stay words.
  const number = kind === "choice" || kind === "text" ? null : readNumber(words, language);
  return number?.unit === null ? number.value : words;
}
