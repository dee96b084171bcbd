import type { Computed } from "../result";

/**
 * The sum of all values: "missing" where one is (null) or there is none, "outOfDomain" where it is too large for a number.
 *
 * Example: sum([20, 50, 30]) is 100.
 */
export function sum(values: readonly (number | null)[]): Computed {
  let total = 0;
  for (const value of values) {
    if (value === null) return "missing";
    total += value;
  }
  if (values.length === 0) return "missing";
  return Number.isFinite(total) ? total : "outOfDomain";
}
