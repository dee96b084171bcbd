/** What a sheet's substream says besides its values: merged cells, widths, heights, what is hidden, notes, and the format of each cell. */

import { cellAddress, type CellRange } from "../../../core/workbook/address";
import type { NoteSnapshot, SheetProtection } from "../../../core/workbook/snapshot";
import { NoteReader } from "./NoteReader";
import type { WorkbookGlobals } from "./readGlobals";
import { recordTypes, type BiffRecord } from "./records";
import { formulaStart } from "./soundFormula";

export interface SheetLayout {
  /** Number of the cell format of each cell that has one, blank cells included. */
  readonly cellFormats: readonly (readonly number[])[];
  /** Cells with a value. */
  readonly valueCount: number;
  readonly merges: readonly CellRange[];
  readonly notes: readonly NoteSnapshot[];
  readonly columns: readonly ColumnLayout[];
  readonly rows: ReadonlyMap<number, RowLayout>;
  /** In characters. */
  readonly defaultColumnWidth: number;
  /** Addresses of cells under an array formula: what they hold cannot be written as a formula of one cell. */
  readonly arrayCells: ReadonlySet<string>;
  readonly frozenRowCount: number;
  readonly frozenColumnCount: number;
  readonly showGridlines: boolean;
  readonly protection: SheetProtection | null;
}

interface ColumnLayout {
  readonly first: number;
  readonly last: number;
  /** In characters of the workbook's own font, the cell's padding included. */
  readonly width: number;
  readonly hidden: boolean;
}

interface RowLayout {
  /** In points. */
  readonly height: number;
  readonly hidden: boolean;
  /** Whether Excel fitted the height to the content. */
  readonly isFitted: boolean;
}

/** Excel 97–2003 has 256 columns. */
const columnCount = 256;

/** The token that says "see the formula at this cell" ([MS-XLS] 2.5.198.58). */
const seeOther = 0x01;

export function readSheetLayout(records: Iterable<BiffRecord>, { version, decode }: Pick<WorkbookGlobals, "version" | "decode">): SheetLayout {
  const reader = new LayoutReader();
  const notes = new NoteReader(version);
  for (const record of records) {
    reader.read(record);
    notes.read(record);
  }
  return { ...reader.layout(), notes: notes.notes(decode) };
}

class LayoutReader {
  private readonly cellFormats: number[][] = [];
  private valueCount = 0;
  private readonly merges: CellRange[] = [];
  private readonly columns: ColumnLayout[] = [];
  private readonly rows = new Map<number, RowLayout>();
  /** First cells of array formulas, and for each cell that leaves its formula to another the address of that one. */
  private readonly arrays = new Set<string>();
  private readonly leaders = new Map<string, string>();
  private defaultColumnWidth = 8;
  /** Flags of the window; gridlines are shown where nothing is said. */
  private view = 0x02;
  private panes = { rows: 0, columns: 0 };
  private isProtected = false;
  private protectsObjects = false;

  /** What each type of record adds. */
  private readonly readers: Readonly<Record<number, (body: DataView) => void>> = {
    [recordTypes.number]: (body) => this.addValue(body),
    [recordTypes.shortNumber]: (body) => this.addValue(body),
    [recordTypes.label]: (body) => this.addValue(body),
    [recordTypes.richLabel]: (body) => this.addValue(body),
    [recordTypes.sharedLabel]: (body) => this.addValue(body),
    [recordTypes.booleanOrError]: (body) => this.addValue(body),
    [recordTypes.formula]: (body) => {
      this.addValue(body);
      if (body.byteLength > formulaStart + 4 && body.getUint8(formulaStart) === seeOther) this.leaders.set(addressAt(body, 0), addressAt(body, formulaStart + 1));
    },
    [recordTypes.blank]: (body) => this.addCell(u16(body, 0), u16(body, 2), u16(body, 4)),
    [recordTypes.multipleNumbers]: (body) => {
      this.valueCount += this.addCells(body, 6);
    },
    [recordTypes.multipleBlanks]: (body) => void this.addCells(body, 2),
    [recordTypes.mergedCells]: (body) => {
      for (let at = 2, left = u16(body, 0); left > 0; at += 8, left--) this.merges.push(rangeAt(body, at));
    },
    [recordTypes.array]: (body) => void this.arrays.add(cellAddress({ rowIndex: u16(body, 0), columnIndex: body.getUint8(4) })),
    [recordTypes.columnInfo]: (body) => {
      const last = Math.min(u16(body, 2), columnCount - 1);
      this.columns.push({ first: u16(body, 0), last, width: u16(body, 4) / 256, hidden: (u16(body, 8) & 1) !== 0 });
    },
    [recordTypes.row]: (body) => {
      const flags = u16(body, 12);
      this.rows.set(u16(body, 0), { height: (u16(body, 6) & 0x7fff) / 20, hidden: (flags & 0x20) !== 0, isFitted: (flags & 0x40) === 0 });
    },
    [recordTypes.defaultColumnWidth]: (body) => {
      this.defaultColumnWidth = u16(body, 0);
    },
    [recordTypes.window2]: (body) => {
      this.view = u16(body, 0);
    },
    [recordTypes.pane]: (body) => {
      this.panes = { columns: u16(body, 0), rows: u16(body, 2) };
    },
    [recordTypes.protect]: (body) => {
      this.isProtected = u16(body, 0) !== 0;
    },
    [recordTypes.objectProtect]: (body) => {
      this.protectsObjects = u16(body, 0) !== 0;
    },
  };

  read({ type, body }: BiffRecord): void {
    this.readers[type]?.(body);
  }

  layout(): Omit<SheetLayout, "notes"> {
    const { cellFormats, valueCount, merges, columns, rows, arrays, leaders, defaultColumnWidth, view, panes } = this;
    const isFrozen = (view & 0x08) !== 0;
    return {
      cellFormats, valueCount, merges, columns, rows, defaultColumnWidth,
      arrayCells: new Set([...leaders].filter(([, leader]) => arrays.has(leader)).map(([address]) => address)),
      frozenRowCount: isFrozen ? panes.rows : 0,
      frozenColumnCount: isFrozen ? panes.columns : 0,
      showGridlines: (view & 0x02) !== 0,
      protection: this.isProtected ? { allowsFormatting: false, allowsObjects: !this.protectsObjects } : null,
    };
  }

  private addValue(body: DataView): void {
    this.valueCount += 1;
    this.addCell(u16(body, 0), u16(body, 2), u16(body, 4));
  }

  /** Cells side by side in one record: row, first column, an entry for each that begins with its format, last column. */
  private addCells(body: DataView, entrySize: number): number {
    const rowIndex = u16(body, 0);
    const first = u16(body, 2);
    const count = Math.floor((body.byteLength - 6) / entrySize);
    for (let index = 0; index < count; index++) this.addCell(rowIndex, first + index, u16(body, 4 + index * entrySize));
    return count;
  }

  private addCell(rowIndex: number, columnIndex: number, cellFormat: number): void {
    if (columnIndex >= columnCount) throw new RangeError("A cell outside the sheet");
    (this.cellFormats[rowIndex] ??= [])[columnIndex] = cellFormat;
  }
}

function u16(body: DataView, at: number): number {
  return body.getUint16(at, true);
}

function addressAt(body: DataView, at: number): string {
  return cellAddress({ rowIndex: u16(body, at), columnIndex: u16(body, at + 2) });
}

/** First and last row, first and last column. */
function rangeAt(body: DataView, at: number): CellRange {
  const rowIndex = u16(body, at);
  const columnIndex = u16(body, at + 4);
  return { rowIndex, columnIndex, rowCount: u16(body, at + 2) - rowIndex + 1, columnCount: u16(body, at + 6) - columnIndex + 1 };
}
