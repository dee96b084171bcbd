import { roundDecimals, roundSignificant, significantDigits } from "../statistics/round";
import { numeral, numeralOf, operand } from "./fragment";

/** How both sides of a comparison are rounded: to decimals, or to the 10 significant digits of the custom functions. */
export type Rounding = { readonly kind: "decimals"; readonly decimals: number } | { readonly kind: "significant" };

/** `ROUND(F5,1)`; a numeral is rounded here and now. The significant digits of 0 are counted as those of 1. */
export function roundedFragment(fragment: string, rounding: Rounding): string {
  const value = numeralOf(fragment);
  if (value !== null) return numeral(roundNumber(value, rounding));
  if (rounding.kind === "decimals") return `ROUND(${fragment},${rounding.decimals})`;
  const x = operand(fragment);
  return `ROUND(${fragment},${significantDigits - 1}-INT(LOG10(ABS(${x})+(${x}=0))))`;
}

export function roundNumber(value: number, rounding: Rounding): number {
  return rounding.kind === "decimals" ? roundDecimals(value, rounding.decimals) : roundSignificant(value);
}
