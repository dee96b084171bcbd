/** The cells of a row that a verdict needs: the target, the result and the printed percentage. */

import { readTarget, targetFromNumber } from "../target/readTarget";
import type { Target } from "../target/target";
import { decimalsOf, printedDecimals, withoutNoise } from "../text/decimals";
import { isMissingMark } from "../text/missingMarks";
import { readNumber } from "../text/readNumber";
import { isCellError } from "../values";
import type { Notation } from "./notation";
import type { SheetText } from "./sheetText";
import type { ActualCell, PartYear, StatedCell, StatedForm, TargetCell } from "./table";

const wholeNumber: Target = { operator: "=", low: null, high: null, decimals: 0 };

/** The percent format says 0.12 is shown as 12: 100 for those cells. */
function scaleOf(isPercent: boolean): 1 | 100 {
  return isPercent ? 100 : 1;
}

/** Digits without binary noise, which only long ones carry. */
function numberText(value: number): string {
  const text = String(value);
  return text.length > 15 ? String(withoutNoise(value)) : text;
}

export function readTargetCell(text: SheetText, rowIndex: number, columnIndex: number, notation: Notation): TargetCell | null {
  const value = text.value(rowIndex, columnIndex);
  if (typeof value === "number") {
    const shown = text.shownAt(rowIndex, columnIndex);
    if (shown.isDate) return null;
    const scale = scaleOf(shown.isPercent);
    const decimals = shown.decimals ?? decimalsOf(value);
    const target = Number.isInteger(value) && scale === 1 && decimals === 0 ? { ...wholeNumber, low: value } : targetFromNumber(withoutNoise(value * scale), decimals);
    return { columnIndex, text: numberText(value * scale), target, direction: null, source: "number", scale };
  }
  if (isCellError(value)) return { columnIndex, text: value.code, target: null, direction: null, source: "text", scale: 1 };
  const shown = text.text(rowIndex, columnIndex);
  if (isMissingMark(shown)) return null;
  const reading = readTarget(shown, notation.locale);
  return { columnIndex, text: shown, target: reading, direction: reading?.direction ?? null, source: "text", scale: 1 };
}

export function readActualCell(text: SheetText, rowIndex: number, columnIndex: number, notation: Notation, partYear: PartYear | null): ActualCell | null {
  const value = text.value(rowIndex, columnIndex);
  if (typeof value === "number") {
    const shown = text.shownAt(rowIndex, columnIndex);
    if (shown.isDate) return null;
    const scale = scaleOf(shown.isPercent);
    const scaled = scale === 1 ? value : withoutNoise(value * scale);
    return { columnIndex, text: numberText(scaled), value: scaled, decimals: shown.decimals ?? printedDecimals, source: "number", scale, partYear };
  }
  if (isCellError(value)) return { columnIndex, text: value.code, value: null, decimals: printedDecimals, source: "text", scale: 1, partYear };
  const shown = text.text(rowIndex, columnIndex);
  if (isMissingMark(shown)) return null;
  const number = readNumber(shown, notation.locale);
  return { columnIndex, text: shown, value: number?.value ?? null, decimals: number?.decimals ?? printedDecimals, source: "text", scale: 1, partYear };
}

export function readStatedCell(text: SheetText, rowIndex: number, columnIndex: number, scale: 1 | 100, form: StatedForm): StatedCell | null {
  const value = text.value(rowIndex, columnIndex);
  if (typeof value === "number") {
    const { decimals, isPercent } = text.shownAt(rowIndex, columnIndex);
    // Of 0.9603 shown as it is, the percentage has two decimals less than the number.
    const shown = decimals ?? Math.min(printedDecimals, decimalsOf(value));
    return { columnIndex, value: scale === 1 ? value : withoutNoise(value / scale), text: null, scale, decimals: scale === 100 || isPercent ? shown : Math.max(0, shown - 2), form };
  }
  if (typeof value !== "string") return null;
  const number = readNumber(text.text(rowIndex, columnIndex), "vi");
  if (number === null) return null;
  const textScale = number.unit === "%" ? 100 : scale;
  return { columnIndex, value: withoutNoise(number.value / textScale), text: text.text(rowIndex, columnIndex), scale: textScale, decimals: textScale === 100 ? number.decimals : Math.max(0, number.decimals - 2), form };
}

/** Officials print 104.05 under "%" and Excel holds 1.0405 under a percent format: 100 for the first, 1 for the second. */
export function scaleOfStated(text: SheetText, columnIndex: number, firstRow: number, lastRow: number, header: string): 1 | 100 {
  const sizes: number[] = [];
  for (let rowIndex = firstRow; rowIndex <= lastRow && sizes.length < 50; rowIndex += 1) {
    const value = text.value(rowIndex, columnIndex);
    if (typeof value !== "number") continue;
    if (text.shownAt(rowIndex, columnIndex).isPercent) return 1;
    if (value !== 0) sizes.push(Math.abs(value));
  }
  if (sizes.length === 0) return 100;
  sizes.sort((left, right) => left - right);
  // In January a few percent of the plan are done: "(%)" in the header settles what small numbers are, unless none reaches 1.5.
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 100;
  if (middle > 5) return 100;
  return header.includes("%") && (sizes.at(-1) ?? 0) > 1.5 ? 100 : 1;
}
