import { isRows } from "../../../app/functionCall/callValue";
import type { FunctionResult } from "../../../functions";
import { cellText } from "../../../messages/help/cellText";
import type { HelpPageMessages } from "../../../messages/help";

/** Results that are listed; the sheet has the rest. */
const listedCells = 8;

/** One result, or several one after another. */
export function resultText(result: FunctionResult, help: HelpPageMessages): string {
  const cells = isRows(result) ? result.flat() : [result];
  const listed = cells.slice(0, listedCells).map((cell) => cellText(cell, help));
  return [...listed, ...(cells.length > listedCells ? ["…"] : [])].join(`${help.notation.separator} `);
}

export function cellCountOf(result: FunctionResult): number {
  return isRows(result) ? result.flat().length : 1;
}
