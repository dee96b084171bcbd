import type { Computed } from "../result";

/**
 * Compound annual growth rate: the constant rate per period that turns `first` into `last`, (last / first)^(1 / periods) − 1.
 * Both values in the same unit; `periods` > 0, not necessarily whole. The result is a fraction: 0.05 is 5 % per period.
 * A `first` of 0 is "zeroDivisor"; values of opposite signs, `periods` ≤ 0 and overflow are "outOfDomain"; a `last` of 0 is −1.
 * Two negative values have the rate of their magnitudes. Rules CAGR-1 … CAGR-9 in functions/SPEC.md.
 * Source: Excel's RRI(periods, first, last), https://support.microsoft.com/en-us/excel/functions/rri-function.
 *
 * Example: cagr(10000, 11000, 96) is 0.0009933.
 */
export function cagr(first: number, last: number, periods: number): Computed {
  if (first === 0) return "zeroDivisor";
  const ratio = last / first;
  // A negative base has real odd roots, which Excel takes and JavaScript does not: neither is a growth rate.
  if (!(ratio >= 0 && periods > 0)) return "outOfDomain";
  const rate = Math.pow(ratio, 1 / periods) - 1;
  return Number.isFinite(rate) ? rate : "outOfDomain";
}
