import type { CellRange } from "../../../../src/core/workbook/address";
import type { AddTable } from "../../../../src/core/workbook/edits/tableEdits";
import { fail } from "../wire/WireError";
import { intersects } from "./addresses";
import { keyOf, notPartOfHost, type Book } from "./Book";
import type { Members } from "./hostTypes";
import { Range, sheetRange } from "./Range";
import type { SheetState, TableState } from "./state";

/** The tables of a sheet, or of all sheets. */
export class TableCollection implements Members<Excel.TableCollection, "items" | "add" | "getItem" | "getItemOrNullObject"> {
  static readonly reads = ["add"];

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState | null,
  ) {}

  get items(): Table[] {
    return (this.sheet === null ? this.book.sheets : [this.sheet]).flatMap((sheet) => sheet.tables.map((table) => new Table(this.book, sheet, table)));
  }

  /** The header cells name the columns: they are texts by then. */
  add(address: object | string, hasHeaders: boolean): Table {
    const home = this.sheet ?? this.book.active ?? fail("InvalidArgument", "No sheet", "TableCollection.add");
    const { sheet, range } = address instanceof Range ? address : sheetRange(this.book, home, address as string);
    if (!hasHeaders) notPartOfHost("A table without a header row");
    if (this.book.sheets.includes(sheet) && sheet.tables.some((table) => intersects(table.range, range))) fail("InvalidArgument", "A table cannot overlap another table.", "TableCollection.add");
    const values = sheet.snapshot.values[range.rowIndex] ?? [];
    const names = Array.from({ length: range.columnCount }, (_, offset) => values[range.columnIndex + offset]);
    const number = this.book.sheets.flatMap(({ tables }) => tables).length + 1;
    const table: TableState = {
      id: this.book.nextId("table"), name: `Table${number}`, range, hasHeader: true, hasTotals: false, style: "TableStyleMedium2", hasFilter: true, isNew: true,
      // What is no text becomes one; what is blank gets a name.
      columns: names.map((name, index) => ({ name: typeof name === "string" && name !== "" ? name : `Column${index + 1}` })),
    };
    sheet.tables.push(table);
    this.book.write(() => [editOf(sheet, table)]);
    return new Table(this.book, sheet, table);
  }

  getItem(key: string): Table {
    return this.getItemOrNullObject(key) ?? fail("ItemNotFound", `There is no table ${key}`, "TableCollection.getItem");
  }

  getItemOrNullObject(key: string): Table | null {
    return this.items.find((table) => table.id === key || keyOf(table.name) === keyOf(key)) ?? null;
  }
}

function editOf(sheet: SheetState, { name, range, columns, style, hasFilter }: TableState): AddTable {
  return { kind: "addTable", sheet: sheet.name, name, range, columns: columns.map((column) => ({ ...column })), style: style === "" ? null : style, hasFilter };
}

class Table implements Members<Excel.Table, "id" | "name" | "style" | "showFilterButton" | "showHeaders" | "showTotals" | "columns" | "worksheet" | "getRange" | "resize"> {
  static readonly reads = ["resize"];

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly table: TableState,
  ) {}

  get id(): string {
    return this.table.id;
  }
  get name(): string {
    return this.table.name;
  }
  set name(name: string) {
    const other = this.book.findTable(name);
    if ((other !== undefined && other !== this.table) || this.book.names.some((item) => keyOf(item.name) === keyOf(name))) fail("InvalidArgument", `There is a name ${name} already`, "Table.name");
    this.changeable().name = name;
  }
  get style(): string {
    return this.table.style;
  }
  set style(style: string) {
    this.changeable().style = style;
  }
  get showFilterButton(): boolean {
    return this.table.hasFilter;
  }
  set showFilterButton(shows: boolean) {
    this.changeable().hasFilter = shows;
  }
  get showHeaders(): boolean {
    return this.table.hasHeader;
  }
  get showTotals(): boolean {
    return this.table.hasTotals;
  }
  get columns(): TableColumnCollection {
    return new TableColumnCollection(this.book, this.sheet, this.table);
  }
  get worksheet(): object {
    return this.sheet.object ?? fail("ItemNotFound", "The sheet is not there", "Table.worksheet");
  }

  getRange(): Range {
    return new Range(this.book, this.sheet, this.table.range);
  }

  resize(address: object | string): void {
    const { range } = address instanceof Range ? address : sheetRange(this.book, this.sheet, address as string);
    const { rowIndex, columnIndex } = this.table.range;
    if (range.rowIndex !== rowIndex || range.columnIndex !== columnIndex) fail("InvalidArgument", "The headers must remain in the same row.", "Table.resize");
    // Header cells on the right name the columns that come in.
    const headers = this.sheet.snapshot.values[rowIndex] ?? [];
    const addedColumns = Array.from({ length: range.columnCount - this.table.range.columnCount }, (_, offset) => {
      const value = headers[columnIndex + this.table.range.columnCount + offset];
      return typeof value === "string" && value !== "" ? value : `Column${this.table.columns.length + offset + 1}`;
    });
    this.table.range = range;
    this.table.columns.push(...addedColumns.map((column) => ({ name: column })));
    const { name } = this.table;
    this.book.write(() => [{ kind: "resizeTable", name, range, addedColumns }]);
  }

  private changeable(): TableState {
    return this.table.isNew ? this.table : notPartOfHost("Another name or look for a table of the workbook");
  }
}

class TableColumnCollection implements Members<Excel.TableColumnCollection, "items" | "getItem"> {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly table: TableState,
  ) {}

  get items(): TableColumn[] {
    return this.table.columns.map((_, index) => this.at(index));
  }

  getItem(key: number | string): TableColumn {
    const index = typeof key === "number" ? key - 1 : this.table.columns.findIndex(({ name }) => keyOf(name) === keyOf(key));
    return this.table.columns[index] === undefined ? fail("ItemNotFound", `There is no column ${key}`, "TableColumnCollection.getItem") : this.at(index);
  }

  private at(index: number): TableColumn {
    const { rowIndex, columnIndex, rowCount } = this.table.range;
    const totals = this.table.hasTotals ? 1 : 0;
    const body = { rowIndex: rowIndex + 1, columnIndex: columnIndex + index, rowCount: rowCount - 1 - totals, columnCount: 1 };
    return new TableColumn(this.book, this.sheet, index, this.table.columns[index]?.name ?? "", body);
  }
}

class TableColumn implements Members<Excel.TableColumn, "id" | "name" | "getDataBodyRange"> {
  readonly id: number;

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    index: number,
    readonly name: string,
    private readonly body: CellRange,
  ) {
    this.id = index + 1;
  }

  getDataBodyRange(): Range {
    return new Range(this.book, this.sheet, this.body);
  }
}
