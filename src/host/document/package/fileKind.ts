import type { HostErrorCode } from "../../WorkbookHost";

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Streams of an OLE compound file that tell what it is, in order of precedence. */
const oleStreams: readonly (readonly [name: string, code: HostErrorCode])[] = [
  ["EncryptedPackage", "encrypted"],
  ["Workbook", "oldWorkbook"],
  ["Book", "oldWorkbook"],
];

/** Why a file cannot be an `.xlsx`, from its bytes alone; null where it begins as a zip does. */
export function refusalOf(bytes: Uint8Array): HostErrorCode | null {
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return null;
  if (beginsWith(bytes, oleSignature)) {
    return oleStreams.find(([name]) => includes(bytes, utf16(name)))?.[1] ?? "notWorkbook";
  }
  // Excel 2 to 4 wrote bare BIFF records: a BOF record of version 0, 2 or 4.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && bytes[3] === 0x00) return "oldWorkbook";
  return "notWorkbook";
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
