/** Decimals that any number in a workbook or a report is printed with at most; what lies beyond is binary noise. */
export const printedDecimals = 9;

/** Excel shows at most 15 significant digits; the rest is binary noise: 11.860000000000001 → 11.86. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(15));
}

/** Decimals that a number needs to be shown as it is: 8.7 → 1, 0.30000000000000004 → 1, at most `printedDecimals`. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const text = String(withoutNoise(value));
  return text.includes("e") ? printedDecimals : Math.min(printedDecimals, text.length - text.indexOf(".") - 1);
}
