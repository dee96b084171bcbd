/** The edits that write a sheet of the model into a workbook that does not have it yet. */

import { columnName } from "../workbook/address";
import type { CellRange } from "../workbook/address";
import type { Edit } from "../workbook/edits";
import type { CellContent, CellFormat } from "../workbook/edits/cellEdits";
import { rowHeight } from "./rowHeights";
import { headerRowIndex, headerRowOf } from "./tableSheet";
import type { SheetCell, SheetColumn, SheetFont, TableSheet, WordColour } from "./tableSheet";

const rule = { borderColor: "C8C6C4" } as const;
const titleFormat: CellFormat = { bold: true, fontSize: 14 };
const subtitleFormat: CellFormat = { fontColor: "605E5C", fontSize: 9 };
const headerFormat: CellFormat = { bold: true, wrap: true, horizontal: "center", vertical: "center", borderTop: "thin", borderBottom: "thin", borderColor: "605E5C" };
const bodyFormat: CellFormat = { borderBottom: "hair", ...rule };

export function placeSheet(sheet: TableSheet, sheetName: string, font: SheetFont): Edit[] {
  const { columns, rows, tableName, head = [] } = sheet;
  const headerRow = headerRowOf(sheet);
  const at = { sheet: sheetName, columnIndex: 0 };
  // Excel wants at least one row under a table's header.
  const range = { rowIndex: headerRow, columnIndex: 0, rowCount: Math.max(1, rows.length) + 1, columnCount: columns.length };
  return [
    { kind: "addSheet", sheet: sheetName },
    { kind: "writeCells", ...at, rowIndex: 0, cells: [[{ value: sheet.title, format: { ...font, ...titleFormat } }], [{ value: sheet.subtitle, format: { ...font, ...subtitleFormat } }]] },
    ...(head.length === 0 ? [] : [{ kind: "writeCells", ...at, rowIndex: headerRowIndex, cells: head } as const]),
    { kind: "writeCells", ...at, rowIndex: headerRow, cells: [columns.map((column) => headerContent(column, font))] },
    { kind: "writeCells", ...at, rowIndex: headerRow + 1, cells: rows.map((row) => columns.map((column) => contentOf(row.cells[column.key], column, font))) },
    {
      kind: "addTable",
      sheet: sheetName,
      name: tableName,
      range,
      columns: columns.map(({ header, formula }) => ({ name: header, ...(formula === undefined ? {} : { formula }) })),
      style: null,
      hasFilter: true,
    },
    { kind: "setColumns", sheet: sheetName, columns: columns.map(({ width }, columnIndex) => ({ columnIndex, width })) },
    {
      kind: "setRows",
      sheet: sheetName,
      rows: [{ rowIndex: headerRow, height: 33 }, ...rows.map((row, index) => ({ rowIndex: headerRow + 1 + index, height: rowHeight(row, columns), isFitted: true }))],
    },
    { kind: "setView", sheet: sheetName, frozenRowCount: head.length === 0 ? headerRow + 1 : 0, frozenColumnCount: sheet.frozenColumnCount, showGridlines: false },
    { kind: "setPrint", sheet: sheetName, orientation: "landscape", paper: "A4", titleRows: { rowIndex: headerRow, rowCount: 1 }, footer: "&L&A&R&P/&N" },
    ...sheet.wordColours.flatMap((colour) => {
      const columnIndex = columns.findIndex(({ key }) => key === colour.columnKey);
      return wordRule(sheetName, colour, { rowIndex: headerRow + 1, columnIndex, rowCount: Math.max(1, rows.length), columnCount: 1 });
    }),
  ];
}

export function headerContent({ header }: SheetColumn, font: SheetFont): CellContent {
  return { value: header, format: { ...font, ...headerFormat, numberFormat: "@" } };
}

/** The rule that shows a word of a column in its colour. */
export function wordRule(sheet: string, { word, fontColor, bold, numberFormat }: WordColour, range: CellRange): Edit {
  return {
    kind: "addConditionalFormat",
    sheet,
    ranges: [range],
    formula: `$${columnName(range.columnIndex)}${range.rowIndex + 1}="${word}"`,
    format: { fontColor, bold, ...(numberFormat === undefined ? {} : { numberFormat }) },
  };
}

/** Where each row of a newly placed sheet stands, by its key. */
export function placedRows(sheet: TableSheet): Map<string, number> {
  return new Map(sheet.rows.map(({ key }, index) => [key, headerRowOf(sheet) + 1 + index]));
}

/** The content of a cell in the format of its column. */
export function contentOf(cell: SheetCell | undefined, column: SheetColumn, font: SheetFont): CellContent {
  const format = formatOf(column, font, cell?.numberFormat);
  if (cell === undefined) return { format };
  const { value, formula, link } = cell;
  const content: { -readonly [K in keyof CellContent]: CellContent[K] } = { value, format };
  if (formula !== undefined) content.formula = formula;
  if (link !== undefined) content.link = link;
  return content;
}

/** Formats made before: a large sheet has hundreds of thousands of cells in a few dozen of them. */
const formats = new WeakMap<SheetColumn, Map<string, CellFormat>>();

function formatOf(column: SheetColumn, font: SheetFont, numberFormat: string | undefined): CellFormat {
  const known = formats.get(column) ?? new Map<string, CellFormat>();
  formats.set(column, known);
  const key = `${font.fontName ?? ""}\n${font.fontSize}\n${numberFormat ?? ""}`;
  const made = known.get(key) ?? { ...font, ...bodyFormat, ...column.format, ...(numberFormat === undefined ? {} : { numberFormat }) };
  known.set(key, made);
  return made;
}
