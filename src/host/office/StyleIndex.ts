import type { CellStyle } from "../../core/workbook/snapshot";

/** What is asked for of a cell's format. */
export type ReadFormat = Pick<CellStyle, "numberFormat" | "fontName" | "indent">;

/**
 * The distinct styles of a snapshot. Excel gives number formats cell by cell; fonts and indents are asked for where they
 * matter. Bold, italic, wrapping and locking are not asked for, since nothing is decided by them: they have their defaults here.
 */
export class StyleIndex {
  readonly all: CellStyle[];
  private readonly known = new Map<string, number>();

  /** `fontName` is that of the style Normal; null where the workbook has none of that name. */
  constructor(fontName: string | null) {
    const normal = { numberFormat: "General", fontName: fontName ?? "Calibri", indent: 0 };
    this.all = [];
    this.indexOf(normal);
  }

  get fontName(): string {
    return this.all[0]?.fontName ?? "";
  }

  indexOf({ numberFormat, fontName, indent }: ReadFormat): number {
    const key = `${indent} ${fontName} ${numberFormat}`;
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.all.length;
      this.known.set(key, index);
      this.all.push({ numberFormat, fontName, indent, bold: false, italic: false, wrap: false, locked: true });
    }
    return index;
  }
}
