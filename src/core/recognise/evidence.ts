/** What arithmetic says of columns: is a printed percentage the ratio of two others? */

import { readNumber } from "../text/readNumber";
import type { ColumnDraft } from "./columns";
import { sampleRowCount } from "./columns";
import type { HeaderBlock } from "./headerBlocks";
import type { SheetText } from "./sheetText";

/** Whether printed percentages are the ratio of two columns, over the first rows of the body. */
export class Evidence {
  private readonly columns = new Map<number, readonly (number | null)[]>();

  constructor(
    private readonly text: SheetText,
    private readonly block: HeaderBlock,
    private readonly bodyEnd: number,
  ) {}

  /** Share of rows in which `stated` is 100 × or 1 × above/below, rounded or cut off; null where too few rows can be tested. */
  share(stated: ColumnDraft, above: ColumnDraft, below: ColumnDraft): number | null {
    if (above === below || above === stated || below === stated) return null;
    const [percents, dividends, divisors] = [this.column(stated), this.column(above), this.column(below)];
    let tested = 0;
    const matches = { 1: 0, 100: 0 };
    percents.forEach((percent, index) => {
      const [dividend, divisor] = [dividends[index] ?? null, divisors[index] ?? null];
      if (percent === null || dividend === null || divisor === null || divisor === 0 || (percent === 0 && dividend === 0)) return;
      tested += 1;
      const ratio = dividend / divisor;
      if (isPrintedAs(ratio, percent)) matches[1] += 1;
      if (isPrintedAs(ratio * 100, percent)) matches[100] += 1;
    });
    if (tested === 0 || (tested < 2 && percents.filter((value) => value !== null).length > 1)) return null;
    return Math.max(matches[1], matches[100]) / tested;
  }

  testedRows(stated: ColumnDraft, above: ColumnDraft, below: ColumnDraft): number {
    const [percents, dividends, divisors] = [this.column(stated), this.column(above), this.column(below)];
    return percents.filter((percent, index) => percent !== null && dividends[index] != null && (divisors[index] ?? 0) !== 0).length;
  }

  private column({ columnIndex }: ColumnDraft): readonly (number | null)[] {
    let values = this.columns.get(columnIndex);
    if (values === undefined) {
      const read: (number | null)[] = [];
      for (let rowIndex = this.block.bodyStart; rowIndex <= this.bodyEnd && read.length < sampleRowCount * 2; rowIndex += 1) {
        const value = this.text.value(rowIndex, columnIndex);
        read.push(typeof value === "number" ? value : typeof value === "string" ? (readNumber(this.text.text(rowIndex, columnIndex), "vi")?.value ?? null) : null);
      }
      this.columns.set(columnIndex, (values = read));
    }
    return values;
  }
}

/** 96.03 printed as 96.03, 96.0, 96 or cut off to 96: within one unit of the last printed digit. */
function isPrintedAs(exact: number, printed: number): boolean {
  const decimals = Math.min(2, decimalsShown(printed));
  return Math.abs(exact - printed) <= 10 ** -decimals * (decimals === 0 && Math.abs(printed) < 5 ? 0.05 : 1) + 1e-9 * Math.abs(exact);
}

function decimalsShown(value: number): number {
  const text = String(value);
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}
