/** Text between XML and what a cell shows. */

import { escapeText, isPlain } from "../../../core/text/escapeXml";

/**
 * For text of the type ST_Xstring (cells, notes, table columns): characters that XML cannot hold, carriage returns and text
 * that looks like such an escape are written `_x000D_` (ECMA-376 part 1, 22.9.2.19).
 */
export function escapeCellText(text: string): string {
  return escapeText(encodeCellText(text));
}

/** The `_x000D_` escapes of {@link escapeCellText} alone, for text that is still to be escaped for XML. */
export function encodeCellText(text: string): string {
  if (isPlain(text) && !text.includes("\r") && !text.includes("_x")) return text;
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(controlCharacters, codeOf);
}

/** The same for a table column's name, which stands in an attribute: there Excel escapes line feeds too. */
export function encodeColumnName(text: string): string {
  return encodeCellText(text).replaceAll("\n", "_x000a_");
}

function codeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Undoes the `_x000D_` escapes of {@link escapeCellText}; entities are the XML reader's business. */
export function unescapeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Whether an element with this text needs `xml:space="preserve"`. */
export function needsSpacePreserved(text: string): boolean {
  return /^\s|\s$|\n/.test(text);
}

/** C0 controls other than tab and line feed, and the two non-characters. */
const controlCharacters = /(?![\t\n\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/gu;
