import { crc32 } from "./crc32";

/** A replacement of bytes `start` to `end` (exclusive) of a part. */
export interface ByteSplice {
  readonly start: number;
  readonly end: number;
  readonly insert: Uint8Array;
}

/** The unpacked bytes of a part, wherever they are. Contents never change: a changed part gets another content. */
export interface PartContent {
  /** In bytes, unpacked. */
  readonly size: number;
  bytes(): Promise<Uint8Array>;
  /** The same bytes in pieces, without putting a large part together. */
  pieces(): Promise<readonly Uint8Array[]>;
  crc32(): Promise<number>;
}

/** Bytes that are in memory. */
export class PlainContent implements PartContent {
  readonly size: number;

  constructor(private readonly content: Uint8Array) {
    this.size = content.length;
  }

  static ofText(text: string): PlainContent {
    return new PlainContent(new TextEncoder().encode(text));
  }

  bytes(): Promise<Uint8Array> {
    return Promise.resolve(this.content);
  }

  pieces(): Promise<readonly Uint8Array[]> {
    return Promise.resolve([this.content]);
  }

  crc32(): Promise<number> {
    return Promise.resolve(crc32(this.content));
  }
}

/** Another content with some bytes replaced: only the replacements are held. */
export class PatchedContent implements PartContent {
  readonly size: number;

  /** `splices` are in order and do not overlap. */
  constructor(
    readonly base: PartContent,
    readonly splices: readonly ByteSplice[],
  ) {
    this.size = splices.reduce((size, splice) => size + splice.insert.length - (splice.end - splice.start), base.size);
  }

  async bytes(): Promise<Uint8Array> {
    const pieces = await this.pieces();
    const whole = new Uint8Array(this.size);
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  async pieces(): Promise<readonly Uint8Array[]> {
    const base = await this.base.bytes();
    const pieces: Uint8Array[] = [];
    let at = 0;
    for (const { start, end, insert } of this.splices) {
      if (start > at) pieces.push(base.subarray(at, start));
      if (insert.length > 0) pieces.push(insert);
      at = end;
    }
    if (at < base.length) pieces.push(base.subarray(at));
    return pieces;
  }

  async crc32(): Promise<number> {
    return (await this.pieces()).reduce((crc, piece) => crc32(piece, crc), 0);
  }
}
