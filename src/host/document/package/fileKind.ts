import type { HostErrorCode } from "../../WorkbookHost";

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Streams of an OLE compound file that tell what it is, in order of precedence. */
const oleStreams: readonly (readonly [name: string, code: HostErrorCode])[] = [
  ["EncryptedPackage", "encrypted"],
  ["Workbook", "oldWorkbook"],
  ["Book", "oldWorkbook"],
];

/**
 * Why a file cannot be an `.xlsx`, from its bytes alone; null where it begins as a zip does. `oldWorkbook` is a kind that can be read
 * all the same. Web pages and text are told apart because many programs export them as "Excel" files under the name `.xls`.
 */
export function refusalOf(bytes: Uint8Array): HostErrorCode | null {
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return null;
  if (beginsWith(bytes, oleSignature)) {
    return oleStreams.find(([name]) => includes(bytes, utf16(name)))?.[1] ?? "notWorkbook";
  }
  // Excel 2 to 4 wrote bare BIFF records: a BOF record of version 0, 2 or 4.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && bytes[3] === 0x00) return "ancientWorkbook";
  return textKindOf(bytes) ?? "notWorkbook";
}

/** Text has no control characters but tabs and the ends of lines and pages; bytes 7F to 9F are letters in old encodings. */
const notInText = /(?![\t\n\f\r\u007f-\u009f])\p{Cc}/u;

/** What the beginning of a text file says; null where it is no text. */
function textKindOf(bytes: Uint8Array): HostErrorCode | null {
  const encoding = beginsWith(bytes, [0xff, 0xfe]) ? "utf-16le" : beginsWith(bytes, [0xfe, 0xff]) ? "utf-16be" : "windows-1252";
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 4096)).replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  if (text === "" || notInText.test(text)) return null;
  if (text.includes("urn:schemas-microsoft-com:office:spreadsheet") && text.startsWith("<?xml")) return "xmlSpreadsheet";
  if (/^mime-version:/i.test(text)) return "webPage";
  if (!text.startsWith("<")) return "plainText";
  return /<(?:!doctype html|html|head|body|meta|style|table|div)\b/i.test(text) ? "webPage" : null;
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** A directory entry's name as a compound file stores it, its final zero included, so that `Book` is not found in `Workbook`… */
function utf16(name: string): number[] {
  return Array.from(`${name}\0`, (letter) => [letter.charCodeAt(0), 0]).flat();
}

function includes(bytes: Uint8Array, needle: readonly number[]): boolean {
  const first = needle[0] ?? 0;
  // Directory entries are aligned to 128 bytes, which also keeps text in cells from being taken for one.
  for (let start = 0; start < bytes.length; start += 128) {
    if (bytes[start] === first && needle.every((byte, index) => bytes[start + index] === byte)) return true;
  }
  return false;
}
