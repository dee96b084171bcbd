import type { Computed } from "../result";
import { logGrowth } from "./logGrowth";

/**
 * Average annual rate of reduction: 1 − exp(b), where ln(value) = a + b × year is fitted by ordinary least squares. A fraction:
 * 0.024 is a fall by 2.4 % a year; negative where the value rises. The same as `logGrowth` with the sign turned round, with its
 * domain: surveys may be years apart, a missing one is left out with its year. Rules AARR-1, AARR-2 in functions/SPEC.md.
 * Source: UNICEF, Technical note: how to calculate the average annual rate of reduction (AARR) of underweight prevalence, 2007,
 * https://data.unicef.org/resources/technical-note-calculate-average-annual-rate-reduction-aarr-underweight-prevalence/.
 *
 * Example: aarr([100, 90, 81], null) is 0.1.
 */
export function aarr(values: readonly (number | null)[], years: readonly (number | null)[] | null): Computed {
  const growth = logGrowth(values, years);
  return typeof growth === "string" ? growth : 0 - growth;
}
