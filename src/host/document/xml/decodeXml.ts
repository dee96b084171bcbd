import { HostError } from "../../WorkbookHost";

/** Text of an XML part. A byte order mark stays in the text, so that encoding it again gives the same bytes. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  checkEncoding(bytes, part);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new HostError("unsupportedEncoding", { part, detail: "The part is not UTF-8" });
  }
}

/** Refuses a part whose first bytes announce another encoding than UTF-8 (Excel itself writes nothing else). */
export function checkEncoding(bytes: Uint8Array, part: string): void {
  const [first = 0, second = 0] = bytes;
  const isUtf16 = (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe) || (first === 0 && second === 0x3c) || (first === 0x3c && second === 0);
  if (isUtf16) throw new HostError("unsupportedEncoding", { part, detail: "UTF-16" });
  const declaration = String.fromCharCode(...bytes.subarray(0, 120));
  const encoding = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1];
  if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) throw new HostError("unsupportedEncoding", { part, detail: encoding });
}
