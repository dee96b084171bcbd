import type { DocumentHost } from "../../../../src/host/document/DocumentHost";

/** Numbers of Office.js for asking for a copy of the file, for a part of it, and for giving it back. */
export const fileMethods = { open: 77, slice: 80, close: 81 } as const;

const done = 0;
/** Office.js' "an internal error has occurred". */
const failed = 5001;

/** Excel keeps no more copies at once. */
const copiesLimit = 2;

/** The copies of its file that Excel gives add-ins in parts, through the numbers and arrays by which Office.js asks for them. */
export class FileCopies {
  /** What was asked for, in order: a copy, the index of the first byte of a part, the end. */
  readonly asked: (number | "open" | "close")[] = [];
  /** The part that begins with this byte is refused; none when null. */
  refusedOffset: number | null = null;
  /** Called before a part is given. */
  beforeSlice: (offset: number) => Promise<void> = () => Promise.resolve();
  private readonly copies = new Map<number, Uint8Array>();
  private handles = 0;

  constructor(private readonly document: Pick<DocumentHost, "save">) {}

  /** How many copies were not given back. */
  get openCount(): number {
    return this.copies.size;
  }

  /** The status, and what belongs to it. */
  async answer(method: number, parameters: readonly unknown[]): Promise<readonly unknown[]> {
    switch (method) {
      case fileMethods.open: {
        this.asked.push("open");
        if (this.copies.size >= copiesLimit) return [failed];
        const bytes = await this.document.save();
        const handle = (this.handles += 1);
        this.copies.set(handle, bytes);
        return [done, handle, bytes.length];
      }
      case fileMethods.slice: {
        const [handle, offset, size] = parameters.map(Number);
        const bytes = this.copies.get(handle ?? 0);
        if (bytes === undefined || offset === undefined || size === undefined) return [failed];
        this.asked.push(offset);
        await this.beforeSlice(offset);
        if (offset === this.refusedOffset) return [failed];
        const slice = bytes.subarray(offset, offset + size);
        return [done, slice, slice.length];
      }
      case fileMethods.close:
        this.asked.push("close");
        this.copies.delete(Number(parameters[0]));
        return [done];
      default:
        return [failed];
    }
  }
}
