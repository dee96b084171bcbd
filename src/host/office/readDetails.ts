import type { CellRange } from "../../core/workbook/address";
import type { SheetCells } from "./readCells";

/** The cells of a sheet, and what all of them have in common: null where they differ. */
export interface DetailedSheet {
  readonly sheet: Excel.Worksheet;
  readonly cells: SheetCells;
  readonly indent: number | null;
  readonly fontName: string | null;
}

/**
 * Asks for what only some cells need: the type where a text could be an error value, the indent of columns with words, and the
 * font where words look as if they were typed in TCVN3 or VNI. One request; fonts take one more for each time that a range has to be halved.
 */
export async function readDetails(context: Excel.RequestContext, sheets: readonly DetailedSheet[]): Promise<void> {
  for (const { cells, fontName, indent } of sheets) cells.takeCommon(fontName, indent);
  const types = sheets.filter(({ cells }) => cells.needsTypes).map(({ sheet, cells }) => ({ cells, range: loadTypes(sheet, cells.range) }));
  const indents = sheets.filter(({ indent }) => indent === null).flatMap(({ sheet, cells }) => wordColumns(cells).map((column) => ({ cells, column, answer: loadIndents(sheet, column) })));
  const fonts = sheets.filter(({ fontName }) => fontName === null).flatMap(({ sheet, cells }) => legacyParts(sheet, cells, columnsOf(cells.range)));
  if (types.length + indents.length + fonts.length === 0) return;
  await context.sync();
  for (const { cells, range } of types) cells.takeTypes(range.valueTypes);
  for (const { cells, column, answer } of indents) {
    cells.takeIndents(column.columnIndex - cells.range.columnIndex, answer.value.map(([cell]) => cell?.format?.indentLevel ?? 0));
  }
  await takeFonts(context, fonts);
}

function loadTypes(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  const cells = rangeOn(sheet, range);
  cells.load("valueTypes");
  return cells;
}

function loadIndents(sheet: Excel.Worksheet, column: CellRange): OfficeExtension.ClientResult<Excel.CellProperties[][]> {
  return rangeOn(sheet, column).getCellProperties({ format: { indentLevel: true } });
}

function wordColumns(cells: SheetCells): CellRange[] {
  return columnsOf(cells.range).filter((column) => cells.someText(column, () => true));
}

function columnsOf(range: CellRange): CellRange[] {
  return Array.from({ length: range.columnCount }, (_, offset) => ({ ...range, columnIndex: range.columnIndex + offset, columnCount: 1 }));
}

/**
 * Letters that TCVN3 and VNI put where Unicode has Vietnamese vowels with marks, and that Vietnamese in Unicode never uses: `µ`,
 * `¸`, `Ö`, `ø`, the soft hyphen … Unicode Vietnamese shares the others (`à`, `ô`, `é` …) with them.
 */
const legacyLetters = /[\u00A8\u00AA\u00AC-\u00AE\u00B5\u00B6\u00B8\u00B9\u00BC-\u00BE\u00C4-\u00C7\u00CB\u00CE-\u00D1\u00D6-\u00D8\u00DB\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE\u00EF\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE\u00FF]/;

interface FontPart {
  readonly sheet: Excel.Worksheet;
  readonly cells: SheetCells;
  readonly range: CellRange;
  readonly asked: Excel.Range;
}

/** Those of the ranges that hold words of that look, with their font asked for. */
function legacyParts(sheet: Excel.Worksheet, cells: SheetCells, ranges: readonly CellRange[]): FontPart[] {
  return ranges
    .filter((range) => cells.someText(range, (text) => legacyLetters.test(text)))
    .map((range) => {
      const asked = rangeOn(sheet, range);
      asked.load("format/font/name");
      return { sheet, cells, range, asked };
    });
}

/** Takes the fonts that are known and halves the ranges in which they differ, until none does. */
async function takeFonts(context: Excel.RequestContext, parts: readonly FontPart[]): Promise<void> {
  const halves = parts.flatMap(({ sheet, cells, range, asked }) => {
    const fontName = fontOf(asked);
    if (fontName !== null) {
      cells.takeFont(range, fontName);
      return [];
    }
    // One cell may have runs in several fonts: it has no font of its own.
    return range.rowCount === 1 ? [] : legacyParts(sheet, cells, halvesOf(range));
  });
  if (halves.length === 0) return;
  await context.sync();
  await takeFonts(context, halves);
}

/** The API's types do not say it: a font that differs from cell to cell is null. */
function fontOf({ format }: Excel.Range): string | null {
  return format.font.name;
}

function halvesOf(range: CellRange): CellRange[] {
  const upper = Math.floor(range.rowCount / 2);
  return [
    { ...range, rowCount: upper },
    { ...range, rowIndex: range.rowIndex + upper, rowCount: range.rowCount - upper },
  ];
}

function rangeOn(sheet: Excel.Worksheet, { rowIndex, columnIndex, rowCount, columnCount }: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
}
