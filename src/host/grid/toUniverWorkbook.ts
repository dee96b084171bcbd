import { BooleanNumber, CellValueType, VerticalAlign, type ICellData, type IColumnData, type IRowData, type IStyleData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import type { CellRange } from "../../core/workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import { isCellError, type CellValue } from "../../core/values";
import type { CellAppearance, SheetAppearance, WorkbookAppearance } from "../document/appearance/Appearance";
import { plainAppearance } from "../document/appearance/readCellAppearances";
import { defaultColumnWidth, digitWidth, pixelsOfCharacters, pixelsOfPoints, textHeight } from "./geometry";
import { toGridRange, toGridRules } from "./gridRules";
import { toGridFormula } from "./storedFormula";
import { toBooleanNumber, toUniverStyle } from "./univerStyle";

/** The room that the grid has on the page, in pixels. */
export interface ViewSize {
  readonly width: number;
  readonly height: number;
}

/** The grid's name for the sheet at this place. */
export function sheetIdOf(index: number): string {
  return `sheet${index}`;
}

/**
 * The workbook as Univer takes it. Formulas come with the results of the file, so that nothing is calculated before something
 * changes; without one, with `#NAME?` (a program that does not know our functions saved it) or where a formula fills several
 * cells, the grid calculates at once.
 */
export function toUniverWorkbook(id: string, snapshot: WorkbookSnapshot, appearance: WorkbookAppearance, view: ViewSize): Partial<IWorkbookData> {
  const looks = new Map(appearance.sheets.map((sheet) => [sheet.name, sheet]));
  const styles = Object.fromEntries(appearance.styles.map((style, index) => [String(index), toUniverStyle(style)]));
  const sheets = snapshot.sheets.map((sheet, index) => toWorksheet(sheetIdOf(index), sheet, looks.get(sheet.name), appearance.styles, view));
  const ids = new Map(snapshot.sheets.map(({ name }, index) => [name, sheetIdOf(index)]));
  const bySheet = <T>(of: (sheet: SheetSnapshot) => T) => Object.fromEntries(snapshot.sheets.map((sheet, index) => [sheetIdOf(index), of(sheet)]));
  return {
    id,
    name: id,
    styles,
    defaultStyle: plainDefault(styles["0"]),
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [
      { name: "SHEET_NOTE_PLUGIN", data: JSON.stringify(bySheet(toNotes)) },
      { name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: JSON.stringify(bySheet(({ name }) => toGridRules(looks.get(name)?.conditionalFormats ?? []))) },
      { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(toNames(snapshot, ids)) },
    ],
  };
}

/** The default style without what cells of their own style would not repeat. */
function plainDefault(style: IStyleData | undefined): IStyleData {
  return { ...(style?.ff === undefined ? {} : { ff: style.ff }), ...(style?.fs === undefined ? {} : { fs: style.fs }), vt: VerticalAlign.BOTTOM };
}

/** Room to go on below what the sheet holds: the grid cannot add rows. */
const spareRows = 100;
const spareColumns = 8;

function toWorksheet(id: string, sheet: SheetSnapshot, look: SheetAppearance | undefined, styles: readonly CellAppearance[], view: ViewSize): Partial<IWorksheetData> & { readonly id: string } {
  const digit = digitWidth((styles[0] ?? plainAppearance).font);
  const used = usedSize(sheet);
  const rowCount = Math.max(used.rowCount + spareRows, 300);
  const columnCount = Math.max(used.columnCount + spareColumns, 26);
  const defaultWidth = look?.defaultColumnWidth == null ? defaultColumnWidth(digit) : pixelsOfCharacters(look.defaultColumnWidth, digit);
  const defaultRowHeight = pixelsOfPoints(look?.defaultRowHeight ?? 15);
  const columnData = toColumns(look, columnCount, digit);
  const widthOf = (columnIndex: number) => columnData[columnIndex]?.w ?? defaultWidth;
  const rowData = toRows(sheet, look, styles, widthOf, defaultRowHeight);
  const heightOf = (rowIndex: number) => rowData[rowIndex]?.h ?? defaultRowHeight;
  return {
    id,
    name: sheet.name,
    hidden: toBooleanNumber(sheet.visibility !== "visible"),
    tabColor: look?.tabColor ?? "",
    rowCount,
    columnCount,
    defaultColumnWidth: defaultWidth,
    defaultRowHeight,
    columnData,
    rowData,
    cellData: toCells(sheet, look?.arrayFormulas ?? []),
    mergeData: sheet.merges.map(toGridRange),
    showGridlines: toBooleanNumber(look?.showGridlines !== false),
    freeze: toFreeze(look, { columns: (count) => sumOf(count, widthOf) <= view.width * mostFrozen, rows: (count) => sumOf(count, heightOf) <= view.height * mostFrozen }),
  };
}

function usedSize({ values, formulas, styles, merges, notes }: SheetSnapshot): { readonly rowCount: number; readonly columnCount: number } {
  let columnCount = 0;
  for (const grid of [values, formulas, styles]) for (const row of grid) columnCount = Math.max(columnCount, row?.length ?? 0);
  const merged = merges.map((range) => range.columnIndex + range.columnCount);
  return {
    rowCount: Math.max(values.length, formulas.length, styles.length, ...merges.map((range) => range.rowIndex + range.rowCount), ...notes.map(({ rowIndex }) => rowIndex + 1)),
    // Some programs format rows to the last column; nobody scrolls there.
    columnCount: Math.min(1_000, Math.max(columnCount, ...merged)),
  };
}

/** How much of the view frozen rows and columns may take: on a phone they would leave nothing to scroll. The file keeps them. */
const mostFrozen = 0.6;

function toFreeze(look: SheetAppearance | undefined, fits: { readonly rows: (count: number) => boolean; readonly columns: (count: number) => boolean }): IWorksheetData["freeze"] {
  const { frozenRowCount, frozenColumnCount } = look ?? { frozenRowCount: 0, frozenColumnCount: 0 };
  const ySplit = fits.rows(frozenRowCount) ? frozenRowCount : 0;
  const xSplit = fits.columns(frozenColumnCount) ? frozenColumnCount : 0;
  return { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
}

function sumOf(count: number, sizeOf: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += sizeOf(index);
  return sum;
}

function toColumns(look: SheetAppearance | undefined, columnCount: number, digit: number): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const { first, last, width, hidden, style } of look?.columns ?? []) {
    for (let index = first; index <= Math.min(last, columnCount - 1); index++) {
      columns[index] = { ...(width === null ? {} : { w: pixelsOfCharacters(width, digit) }), ...(hidden ? { hd: BooleanNumber.TRUE } : {}), ...(style === 0 ? {} : { s: String(style) }) };
    }
  }
  return columns;
}

function toRows(sheet: SheetSnapshot, look: SheetAppearance | undefined, styles: readonly CellAppearance[], widthOf: (columnIndex: number) => number, defaultHeight: number): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  const isMerged = mergedCells(sheet.merges);
  for (const [rowIndex, row] of sheet.values.entries()) {
    if (row === undefined || look?.rows.get(rowIndex)?.height != null) continue;
    let height = 0;
    for (const [columnIndex, value] of row.entries()) {
      const style = styles[sheet.styles[rowIndex]?.[columnIndex] ?? 0];
      if (value === undefined || value === null || style === undefined || isMerged(rowIndex, columnIndex)) continue;
      height = Math.max(height, textHeight(typeof value === "string" ? value : "0", style, widthOf(columnIndex)));
    }
    if (height > defaultHeight) rows[rowIndex] = { h: height };
  }
  for (const [rowIndex, { height, style }] of look?.rows ?? []) {
    rows[rowIndex] = { ...rows[rowIndex], ...(height === null ? {} : { h: pixelsOfPoints(height) }), ...(style === null ? {} : { s: String(style) }) };
  }
  for (const rowIndex of sheet.hiddenRows) rows[rowIndex] = { ...rows[rowIndex], hd: BooleanNumber.TRUE };
  return rows;
}

function mergedCells(merges: readonly CellRange[]): (rowIndex: number, columnIndex: number) => boolean {
  const firstCells = new Set(merges.map(({ rowIndex, columnIndex }) => `${rowIndex},${columnIndex}`));
  return (rowIndex, columnIndex) => firstCells.has(`${rowIndex},${columnIndex}`);
}

type Cells = Record<number, Record<number, ICellData>>;

function toCells({ values, formulas, styles }: SheetSnapshot, arrayFormulas: readonly CellRange[]): Cells {
  const cells: Cells = {};
  const put = (rowIndex: number, columnIndex: number, cell: ICellData) => {
    const row = (cells[rowIndex] ??= {});
    row[columnIndex] = { ...row[columnIndex], ...cell };
  };
  styles.forEach((row, rowIndex) => row?.forEach((style, columnIndex) => {
    if (style !== undefined) put(rowIndex, columnIndex, { s: String(style) });
  }));
  values.forEach((row, rowIndex) => row?.forEach((value, columnIndex) => {
    if (value !== undefined && value !== null) put(rowIndex, columnIndex, toCellValue(value));
  }));
  formulas.forEach((row, rowIndex) => row?.forEach((formula, columnIndex) => {
    if (formula === undefined) return;
    put(rowIndex, columnIndex, { f: `=${toGridFormula(formula)}` });
    const value = values[rowIndex]?.[columnIndex];
    if (isCellError(value) && value.code === "#NAME?") clearValue(cells[rowIndex]?.[columnIndex]);
  }));
  for (const { rowIndex, columnIndex, rowCount, columnCount } of arrayFormulas) {
    for (let row = rowIndex; row < rowIndex + rowCount; row++) for (let column = columnIndex; column < columnIndex + columnCount; column++) clearValue(cells[row]?.[column]);
  }
  return cells;
}

function clearValue(cell: ICellData | undefined): void {
  delete cell?.v;
  delete cell?.t;
}

/** A value as Univer holds it; it knows an error by its text. */
function toCellValue(value: Exclude<CellValue, null>): ICellData {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: isCellError(value) ? value.code : value, t: CellValueType.STRING };
}

function toNotes({ notes }: SheetSnapshot): Record<number, Record<number, unknown>> {
  const byRow: Record<number, Record<number, unknown>> = {};
  for (const { rowIndex: row, columnIndex: col, text } of notes) {
    const lines = text.split("\n").reduce((count, line) => count + Math.max(1, Math.ceil(line.length / 34)), 0);
    (byRow[row] ??= {})[col] = { id: `note${row}-${col}`, row, col, note: text, width: 260, height: Math.min(320, 24 + lines * 18), show: false };
  }
  return byRow;
}

/** Names that formulas can use: not those by which Excel keeps print areas and filters. */
function toNames({ names }: WorkbookSnapshot, ids: ReadonlyMap<string, string>): Record<string, unknown> {
  const usable = names.filter(({ name, formula }) => !name.startsWith("_xlnm.") && !formula.includes("#REF!") && formula !== "");
  return Object.fromEntries(
    usable.map(({ name, formula, sheet, hidden }, index) => {
      const id = `name${index}`;
      const scope = sheet === null ? "AllDefaultWorkbook" : (ids.get(sheet) ?? "AllDefaultWorkbook");
      const isReference = /^(?:'[^']+'|[\p{L}\w.]+)!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/u.test(formula);
      return [id, { id, name, formulaOrRefString: isReference ? formula : `=${toGridFormula(formula)}`, localSheetId: scope, hidden }];
    }),
  );
}
