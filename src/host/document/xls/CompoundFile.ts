import { HostError } from "../../WorkbookHost";
import { damaged } from "./records";

/**
 * A compound file ([MS-CFB]): a small file system in a file, which `.xls` and `.doc` are kept in. Read with bounds on every step, so that
 * a chain of sectors that is cut off or runs in a circle ends in an error. (The library's own reader does not come back from some.)
 */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly nextSectors: readonly number[];
  private readonly directory: DataView;

  /** Sectors that the file has; the last may be short, some programs leave out its padding. */
  private readonly sectorCount: number;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < headerSize) throw new HostError("truncated");
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw damaged("Sectors of an unknown size");
    this.sectorSize = 2 ** shift;
    this.sectorCount = Math.ceil(bytes.length / this.sectorSize) - 1;
    this.nextSectors = this.readNextSectors();
    this.directory = viewOf(this.readChain(this.view.getUint32(48, true)));
  }

  /** A stream by its name in the topmost folder; null where there is none. It may be shorter than the directory says: its reader has to see that. */
  stream(name: string): Uint8Array | null {
    const found = this.rootEntries().find((at) => this.directory.getUint8(at + 66) === streamType && this.nameAt(at).toLowerCase() === name.toLowerCase());
    if (found === undefined) return null;
    const size = this.directory.getUint32(found + 120, true);
    const first = this.directory.getUint32(found + 116, true);
    const content = size < this.view.getUint32(56, true) ? this.readMiniChain(first) : this.readChain(first);
    return content.subarray(0, size);
  }

  /** For each sector the one that follows it in its chain: the file allocation table, whose own sectors the header lists, and more sectors the rest. */
  private readNextSectors(): number[] {
    const tables: number[] = [];
    for (let at = 76; at < headerSize; at += 4) tables.push(this.view.getUint32(at, true));
    const perSector = this.sectorSize / 4;
    const seen = new Set<number>();
    for (let sector = this.view.getUint32(68, true); sector <= largestSector; ) {
      const more = viewOf(this.sector(this.onceOnly(sector, seen)));
      for (let index = 0; index < perSector - 1; index++) tables.push(more.getUint32(index * 4, true));
      sector = more.getUint32((perSector - 1) * 4, true);
    }
    return tables.filter((sector) => sector <= largestSector).flatMap((sector) => numbersOf(this.sector(this.onceOnly(sector, seen))));
  }

  private readChain(first: number): Uint8Array {
    const seen = new Set<number>();
    const sectors: Uint8Array[] = [];
    for (let sector = first; sector <= largestSector; sector = this.nextSectors[sector] ?? endOfChain) sectors.push(this.sector(this.onceOnly(sector, seen)));
    return joined(sectors);
  }

  /** Small streams share the stream of the root entry, in sectors of 64 bytes with a table of their own. */
  private readMiniChain(first: number): Uint8Array {
    const next = numbersOf(this.readChain(this.view.getUint32(60, true)));
    const content = this.readChain(this.directory.getUint32(116, true));
    const seen = new Set<number>();
    const sectors: Uint8Array[] = [];
    for (let sector = first; sector <= largestSector; sector = next[sector] ?? endOfChain) {
      const start = this.onceOnly(sector, seen) * miniSectorSize;
      if (start >= content.length) throw new HostError("truncated");
      sectors.push(content.subarray(start, start + miniSectorSize));
    }
    return joined(sectors);
  }

  private sector(index: number): Uint8Array {
    if (index >= this.sectorCount) throw new HostError("truncated");
    const start = (index + 1) * this.sectorSize;
    return this.bytes.subarray(start, start + this.sectorSize);
  }

  private onceOnly(sector: number, seen: Set<number>): number {
    if (seen.has(sector)) throw damaged("Sectors in a circle");
    seen.add(sector);
    return sector;
  }

  /** Where the directory has the entries of the topmost folder: a tree of siblings below the root entry. */
  private rootEntries(): number[] {
    const entryCount = Math.floor(this.directory.byteLength / entrySize);
    const found = new Set<number>();
    const waiting = [this.directory.getUint32(76, true)];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (id >= entryCount || found.has(id)) continue;
      found.add(id);
      waiting.push(this.directory.getUint32(id * entrySize + 68, true), this.directory.getUint32(id * entrySize + 72, true));
    }
    return [...found].map((id) => id * entrySize);
  }

  private nameAt(at: number): string {
    const length = Math.min(Math.max(this.directory.getUint16(at + 64, true) / 2 - 1, 0), 31);
    return String.fromCharCode(...Array.from({ length }, (_, index) => this.directory.getUint16(at + index * 2, true)));
  }
}

const headerSize = 512;
const entrySize = 128;
const miniSectorSize = 64;
const streamType = 2;
/** Larger numbers are marks: free, end of chain, a sector of a table. */
const largestSector = 0xfffffffa;
const endOfChain = 0xfffffffe;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function numbersOf(bytes: Uint8Array): number[] {
  const view = viewOf(bytes);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true));
}

function joined(sectors: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(sectors.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const sector of sectors) {
    whole.set(sector, at);
    at += sector.length;
  }
  return whole;
}
