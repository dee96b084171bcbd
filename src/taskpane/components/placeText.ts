import { cellAddress, rangeAddress } from "../../core/workbook/address";
import type { CellPosition, CellRange } from "../../core/workbook/address";

/** A place in a workbook for people: "Số liệu · E8", without the quotes and the mark that formulas need. */
export function placeText(sheet: string, place: CellRange | CellPosition): string {
  return `${sheet} · ${"rowCount" in place ? rangeAddress(place) : cellAddress(place)}`;
}
