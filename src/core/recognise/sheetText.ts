/** A sheet as the recogniser reads it: values as they are, texts in Unicode whatever font they were typed in. */

import { readText } from "../text/legacyText";
import { normalizeText, tidyText } from "../text/normalizeText";
import { isCellError, valueAt } from "../values";
import type { CellValue } from "../values";
import type { CellRange } from "../workbook/address";
import type { CellStyle, SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { shownAs } from "./numberFormat";
import type { ShownAs } from "./numberFormat";

/** Distinct texts of one font that are remembered. */
const maximumRemembered = 2000;

export class SheetText {
  readonly rowCount: number;
  private readonly fonts: readonly string[];
  private readonly shown: readonly ShownAs[];
  private readonly texts = new Map<string, Map<string, string>>();
  private readonly keys = new Map<string, string>();
  private mergesByRow: Map<number, CellRange[]> | null = null;

  constructor(
    readonly sheet: SheetSnapshot,
    private readonly styles: readonly CellStyle[],
    private readonly date1904: boolean,
  ) {
    this.rowCount = sheet.values.length;
    this.fonts = styles.map(({ fontName }) => fontName);
    this.shown = styles.map(({ numberFormat }) => shownAs(numberFormat));
  }

  static of(workbook: WorkbookSnapshot, sheet: SheetSnapshot): SheetText {
    return new SheetText(sheet, workbook.styles, workbook.date1904);
  }

  value(rowIndex: number, columnIndex: number): CellValue {
    return valueAt(this.sheet.values, rowIndex, columnIndex);
  }

  /** What stands in a row; cells are sparse. */
  row(rowIndex: number): readonly (CellValue | undefined)[] {
    return this.sheet.values[rowIndex] ?? [];
  }

  style(rowIndex: number, columnIndex: number): CellStyle | undefined {
    return this.styles[this.styleIndex(rowIndex, columnIndex)];
  }

  shownAt(rowIndex: number, columnIndex: number): ShownAs {
    return this.shown[this.styleIndex(rowIndex, columnIndex)] ?? shownAs("General");
  }

  /** The cell's text in Unicode with single spaces; numbers as digits, dates as day/month/year, "" for a blank cell or an error. */
  text(rowIndex: number, columnIndex: number): string {
    const value = this.value(rowIndex, columnIndex);
    if (typeof value === "string") return this.unicode(value, this.fonts[this.styleIndex(rowIndex, columnIndex)] ?? "");
    if (typeof value !== "number") return "";
    return this.shownAt(rowIndex, columnIndex).isDate ? dateText(value, this.date1904) : String(value);
  }

  /** The text in the form in which words are found: lower case, one spelling. */
  key(rowIndex: number, columnIndex: number): string {
    return this.keyOf(this.text(rowIndex, columnIndex));
  }

  keyOf(text: string): string {
    let key = this.keys.get(text);
    // "TH2024", "KH6T": letters and digits that officials write together are words of their own.
    if (key === undefined) this.remember(text, (key = normalizeText(text).replace(/(?<!\p{L})(th|kh|ưth|uth|ck|nq|dt)(?=\d)/gu, "$1 ")));
    return key;
  }

  private remember(text: string, key: string): void {
    if (this.keys.size < maximumRemembered) this.keys.set(text, key);
  }

  /** Merged ranges that begin in a row. */
  mergesAt(rowIndex: number): readonly CellRange[] {
    if (this.mergesByRow === null) {
      this.mergesByRow = new Map();
      for (const merge of this.sheet.merges) {
        const known = this.mergesByRow.get(merge.rowIndex);
        if (known === undefined) this.mergesByRow.set(merge.rowIndex, [merge]);
        else known.push(merge);
      }
    }
    return this.mergesByRow.get(rowIndex) ?? [];
  }

  /** The merged range that begins at a cell; null where none does. */
  mergeAt(rowIndex: number, columnIndex: number): CellRange | null {
    return this.mergesAt(rowIndex).find((merge) => merge.columnIndex === columnIndex) ?? null;
  }

  isBlank(rowIndex: number, columnIndex: number): boolean {
    const value = this.value(rowIndex, columnIndex);
    return value === null || (typeof value === "string" && value.trim() === "");
  }

  private styleIndex(rowIndex: number, columnIndex: number): number {
    return this.sheet.styles[rowIndex]?.[columnIndex] ?? 0;
  }

  private unicode(value: string, font: string): string {
    let texts = this.texts.get(font);
    if (texts === undefined) this.texts.set(font, (texts = new Map<string, string>()));
    const known = texts.get(value);
    if (known !== undefined) return known;
    const text = tidyText(readText(value, font === "" ? null : font).text);
    // Headers and units repeat, names seldom do: remembering them all costs more than reading them again.
    if (texts.size < maximumRemembered) texts.set(value, text);
    return text;
  }
}

/** True for a value that fills a cell: errors do, blanks and empty texts do not. */
export function isFilled(value: CellValue | undefined): boolean {
  return value !== null && value !== undefined && value !== "" && (isCellError(value) || typeof value !== "string" || value.trim() !== "");
}

export function dateText(serial: number, date1904: boolean): string {
  const date = new Date(Math.round((serial + (date1904 ? 1462 : 0) - 25569) * 86_400_000));
  return Number.isNaN(date.getTime()) ? String(serial) : `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
}
