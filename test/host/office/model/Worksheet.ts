import { fail } from "../wire/WireError";
import { insideSheet, rangesAt, wholeSheet } from "./addresses";
import { notPartOfHost, type Book } from "./Book";
import { ChartCollection } from "./charts";
import type { Members } from "./hostTypes";
import { NamedItemCollection } from "./names";
import { NoteCollection } from "./notes";
import { PageLayout } from "./pageLayout";
import { Range, RangeAreas, sheetRange, usedRange } from "./Range";
import type { SheetState } from "./state";
import { TableCollection } from "./tables";

type WorksheetMembers = Members<
  Excel.Worksheet,
  | "id" | "name" | "visibility" | "showGridlines" | "protection" | "tables" | "names" | "notes" | "charts" | "freezePanes" | "pageLayout"
  | "activate" | "delete" | "getCell" | "getRange" | "getRangeByIndexes" | "getRanges" | "getUsedRangeOrNullObject"
>;

/** Above this Excel fails: github.com/OfficeDev/office-js/issues/5198. */
const longestAddress = 8192;

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

export class Worksheet implements WorksheetMembers {
  static readonly reads = ["getUsedRangeOrNullObject"];
  static readonly wireNames = { gridlines: "showGridlines" };

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
  ) {}

  get id(): string {
    return this.sheet.id;
  }
  get name(): string {
    return this.sheet.name;
  }
  get visibility(): "Visible" | "Hidden" | "VeryHidden" {
    return visibilities[this.sheet.snapshot.visibility];
  }
  set visibility(visibility: string) {
    const found = Object.entries(visibilities).find(([, name]) => name === visibility)?.[0] as keyof typeof visibilities | undefined;
    if (found === undefined || this.sheet.addition === null) notPartOfHost(`The visibility ${visibility} for a sheet of the workbook`);
    this.sheet.addition.visibility = found;
    this.sheet.snapshot = { ...this.sheet.snapshot, visibility: found };
  }
  get showGridlines(): boolean {
    return this.sheet.view.showGridlines;
  }
  set showGridlines(shows: boolean) {
    this.sheet.view.showGridlines = shows;
    writeView(this.book, this.sheet);
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.sheet);
  }
  get tables(): TableCollection {
    return new TableCollection(this.book, this.sheet);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.book, this.sheet);
  }
  get notes(): NoteCollection {
    return new NoteCollection(this.book, this.sheet);
  }
  get charts(): ChartCollection {
    return new ChartCollection(this.book, this.sheet);
  }
  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.book, this.sheet);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this.book, this.sheet);
  }

  activate(): void {
    if (this.sheet.snapshot.visibility !== "visible") fail("InvalidOperation", "The sheet is hidden", "Worksheet.activate");
    this.book.active = this.sheet;
  }

  delete(): void {
    if (this.book.sheets.filter(({ snapshot }) => snapshot.visibility === "visible").length === 1 && this.sheet.snapshot.visibility === "visible") {
      fail("InvalidOperation", "The last visible sheet cannot be deleted", "Worksheet.delete");
    }
    this.book.sheets = this.book.sheets.filter((sheet) => sheet !== this.sheet);
    this.book.names = this.book.names.filter(({ sheet }) => sheet !== this.sheet);
    this.book.write(() => [{ kind: "removeSheet", sheet: this.sheet.name }]);
  }

  getCell(row: number, column: number): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }
  getRange(address?: string): Range {
    return sheetRange(this.book, this.sheet, address);
  }
  getRangeByIndexes(rowIndex: number, columnIndex: number, rowCount: number, columnCount: number): Range {
    return new Range(this.book, this.sheet, insideSheet({ rowIndex, columnIndex, rowCount, columnCount }));
  }
  getRanges(address?: string): RangeAreas {
    if (address !== undefined && address.length > longestAddress) fail("InvalidArgument", "The argument is invalid or missing or has an incorrect format.", "Worksheet.getRanges");
    return new RangeAreas(this.book, this.sheet, address === undefined ? [wholeSheet] : rangesAt(this.book, this.sheet, address).ranges);
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    return usedRange(this.book, this.sheet, valuesOnly ?? false);
  }
}

function writeView(book: Book, sheet: SheetState): void {
  const view = { ...sheet.view };
  book.write(() => [{ kind: "setView", sheet: sheet.name, ...view }]);
}

class WorksheetProtection implements Members<Excel.WorksheetProtection, "protected" | "options"> {
  constructor(private readonly sheet: SheetState) {}

  get protected(): boolean {
    return this.sheet.snapshot.protection !== null;
  }
  get options(): Excel.WorksheetProtectionOptions {
    const { allowsFormatting = false, allowsObjects = false } = this.sheet.snapshot.protection ?? {};
    return { allowFormatCells: allowsFormatting, allowEditObjects: allowsObjects, allowFormatColumns: false, allowFormatRows: false, allowInsertHyperlinks: false };
  }
}

class WorksheetFreezePanes implements Members<Excel.WorksheetFreezePanes, "freezeAt" | "freezeRows" | "freezeColumns" | "unfreeze"> {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
  ) {}

  freezeAt(frozen: object | string): void {
    const { range } = frozen instanceof Range ? frozen : sheetRange(this.book, this.sheet, frozen as string);
    if (range.rowIndex !== 0 || range.columnIndex !== 0) notPartOfHost("Panes that do not begin with the first cell");
    this.freeze(range.rowCount, range.columnCount);
  }
  freezeRows(count = 1): void {
    this.freeze(count, 0);
  }
  freezeColumns(count = 1): void {
    this.freeze(0, count);
  }
  unfreeze(): void {
    this.freeze(0, 0);
  }

  private freeze(frozenRowCount: number, frozenColumnCount: number): void {
    Object.assign(this.sheet.view, { frozenRowCount, frozenColumnCount });
    writeView(this.book, this.sheet);
  }
}
