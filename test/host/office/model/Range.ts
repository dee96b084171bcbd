import { isCellError, type CellValue } from "../../../../src/core/values";
import type { CellRange } from "../../../../src/core/workbook/address";
import type { CellContent } from "../../../../src/core/workbook/edits/cellEdits";
import type { CellStyle } from "../../../../src/core/workbook/snapshot";
import { fail } from "../wire/WireError";
import { addressOf, insideSheet, intersects, rangesAt, wholeSheet } from "./addresses";
import type { Book } from "./Book";
import { formatOf } from "./cellFormats";
import { contentOf, shownFormula } from "./cellInput";
import type { Members } from "./hostTypes";
import { RangeFormat } from "./RangeFormat";
import { ConditionalFormatCollection } from "./rules";
import type { SheetState } from "./state";

type RangeMembers = Members<
  Excel.Range,
  | "address" | "rowIndex" | "columnIndex" | "rowCount" | "columnCount" | "values" | "formulas" | "numberFormat" | "valueTypes" | "rowHidden" | "columnHidden" | "hyperlink" | "format"
  | "conditionalFormats" | "getCell" | "getRow" | "getBoundingRect" | "clear" | "merge" | "select" | "setCellProperties" | "getCellProperties" | "getRowProperties" | "getColumnProperties" | "getMergedAreasOrNullObject"
>;

/** Excel answers no more merged areas than this at once. */
const mergedAreasLimit = 512;

export class Range implements RangeMembers {
  static readonly reads = ["getCellProperties", "getRowProperties", "getColumnProperties", "getMergedAreasOrNullObject"];

  constructor(
    readonly book: Book,
    readonly sheet: SheetState,
    readonly range: CellRange,
  ) {}

  get address(): string {
    return addressOf(this.sheet, [this.range]);
  }
  get rowIndex(): number {
    return this.range.rowIndex;
  }
  get columnIndex(): number {
    return this.range.columnIndex;
  }
  get rowCount(): number {
    return this.range.rowCount;
  }
  get columnCount(): number {
    return this.range.columnCount;
  }
  get format(): RangeFormat {
    return new RangeFormat(this.book, this.sheet, this.range);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.book, this.sheet, [this.range], (ranges) => new RangeAreas(this.book, this.sheet, ranges));
  }

  get values(): unknown[][] {
    return this.matrix((row, column) => shownValue(this.valueAt(row, column)));
  }
  set values(input: unknown) {
    this.formulas = input;
  }

  get formulas(): unknown[][] {
    return this.matrix((rowIndex, columnIndex) => {
      const formula = this.sheet.snapshot.formulas[rowIndex]?.[columnIndex];
      return formula === undefined ? shownValue(this.valueAt(rowIndex, columnIndex)) : shownFormula(this.sheet, formula, { rowIndex, columnIndex });
    });
  }
  set formulas(input: unknown) {
    const contents = this.inputMatrix(input).map((row, rowOffset) =>
      row.map((cell, columnOffset) => contentOf(this.book, this.sheet, cell, { rowIndex: this.range.rowIndex + rowOffset, columnIndex: this.range.columnIndex + columnOffset })),
    );
    const hasFormula = contents.some((row) => row.some((content) => content?.formula !== undefined));
    this.becomesCalculatedColumn(contents);
    this.writeCells(contents, hasFormula);
    this.book.touched.add(this.sheet);
  }

  get numberFormat(): string[][] {
    return this.matrix((row, column) => this.styleAt(row, column).numberFormat);
  }
  set numberFormat(input: unknown) {
    const formats = this.inputMatrix(input).map((row) => row.map((cell): CellContent | null => (typeof cell === "string" ? { format: { numberFormat: cell } } : cell === null ? null : wrongSize())));
    for (const [rowOffset, row] of formats.entries()) {
      for (const [columnOffset, content] of row.entries()) {
        if (content?.format?.numberFormat !== undefined) this.sheet.writtenFormats.set(`${this.range.rowIndex + rowOffset},${this.range.columnIndex + columnOffset}`, content.format.numberFormat);
      }
    }
    this.writeCells(formats);
  }

  get valueTypes(): ValueType[][] {
    return this.matrix((row, column) => typeOf(this.valueAt(row, column)));
  }

  get rowHidden(): boolean {
    const hidden = Array.from({ length: this.range.rowCount }, (_, row) => this.sheet.snapshot.hiddenRows.has(this.range.rowIndex + row));
    return common(hidden);
  }
  set rowHidden(hidden: boolean) {
    if (!hidden) fail("NotImplemented", "This host shows no hidden rows", "Range.rowHidden");
    this.format.hideRows();
  }
  get columnHidden(): boolean {
    const hidden = Array.from({ length: this.range.columnCount }, (_, column) => this.sheet.snapshot.hiddenColumns.has(this.range.columnIndex + column));
    return common(hidden);
  }
  set columnHidden(hidden: boolean) {
    this.format.setColumnHidden(hidden);
  }

  get hyperlink(): Excel.RangeHyperlink {
    return fail("NotImplemented", "Links are not read by this host", "Range.hyperlink");
  }
  set hyperlink({ documentReference, screenTip }: Excel.RangeHyperlink) {
    if (documentReference === undefined) fail("NotImplemented", "This host takes links inside the workbook", "Range.hyperlink");
    this.writeCells([[{ link: { location: documentReference, ...(screenTip === undefined ? {} : { tooltip: screenTip }) } }]]);
  }

  getCell(row: number, column: number): Range {
    return this.part({ rowIndex: this.range.rowIndex + row, columnIndex: this.range.columnIndex + column, rowCount: 1, columnCount: 1 });
  }
  getRow(row: number): Range {
    return this.part({ ...this.range, rowIndex: this.range.rowIndex + row, rowCount: 1 });
  }
  getBoundingRect(other: object | string): Range {
    const range = other instanceof Range ? other.range : (rangesAt(this.book, this.sheet, other as string).ranges[0] ?? this.range);
    const rowIndex = Math.min(this.range.rowIndex, range.rowIndex);
    const columnIndex = Math.min(this.range.columnIndex, range.columnIndex);
    return this.part({
      rowIndex,
      columnIndex,
      rowCount: Math.max(this.range.rowIndex + this.range.rowCount, range.rowIndex + range.rowCount) - rowIndex,
      columnCount: Math.max(this.range.columnIndex + this.range.columnCount, range.columnIndex + range.columnCount) - columnIndex,
    });
  }

  /** Office.js asks this before it divides a large assignment into several. */
  _ValidateArraySize(rowCount: number, columnCount: number): void {
    if (rowCount !== this.range.rowCount || columnCount !== this.range.columnCount) wrongSize();
  }

  clear(applyTo?: string): void {
    if (applyTo !== "Contents") fail("NotImplemented", "This host clears contents", "Range.clear");
    this.writeCells(this.matrix(() => ({ value: null })));
    this.book.touched.add(this.sheet);
  }

  merge(across?: boolean): void {
    if (across === true) fail("NotImplemented", "This host merges whole ranges", "Range.merge");
    this.book.write(() => [{ kind: "mergeCells", sheet: this.sheet.name, range: this.range }]);
  }

  select(): void {
    if (this.sheet.snapshot.visibility !== "visible") fail("InvalidOperation", "The sheet is hidden", "Range.select");
    this.book.active = this.sheet;
    this.book.selected = { sheet: this.sheet, ranges: [this.range] };
  }

  setCellProperties(cells: Excel.SettableCellProperties[][]): void {
    const contents = this.inputMatrix(cells).map((row) =>
      row.map((cell): CellContent | null => {
        const { format, ...others } = cell as Excel.SettableCellProperties;
        if (Object.keys(others).length > 0) fail("NotImplemented", `This host does not set ${Object.keys(others).join(", ")} of cells`, "Range.setCellProperties");
        const set = formatOf(format);
        return set === null ? null : { format: set };
      }),
    );
    this.writeCells(contents);
  }

  getCellProperties({ format, ...others }: Excel.CellPropertiesLoadOptions): Excel.CellProperties[][] {
    if (Object.keys(others).length > 0 || format === undefined || Object.keys(format).some((name) => name !== "indentLevel")) fail("NotImplemented", "This host answers indents", "Range.getCellProperties");
    return this.matrix((row, column) => ({ format: { indentLevel: this.styleAt(row, column).indent } }));
  }
  getRowProperties({ rowHidden }: Excel.RowPropertiesLoadOptions): Excel.RowProperties[] {
    if (rowHidden !== true) fail("NotImplemented", "This host answers whether rows are hidden", "Range.getRowProperties");
    return Array.from({ length: this.range.rowCount }, (_, row) => ({ rowHidden: this.sheet.snapshot.hiddenRows.has(this.range.rowIndex + row) }));
  }
  getColumnProperties({ columnHidden }: Excel.ColumnPropertiesLoadOptions): Excel.ColumnProperties[] {
    if (columnHidden !== true) fail("NotImplemented", "This host answers whether columns are hidden", "Range.getColumnProperties");
    return Array.from({ length: this.range.columnCount }, (_, column) => ({ columnHidden: this.sheet.snapshot.hiddenColumns.has(this.range.columnIndex + column) }));
  }

  getMergedAreasOrNullObject(): RangeAreas | null {
    const merges = this.sheet.snapshot.merges.filter((merge) => intersects(merge, this.range));
    if (merges.length > mergedAreasLimit) fail("GeneralException", "There are too many merged areas", "Range.getMergedAreasOrNullObject");
    return merges.length === 0 ? null : new RangeAreas(this.book, this.sheet, merges);
  }

  styleAt(row: number, column: number): CellStyle {
    const style = this.book.styles[this.sheet.snapshot.styles[row]?.[column] ?? 0];
    if (style === undefined) throw new Error("A cell without a style");
    return style;
  }

  private part(range: CellRange): Range {
    return new Range(this.book, this.sheet, insideSheet(range));
  }

  private valueAt(row: number, column: number): CellValue {
    return this.sheet.snapshot.values[row]?.[column] ?? null;
  }

  private matrix<T>(cell: (row: number, column: number) => T): T[][] {
    const { rowIndex, columnIndex, rowCount, columnCount } = this.range;
    if (rowCount * columnCount > 5_000_000) fail("OperationCellsExceedLimit", "The operation exceeds the number of cells that can be worked on", "Range");
    return Array.from({ length: rowCount }, (_, row) => Array.from({ length: columnCount }, (__, column) => cell(rowIndex + row, columnIndex + column)));
  }

  /** One value for all cells, or a matrix of the range's own size. */
  private inputMatrix(input: unknown): unknown[][] {
    if (!Array.isArray(input)) return this.matrix(() => input);
    const rows = input as unknown[];
    if (rows.length !== this.range.rowCount || rows.some((row) => !Array.isArray(row) || row.length !== this.range.columnCount)) wrongSize();
    return rows as unknown[][];
  }

  private writeCells(cells: readonly (readonly (CellContent | null)[])[], hasFormula = false): void {
    const { rowIndex, columnIndex } = this.range;
    const write = { kind: "writeCells", sheet: this.sheet.name, rowIndex, columnIndex, cells } as const;
    if (hasFormula) this.book.writeFormulas(() => [write]);
    else this.book.write(() => [write]);
  }

  /** A formula in the whole of a table's column is the column's own. The document takes it with the table only. */
  private becomesCalculatedColumn(contents: readonly (readonly (CellContent | null)[])[]): void {
    const table = this.sheet.tables.find(({ range, hasHeader }) => hasHeader && range.rowIndex + 1 === this.range.rowIndex && range.rowCount - 1 === this.range.rowCount);
    const formula = contents[0]?.[0]?.formula;
    if (table?.isNew !== true || this.range.columnCount !== 1 || formula === undefined || contents.some((row) => row[0]?.formula !== formula)) return;
    const column = table.columns[this.range.columnIndex - table.range.columnIndex];
    if (column !== undefined) column.formula = formula;
  }
}

export class RangeAreas implements Members<Excel.RangeAreas, "address" | "areaCount" | "conditionalFormats"> {
  constructor(
    readonly book: Book,
    readonly sheet: SheetState,
    readonly ranges: readonly CellRange[],
  ) {}

  get address(): string {
    return addressOf(this.sheet, this.ranges);
  }
  get areaCount(): number {
    return this.ranges.length;
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.book, this.sheet, this.ranges, (ranges) => new RangeAreas(this.book, this.sheet, ranges));
  }
}

/** Where the sheet has cells with values, or cells at all; null where it has none. */
export function usedRange(book: Book, sheet: SheetState, valuesOnly: boolean): Range | null {
  const { values, formulas, styles, merges } = sheet.snapshot;
  const rows: number[] = [];
  const columns: number[] = [];
  for (const grid of valuesOnly ? [values, formulas] : [values, formulas, styles]) {
    for (const [rowIndex, row] of grid.entries()) {
      for (const [columnIndex, cell] of (row ?? []).entries()) {
        if (cell === undefined || cell === null) continue;
        if (rows[0] === undefined || rowIndex < rows[0]) rows[0] = rowIndex;
        if (rows[1] === undefined || rowIndex > rows[1]) rows[1] = rowIndex;
        if (columns[0] === undefined || columnIndex < columns[0]) columns[0] = columnIndex;
        if (columns[1] === undefined || columnIndex > columns[1]) columns[1] = columnIndex;
      }
    }
  }
  const [firstRow, lastRow] = rows;
  const [firstColumn, lastColumn] = columns;
  if (firstRow === undefined || lastRow === undefined || firstColumn === undefined || lastColumn === undefined) return null;
  const cells = { rowIndex: firstRow, columnIndex: firstColumn, rowCount: lastRow - firstRow + 1, columnCount: lastColumn - firstColumn + 1 };
  const range = new Range(book, sheet, cells);
  return valuesOnly ? range : merges.reduce<Range>((all, merge) => all.getBoundingRect(new Range(book, sheet, merge)), range);
}

export function sheetRange(book: Book, sheet: SheetState, address: string | undefined): Range {
  if (address === undefined) return new Range(book, sheet, wholeSheet);
  const found = rangesAt(book, sheet, address);
  const [range, ...more] = found.ranges;
  return range === undefined || more.length > 0 ? fail("InvalidArgument", `${address} is not one range`, "Worksheet.getRange") : new Range(book, found.sheet, range);
}

function shownValue(value: CellValue): string | number | boolean {
  return value === null ? "" : isCellError(value) ? value.code : value;
}

type ValueType = `${Excel.RangeValueType}`;

function typeOf(value: CellValue): ValueType {
  if (value === null || value === "") return "Empty";
  if (isCellError(value)) return "Error";
  return valueTypes[typeof value as keyof typeof valueTypes];
}

const valueTypes = { string: "String", number: "Double", boolean: "Boolean" } as const;

/** What all have in common; the API answers null where they differ, which its types do not say. */
function common<T>(values: readonly T[]): T {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : (null as T);
}

function wrongSize(): never {
  return fail("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.", "Range.values");
}

