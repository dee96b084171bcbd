import { Uint8ArrayWriter, Writer, type FileEntry } from "@zip.js/zip.js";
import { HostError } from "../../WorkbookHost";
import type { PartContent } from "./PartContent";

/** Parts up to this many bytes stay unpacked once read; of the larger ones only the last. */
const keptBytes = 1_000_000;

/** The last large part that was unpacked: reading a sheet is usually followed by changing it. */
export interface LastUnpacked {
  content: ZippedContent | null;
  bytes: Uint8Array | null;
}

/** A part as it lies in the opened zip. */
export class ZippedContent implements PartContent {
  readonly size: number;
  private kept: Uint8Array | null = null;

  constructor(
    readonly entry: FileEntry,
    private readonly last: LastUnpacked,
  ) {
    this.size = entry.uncompressedSize;
  }

  async bytes(): Promise<Uint8Array> {
    if (this.kept !== null) return this.kept;
    if (this.last.content === this && this.last.bytes !== null) return this.last.bytes;
    const bytes = await this.unpack();
    if (this.size <= keptBytes) this.kept = bytes;
    else {
      this.last.content = this;
      this.last.bytes = bytes;
    }
    return bytes;
  }

  async pieces(): Promise<readonly Uint8Array[]> {
    return [await this.bytes()];
  }

  /** The packed bytes, to be copied into another zip as they are. */
  async packed(): Promise<Uint8Array> {
    return this.entry.getData(new Uint8ArrayWriter(), { passThrough: true });
  }

  /** As the zip's directory says; a part that was unpacked agreed with it. */
  crc32(): Promise<number> {
    return Promise.resolve(this.entry.crc32 ?? 0);
  }

  private async unpack(): Promise<Uint8Array> {
    try {
      return await this.entry.getData(new ExactWriter(this.size), { checkSignature: true });
    } catch (error) {
      throw new HostError("damagedPart", { part: this.entry.filename, detail: error instanceof Error ? error.message : String(error) });
    }
  }
}

/** Takes exactly the announced number of bytes: a part that unpacks to more than its header says is stopped at once. */
class ExactWriter extends Writer<Uint8Array> {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(size: number) {
    super();
    this.bytes = new Uint8Array(size);
  }

  override writeUint8Array(chunk: Uint8Array): Promise<void> {
    if (this.at + chunk.length > this.bytes.length) return Promise.reject(new Error("The part is longer than its header says"));
    this.bytes.set(chunk, this.at);
    this.at += chunk.length;
    return Promise.resolve();
  }

  override getData(): Promise<Uint8Array> {
    if (this.at < this.bytes.length) return Promise.reject(new Error("The part is shorter than its header says"));
    return Promise.resolve(this.bytes);
  }
}
