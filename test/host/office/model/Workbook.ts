import { emptySheet } from "../../../support/snapshot";
import { fail } from "../wire/WireError";
import type { Book } from "./Book";
import { CustomXmlPartCollection } from "./customXml";
import type { Members } from "./hostTypes";
import { NamedItemCollection } from "./names";
import { CommentCollection, NoteCollection } from "./notes";
import { RangeAreas } from "./Range";
import type { SheetState } from "./state";
import { TableCollection } from "./tables";
import { Worksheet } from "./Worksheet";

type WorkbookMembers = Members<Excel.Workbook, "application" | "worksheets" | "tables" | "names" | "customXmlParts" | "comments" | "notes" | "styles" | "functions" | "protection" | "getSelectedRanges">;

/** The object at the root of every request. */
export class Workbook implements WorkbookMembers {
  readonly worksheets: WorksheetCollection;
  readonly styles: StyleCollection;
  readonly functions: Functions;
  readonly protection: WorkbookProtection;
  readonly application: Application;

  constructor(private readonly book: Book) {
    this.worksheets = new WorksheetCollection(book);
    this.styles = new StyleCollection(book);
    this.functions = new Functions(book);
    this.protection = new WorkbookProtection(book);
    this.application = new Application(book);
  }

  get tables(): TableCollection {
    return new TableCollection(this.book, null);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.book, null);
  }
  get customXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.book);
  }
  get comments(): CommentCollection {
    return new CommentCollection(this.book);
  }
  get notes(): NoteCollection {
    return new NoteCollection(this.book, null);
  }

  getSelectedRanges(): RangeAreas {
    const { selected } = this.book;
    return selected === null ? fail("InvalidSelection", "The current selection is invalid for this operation.", "Workbook.getSelectedRanges") : new RangeAreas(this.book, selected.sheet, selected.ranges);
  }
}

class WorksheetCollection implements Members<Excel.WorksheetCollection, "items" | "add" | "getItem" | "getItemOrNullObject"> {
  /** The events that Office.js listens to, by the name under which it registers. */
  readonly listenedTo = new Set<string>();

  constructor(private readonly book: Book) {}

  get items(): Worksheet[] {
    return this.book.sheets.map((sheet) => this.of(sheet));
  }

  add(name?: string): Worksheet {
    const named = name ?? fail("NotImplemented", "This host adds sheets with a name", "WorksheetCollection.add");
    if (this.book.find(named) !== undefined) fail("ItemAlreadyExists", "A resource with the same name or identifier already exists.", "WorksheetCollection.add");
    const sheet = this.book.newSheet(emptySheet(named));
    this.book.sheets.push(sheet);
    const addition: NonNullable<SheetState["addition"]> = { visibility: "visible" };
    sheet.addition = addition;
    this.book.write(() => [{ kind: "addSheet", sheet: named, ...addition }]);
    return this.of(sheet);
  }

  getItem(key: string): Worksheet {
    return this.getItemOrNullObject(key) ?? fail("ItemNotFound", "The requested resource doesn't exist.", "WorksheetCollection.getItem");
  }

  getItemOrNullObject(key: string): Worksheet | null {
    const sheet = this.book.find(key);
    return sheet === undefined ? null : this.of(sheet);
  }

  _RegisterDataChangedEvent(): void {
    this.listenedTo.add("changed");
  }
  _UnregisterDataChangedEvent(): void {
    this.listenedTo.delete("changed");
  }
  _RegisterDeletedEvent(): void {
    this.listenedTo.add("deleted");
  }
  _UnregisterDeletedEvent(): void {
    this.listenedTo.delete("deleted");
  }

  private of(sheet: SheetState): Worksheet {
    const object = sheet.object instanceof Worksheet ? sheet.object : new Worksheet(this.book, sheet);
    sheet.object = object;
    return object;
  }
}

class StyleCollection implements Members<Excel.StyleCollection, "getItemOrNullObject"> {
  constructor(private readonly book: Book) {}

  getItemOrNullObject(name: string): Style | null {
    const [normal] = this.book.styles;
    return name === "Normal" && normal !== undefined ? new Style(normal.fontName) : null;
  }
}

class Style implements Members<Excel.Style, "font"> {
  readonly font: StyleFont;

  constructor(fontName: string) {
    this.font = new StyleFont(fontName);
  }
}

class StyleFont implements Members<Excel.RangeFont, "name"> {
  constructor(readonly name: string) {}
}

class Functions implements Members<Excel.Functions, "date"> {
  constructor(private readonly book: Book) {}

  /** Days since the first of the workbook's calendar; its first calendar counts a 29 February 1900 that never was. */
  date(year: unknown, month: unknown, day: unknown): FunctionResult {
    const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1904, 0, 1)) / 86_400_000;
    return new FunctionResult(this.book.date1904 ? days : days + 1462);
  }
}

class FunctionResult implements Members<Excel.FunctionResult<number>, "value"> {
  constructor(readonly value: number) {}
}

/** Behind `Excel.createWorkbook`, which alone is in the typings. */
class Application {
  constructor(private readonly book: Book) {}

  createWorkbook(base64File?: string): WorkbookCreated {
    return new WorkbookCreated(this.book, base64File ?? fail("NotImplemented", "This host creates workbooks from files", "Application.createWorkbook"));
  }
}

class WorkbookCreated {
  readonly id: string;

  constructor(
    private readonly book: Book,
    private readonly base64File: string,
  ) {
    this.id = book.nextId("created");
  }

  open(): void {
    this.book.newWorkbooks.push(new Uint8Array(Buffer.from(this.base64File, "base64")));
  }
}

class WorkbookProtection implements Members<Excel.WorkbookProtection, "protected"> {
  constructor(private readonly book: Book) {}

  get protected(): boolean {
    return this.book.options.isStructureLocked ?? false;
  }
}
