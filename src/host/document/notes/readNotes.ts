import { parseCell } from "../../../core/workbook/address";
import type { NoteSnapshot } from "../../../core/workbook/snapshot";
import { unescapeCellText } from "../xml/escape";
import { attributeOf, childOf, childrenOf, type XmlElement } from "../xml/XmlTree";

/** The comments of a comments part, each with its element. */
export interface NoteEntry extends NoteSnapshot {
  readonly element: XmlElement;
  /** Elements that hold the text, in order: of the plain text or of its runs, not of phonetic guides. */
  readonly texts: readonly XmlElement[];
}

export function readNotes(comments: XmlElement): NoteEntry[] {
  return childrenOf(childOf(comments, "commentList"), "comment").flatMap((element) => {
    const position = parseCell(attributeOf(element, "ref") ?? "");
    if (position === null) return [];
    const texts = textElementsOf(childOf(element, "text"));
    return [{ ...position, element, texts, text: texts.map(({ text }) => unescapeCellText(text)).join("") }];
  });
}

function textElementsOf(richText: XmlElement | null): XmlElement[] {
  return (richText?.children ?? []).flatMap((child) => (child.local === "t" ? [child] : child.local === "r" ? childrenOf(child, "t") : []));
}
