/** Columns that a table of ours lacks because an earlier version of this program wrote it: they are added on its right. */

import { issue } from "../result";
import type { Issue } from "../result";
import type { CellRange } from "../workbook/address";
import type { Edit } from "../workbook/edits";
import type { TableSnapshot } from "../workbook/snapshot";
import { isFree } from "./placedTable";
import type { PlacedTable, Positions } from "./placedTable";
import { headerContent, wordRule } from "./placeSheet";
import type { SheetFont, TableSheet } from "./tableSheet";

export interface WidenedTable {
  readonly table: TableSnapshot;
  /** Those of before, with the columns that come in. */
  readonly positions: Positions;
  /** Keys of the columns that come in. */
  readonly added: ReadonlySet<string>;
  readonly issues: readonly Issue[];
  /** The edits around those of the cells, for the range that the table ends with. */
  around(cells: readonly Edit[], range: CellRange): Edit[];
}

/** Columns that the last load already had and that are gone were taken out by someone: they stay out. */
export function widenTable({ sheet, table }: PlacedTable, next: TableSheet, positions: Positions, font: SheetFont, layout: number): WidenedTable {
  const missing = next.columns.filter(({ key, since = 1 }) => since > layout && !positions.columns.has(key));
  const { range } = table;
  const firstAdded = range.columnIndex + range.columnCount;
  const hasRoom = isFree(sheet, range.rowIndex, range.rowCount, firstAdded, missing.length);
  const added = hasRoom ? missing : [];
  const columnAt = new Map(added.map(({ key }, offset) => [key, firstAdded + offset]));
  return {
    table: { ...table, range: { ...range, columnCount: range.columnCount + added.length } },
    positions: { ...positions, columns: new Map([...positions.columns, ...columnAt]) },
    added: new Set(columnAt.keys()),
    issues: hasRoom ? [] : [issue("load/noRoomRight", [sheet.name], { columns: missing.length, table: table.name })],
    around: (cells, final) => {
      const isResized = final.rowCount !== range.rowCount || added.length > 0;
      const names = added.length === 0 ? {} : { addedColumns: added.map(({ header }) => header) };
      const body = { rowIndex: final.rowIndex + 1, rowCount: Math.max(1, final.rowCount - 1 - (table.hasTotals ? 1 : 0)), columnCount: 1 };
      return [
        ...(added.length === 0 ? [] : [{ kind: "writeCells", sheet: sheet.name, rowIndex: range.rowIndex, columnIndex: firstAdded, cells: [added.map((column) => headerContent(column, font))] } satisfies Edit]),
        ...cells,
        ...(isResized ? [{ kind: "resizeTable", name: table.name, range: final, ...names } satisfies Edit] : []),
        ...added.flatMap(({ formula }, offset): Edit[] => (formula === undefined ? [] : [{ kind: "setColumnFormula", table: table.name, columnIndex: range.columnCount + offset, formula }])),
        ...(added.length === 0 ? [] : [{ kind: "setColumns", sheet: sheet.name, columns: added.map(({ width }, offset) => ({ columnIndex: firstAdded + offset, width })) } satisfies Edit]),
        ...next.wordColours.flatMap((colour) => {
          const columnIndex = columnAt.get(colour.columnKey);
          return columnIndex === undefined ? [] : [wordRule(sheet.name, colour, { ...body, columnIndex })];
        }),
      ];
    },
  };
}
