import { cellAddress, type CellPosition } from "../../../core/workbook/address";
import { escapeCellText, unescapeCellText } from "../xml/escape";
import { childOf, childrenOf, numberOf, type XmlDocument, type XmlElement } from "../xml/XmlTree";
import { namingOf, writeElement, type Naming } from "../xml/writeElement";
import { XmlPatch } from "../xml/XmlPatch";
import { findBlocks, withoutBlocks, withoutStretches, type Block, type Stretch } from "../../../core/workbook/noteText";
import { readNotes, type NoteEntry } from "./readNotes";

const noteAuthor = "Sổ Chỉ tiêu";

export const newCommentsXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>';

/** What happened to one cell's note: its box has to follow. */
export interface NoteChange extends CellPosition {
  readonly kind: "added" | "changed" | "removed";
  readonly addedText: string;
  readonly removedTexts: readonly string[];
}

export interface WrittenNotes {
  readonly patch: XmlPatch;
  readonly changes: readonly NoteChange[];
  /** True where no note is left in the part. */
  readonly isEmpty: boolean;
}

interface Appended {
  readonly position: CellPosition;
  readonly text: string;
}

/** The notes of one sheet while edits are applied: text is added to them and blocks of it are taken out, in the order asked. */
export class NoteDraft {
  private readonly appended = new Map<string, Appended>();
  private readonly blocks: Block[] = [];

  append(position: CellPosition, text: string): void {
    const key = cellAddress(position);
    const earlier = this.appended.get(key);
    this.appended.set(key, { position, text: earlier === undefined ? text : `${earlier.text}\n${text}` });
  }

  removeBlocks(block: Block): void {
    this.blocks.push(block);
    for (const [key, { position, text }] of this.appended) {
      const rest = withoutBlocks(text, block);
      if (rest === "") this.appended.delete(key);
      else this.appended.set(key, { position, text: rest });
    }
  }

  get addsNotes(): boolean {
    return this.appended.size > 0;
  }

  /** A threaded comment owns its cell's note: what is written there would break the thread. Callers leave such cells out. */
  refuse(threadedComments: readonly CellPosition[]): void {
    const threaded = threadedComments.map(cellAddress).find((address) => this.appended.has(address));
    if (threaded !== undefined) throw new Error(`${threaded} has a threaded comment`);
  }

  write(document: XmlDocument): WrittenNotes {
    const patch = new XmlPatch(document);
    const name = namingOf(document.root);
    const entries = readNotes(document.root);
    const left = new Map(this.appended);
    const changes: NoteChange[] = [];
    for (const entry of entries) {
      const key = cellAddress(entry);
      const change = this.changeNote(patch, name, entry, left.get(key)?.text ?? "");
      left.delete(key);
      if (change !== null) changes.push(change);
    }
    const author = this.authorFor(patch, name, entries, changes, left.size > 0);
    const list = childOf(document.root, "commentList");
    for (const { position, text } of left.values()) {
      const comment = writeElement(name("comment"), { ref: cellAddress(position), authorId: author, shapeId: 0 }, writeElement(name("text"), {}, runOf(name, text)));
      if (list !== null) patch.append(list, comment);
      changes.push({ ...position, kind: "added", addedText: text, removedTexts: [] });
    }
    const removedCount = changes.filter(({ kind }) => kind === "removed").length;
    return { patch, changes, isEmpty: removedCount === entries.length && left.size === 0 };
  }

  private changeNote(patch: XmlPatch, name: Naming, entry: NoteEntry, appended: string): NoteChange | null {
    const stretches = disjoint(this.blocks.flatMap((block) => findBlocks(entry.text, block)));
    if (stretches.length === 0 && appended === "") return null;
    const removedTexts = stretches.map(({ start, end }) => entry.text.slice(start, end).replace(/^\r?\n/, ""));
    const rest = withoutStretches(entry.text, stretches);
    if (rest === "" && appended === "") {
      patch.remove(entry.element);
      return { rowIndex: entry.rowIndex, columnIndex: entry.columnIndex, kind: "removed", addedText: "", removedTexts };
    }
    const kept = cutTexts(patch, name, entry.texts, stretches);
    if (appended !== "") appendRun(patch, name, entry, kept, rest === "" ? appended : `\n${appended}`);
    return { rowIndex: entry.rowIndex, columnIndex: entry.columnIndex, kind: "changed", addedText: appended, removedTexts };
  }

  /** Index of our author among the authors, who goes when the last note of theirs has gone. */
  private authorFor(patch: XmlPatch, name: Naming, entries: readonly NoteEntry[], changes: readonly NoteChange[], isNeeded: boolean): number {
    const list = childOf(patch.document.root, "authors");
    const authors = childrenOf(list, "author");
    const index = authors.findIndex(({ text }) => text === noteAuthor);
    if (isNeeded) {
      if (index >= 0 || list === null) return Math.max(0, index);
      patch.append(list, writeElement(name("author"), {}, noteAuthor));
      return authors.length;
    }
    const gone = new Set(changes.filter(({ kind }) => kind === "removed").map(cellAddress));
    const isUsed = entries.some((entry) => !gone.has(cellAddress(entry)) && numberOf(entry.element, "authorId") === index);
    const author = authors[index];
    if (author !== undefined && index === authors.length - 1 && !isUsed && gone.size > 0) patch.remove(author);
    return index;
  }
}

/** In order; of two that meet, as when a block is named twice, the first. */
function disjoint(stretches: readonly Stretch[]): Stretch[] {
  let reached = -1;
  return stretches
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}

/** Takes stretches out of a text that several elements share; returns the elements that still hold some. */
function cutTexts(patch: XmlPatch, name: Naming, texts: readonly XmlElement[], stretches: readonly Stretch[]): XmlElement[] {
  let start = 0;
  return texts.filter((element) => {
    const text = unescapeCellText(element.text);
    const from = start;
    start += text.length;
    const within = stretches.filter((stretch) => stretch.start < start && stretch.end > from);
    if (within.length === 0) return true;
    const rest = withoutStretches(text, within.map((stretch) => ({ start: Math.max(0, stretch.start - from), end: Math.min(text.length, stretch.end - from) })));
    const holder = element.parent?.local === "r" ? element.parent : element;
    if (rest === "") patch.remove(holder);
    else patch.replace(element.start, element.end, textOf(name, rest));
    return rest !== "";
  });
}

function appendRun(patch: XmlPatch, name: Naming, { element }: NoteEntry, kept: readonly XmlElement[], text: string): void {
  const richText = childOf(element, "text");
  const run = runOf(name, text);
  if (richText === null) {
    patch.append(element, writeElement(name("text"), {}, run));
    return;
  }
  // Plain text and runs do not stand side by side: plain text becomes a run of its own, untouched inside.
  for (const plain of kept.filter(({ parent }) => parent === richText)) {
    patch.insert(plain.start, `<${name("r")}>`);
    patch.insert(plain.end, `</${name("r")}>`);
  }
  const last = richText.children.filter(({ local }) => local === "r" || local === "t").at(-1);
  if (last === undefined) patch.append(richText, run);
  else patch.insert(last.end, run);
}

/** A run in the font that Excel gives to notes. */
function runOf(name: Naming, text: string): string {
  const font = [
    writeElement(name("sz"), { val: 9 }),
    writeElement(name("color"), { indexed: 81 }),
    writeElement(name("rFont"), { val: "Tahoma" }),
    writeElement(name("family"), { val: 2 }),
  ];
  return writeElement(name("r"), {}, writeElement(name("rPr"), {}, ...font), textOf(name, text));
}

function textOf(name: Naming, text: string): string {
  return writeElement(name("t"), { "xml:space": "preserve" }, escapeCellText(text));
}

