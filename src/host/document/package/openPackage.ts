import { configure, ERR_UNSAFE_FILENAME, Uint8ArrayReader, ZipReader, type Entry } from "@zip.js/zip.js";
import { HostError } from "../../WorkbookHost";
import { refusalOf } from "./fileKind";
import { defaultLimits, type DocumentLimits } from "./limits";
import { Package } from "./Package";
import { PlainContent } from "./PartContent";
import { ZippedContent, type LastUnpacked } from "./ZippedContent";

// The browser's own deflate does its work outside the page's thread already; workers would need a looser security policy.
configure({ useWebWorkers: false });

/** Lists the parts of a zip without unpacking any. */
export async function openPackage(bytes: Uint8Array, limits: DocumentLimits = defaultLimits): Promise<Package> {
  const refusal = refusalOf(bytes);
  if (refusal !== null) throw new HostError(refusal);
  const entries = await directoryOf(bytes, limits.partCount);
  checkLimits(entries, limits);
  const last: LastUnpacked = { content: null, bytes: null };
  return Package.of(
    entries.map((entry) => ({
      path: entry.filename,
      content: entry.directory ? new PlainContent(new Uint8Array()) : new ZippedContent(entry, last),
    })),
  );
}

/** At most one entry more than the limit: a directory of millions is not read to its end. */
async function directoryOf(bytes: Uint8Array, limit: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of new ZipReader(new Uint8ArrayReader(bytes)).getEntriesGenerator()) {
      entries.push(entry);
      if (entries.length > limit) break;
    }
    return entries;
  } catch (error) {
    const { message, filename } = error as { readonly message?: string; readonly filename?: string };
    // The library does not list a part whose name leads out of the package: "/etc/passwd", "../../x", "C:\\x".
    if (message === ERR_UNSAFE_FILENAME) throw new HostError("damagedPart", { part: filename ?? "", detail: ERR_UNSAFE_FILENAME });
    // It begins as a zip does, but its directory, which stands at the end, cannot be read.
    throw new HostError("truncated", { detail: error instanceof Error ? error.message : String(error) });
  }
}

function checkLimits(entries: readonly Entry[], limits: DocumentLimits): void {
  if (entries.length > limits.partCount) throw new HostError("tooManyParts", { limit: limits.partCount });
  let total = 0;
  for (const entry of entries) {
    if (entry.encrypted) throw new HostError("encrypted", { part: entry.filename });
    if (entry.uncompressedSize > limits.partBytes) {
      throw new HostError("tooLarge", { part: entry.filename, limit: limits.partBytes, size: entry.uncompressedSize });
    }
    total += entry.uncompressedSize;
  }
  if (total > limits.unpackedBytes) throw new HostError("tooLarge", { limit: limits.unpackedBytes, size: total });
}
