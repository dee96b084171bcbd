import type { CellError, CellValue, ErrorCode, Grid } from "../../core/values";
import type { CellRange } from "../../core/workbook/address";
import type { SheetSnapshot, TableSnapshot } from "../../core/workbook/snapshot";
import { toRequests, type Block } from "./blocks";
import { toStoredFormula } from "./formulas";
import { inTurn } from "./rounds";
import type { StyleIndex } from "./StyleIndex";

/** Where a sheet has values, and whether rows or columns there are hidden: null where some are. */
export interface UsedCells {
  readonly sheet: Excel.Worksheet;
  readonly range: CellRange;
  readonly hidden: { readonly rows: boolean | null; readonly columns: boolean | null };
}

export type CellGrids = Pick<SheetSnapshot, "values" | "formulas" | "styles" | "hiddenRows" | "hiddenColumns">;

export const noCells: CellGrids = { values: [], formulas: [], styles: [], hiddenRows: new Set(), hiddenColumns: new Set() };

/** The cells of all sheets, by the sheet's id. */
export async function readCells(context: Excel.RequestContext, used: readonly UsedCells[], limit: number): Promise<Map<string, SheetCells>> {
  const cells = new Map(used.map((source) => [source.sheet.id, new SheetCells(source)]));
  const columns = used.filter(({ hidden }) => hidden.columns === null).map((source) => ({ source, answer: queueHiddenColumns(source) }));
  const requests = toRequests(used.map((source): Block<UsedCells> => ({ source, range: source.range })), limit);
  // A workbook without values still has rules to be answered for.
  if (requests.length === 0) await context.sync();
  await inTurn(
    context,
    requests.map((blocks) => blocks.map(({ source, range }) => new ReadBlock(source, range))),
    (blocks) => blocks.forEach((block) => block.queue()),
    (blocks) => blocks.forEach((block) => cells.get(block.source.sheet.id)?.take(block)),
  );
  for (const { source, answer } of columns) cells.get(source.sheet.id)?.takeHiddenColumns(answer.value);
  return cells;
}

export function cellsOf(cells: ReadonlyMap<string, SheetCells>, sheet: Excel.Worksheet): SheetCells {
  const found = cells.get(sheet.id);
  if (found === undefined) throw new Error(`The cells of ${sheet.name} were not read`);
  return found;
}

function queueHiddenColumns({ sheet, range }: UsedCells): OfficeExtension.ClientResult<Excel.ColumnProperties[]> {
  return sheet.getRangeByIndexes(range.rowIndex, range.columnIndex, 1, range.columnCount).getColumnProperties({ columnHidden: true });
}

/** Rows of one sheet that are read together. */
class ReadBlock {
  private cells: Excel.Range | null = null;
  private rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null = null;

  constructor(
    readonly source: UsedCells,
    readonly range: CellRange,
  ) {}

  queue(): void {
    const { rowIndex, columnIndex, rowCount, columnCount } = this.range;
    const cells = this.source.sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
    cells.load("values,formulas,numberFormat");
    this.cells = cells;
    if (this.source.hidden.rows === null) this.rows = cells.getRowProperties({ rowHidden: true });
  }

  get answer() {
    if (this.cells === null) throw new Error("The block was not asked for");
    const { values, formulas, numberFormat } = this.cells;
    return { values: values as unknown[][], formulas: formulas as unknown[][], numberFormats: numberFormat as string[][], rowsHidden: this.rows?.value.map(({ rowHidden }) => rowHidden === true) ?? null };
  }
}

/** Texts that may be error values; only the cells' types tell. */
const errorTexts = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!)$/;

/** The cells of one sheet as they come in. Positions inside are those of the used range; grids are those of the sheet. */
export class SheetCells {
  readonly range: CellRange;
  private readonly values: CellValue[][] = [];
  private readonly formulas: (string | undefined)[][] = [];
  private readonly numberFormats: string[][] = [];
  private readonly indents: number[][] = [];
  private readonly fonts: string[][] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private fontName: string | null = null;
  private indent = 0;
  private seemsError = false;

  constructor({ range, hidden }: Pick<UsedCells, "range" | "hidden">) {
    this.range = range;
    if (hidden.rows === true) for (let row = 0; row < range.rowCount; row++) this.hiddenRows.add(range.rowIndex + row);
    if (hidden.columns === true) for (let column = 0; column < range.columnCount; column++) this.hiddenColumns.add(range.columnIndex + column);
  }

  /** True where a cell's text is that of an error: its type has to be asked for. */
  get needsTypes(): boolean {
    return this.seemsError;
  }

  take({ range, answer }: ReadBlock): void {
    const first = range.rowIndex - this.range.rowIndex;
    for (let row = 0; row < range.rowCount; row++) {
      this.takeRow(first + row, answer.values[row] ?? [], answer.formulas[row] ?? [], answer.numberFormats[row] ?? []);
      if (answer.rowsHidden?.[row] === true) this.hiddenRows.add(range.rowIndex + row);
    }
  }

  takeHiddenColumns(columns: readonly Excel.ColumnProperties[]): void {
    for (const [offset, { columnHidden }] of columns.entries()) if (columnHidden === true) this.hiddenColumns.add(this.range.columnIndex + offset);
  }

  /** What all cells have in common; null where they differ. */
  takeCommon(fontName: string | null, indent: number | null): void {
    this.fontName = fontName;
    this.indent = indent ?? 0;
  }

  takeIndents(columnOffset: number, indents: readonly number[]): void {
    for (const [row, indent] of indents.entries()) (this.indents[row] ??= [])[columnOffset] = indent;
  }

  takeFont({ rowIndex, columnIndex, rowCount, columnCount }: CellRange, fontName: string): void {
    for (let row = rowIndex - this.range.rowIndex; row < rowIndex - this.range.rowIndex + rowCount; row++) {
      const fonts = (this.fonts[row] ??= []);
      for (let column = columnIndex - this.range.columnIndex; column < columnIndex - this.range.columnIndex + columnCount; column++) fonts[column] = fontName;
    }
  }

  /** Excel gives an error as its text: the cell's type tells it from a text of that form. */
  takeTypes(types: readonly (readonly string[])[]): void {
    for (const [row, texts] of this.values.entries()) {
      for (const [column, value] of texts.entries()) {
        if (typeof value === "string" && types[row]?.[column] === "Error") texts[column] = errorOf(value);
      }
    }
  }

  /** Whether a text of a rectangle, in positions of the sheet, has what `test` looks for. */
  someText({ rowIndex, columnIndex, rowCount, columnCount }: CellRange, test: (text: string) => boolean): boolean {
    for (let row = rowIndex - this.range.rowIndex; row < rowIndex - this.range.rowIndex + rowCount; row++) {
      const values = this.values[row] ?? [];
      for (let column = columnIndex - this.range.columnIndex; column < columnIndex - this.range.columnIndex + columnCount; column++) {
        const value = values[column];
        if (typeof value === "string" && test(value)) return true;
      }
    }
    return false;
  }

  toGrids(styles: StyleIndex, tables: readonly TableSnapshot[]): CellGrids {
    const { rowIndex, columnIndex } = this.range;
    return {
      values: shifted(this.values, rowIndex, columnIndex),
      formulas: shifted(this.storedFormulas(tables), rowIndex, columnIndex),
      styles: shifted(this.styleIndexes(styles), rowIndex, columnIndex),
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
    };
  }

  private takeRow(row: number, values: readonly unknown[], formulas: readonly unknown[], numberFormats: string[]): void {
    const taken: CellValue[] = new Array<CellValue>(values.length);
    let shown: (string | undefined)[] | null = null;
    for (let column = 0; column < values.length; column++) {
      const value = values[column] as CellValue;
      taken[column] = value === "" ? null : value;
      if (typeof value === "string" && value.startsWith("#") && errorTexts.test(value)) this.seemsError = true;
      const formula = formulas[column];
      // A text that begins with `=` is its own "formula".
      if (typeof formula === "string" && formula.startsWith("=") && formula !== value) (shown ??= [])[column] = formula;
    }
    this.values[row] = taken;
    if (shown !== null) this.formulas[row] = shown;
    this.numberFormats[row] = numberFormats;
  }

  private storedFormulas(tables: readonly TableSnapshot[]): (string | undefined)[][] {
    for (const [row, formulas] of Object.entries(this.formulas)) {
      const rowIndex = this.range.rowIndex + Number(row);
      for (const [column, formula] of formulas.entries()) {
        if (formula === undefined) continue;
        const columnIndex = this.range.columnIndex + column;
        const table = formula.includes("@") ? tables.find(({ range }) => isInside(range, rowIndex, columnIndex)) : undefined;
        formulas[column] = toStoredFormula(formula, table?.name ?? null);
      }
    }
    return this.formulas;
  }

  private styleIndexes(styles: StyleIndex): number[][] {
    const fontName = this.fontName ?? styles.fontName;
    const isPlain = this.fonts.length === 0 && this.indents.length === 0;
    const general = styles.indexOf({ numberFormat: "General", fontName, indent: this.indent });
    // Rows are mostly formatted like the row above: those share one array.
    let last: { readonly formats: string[]; readonly indexes: number[] } | null = null;
    return this.numberFormats.map((formats, row) => {
      if (isPlain && last !== null && isSame(last.formats, formats)) return last.indexes;
      const indexes: number[] = [];
      for (const [column, numberFormat] of formats.entries()) {
        const font = this.fonts[row]?.[column] ?? fontName;
        const indent = this.indents[row]?.[column] ?? this.indent;
        const index = numberFormat === "General" && font === fontName && indent === this.indent ? general : styles.indexOf({ numberFormat, fontName: font, indent });
        if (index !== 0) indexes[column] = index;
      }
      last = { formats, indexes };
      return indexes;
    });
  }
}

function isSame(formats: readonly string[], others: readonly string[]): boolean {
  for (let column = 0; column < formats.length; column++) if (formats[column] !== others[column]) return false;
  return formats.length === others.length;
}

function isInside({ rowIndex, columnIndex, rowCount, columnCount }: CellRange, row: number, column: number): boolean {
  return row >= rowIndex && row < rowIndex + rowCount && column >= columnIndex && column < columnIndex + columnCount;
}

const errors = new Map<string, CellError>();

function errorOf(code: string): CellError {
  const known = errors.get(code) ?? { code: code as ErrorCode };
  errors.set(code, known);
  return known;
}

/** The rows of a used range as a grid of the sheet. */
function shifted<T>(rows: readonly (readonly T[] | undefined)[], rowIndex: number, columnIndex: number): Grid<T> {
  const grid: (T | undefined)[][] = [];
  const before = new Array<T | undefined>(columnIndex);
  for (const [row, cells] of rows.entries()) if (cells !== undefined) grid[rowIndex + row] = columnIndex === 0 ? (cells as T[]) : before.concat(cells);
  return grid;
}
