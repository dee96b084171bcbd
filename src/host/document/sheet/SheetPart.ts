import { HostError } from "../../WorkbookHost";
import type { PartContent } from "../package/PartContent";
import { ByteTokenizer, MalformedXml } from "../xml/ByteTokenizer";
import { checkEncoding } from "../xml/decodeXml";
import { childOf, parseXml, type XmlDocument, type XmlElement } from "../xml/XmlTree";
import { byteSplices, type TextSplice } from "../xml/XmlPatch";
import type { ByteSplice } from "../package/PartContent";

/**
 * A worksheet in two kinds: its *skeleton*, everything around the rows, is read into a tree; the rows between `bodyStart` and
 * `bodyEnd` (byte offsets) are only ever scanned. The skeleton's text is what stands before the rows and after them, joined.
 */
export interface SheetPart {
  readonly path: string;
  readonly content: PartContent;
  readonly skeleton: XmlDocument;
  readonly sheetData: XmlElement;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** Length in characters of the skeleton's first half. */
  readonly headLength: number;
}

const known = new WeakMap<PartContent, SheetPart>();

export async function readSheetPart(content: PartContent, path: string): Promise<SheetPart> {
  const found = known.get(content);
  if (found !== undefined) return found;
  const bytes = await content.bytes();
  checkEncoding(bytes, path);
  const { bodyStart, bodyEnd } = inPart(path, () => locateRows(bytes));
  const head = decode(bytes, 0, bodyStart, path);
  const skeleton = parseXml(head + decode(bytes, bodyEnd, bytes.length, path), path);
  const sheetData = childOf(skeleton.root, "sheetData");
  if (sheetData?.openEnd !== head.length) throw new HostError("damagedPart", { part: path, detail: "No sheetData" });
  const part: SheetPart = { path, content, skeleton, sheetData, bodyStart, bodyEnd, headLength: head.length };
  known.set(content, part);
  return part;
}

/** Runs a scan of a part; markup that is not well-formed becomes a refusal that names the part. */
export function inPart<T>(path: string, scan: () => T): T {
  try {
    return scan();
  } catch (error) {
    if (error instanceof MalformedXml) throw new HostError("damagedPart", { part: path, detail: error.message });
    throw error;
  }
}

/** Changes of the skeleton as changes of the part's bytes. */
export function skeletonSplices(part: SheetPart, splices: readonly TextSplice[]): ByteSplice[] {
  const { text } = part.skeleton;
  const head = splices.filter(({ end }) => end <= part.headLength);
  const tail = splices
    .filter(({ end }) => end > part.headLength)
    .map((splice) => ({ ...splice, start: splice.start - part.headLength, end: splice.end - part.headLength }));
  return [...byteSplices(text.slice(0, part.headLength), head), ...byteSplices(text.slice(part.headLength), tail, part.bodyEnd)];
}

function locateRows(bytes: Uint8Array): { bodyStart: number; bodyEnd: number } {
  const tokenizer = new ByteTokenizer(bytes, 0, bytes.length);
  while (tokenizer.next()) {
    if (!tokenizer.isOpen || !tokenizer.is("sheetData")) continue;
    const bodyStart = tokenizer.end;
    if (tokenizer.isSelfClosing) return { bodyStart, bodyEnd: bodyStart };
    return { bodyStart, bodyEnd: lastClosingTag(bytes, bytes.subarray(tokenizer.start + 1, tokenizer.nameEnd)) };
  }
  throw new MalformedXml("No sheetData", 0);
}

/** Looks from the end, where it is near; the scan of the rows must then end at the same place. */
function lastClosingTag(bytes: Uint8Array, name: Uint8Array): number {
  for (let at = bytes.lastIndexOf(0x3c); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(0x3c, at - 1)) {
    if (bytes[at + 1] === 0x2f && name.every((byte, index) => bytes[at + 2 + index] === byte) && (bytes[at + 2 + name.length] ?? 0) <= 0x3e) return at;
  }
  throw new MalformedXml("sheetData is not closed", bytes.length);
}

function decode(bytes: Uint8Array, start: number, end: number, part: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(start, end));
  } catch {
    throw new HostError("unsupportedEncoding", { part, detail: "The part is not UTF-8" });
  }
}
