import { maximumColumnCount, maximumRowCount, type CellPosition } from "../../../core/workbook/address";
import { childOf, childrenOf, flagOf, numberOf, type XmlElement } from "../xml/XmlTree";

/** Where a note's box stands and how large it is, so that its text can be read without dragging. All in pixels of 1/96 inch. */

const boxWidth = 280;
/** Tahoma 9, which Excel gives notes: mean width of a letter and height of a line. */
const letterWidth = 5.8;
const lineHeight = 15;
const padding = 14;
const least = { height: 60 };
const most = { height: 420 };

const gap = { x: 15, y: 10 };

/** Sizes of a sheet's columns and rows as far as the sheet itself tells; heights of single rows are not looked up. */
export interface CellSizes {
  columnWidth(columnIndex: number): number;
  readonly rowHeight: number;
}

export function cellSizesOf(worksheet: XmlElement): CellSizes {
  const format = childOf(worksheet, "sheetFormatPr");
  const standard = (format && numberOf(format, "defaultColWidth")) ?? ((format && numberOf(format, "baseColWidth")) ?? 8) + 5 / 7;
  const columns = childrenOf(childOf(worksheet, "cols"), "col").map((column) => ({
    first: (numberOf(column, "min") ?? 1) - 1,
    last: (numberOf(column, "max") ?? 0) - 1,
    width: flagOf(column, "hidden") ? 0 : (numberOf(column, "width") ?? standard),
  }));
  const points = (format && numberOf(format, "defaultRowHeight")) ?? 15;
  return {
    // A width in characters holds its padding already (see `storedWidth`).
    columnWidth: (columnIndex) => Math.trunc((columns.find(({ first, last }) => columnIndex >= first && columnIndex <= last)?.width ?? standard) * 7 + 0.5),
    rowHeight: Math.max(1, Math.round((points * 96) / 72)),
  };
}

/** Height of the box for a text, without its padding. */
export function textHeight(text: string): number {
  const lettersPerLine = Math.floor((boxWidth - padding) / letterWidth);
  const lineCount = text.split("\n").reduce((count, line) => count + Math.max(1, Math.ceil(line.length / lettersPerLine)), 0);
  return lineCount * lineHeight;
}

/** The eight numbers of `x:Anchor`: column, offset, row, offset of the top left corner, then of the bottom right. */
export function anchorOf({ rowIndex, columnIndex }: CellPosition, text: string, sizes: CellSizes): { anchor: string; width: number; height: number } {
  const height = Math.min(most.height, Math.max(least.height, textHeight(text) + padding));
  const rowSpan = Math.ceil((height + gap.y) / sizes.rowHeight);
  const firstRow = Math.max(0, Math.min(rowIndex - 1, maximumRowCount - 1 - rowSpan));
  const firstColumn = Math.min(columnIndex + 1, maximumColumnCount - 8);
  const right = columnAt(firstColumn, gap.x + boxWidth, sizes);
  const bottom = gap.y + height;
  const numbers = [firstColumn, gap.x, firstRow, gap.y, right.columnIndex, right.offset, firstRow + Math.floor(bottom / sizes.rowHeight), bottom % sizes.rowHeight];
  return { anchor: numbers.join(", "), width: boxWidth, height };
}

/** The column that lies so many pixels to the right; the last one where the sheet ends before. */
function columnAt(first: number, pixels: number, sizes: CellSizes): { columnIndex: number; offset: number } {
  let rest = pixels;
  for (let columnIndex = first; columnIndex < maximumColumnCount; columnIndex++) {
    const width = sizes.columnWidth(columnIndex);
    if (rest < width) return { columnIndex, offset: rest };
    rest -= width;
  }
  return { columnIndex: maximumColumnCount - 1, offset: 0 };
}

/** An existing box made higher (or lower again, by a negative number) for text that was added to it. */
export function resizedAnchor(anchor: string, pixels: number, sizes: CellSizes): string {
  const numbers = anchor.split(",").map((number) => Number(number.trim()));
  const [, , top = 0, , , , bottom = 0] = numbers;
  const rows = Math.sign(pixels) * Math.ceil(Math.abs(pixels) / sizes.rowHeight);
  if (numbers.length !== 8 || numbers.some(Number.isNaN) || bottom + rows <= top || bottom + rows >= maximumRowCount) return anchor;
  return numbers.map((number, index) => (index === 6 ? bottom + rows : number)).join(", ");
}

/** The same for a box without anchor, whose `style` says how high it is. */
export function resizedStyle(style: string, pixels: number): string {
  return style.replace(/(^|;)(\s*height\s*:\s*)([\d.]+)(px|pt)/i, (_, before: string, name: string, height: string, unit: string) => {
    const grown = Number(height) + (unit.toLowerCase() === "pt" ? pixels * 0.75 : pixels);
    return `${before}${name}${Math.max(1, grown)}${unit}`;
  });
}

