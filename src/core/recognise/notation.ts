/** How columns write the numbers that were typed as text: "8.126" is thousands in one and decimals in another. */

import { interpretSeparators } from "../text/numeral";
import type { NumberLocale } from "../text/readNumber";
import type { SheetText } from "./sheetText";

export interface Notation {
  readonly locale: NumberLocale;
  /** True where texts such as "8.126" occur and nothing in the columns tells what they mean. */
  readonly isAmbiguous: boolean;
}

/** Rows are looked at this far down. */
const sampleCount = 500;
/** Begins where digits begin: looked for from every digit of a long row of them, the work would grow with its square. */
const separatedNumeral = /(?<!\d)\d+(?:[.,]\d+)+/;

interface Counts {
  vi: number;
  en: number;
  doubtful: number;
}

/** The notation of the texts in a plan and its result together: Vietnamese unless their own numbers can only be English. */
export function notationOf(text: SheetText, columns: readonly number[], firstRow: number, lastRow: number): Notation {
  const counts: Counts = { vi: 0, en: 0, doubtful: 0 };
  for (let rowIndex = firstRow; rowIndex <= Math.min(lastRow, firstRow + sampleCount); rowIndex += 1) {
    for (const columnIndex of columns) {
      if (typeof text.value(rowIndex, columnIndex) !== "string") continue;
      const numeral = separatedNumeral.exec(text.text(rowIndex, columnIndex))?.[0];
      if (numeral !== undefined) count(counts, numeral, numbersBeside(text, columns, rowIndex));
    }
  }
  if (counts.doubtful === 0) return { locale: "vi", isAmbiguous: false };
  if (counts.en === 0 && counts.vi > 0) return { locale: "vi", isAmbiguous: false };
  if (counts.vi === 0 && counts.en > 0) return { locale: "en", isAmbiguous: false };
  return { locale: "vi", isAmbiguous: true };
}

/** True numbers in the same row: the plan beside the result. */
function numbersBeside(text: SheetText, columns: readonly number[], rowIndex: number): number[] {
  return columns.flatMap((columnIndex) => {
    const value = text.value(rowIndex, columnIndex);
    return typeof value === "number" && value !== 0 ? [Math.abs(value)] : [];
  });
}

function count(counts: Counts, numeral: string, beside: readonly number[]): void {
  const [vi, en] = [interpretSeparators(numeral, "vi"), interpretSeparators(numeral, "en")];
  if (vi === null || en === null) return;
  if (vi.value === en.value) {
    // Both read "6.5" alike; beside it "8.126" can only have decimals too.
    const isDot = numeral.includes(".");
    if (vi.decimals > 0 === isDot) counts.en += 1;
    else counts.vi += 1;
    return;
  }
  counts.doubtful += 1;
  // 8100 planned: "8.126" is eight thousand.
  const [asVi, asEn] = [beside.some((number) => isSameSize(vi.value, number)), beside.some((number) => isSameSize(en.value, number))];
  if (asVi && !asEn) counts.vi += 1;
  if (asEn && !asVi) counts.en += 1;
}

function isSameSize(left: number, right: number): boolean {
  return left > right / 10 && left < right * 10;
}
