/** From an indicator's code in any sheet to its row in the dictionary, through hidden names that follow inserted rows. */

import { absoluteAddress, quoteSheetName } from "../workbook/address";
import type { CellLink } from "../workbook/edits/cellEdits";
import type { DefineName } from "../workbook/edits/recordEdits";
import type { Indicator, Passage } from "../model/model";
import type { LoadTexts } from "./texts";

/** Excel shows at most this much of a tooltip. */
const maximumTooltip = 255;

/** The hidden name of an indicator's row: ids may hold `-`, names may not. */
function dictionaryName(indicatorId: string): string {
  return `SCT.${indicatorId.replaceAll("_", "__").replaceAll("-", "_")}`;
}

/**
 * Leads to the dictionary and shows the sentences on the way, without opening it. It stands on the code, not on
 * the name: LibreOffice does not wrap the text of a cell that has a link.
 */
export function dictionaryLink({ indicator, passages }: { readonly indicator: Indicator; readonly passages: readonly Pick<Passage, "line" | "quote">[] }, texts: LoadTexts): CellLink {
  const sentences = passages.map(({ line, quote }) => texts.quoteLine(line, quote)).join("\n");
  const location = dictionaryName(indicator.id);
  if (sentences === "") return { location };
  return { location, tooltip: sentences.length > maximumTooltip ? `${sentences.slice(0, maximumTooltip - 1)}…` : sentences };
}

/** Names for the rows of the dictionary, by indicator; `columnIndex` is the column that a link goes to. */
export function defineDictionaryNames(sheet: string, rows: ReadonlyMap<string, number>, columnIndex: number): DefineName[] {
  return [...rows].map(([id, rowIndex]) => ({
    kind: "defineName",
    name: dictionaryName(id),
    formula: `${quoteSheetName(sheet)}!${absoluteAddress({ rowIndex, columnIndex })}`,
    hidden: true,
  }));
}
