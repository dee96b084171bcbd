/** Text between XML and what a cell shows. */

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;" };

/** For an attribute's value between double quotes; line ends are kept as references. */
export function escapeAttribute(text: string): string {
  return withoutForbidden(text).replace(/[&<>"\n\r\t]/g, (character) => escapes[character] ?? character);
}

/** For an element's text. A bare carriage return would be read back as a line feed. */
export function escapeText(text: string): string {
  return withoutForbidden(text).replace(/[&<>\r]/g, (character) => escapes[character] ?? character);
}

/**
 * For text of the type ST_Xstring (cells, notes, table columns): characters that XML cannot hold, carriage returns and text
 * that looks like such an escape are written `_x000D_` (ECMA-376 part 1, 22.9.2.19).
 */
export function escapeCellText(text: string): string {
  return escapeText(encodeCellText(text));
}

/** The `_x000D_` escapes of {@link escapeCellText} alone, for text that is still to be escaped for XML. */
export function encodeCellText(text: string): string {
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

/** C0 controls other than tab and line feed (`\p{Cc}` also has DEL and C1, which XML allows), and the two non-characters. */
const controlCharacters = /(?![\t\n\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/gu;
const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const forbidden = /(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** Characters that no XML document can hold, not even as a reference, become the replacement character. */
function withoutForbidden(text: string): string {
  return text.replace(forbidden, "\uFFFD").replace(loneSurrogates, "\uFFFD");
}
