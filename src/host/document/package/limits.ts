/** How much an untrusted file may unpack to. The sizes are checked against the zip's directory and again while inflating. */
export interface DocumentLimits {
  /** All parts together, in bytes. */
  readonly unpackedBytes: number;
  /** One part, in bytes. */
  readonly partBytes: number;
  readonly partCount: number;
  /** Cells with a value in an `.xls`: such a file is not packed, but its cells take some thirty times their room once they are read. */
  readonly oldCellCount: number;
}

/** Room for the largest real workbooks (a full sheet of a million rows is about 0.4 GB of XML), far below what would exhaust a PC. */
export const defaultLimits: DocumentLimits = { unpackedBytes: 1_500_000_000, partBytes: 1_000_000_000, partCount: 10_000, oldCellCount: 2_000_000 };
