/** What custom XML parts of ours hold: one element around text. Whoever wrote the part, the work grows only with its length. */

import { unescapeXml } from "./escapeXml";

export interface PartText {
  /** As they are written. */
  readonly attributes: string;
  readonly text: string;
}

/** Where the first element begins: markup for programs and comments begin otherwise. */
const firstElement = /<(?![?!])/;

/** The text of a part whose first element is called `name`, whatever its prefix, and has text alone; null for any other. */
export function partText(xml: string, name: string): PartText | null {
  const start = xml.search(firstElement);
  if (start < 0) return null;
  // Tried at one place only: tried at each, a part made for it would take the square of its length.
  const element = new RegExp(`<(?:\\w+:)?${name}\\b([^>]*)>([^<]*)</`, "y");
  element.lastIndex = start;
  const [, attributes, text] = element.exec(xml) ?? [];
  return attributes === undefined || text === undefined ? null : { attributes, text: unescapeXml(text) };
}
