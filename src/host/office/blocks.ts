/** Requests of a size that Excel takes: Excel on the web refuses more than 5 MB each way. */

import type { CellRange } from "../../core/workbook/address";

/** Cells read in one request. Three properties of a cell are about 45 bytes with numbers, up to 90 with words. */
export const cellsPerRequest = 50_000;

/** The fewest cells that requests are divided into when Excel says that an answer is too large. */
export const fewestCellsPerRequest = 500;

/** A block of a sheet's rows. */
export interface Block<T> {
  readonly source: T;
  readonly range: CellRange;
}

/** Divides the ranges into blocks of whole rows, and the blocks into requests of at most `limit` cells; a row is never divided. */
export function toRequests<T>(ranges: readonly Block<T>[], limit: number): Block<T>[][] {
  const requests: Block<T>[][] = [];
  let left = 0;
  for (const { source, range } of ranges) {
    for (let offset = 0; offset < range.rowCount; ) {
      const fitting = Math.floor(left / range.columnCount);
      if (fitting === 0 || requests.length === 0) {
        requests.push([]);
        left = Math.max(limit, range.columnCount);
        continue;
      }
      const rowCount = Math.min(fitting, range.rowCount - offset);
      requests.at(-1)?.push({ source, range: { ...range, rowIndex: range.rowIndex + offset, rowCount } });
      left -= rowCount * range.columnCount;
      offset += rowCount;
    }
  }
  return requests;
}
