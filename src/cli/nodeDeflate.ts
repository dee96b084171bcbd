/**
 * Packing and unpacking with Node's own zlib instead of its web streams. Those pack at level 6 only; level 5 takes less time for
 * nearly the same size.
 */

import { Duplex } from "node:stream";
import { createDeflateRaw, createGunzip, createGzip, createInflateRaw } from "node:zlib";

import { configure } from "@zip.js/zip.js";

/** Of the packed and the unpacked side alike: fewer, larger pieces than Node's default of 16 kB. */
const chunkSize = 1 << 18;

/** zip.js asks for gzip where it wants the checksum with the bytes. */
type Format = "deflate-raw" | "gzip";

class NodeStream {
  static readonly supportedFormats = ["deflate-raw", "gzip"];
  readonly readable: ReadableStream;
  readonly writable: WritableStream;

  constructor(stream: Duplex) {
    const { readable, writable } = Duplex.toWeb(stream);
    this.readable = readable as ReadableStream;
    this.writable = writable as WritableStream;
  }
}

class Deflate extends NodeStream {
  constructor(format: Format) {
    const options = { level: 5, memLevel: 9, chunkSize };
    super(format === "gzip" ? createGzip(options) : createDeflateRaw(options));
  }
}

class Inflate extends NodeStream {
  constructor(format: Format) {
    super(format === "gzip" ? createGunzip({ chunkSize }) : createInflateRaw({ chunkSize }));
  }
}

/** From here on every workbook of this process is packed and unpacked so. */
export function useNodeDeflate(): void {
  configure({ CompressionStream: Deflate, DecompressionStream: Inflate });
}
