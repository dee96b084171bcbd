import { TextWriter, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";

/** The text of every part of a workbook, by name. */
export async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes));
  const parts: Record<string, string> = {};
  for (const entry of await zip.getEntries()) if (!entry.directory) parts[entry.filename] = await entry.getData(new TextWriter());
  return parts;
}
