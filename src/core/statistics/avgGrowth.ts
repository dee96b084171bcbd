import type { Computed } from "../result";

/**
 * Average growth rate of successive periods, the geometric mean (∏(1 + g))^(1 / n) − 1. Rates and result are fractions: 0.05 is
 * 5 %. It is the constant rate that leads to the same level: for rates that follow from one series it equals `cagr` of its end
 * points, as the arithmetic mean does not. A rate that is missing (null), and no rate at all, leave the product unknown:
 * "missing". Below −1 nothing can fall: "outOfDomain". One period of −1 ends at 0: the average is −1.
 * Rules AVGGROWTH-1 … AVGGROWTH-5 in functions/SPEC.md.
 * Source: United Nations Statistics Division, National accounts, Formulas, "Average rate of growth": the geometric mean of the
 * annual growth rates, https://unstats.un.org/UNSD/snaama/Metadata/Formulas; Excel's GEOMEAN of growth factors.
 *
 * Example: avgGrowth([-0.5, 1]) is 0: what halves and then doubles has not grown
 */
export function avgGrowth(rates: readonly (number | null)[]): Computed {
  if (rates.length === 0) return "missing";
  let logarithms = 0;
  for (const rate of rates) {
    if (rate === null) return "missing";
    if (rate < -1) return "outOfDomain";
    // The sum of logarithms does not overflow where the product would.
    logarithms += Math.log1p(rate);
  }
  return Math.expm1(logarithms / rates.length);
}
