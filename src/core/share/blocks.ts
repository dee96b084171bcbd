import type { CellPosition } from "../workbook/address";
import type { CellContent, WriteCells } from "../workbook/edits/cellEdits";

/** Cells of one sheet as few blocks: rows that follow each other and begin and end in the same columns go together. */
export function blocksOf(sheet: string, cells: readonly (CellContent & CellPosition)[]): WriteCells[] {
  const rows = new Map<number, Map<number, CellContent>>();
  for (const { rowIndex, columnIndex, ...content } of cells) {
    const row = rows.get(rowIndex) ?? new Map<number, CellContent>();
    rows.set(rowIndex, row.set(columnIndex, content));
  }
  const blocks: { rowIndex: number; columnIndex: number; cells: (CellContent | null)[][] }[] = [];
  for (const [rowIndex, row] of [...rows].sort(([a], [b]) => a - b)) {
    const first = Math.min(...row.keys());
    const width = Math.max(...row.keys()) - first + 1;
    const written = Array.from({ length: width }, (_, offset) => row.get(first + offset) ?? null);
    const block = blocks.at(-1);
    if (block?.columnIndex === first && block.cells[0]?.length === width && block.rowIndex + block.cells.length === rowIndex) block.cells.push(written);
    else blocks.push({ rowIndex, columnIndex: first, cells: [written] });
  }
  return blocks.map((block) => ({ kind: "writeCells", sheet, ...block }));
}
