import type { Computed } from "../result";

/**
 * Least-squares growth rate: exp(b) − 1, where ln(value) = a + b × period is fitted by ordinary least squares to all
 * observations, so that no two years decide alone. A fraction per period: 0.05 is 5 %.
 * `periods` are the years or numbers of the observations, null for 1, 2, 3 …. A missing value (null) is left out together with
 * its period, so that a gap does not draw its neighbours together; a value without a period is "missing", and so is a series
 * without any value. Values of 0 and below have no logarithm: "outOfDomain". One observation, or all in the same period, have
 * no slope: "zeroDivisor". Rules LOGGROWTH-1 … LOGGROWTH-9 in functions/SPEC.md.
 * Source: World Bank, World Development Indicators, Statistical methods, "Least-squares growth rate"; Excel's LOGEST gives 1 + rate.
 *
 * Example: logGrowth([100, 110, 121], null) is 0.1.
 */
export function logGrowth(values: readonly (number | null)[], periods: readonly (number | null)[] | null): Computed {
  const slope = logSlope(values, periods);
  if (typeof slope === "string") return slope;
  const rate = Math.expm1(slope);
  return Number.isFinite(rate) ? rate : "outOfDomain";
}

/** The slope b of ln(value) = a + b × period; the reasons of `logGrowth` where there is none. */
function logSlope(values: readonly (number | null)[], periods: readonly (number | null)[] | null): Computed {
  const times: number[] = [];
  const logarithms: number[] = [];
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const period = periods === null ? index + 1 : (periods[index] ?? null);
    if (period === null) return "missing";
    times.push(period);
    logarithms.push(Math.log(value));
  }
  if (logarithms.length === 0) return "missing";
  // Not finite: the logarithm of 0 is −Infinity, of a negative value NaN.
  if (!logarithms.every(Number.isFinite)) return "outOfDomain";
  return slopeOf(times, logarithms);
}

/** Deviations from the means keep their digits where years such as 2015 … 2020 are squared. */
function slopeOf(times: readonly number[], logarithms: readonly number[]): Computed {
  const meanTime = mean(times);
  const meanLogarithm = mean(logarithms);
  let spread = 0;
  let covariation = 0;
  for (const [index, time] of times.entries()) {
    const deviation = time - meanTime;
    spread += deviation * deviation;
    covariation += deviation * ((logarithms[index] ?? 0) - meanLogarithm);
  }
  if (spread === 0) return "zeroDivisor";
  const slope = covariation / spread;
  return Number.isFinite(slope) && Number.isFinite(spread) ? slope : "outOfDomain";
}

/** From the first value on, so that the mean of equal values is that value to the last digit. */
function mean(values: readonly number[]): number {
  const [first = 0] = values;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}
