import type { InsertionPlan, StandingCell } from "../../../app/insertFunction";
import { shownFormula } from "../../../app/functionCall/callFormula";
import { cellAddress } from "../../../core/workbook/address";
import type { FormulaNotation } from "../../../functions";
import { cellText } from "../../../messages/help/cellText";
import type { HelpPageMessages } from "../../../messages/help";

/** Cells that are listed one by one. */
const listedCells = 3;

/** What stands in cells, for people: `B12: 1392,5`, with its formula where it has one. */
export function standingTexts(standing: readonly StandingCell[], help: HelpPageMessages): { readonly lines: readonly string[]; readonly restCount: number } {
  const lines = standing.slice(0, listedCells).map((cell) => {
    const formula = cell.formula === null ? "" : ` (${shownFormula(cell.formula, help.notation)})`;
    return `${cellAddress(cell)}: ${cellText(cell.value, help)}${formula}`;
  });
  return { lines, restCount: standing.length - lines.length };
}

/** The formula of the first cell as Excel shows it. */
export function firstFormula({ formulas }: Pick<InsertionPlan, "formulas">, notation: FormulaNotation): string {
  return shownFormula(formulas[0]?.[0] ?? "", notation);
}
