/** Sizes: Excel's characters and points as pixels. */

import type { CellAppearance, FontAppearance } from "../document/appearance/Appearance";

export function pixelsOfPoints(points: number): number {
  return (points * 4) / 3;
}

/** Width of a digit as a share of the font's size, of the fonts that workbooks have as their default. */
const digitWidths = new Map(Object.entries({ calibri: 0.507, arial: 0.556, ".vntime": 0.5, "times new roman": 0.5, cambria: 0.554, tahoma: 0.546, "segoe ui": 0.539 }));

/** Width in pixels of the widest digit of the workbook's default font: the unit of column widths. */
export function digitWidth({ name, size }: FontAppearance): number {
  return Math.max(1, Math.round(pixelsOfPoints(size) * (digitWidths.get(name.toLowerCase()) ?? 0.52)));
}

/** A column's width in pixels (ECMA-376 part 1, 18.3.1.13). */
export function pixelsOfCharacters(characters: number, digit: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit);
}

/** Where a file names no width: eight characters and the margins, rounded up to eight pixels as Excel does. */
export function defaultColumnWidth(digit: number): number {
  return Math.ceil((8 * digit + 5) / 8) * 8;
}

/**
 * The height in pixels that a cell's text asks for, about: a row without a height in the file is as high as its content, and
 * the grid does not measure before it draws.
 */
export function textHeight(text: string, { font, wrap, rotation }: CellAppearance, width: number): number {
  const pixels = pixelsOfPoints(font.size);
  const perLine = Math.max(1, (width - 6) / (pixels * (font.bold ? 0.55 : 0.5)));
  const lines = wrap && rotation === 0 ? text.split("\n").reduce((count, line) => count + Math.max(1, Math.ceil(line.length / perLine)), 0) : 1;
  return Math.round(lines * pixels * 1.2 + 1.5);
}
