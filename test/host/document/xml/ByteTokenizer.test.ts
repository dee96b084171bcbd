import { describe, expect, it } from "vitest";

import { ByteTokenizer, MalformedXml } from "../../../../src/host/document/xml/ByteTokenizer";

function tags(xml: string, from = 0): string[] {
  const bytes = new TextEncoder().encode(xml);
  const tokenizer = new ByteTokenizer(bytes, from, bytes.length);
  const found: string[] = [];
  while (tokenizer.next()) found.push(xml.slice(tokenizer.start, tokenizer.end));
  return found;
}

describe("nesting", () => {
  it("goes from tag to tag", () => {
    expect(tags('<a><x:b r="1">1 &gt; 0</x:b><c/></a>')).toEqual(["<a>", '<x:b r="1">', "</x:b>", "<c/>", "</a>"]);
  });

  it.each(["<a><b></a></b>", "<row><c></row>", "<x:a></a>", "<aa></a>"])("refuses an element closed by another name: %s", (xml) => {
    expect(() => tags(xml)).toThrow(MalformedXml);
  });

  it("does not know what was opened before it began", () => {
    expect(tags("<a><b/></a>", 3)).toEqual(["<b/>", "</a>"]);
  });

  it("refuses elements without end of depth", () => {
    expect(() => tags("<a>".repeat(1000))).toThrow(MalformedXml);
  });
});
