import { PatchedContent, type ByteSplice, type PartContent } from "../package/PartContent";
import { escapeAttribute } from "../../../core/text/escapeXml";
import type { XmlDocument, XmlElement } from "./XmlTree";

/** A replacement of characters `start` to `end` (exclusive) of a part's text. */
export interface TextSplice {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** Changes to one part's text, gathered against the text as it was read: all positions are those of the original. */
export class XmlPatch {
  private readonly replaced: TextSplice[] = [];
  private readonly appended = new Map<XmlElement, string[]>();
  private readonly attributes = new Map<XmlElement, Map<string, string | null>>();

  constructor(readonly document: XmlDocument) {}

  get isEmpty(): boolean {
    return this.replaced.length === 0 && this.appended.size === 0 && this.attributes.size === 0;
  }

  /** Where several insertions meet at one place, they stand in the order they were made. */
  insert(offset: number, xml: string): void {
    this.replace(offset, offset, xml);
  }

  replace(start: number, end: number, xml: string): void {
    this.replaced.push({ start, end, insert: xml });
  }

  /** Removes an element with all in it; changes within it are dropped. */
  remove(element: XmlElement): void {
    this.replace(element.start, element.end, "");
  }

  /** Adds to the end of an element's content, opening it where it was written `<a/>`. */
  append(parent: XmlElement, xml: string): void {
    const pieces = this.appended.get(parent);
    if (pieces === undefined) this.appended.set(parent, [xml]);
    else pieces.push(xml);
  }

  /** Sets unqualified attributes; null takes one away. */
  setAttributes(element: XmlElement, values: Readonly<Record<string, string | number | null>>): void {
    const changes = this.attributes.get(element) ?? new Map<string, string | null>();
    for (const [name, value] of Object.entries(values)) changes.set(name, value === null ? null : String(value));
    this.attributes.set(element, changes);
  }

  /** In order, none overlapping. */
  splices(): readonly TextSplice[] {
    const all = [
      ...[...this.attributes].flatMap(([element, changes]) => attributeSplices(this.document.text, element, changes)),
      ...[...this.appended].map(([parent, pieces]) => appendSplice(this.document.text, parent, pieces.join(""))),
      ...this.replaced,
    ];
    const sorted = all
      .map((splice, order) => ({ splice, order }))
      .sort((a, b) => a.splice.start - b.splice.start || isInsertion(b.splice) - isInsertion(a.splice) || b.splice.end - a.splice.end || a.order - b.order)
      .map(({ splice }) => splice);
    return withoutNested(sorted);
  }

  toText(): string {
    return applyTextSplices(this.document.text, this.splices());
  }

  /** The part's content with the changes; `base` is the content the document was read from. */
  applyTo(base: PartContent): PartContent {
    return this.isEmpty ? base : new PatchedContent(base, byteSplices(this.document.text, this.splices()));
  }
}

function applyTextSplices(text: string, splices: readonly TextSplice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, insert } of splices) {
    pieces.push(text.slice(at, start), insert);
    at = end;
  }
  return pieces.join("") + text.slice(at);
}

/** The same splices on the text's UTF-8 bytes; `firstByte` is where the text begins. */
export function byteSplices(text: string, splices: readonly TextSplice[], firstByte = 0): ByteSplice[] {
  const encoder = new TextEncoder();
  let character = 0;
  let byte = firstByte;
  const byteAt = (offset: number) => {
    byte += encoder.encode(text.slice(character, offset)).length;
    character = offset;
    return byte;
  };
  return splices.map(({ start, end, insert }) => ({ start: byteAt(start), end: byteAt(end), insert: encoder.encode(insert) }));
}

function isInsertion(splice: TextSplice): number {
  return splice.start === splice.end ? 1 : 0;
}

/** Drops what lies within a removed stretch. */
function withoutNested(sorted: readonly TextSplice[]): TextSplice[] {
  const kept: TextSplice[] = [];
  let reached = 0;
  for (const splice of sorted) {
    if (splice.start < reached) {
      if (splice.end > reached) throw new Error(`Two changes overlap at ${splice.start}`);
      continue;
    }
    kept.push(splice);
    reached = splice.end;
  }
  return kept;
}

function appendSplice(text: string, parent: XmlElement, xml: string): TextSplice {
  if (parent.openEnd < parent.end) return { start: parent.closeStart, end: parent.closeStart, insert: xml };
  const slash = text.lastIndexOf("/", parent.end);
  const name = parent.prefix === "" ? parent.local : `${parent.prefix}:${parent.local}`;
  return { start: slash, end: parent.end, insert: `>${xml}</${name}>` };
}

function attributeSplices(text: string, element: XmlElement, changes: ReadonlyMap<string, string | null>): TextSplice[] {
  const tag = text.slice(element.start, element.openEnd);
  const isSelfClosing = tag.endsWith("/>");
  const added: string[] = [];
  const splices: TextSplice[] = [];
  const present = new Map([...tag.matchAll(/(\s+)([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g)].map((match) => [match[2], match]));
  for (const [name, value] of changes) {
    const match = present.get(name);
    const start = element.start + (match?.index ?? 0);
    if (match === undefined) {
      if (value !== null) added.push(` ${name}="${escapeAttribute(value)}"`);
    } else if (value === null) {
      splices.push({ start, end: start + match[0].length, insert: "" });
    } else {
      const quoted = match[3] ?? "";
      const valueStart = start + match[0].length - quoted.length;
      splices.push({ start: valueStart, end: valueStart + quoted.length, insert: `"${escapeAttribute(value)}"` });
    }
  }
  const tagEnd = element.openEnd - (isSelfClosing ? 2 : 1);
  if (added.length > 0) splices.push({ start: tagEnd, end: tagEnd, insert: added.join("") });
  return splices;
}
