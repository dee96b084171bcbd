/** Text between the markup of XML. */

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;" };

/** For an attribute's value between double quotes; line ends are kept as references. */
export function escapeAttribute(text: string): string {
  return withoutForbidden(text).replace(/[&<>"\n\r\t]/g, (character) => escapes[character] ?? character);
}

/** For an element's text. A bare carriage return would be read back as a line feed. */
export function escapeText(text: string): string {
  return withoutForbidden(text).replace(/[&<>\r]/g, (character) => escapes[character] ?? character);
}

const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** C0 controls other than tab and line ends (`\p{Cc}` also has DEL and C1, which XML allows), and the two non-characters. */
const forbidden = /(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** Characters that no XML document can hold, not even as a reference, become the replacement character. */
function withoutForbidden(text: string): string {
  return isPlain(text) ? text : text.replace(forbidden, "\uFFFD").replace(loneSurrogates, "\uFFFD");
}

/**
 * Whether a text has no character outside tab, line ends and U+0020 to U+D7FF. Nearly every text is like that, and a large sheet has
 * hundreds of thousands: looking at the codes costs a fraction of what the expressions do.
 */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 ? code !== 9 && code !== 10 && code !== 13 : code >= 0xd800) return false;
  }
  return true;
}

const characters: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&#39;": "'" };

/** The text that stands between two tags: the five entities that every XML writer uses. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos|#39);/g, (entity) => characters[entity] ?? entity);
}
