import type { CellRange } from "../../../../src/core/workbook/address";
import type { CellStyle } from "../../../../src/core/workbook/snapshot";
import type { Book } from "./Book";
import type { Members } from "./hostTypes";
import type { SheetState } from "./state";

/** Pixels of a digit and of a cell's padding with the default font; 96 pixels are 72 points (ECMA-376 part 1, 18.3.1.13). */
const [digitPixels, paddingPixels, pixelsPerPoint] = [7, 5, 96 / 72];

export class RangeFormat implements Members<Excel.RangeFormat, "columnWidth" | "rowHeight" | "indentLevel" | "font" | "protection" | "autofitRows"> {
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly range: CellRange,
  ) {}

  get columnWidth(): number {
    throw new Error("Widths are not read");
  }
  set columnWidth(points: number) {
    this.lastWidth(Math.round(((points * pixelsPerPoint - paddingPixels) / digitPixels) * 256) / 256);
  }

  get rowHeight(): number {
    throw new Error("Heights are not read");
  }
  set rowHeight(height: number) {
    for (let row = 0; row < this.range.rowCount; row++) this.sheet.writtenHeights.set(this.range.rowIndex + row, height);
    this.writeRows(false);
  }

  get indentLevel(): number {
    return this.commonOf(({ indent }) => indent);
  }
  get font(): RangeFont {
    return new RangeFont(() => this.commonOf(({ fontName }) => fontName));
  }
  get protection(): FormatProtection {
    return new FormatProtection(() => this.commonOf(({ locked }) => locked));
  }

  /** A row without a height of its own is as high as its content, in whatever program opens the file. */
  autofitRows(): void {
    this.sheet.fittedRows.push({ rowIndex: this.range.rowIndex, rowCount: this.range.rowCount });
  }

  hideRows(): void {
    this.writeRows(true);
  }

  private writeRows(hidden: boolean): void {
    const rows = Array.from({ length: this.range.rowCount }, (_, row) => {
      const rowIndex = this.range.rowIndex + row;
      const height = this.sheet.writtenHeights.get(rowIndex);
      if (height === undefined) throw new Error("A row is hidden with its height");
      return { rowIndex, height, ...(hidden ? { hidden } : {}) };
    });
    this.book.write(() => [{ kind: "setRows", sheet: this.sheet.name, rows }]);
  }

  setColumnHidden(hidden: boolean): void {
    const width = this.sheet.writtenWidths.get(this.range.columnIndex);
    if (width === undefined) throw new Error("A column is hidden with its width");
    this.writeColumns(width, hidden);
  }

  private lastWidth(width: number): void {
    for (let column = 0; column < this.range.columnCount; column++) this.sheet.writtenWidths.set(this.range.columnIndex + column, width);
    this.writeColumns(width);
  }

  private writeColumns(width: number, hidden?: boolean): void {
    const columns = Array.from({ length: this.range.columnCount }, (_, column) => ({ columnIndex: this.range.columnIndex + column, width, ...(hidden === undefined ? {} : { hidden }) }));
    this.book.write(() => [{ kind: "setColumns", sheet: this.sheet.name, columns }]);
  }

  private commonOf<T>(of: (style: CellStyle) => T): T {
    const { rowIndex, columnIndex, rowCount, columnCount } = this.range;
    const { styles } = this.sheet.snapshot;
    let first: { value: T } | null = null;
    for (let row = rowIndex; row < rowIndex + rowCount; row++) {
      for (let column = columnIndex; column < columnIndex + columnCount; column++) {
        const style = this.book.styles[styles[row]?.[column] ?? 0];
        if (style === undefined) throw new Error("A cell without a style");
        first ??= { value: of(style) };
        if (of(style) !== first.value) return null as T;
      }
    }
    return first === null ? (null as T) : first.value;
  }
}

class RangeFont implements Members<Excel.RangeFont, "name"> {
  constructor(private readonly nameOf: () => string) {}

  get name(): string {
    return this.nameOf();
  }
}

class FormatProtection implements Members<Excel.FormatProtection, "locked"> {
  constructor(private readonly lockedOf: () => boolean) {}

  get locked(): boolean {
    return this.lockedOf();
  }
}
