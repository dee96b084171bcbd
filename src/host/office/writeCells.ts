import type { CellContent, CellFormat, WriteCells } from "../../core/workbook/edits/cellEdits";
import { cellProperties } from "./cellFormats";
import { typedValue } from "./cellText";
import { tablesIn, toShownFormula } from "./formulas";

/** A part of an edit, with about how many bytes it takes in a request. */
export interface Block {
  readonly edit: WriteCells;
  readonly size: number;
}

/** The same edit in blocks of rows of at most `limit` bytes, so that each fits into a request. */
export function inBlocks(edit: WriteCells, limit: number): Block[] {
  const blocks: { first: number; size: number }[] = [];
  for (const [offset, row] of edit.cells.entries()) {
    let size = 0;
    for (const content of row) size += sizeOf(content);
    const last = blocks.at(-1);
    if (last !== undefined && last.size + size <= limit) last.size += size;
    else blocks.push({ first: offset, size });
  }
  if (blocks.length <= 1) return [{ edit, size: blocks[0]?.size ?? 0 }];
  return blocks.map(({ first, size }, index) => ({ edit: { ...edit, rowIndex: edit.rowIndex + first, cells: edit.cells.slice(first, blocks[index + 1]?.first) }, size }));
}

/** About how many bytes a cell takes in a request, at least two thirds of what it can be: a letter of Vietnamese takes one to three. */
function sizeOf(content: CellContent | null): number {
  if (content === null) return 5;
  const { value, formula, format, link } = content;
  const text = formula ?? (typeof value === "string" ? value : null);
  return (text === null ? 20 : 4 + 2 * text.length) + (format === undefined ? 0 : 250) + (link === undefined ? 0 : 400);
}

/**
 * The edit without the formulas that Excel would refuse now since they refer to a table that `later` says is still to come, and
 * those formulas alone.
 */
export function withoutLateFormulas(edit: WriteCells, later: ReadonlySet<string>): { readonly now: WriteCells; readonly late: WriteCells | null } {
  const isLate = (content: CellContent | null): boolean => content?.formula !== undefined && [...tablesIn(content.formula)].some((name) => later.has(name));
  if (later.size === 0 || !edit.cells.some((row) => row.some(isLate))) return { now: edit, late: null };
  return {
    now: { ...edit, cells: edit.cells.map((row) => row.map((content) => (isLate(content) ? withoutContent(content) : content))) },
    late: { ...edit, cells: edit.cells.map((row) => row.map((content) => (isLate(content) ? onlyFormula(content) : null))) },
  };
}

function withoutContent(content: CellContent | null): CellContent | null {
  if (content === null) return null;
  const { format, link } = content;
  return { ...(format === undefined ? {} : { format }), ...(link === undefined ? {} : { link }) };
}

function onlyFormula(content: CellContent | null): CellContent | null {
  return content?.formula === undefined ? null : { formula: content.formula };
}

/** Queues the writing of a block: at most three assignments, and one for each link and each formula that spills. In a matrix null leaves a cell as it is. */
export function writeBlock(sheet: Excel.Worksheet, { rowIndex, columnIndex, cells }: WriteCells): void {
  const columnCount = cells.reduce((most, row) => Math.max(most, row.length), 0);
  if (columnCount === 0) return;
  const range = sheet.getRangeByIndexes(rowIndex, columnIndex, cells.length, columnCount);
  const contents = new Matrix<string | number | boolean>(cells.length, columnCount);
  const numberFormats = new Matrix<string>(cells.length, columnCount);
  const formats = new Matrix<Excel.SettableCellProperties>(cells.length, columnCount);
  // Columns share their formats: what is the same object is turned into Excel's form once.
  const known = new Map<CellFormat, Excel.SettableCellProperties>();
  for (const [row, written] of cells.entries()) {
    for (const [column, content] of written.entries()) {
      if (content === null) continue;
      const { format, link, spill } = content;
      // Excel spills over nothing: what stands in the way gives #SPILL!.
      if (spill !== undefined) sheet.getRangeByIndexes(rowIndex + row, columnIndex + column, spill.length, spill[0]?.length ?? 1).clear("Contents");
      // A link puts its own text and look into the cell: it comes before both.
      if (link !== undefined) range.getCell(row, column).hyperlink = hyperlink(link);
      contents.set(row, column, contentOf(content));
      if (format === undefined) continue;
      numberFormats.set(row, column, format.numberFormat ?? null);
      const properties = known.get(format) ?? cellProperties(format);
      known.set(format, properties);
      formats.set(row, column, properties.format === undefined ? null : properties);
    }
  }
  // A text format has to stand before the text that it keeps from being read as a number.
  if (numberFormats.rows !== null) range.numberFormat = numberFormats.rows;
  if (contents.rows !== null) range.formulas = contents.rows;
  if (formats.rows !== null) range.setCellProperties(formats.rows.map((row) => row.map((format) => format ?? {})));
}

/** Values by row and column, null where there is none; made once there is one. */
class Matrix<T> {
  rows: (T | null)[][] | null = null;

  constructor(
    private readonly rowCount: number,
    private readonly columnCount: number,
  ) {}

  set(row: number, column: number, value: T | null): void {
    if (value === null) return;
    this.rows ??= Array.from({ length: this.rowCount }, () => new Array<T | null>(this.columnCount).fill(null));
    const cells = this.rows[row];
    if (cells !== undefined) cells[column] = value;
  }
}

function contentOf({ value, formula, format }: CellContent): string | number | boolean | null {
  if (formula !== undefined) return toShownFormula(formula);
  return value === undefined ? null : typedValue(value, format?.numberFormat === "@");
}

function hyperlink({ location, tooltip }: NonNullable<CellContent["link"]>): Excel.RangeHyperlink {
  return { documentReference: location, ...(tooltip === undefined ? {} : { screenTip: tooltip }) };
}
