import { HostError } from "../../WorkbookHost";
import type { PartContent } from "../package/PartContent";
import { ByteTokenizer, MalformedXml, readCellText } from "../xml/ByteTokenizer";
import { checkEncoding } from "../xml/decodeXml";

const read = new WeakMap<PartContent, readonly string[]>();

/** Texts of the shared strings part, runs of rich text joined, phonetic guides left out. */
export async function sharedStringsOf(content: PartContent, part: string): Promise<readonly string[]> {
  const known = read.get(content);
  if (known !== undefined) return known;
  const bytes = await content.bytes();
  checkEncoding(bytes, part);
  try {
    const strings = readStrings(bytes);
    read.set(content, strings);
    return strings;
  } catch (error) {
    if (error instanceof MalformedXml) throw new HostError("damagedPart", { part, detail: error.message });
    throw error;
  }
}

function readStrings(bytes: Uint8Array): string[] {
  const tokenizer = new ByteTokenizer(bytes, 0, bytes.length);
  const strings: string[] = [];
  while (tokenizer.next()) {
    if (tokenizer.isOpen && tokenizer.is("si")) strings.push(readRichText(tokenizer));
  }
  return strings;
}

/** Text of an `si` or `is` element whose opening tag the tokenizer is at; stops at its closing tag. */
export function readRichText(tokenizer: ByteTokenizer): string {
  if (tokenizer.isSelfClosing) return "";
  const opened = tokenizer.start;
  let text = "";
  for (let depth = 1; ; ) {
    if (!tokenizer.next()) throw new MalformedXml("A text is not closed", opened);
    if (tokenizer.isClose) {
      depth--;
      if (depth === 0) return text;
    } else if (tokenizer.is("t")) text += readCellText(tokenizer);
    else if (tokenizer.is("r") && tokenizer.isOpenOnly) depth++;
    else tokenizer.skipElement();
  }
}
