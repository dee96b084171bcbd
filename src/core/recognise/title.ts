/** The line above a table that says what it is about. */

import { filledColumns } from "./headerBlocks";
import type { HeaderBlock } from "./headerBlocks";
import { letterhead } from "./headerWords";
import type { SheetText } from "./sheetText";
import { isUnitLine } from "./unitWords";

/** How far above the header a title stands. */
const maximumDistance = 10;
const maximumLength = 300;

/** The lines above a header that are no unit, no letterhead and no data, joined; null where there are none. */
export function readTitle(text: SheetText, { first }: HeaderBlock): string | null {
  const lines: string[] = [];
  for (let rowIndex = first - 1; rowIndex >= Math.max(0, first - maximumDistance); rowIndex -= 1) {
    const columns = filledColumns(text, rowIndex);
    if (columns.some((columnIndex) => typeof text.value(rowIndex, columnIndex) === "number")) break;
    for (const columnIndex of [...columns].reverse()) {
      const shown = text.text(rowIndex, columnIndex);
      const key = text.keyOf(shown);
      if (key.length >= 8 && !isUnitLine(key) && !letterhead.test(key)) lines.unshift(shown);
    }
  }
  const title = lines.join(" ").slice(-maximumLength).trim();
  return title === "" ? null : title;
}
