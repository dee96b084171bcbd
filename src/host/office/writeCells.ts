import type { CellContent, WriteCells } from "../../core/workbook/edits";
import { cellProperties } from "./cellFormats";
import { typedValue } from "./cellText";
import { tablesIn, toShownFormula } from "./formulas";

/** The same edit in blocks of rows of at most `limit` bytes, so that each fits into a request. */
export function inBlocks(edit: WriteCells, limit: number): WriteCells[] {
  const blocks: { edit: WriteCells; cells: WriteCells["cells"][number][]; size: number }[] = [];
  for (const [offset, row] of edit.cells.entries()) {
    const size = row.reduce((sum, content) => sum + sizeOf(content), 0);
    const last = blocks.at(-1);
    if (last !== undefined && last.size + size <= limit) {
      last.cells.push(row);
      last.size += size;
    } else blocks.push({ edit: { ...edit, rowIndex: edit.rowIndex + offset }, cells: [row], size });
  }
  return blocks.map(({ edit: block, cells }) => ({ ...block, cells }));
}

/** About how many bytes a cell takes in a request: a letter of Vietnamese up to three. */
function sizeOf(content: CellContent | null): number {
  if (content === null) return 10;
  const text = content.formula ?? (typeof content.value === "string" ? content.value : "0123456789");
  return 20 + 3 * text.length + (content.format === undefined ? 0 : 250) + (content.link === undefined ? 0 : 400);
}

/** About how many bytes the edit takes in a request. */
export function sizeOfCells({ cells }: WriteCells): number {
  return cells.reduce((sum, row) => sum + row.reduce((rowSum, content) => rowSum + sizeOf(content), 0), 0);
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

/** Queues the writing of a block: at most three assignments, and one for each link. In a matrix null leaves a cell as it is. */
export function writeBlock(sheet: Excel.Worksheet, { rowIndex, columnIndex, cells }: WriteCells): void {
  const columnCount = Math.max(...cells.map((row) => row.length));
  if (cells.length === 0 || columnCount === 0) return;
  const range = sheet.getRangeByIndexes(rowIndex, columnIndex, cells.length, columnCount);
  const matrix = <T>(of: (content: CellContent) => T | null): (T | null)[][] =>
    cells.map((row) => Array.from({ length: columnCount }, (_, column) => (row[column] == null ? null : of(row[column]))));
  // A link puts its own text and look into the cell: it comes before both.
  for (const [row, contents] of cells.entries()) {
    for (const [column, content] of contents.entries()) if (content?.link !== undefined) range.getCell(row, column).hyperlink = hyperlink(content.link);
  }
  // A text format has to stand before the text that it keeps from being read as a number.
  const numberFormats = matrix(({ format }) => format?.numberFormat ?? null);
  if (hasAny(numberFormats)) range.numberFormat = numberFormats;
  const contents = matrix(contentOf);
  if (hasAny(contents)) range.formulas = contents;
  const formats = matrix(({ format }) => (format === undefined ? null : cellProperties(format)));
  if (formats.some((row) => row.some((format) => format?.format !== undefined))) range.setCellProperties(formats.map((row) => row.map((format) => format ?? {})));
}

function contentOf({ value, formula, format }: CellContent): string | number | boolean | null {
  if (formula !== undefined) return toShownFormula(formula);
  return value === undefined ? null : typedValue(value, format?.numberFormat === "@");
}

function hyperlink({ location, tooltip }: NonNullable<CellContent["link"]>): Excel.RangeHyperlink {
  return { documentReference: location, ...(tooltip === undefined ? {} : { screenTip: tooltip }) };
}

function hasAny(matrix: readonly (readonly unknown[])[]): boolean {
  return matrix.some((row) => row.some((item) => item !== null));
}
