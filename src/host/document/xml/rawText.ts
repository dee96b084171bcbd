/** Raw bytes of XML as text: what `ByteTokenizer` finds between tags and in attributes. */

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** UTF-8 bytes as a string. Short ASCII, which is most of a sheet, is put together here: a decoder call costs more than it. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 24) return decoder.decode(bytes.subarray(start, end));
  let text = "";
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7f) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Entities and line ends of raw XML text resolved, as an XML reader does. */
export function resolveText(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
    const code = hex === undefined ? Number.parseInt(decimal ?? "", 10) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text between tags that also holds comments, processing instructions, CDATA sections or elements: theirs is left out, but for CDATA. */
export function textWithMarkup(raw: string): string {
  const pieces = raw.split(/(<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|<[^>]*>)/);
  return pieces.map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : piece.startsWith("<") ? "" : resolveText(piece))).join("");
}
