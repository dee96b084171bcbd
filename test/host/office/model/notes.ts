import type { Edit } from "../../../../src/core/workbook/edits";
import { fail } from "../wire/WireError";
import { rangesAt } from "./addresses";
import { notPartOfHost, type Book } from "./Book";
import type { Members } from "./hostTypes";
import { Range } from "./Range";
import type { NoteState, SheetState } from "./state";

/** The notes of a sheet, or of all sheets. */
export class NoteCollection implements Members<Excel.NoteCollection, "items" | "add" | "getItem" | "getItemAt"> {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState | null,
  ) {}

  get items(): Note[] {
    return (this.sheet === null ? this.book.sheets : [this.sheet]).flatMap((sheet) => sheet.notes.map((note) => new Note(this.book, sheet, note)));
  }

  add(cell: object | string, content: unknown): Note {
    const { sheet, position } = this.place(cell);
    if (typeof content !== "string") fail("InvalidArgument", "A note is a text", "NoteCollection.add");
    if (noteAt(sheet, position) !== undefined) fail("InvalidArgument", "The cell has a note", "NoteCollection.add");
    if (sheet.snapshot.threadedComments.some((other) => other.rowIndex === position.rowIndex && other.columnIndex === position.columnIndex)) fail("InvalidArgument", "The cell has a comment", "NoteCollection.add");
    const note: NoteState = { ...position, text: content };
    sheet.notes.push(note);
    this.book.write(() => [{ kind: "appendNotes", sheet: sheet.name, notes: [{ ...position, text: content }] }]);
    return new Note(this.book, sheet, note);
  }

  getItem(key: string): Note {
    const { sheet, position } = this.place(key);
    const note = noteAt(sheet, position);
    return note === undefined ? fail("ItemNotFound", `There is no note at ${key}`, "NoteCollection.getItem") : new Note(this.book, sheet, note);
  }

  getItemAt(index: number): Note {
    return this.items[index] ?? fail("ItemNotFound", `There is no note ${index}`, "NoteCollection.getItemAt");
  }

  private place(cell: object | string): { sheet: SheetState; position: { rowIndex: number; columnIndex: number } } {
    const home = this.sheet ?? this.book.active ?? fail("InvalidArgument", "No sheet", "NoteCollection");
    const { sheet, ranges } = cell instanceof Range ? { sheet: cell.sheet, ranges: [cell.range] } : rangesAt(this.book, home, cell as string);
    const [range] = ranges;
    if (range === undefined || range.rowCount * range.columnCount !== 1) return fail("InvalidArgument", "A note belongs to one cell", "NoteCollection");
    return { sheet, position: { rowIndex: range.rowIndex, columnIndex: range.columnIndex } };
  }
}

function noteAt(sheet: SheetState, { rowIndex, columnIndex }: { rowIndex: number; columnIndex: number }): NoteState | undefined {
  return sheet.notes.find((note) => note.rowIndex === rowIndex && note.columnIndex === columnIndex);
}

class Note implements Members<Excel.Note, "content" | "getLocation" | "delete"> {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly note: NoteState,
  ) {}

  get content(): string {
    return this.note.text;
  }
  set content(text: string) {
    const edit = this.change(this.note.text, text);
    this.note.text = text;
    this.book.write(() => [edit]);
  }

  getLocation(): Range {
    const { rowIndex, columnIndex } = this.note;
    return new Range(this.book, this.sheet, { rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
  }

  delete(): void {
    const edit = this.removal(this.note.text.split("\n"));
    this.sheet.notes.splice(this.sheet.notes.indexOf(this.note), 1);
    this.book.write(() => [edit]);
  }

  /** The document adds to notes and takes stretches of lines out; what is neither this host does not do. */
  private change(before: string, after: string): Edit {
    const { rowIndex, columnIndex } = this.note;
    if (after.startsWith(`${before}\n`)) return { kind: "appendNotes", sheet: this.sheet.name, notes: [{ rowIndex, columnIndex, text: after.slice(before.length + 1) }] };
    const [old, left] = [before.split("\n"), after.split("\n")];
    let start = 0;
    while (start < left.length && left[start] === old[start]) start++;
    const removed = old.slice(start, start + old.length - left.length);
    if ([...old.slice(0, start), ...old.slice(start + removed.length)].join("\n") !== after) notPartOfHost("Any other text for a note");
    return this.removal(removed);
  }

  /** It is taken out of every note of the sheet that holds it: should others have been meant to stay, the host finds out when it compares. */
  private removal(lines: readonly string[]): Edit {
    return { kind: "removeNotes", sheet: this.sheet.name, firstLine: lines[0] ?? "", lastLine: lines.at(-1) ?? "" };
  }
}

export class CommentCollection implements Members<Excel.CommentCollection, "items" | "getItem"> {
  constructor(private readonly book: Book) {}

  get items(): Comment[] {
    return this.book.sheets.flatMap((sheet) => sheet.snapshot.threadedComments.map((cell) => new Comment(this.book, sheet, cell)));
  }

  getItem(id: string): Comment {
    return this.items.find((comment) => comment.id === id) ?? fail("ItemNotFound", "The comment is not there", "CommentCollection.getItem");
  }
}

class Comment implements Members<Excel.Comment, "id" | "getLocation"> {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly cell: { readonly rowIndex: number; readonly columnIndex: number },
  ) {}

  get id(): string {
    return `{comment-${this.sheet.id}-${this.cell.rowIndex}-${this.cell.columnIndex}}`;
  }

  getLocation(): Range {
    return new Range(this.book, this.sheet, { ...this.cell, rowCount: 1, columnCount: 1 });
  }
}
