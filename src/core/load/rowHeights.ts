/** How high a row must be to show its wrapped texts: an estimate, since no program fits the rows of a file that it did not write. */

import type { SheetCell, SheetColumn, SheetRow } from "./tableSheet";

/** Height of a line of the 11-point default font, in points; Vietnamese needs room for two marks over a letter. */
const lineHeight = 15;
/** In points: what widths and heights are made for. */
const defaultSize = 11;
/** Room above and below the text, so that it does not touch the rules. */
const padding = 5;
/** Bold letters are wider than the digits that column widths are counted in; words leave room at the end of a line. */
const lettersPerWidth = { bold: 0.98, regular: 1.06 } as const;
/** Excel's limit. */
const maximumHeight = 409;

export function rowHeight(row: SheetRow, columns: readonly SheetColumn[]): number {
  const heights = columns.map((column) => linesOf(row.cells[column.key], column) * lineHeight * sizeOf(column));
  return Math.min(maximumHeight, Math.ceil(Math.max(lineHeight, ...heights)) + padding);
}

/** Letters of a column, as a share of the size that heights are made for. */
function sizeOf({ format }: SheetColumn): number {
  return (format.fontSize ?? defaultSize) / defaultSize;
}

function linesOf(cell: SheetCell | undefined, column: SheetColumn): number {
  const { width, format } = column;
  if (typeof cell?.value !== "string" || format.wrap !== true) return 1;
  const room = Math.max(1, (width * (format.bold === true ? lettersPerWidth.bold : lettersPerWidth.regular)) / sizeOf(column) - (format.indent ?? 0) * 2 - 1);
  return cell.value.split("\n").reduce((sum, paragraph) => sum + wrappedLines(paragraph, room), 0);
}

/** Lines of a paragraph that breaks between words; a word longer than a line breaks anywhere. */
function wrappedLines(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= room) {
      used = needed;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(word.length / room) - 1);
    used = word.length % room;
  }
  return lines;
}
