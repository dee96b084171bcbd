import type { PartContent } from "../package/PartContent";
import { ByteTokenizer } from "../xml/ByteTokenizer";
import { inPart } from "./SheetPart";

/** The largest style index that a cell, row or column of a sheet names. */
export async function largestStyleIn(content: PartContent, path: string): Promise<number> {
  const bytes = await content.bytes();
  return inPart(path, () => {
    const tokenizer = new ByteTokenizer(bytes, 0, bytes.length);
    let largest = 0;
    while (tokenizer.next()) {
      if (!tokenizer.isOpen || tokenizer.attributeCount === 0) continue;
      if (tokenizer.is("c") || tokenizer.is("row")) largest = Math.max(largest, tokenizer.attributeNumber("s") ?? 0);
      else if (tokenizer.is("col")) largest = Math.max(largest, tokenizer.attributeNumber("style") ?? 0);
    }
    return largest;
  });
}
