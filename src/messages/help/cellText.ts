/** How values and phrases of the functions' catalogue read on help pages and in the pane. */

import { isCellError } from "../../core/values";
import type { CellValue } from "../../core/values";
import type { HelpPageMessages } from "./en";

const shownDigits = 10;

/** As a cell without a number format shows it, years too: no thousands separators, the digits that fit. */
export function cellText(cell: CellValue, { blank, notation }: Pick<HelpPageMessages, "blank" | "notation">): string {
  if (typeof cell === "number") return String(Number(cell.toPrecision(shownDigits))).replace(".", notation.decimalMark).replace("-", "−");
  if (isCellError(cell)) return cell.code;
  return cell === null || cell === "" ? blank : String(cell);
}

/** A phrase as a sentence: with a capital and a full stop. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.…]$/.test(text) ? "" : "."}`;
}
