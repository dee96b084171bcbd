import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter, type ZipWriterAddDataOptions } from "@zip.js/zip.js";
import type { Package, PackageEntry } from "./Package";
import { ZippedContent } from "./ZippedContent";

/** The date of every part that we write, so that the same edits give the same file: the first day a zip can hold. */
const partDate = new Date(1980, 0, 1);

const plainHeaders: ZipWriterAddDataOptions = { extendedTimestamp: false, dataDescriptor: false, level: 6 };

/** Writes the parts in their order; parts that were not changed are copied as they lie in the opened file. */
export async function savePackage(source: Package): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const entry of source.entries) await (entry.content instanceof ZippedContent ? copy(writer, entry.path, entry.content) : pack(writer, entry));
  return writer.close();
}

async function copy(writer: ZipWriter<Uint8Array>, path: string, content: ZippedContent): Promise<void> {
  const { compressionMethod, uncompressedSize, crc32, lastModDate, externalFileAttributes, versionMadeBy } = content.entry;
  await writer.add(path, new Uint8ArrayReader(await content.packed()), {
    ...plainHeaders,
    passThrough: true,
    compressionMethod,
    uncompressedSize,
    lastModDate,
    externalFileAttributes,
    versionMadeBy,
    ...(crc32 === undefined ? {} : { crc32 }),
  });
}

async function pack(writer: ZipWriter<Uint8Array>, { path, content }: PackageEntry): Promise<void> {
  if (path.endsWith("/")) {
    await writer.add(path, undefined, { directory: true, extendedTimestamp: false, lastModDate: partDate });
    return;
  }
  const pieces = (await content.pieces()).values();
  const readable = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });
  await writer.add(path, readable, { ...plainHeaders, uncompressedSize: content.size, lastModDate: partDate });
}
