import type { Edit } from "../../../core/workbook/edits";
import type { CellContent } from "../../../core/workbook/edits/cellEdits";
import type { SheetSnapshot } from "../../../core/workbook/snapshot";
import { DocumentHost } from "../DocumentHost";
import type { OldWorkbook } from "./readOldWorkbook";
import type { SheetLayout } from "./readSheetLayout";

/** Width of a digit of the new workbook's own font (Calibri 11), and the padding that a stored width includes, in pixels. */
const newDigitPixels = 7;
const paddingPixels = 5;

/**
 * The workbook as a new `.xlsx` document, written by the same edits as everything else. Sheets without cells (charts) are left out;
 * protection is not carried over, since a password cannot be.
 */
export async function convertOldWorkbook(old: OldWorkbook): Promise<DocumentHost> {
  const host = await DocumentHost.create({ date1904: old.snapshot.date1904 });
  await host.apply([
    ...old.snapshot.sheets.flatMap((sheet, index) => sheetEdits(sheet, old.layouts[index] ?? null, old)),
    ...old.snapshot.names.map(({ name, formula, hidden }): Edit => ({ kind: "defineName", name, formula, hidden })),
  ]);
  return host;
}

function sheetEdits(sheet: SheetSnapshot, layout: SheetLayout | null, { formats, digitPixels }: OldWorkbook): Edit[] {
  if (layout === null) return [];
  const { name, values, visibility, merges, notes } = sheet;
  const usedColumnCount = values.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const { frozenRowCount, frozenColumnCount, showGridlines } = layout;
  const columns = columnsOf(layout, usedColumnCount, digitPixels);
  const rows = [...layout.rows].filter(([rowIndex, { hidden }]) => hidden || rowIndex < values.length).map(([rowIndex, row]) => ({ rowIndex, ...row }));
  return [
    { kind: "addSheet", sheet: name, visibility },
    { kind: "setView", sheet: name, frozenRowCount, frozenColumnCount, showGridlines },
    ...(columns.length === 0 ? [] : [{ kind: "setColumns", sheet: name, columns } as const]),
    ...(rows.length === 0 ? [] : [{ kind: "setRows", sheet: name, rows } as const]),
    ...cellEdits(sheet, formats),
    ...merges.map((range): Edit => ({ kind: "mergeCells", sheet: name, range })),
    ...(notes.length === 0 ? [] : [{ kind: "appendNotes", sheet: name, notes } as const]),
  ];
}

/** One edit a row: rows may be far apart. */
function cellEdits({ name, values, formulas, styles }: SheetSnapshot, formats: OldWorkbook["formats"]): Edit[] {
  const rowCount = Math.max(values.length, styles.length);
  return Array.from({ length: rowCount }, (_, rowIndex): Edit[] => {
    const columnCount = Math.max(values[rowIndex]?.length ?? 0, styles[rowIndex]?.length ?? 0);
    if (columnCount === 0) return [];
    const cells = Array.from({ length: columnCount }, (__, columnIndex): CellContent | null => {
      const value = values[rowIndex]?.[columnIndex];
      const formula = formulas[rowIndex]?.[columnIndex];
      const style = styles[rowIndex]?.[columnIndex];
      if (value === undefined && style === undefined) return null;
      return { ...(value === undefined ? {} : { value }), ...(formula === undefined ? {} : { formula }), ...(style === undefined ? {} : { format: formats[style] ?? {} }) };
    });
    return [{ kind: "writeCells", sheet: name, rowIndex, columnIndex: 0, cells: [cells] }];
  }).flat();
}

/** Widths in characters of the new font, as Excel shows them, of the columns in use and of hidden ones. */
function columnsOf({ columns, defaultColumnWidth }: SheetLayout, usedColumnCount: number, digitPixels: number) {
  const shown = (pixels: number): number => Math.max(0, Math.round(((pixels - paddingPixels) / newDigitPixels) * 100) / 100);
  const widths = new Map<number, { readonly columnIndex: number; readonly width: number; readonly hidden: boolean }>();
  for (let columnIndex = 0; columnIndex < usedColumnCount; columnIndex++) {
    widths.set(columnIndex, { columnIndex, width: shown(defaultColumnWidth * digitPixels + paddingPixels), hidden: false });
  }
  for (const { first, last, width, hidden } of columns) {
    for (let columnIndex = first; columnIndex <= last; columnIndex++) {
      if (hidden || columnIndex < usedColumnCount) widths.set(columnIndex, { columnIndex, width: shown(width * digitPixels), hidden });
    }
  }
  return [...widths.values()].sort((a, b) => a.columnIndex - b.columnIndex);
}
