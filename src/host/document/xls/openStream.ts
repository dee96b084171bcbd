import { CFB } from "@e965/xlsx";
import { HostError } from "../../WorkbookHost";

/** What is used of the library's reader of compound files ([MS-CFB]), which it leaves untyped. */
interface CompoundFiles {
  read(bytes: Uint8Array, options: { readonly type: "array" }): { readonly FileIndex: readonly CompoundEntry[] };
  find(file: object, path: string): CompoundEntry | null;
}

interface CompoundEntry {
  /** As the directory says; less may be there. */
  readonly size: number;
  readonly content?: ArrayLike<number>;
}

const compoundFiles = CFB as CompoundFiles;

/** The stream with the workbook in a compound file. Excel 97 and later call it `Workbook`, Excel 5 and 95 `Book`; a file for both has both. */
export function openStream(bytes: Uint8Array): Uint8Array {
  const file = readCompoundFile(bytes);
  const entry = compoundFiles.find(file, "/Workbook") ?? compoundFiles.find(file, "/Book");
  // A document with a workbook inside has such a stream deeper down.
  if (entry === null) throw new HostError("notWorkbook");
  const content = Uint8Array.from(entry.content ?? []);
  if (content.length < entry.size) throw new HostError("truncated");
  return content;
}

function readCompoundFile(bytes: Uint8Array): object {
  try {
    return compoundFiles.read(bytes, { type: "array" });
  } catch {
    // The library says no more than that a chain of sectors cannot be followed: most often the rest of the file is missing.
    throw new HostError("truncated");
  }
}
