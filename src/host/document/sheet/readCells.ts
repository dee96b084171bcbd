import { maximumColumnCount, maximumRowCount, parseRange, type CellRange } from "../../../core/workbook/address";
import type { CellError, CellValue, ErrorCode, Grid } from "../../../core/values";
import { ByteTokenizer, MalformedXml, readCellText } from "../xml/ByteTokenizer";
import { serialOfDate } from "./dates";
import { readNumber } from "./readNumber";
import { readRichText } from "./sharedStrings";
import { inPart, type SheetPart } from "./SheetPart";
import { translateFormula } from "../../../core/workbook/translateFormula";

export interface SheetCells {
  readonly values: Grid<CellValue>;
  readonly formulas: Grid<string>;
  readonly styles: Grid<number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly arrayFormulas: readonly CellRange[];
}

export interface CellSource {
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
}

/**
 * The most characters that the shared formulas of a sheet unfold to: a million rows of 100. A small file could ask for thousands of
 * times more, one long formula for every cell of a sheet.
 */
const maximumUnfolded = 100_000_000;

/** Reads all rows of a sheet in one pass over its bytes. */
export async function readCells(part: SheetPart, source: CellSource): Promise<SheetCells> {
  const bytes = await part.content.bytes();
  return inPart(part.path, () => new CellReader(bytes, part, source).read());
}

interface SharedFormula {
  readonly formula: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

class CellReader {
  private readonly tokenizer: ByteTokenizer;
  private readonly values: CellValue[][] = [];
  private readonly formulas: string[][] = [];
  private readonly styles: number[][] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly arrayFormulas: CellRange[] = [];
  private readonly shared = new Map<number, SharedFormula>();
  private readonly errors = new Map<string, CellError>();
  private unfolded = 0;
  private rowIndex = -1;
  private columnIndex = -1;
  /** The row being read, reused from row to row so that each kept row is allocated once and at its size. */
  private rowValues: CellValue[] = [];
  private rowStyles: number[] = [];
  private lastStyles: number[] = [];

  constructor(
    bytes: Uint8Array,
    private readonly part: SheetPart,
    private readonly source: CellSource,
  ) {
    this.tokenizer = new ByteTokenizer(bytes, part.bodyStart, bytes.length);
  }

  read(): SheetCells {
    const { tokenizer, part } = this;
    if (part.bodyStart < part.bodyEnd) {
      for (;;) {
        if (!tokenizer.next()) throw new MalformedXml("sheetData is not closed", part.bodyEnd);
        if (tokenizer.isClose) break;
        if (tokenizer.is("row")) this.readRow();
        else tokenizer.skipElement();
      }
      if (tokenizer.start !== part.bodyEnd) throw new MalformedXml("sheetData is closed too early", tokenizer.start);
    }
    return { values: this.values, formulas: this.formulas, styles: this.styles, hiddenRows: this.hiddenRows, arrayFormulas: this.arrayFormulas };
  }

  private readRow(): void {
    const { tokenizer } = this;
    const number = tokenizer.attributeNumber("r");
    this.rowIndex = number === null ? this.rowIndex + 1 : number - 1;
    if (this.rowIndex < 0 || this.rowIndex >= maximumRowCount) throw new MalformedXml("A row outside the sheet", tokenizer.start);
    if (tokenizer.attributeCount > 1 && isTrue(tokenizer.attributeText("hidden"))) this.hiddenRows.add(this.rowIndex);
    if (tokenizer.isSelfClosing) return;
    this.columnIndex = -1;
    for (;;) {
      if (!tokenizer.next()) throw new MalformedXml("A row is not closed", this.part.bodyEnd);
      if (tokenizer.isClose) break;
      if (tokenizer.is("c")) this.readCell();
      else tokenizer.skipElement();
    }
    this.keepRow();
  }

  private keepRow(): void {
    if (this.rowValues.length > 0) {
      this.values[this.rowIndex] = mergeRow(this.values[this.rowIndex], this.rowValues.slice());
      this.rowValues.length = 0;
    }
    if (this.rowStyles.length > 0) {
      // Rows of a table are formatted alike: equal rows share one array, or a million empty formatted cells would cost dear.
      if (!haveSameCells(this.rowStyles, this.lastStyles)) this.lastStyles = this.rowStyles.slice();
      this.styles[this.rowIndex] = mergeRow(this.styles[this.rowIndex], this.lastStyles);
      this.rowStyles.length = 0;
    }
  }

  private readCell(): void {
    const { tokenizer } = this;
    this.columnIndex = this.positionOfCell();
    const style = tokenizer.attributeNumber("s") ?? 0;
    if (style !== 0) this.rowStyles[this.columnIndex] = style;
    if (tokenizer.isSelfClosing) return;
    const type = this.typeOfCell();
    let value: CellValue = null;
    for (;;) {
      if (!tokenizer.next()) throw new MalformedXml("A cell is not closed", this.part.bodyEnd);
      if (tokenizer.isClose) break;
      if (tokenizer.is("v")) value = this.readValue(type);
      else if (tokenizer.is("f")) this.readFormula();
      else if (tokenizer.is("is")) value = readRichText(tokenizer);
      else tokenizer.skipElement();
    }
    if (value !== null) this.rowValues[this.columnIndex] = value;
  }

  /** Reads the letters of `r`; a cell without `r` follows the one before. */
  private positionOfCell(): number {
    const { tokenizer } = this;
    const attribute = tokenizer.find("r");
    if (attribute < 0) return this.columnIndex + 1;
    let index = 0;
    const end = tokenizer.valueEnd(attribute);
    for (let at = tokenizer.valueStart(attribute); at < end; at++) {
      const letter = (tokenizer.bytes[at] ?? 0) & 0xdf;
      if (letter < 65 || letter > 90) break;
      index = index * 26 + letter - 64;
    }
    if (index < 1 || index > maximumColumnCount) throw new MalformedXml("A cell outside the sheet", tokenizer.start);
    return index - 1;
  }

  /** First letters of `t`: enough to tell the types apart (`s` shared, `t` str, `i` inlineStr, `b`, `e`, `d`, `n`). */
  private typeOfCell(): string {
    const { tokenizer } = this;
    const attribute = tokenizer.find("t");
    if (attribute < 0) return "n";
    const start = tokenizer.valueStart(attribute);
    const isStr = tokenizer.valueEnd(attribute) - start === 3 && tokenizer.bytes[start] === 0x73;
    return isStr ? "t" : String.fromCharCode(tokenizer.bytes[start] ?? 0);
  }

  private readValue(type: string): CellValue {
    const { tokenizer, source } = this;
    if (type === "t" || type === "i") return readCellText(tokenizer);
    if (type === "e") return this.errorOf(tokenizer.readText());
    if (type === "d") return serialOfDate(tokenizer.readText(), source.date1904);
    const number = this.readNumberText();
    if (Number.isNaN(number)) return null;
    if (type === "b") return number !== 0;
    return type === "s" ? (source.sharedStrings[number] ?? "") : number;
  }

  private readNumberText(): number {
    const { tokenizer } = this;
    if (tokenizer.isSelfClosing) return Number.NaN;
    const start = tokenizer.end;
    if (!tokenizer.next() || !tokenizer.isClose) throw new MalformedXml("A value is not closed", start);
    return readNumber(tokenizer.bytes, start, tokenizer.start);
  }

  private errorOf(code: string): CellError {
    const known = this.errors.get(code);
    if (known !== undefined) return known;
    const error: CellError = { code: code as ErrorCode };
    this.errors.set(code, error);
    return error;
  }

  private readFormula(): void {
    const { tokenizer } = this;
    const type = tokenizer.attributeCount === 0 ? null : tokenizer.attributeText("t");
    const index = type === "shared" ? tokenizer.attributeNumber("si") : null;
    // The one-cell data table formula is no formula that can be shown; its cells keep their values.
    if (type === "dataTable") {
      tokenizer.skipElement();
      return;
    }
    const range = type === "array" ? parseRange(tokenizer.attributeText("ref") ?? "") : null;
    if (range !== null) this.arrayFormulas.push(range);
    let formula = tokenizer.readText();
    if (index !== null) {
      const master = this.shared.get(index);
      if (formula !== "") this.shared.set(index, { formula, rowIndex: this.rowIndex, columnIndex: this.columnIndex });
      else if (master !== undefined) {
        this.unfolded += master.formula.length;
        if (this.unfolded > maximumUnfolded) throw new MalformedXml("Shared formulas unfold to more than a sheet can hold", tokenizer.start);
        formula = translateFormula(master.formula, this.rowIndex - master.rowIndex, this.columnIndex - master.columnIndex);
      }
    }
    if (formula === "") return;
    (this.formulas[this.rowIndex] ??= [])[this.columnIndex] = formula;
  }
}

function isTrue(value: string | null): boolean {
  return value === "1" || value === "true";
}

function haveSameCells(row: readonly number[], other: readonly number[]): boolean {
  if (row.length !== other.length) return false;
  for (let columnIndex = 0; columnIndex < row.length; columnIndex++) if (row[columnIndex] !== other[columnIndex]) return false;
  return true;
}

/** The row's cells on top of those of an earlier `row` element with the same number, which some files have. */
function mergeRow<T>(earlier: T[] | undefined, row: T[]): T[] {
  return earlier === undefined ? row : Object.assign(earlier.slice(), row);
}
