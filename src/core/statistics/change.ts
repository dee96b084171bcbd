import type { Computed } from "../result";

/**
 * Relative change from `previous` to `current`, (current − previous) / previous, as a fraction: 0.05 is 5 % more.
 * Both values in the same unit. A `previous` of 0 is "zeroDivisor", overflow "outOfDomain".
 * With a negative `previous` the fraction is of that value, as RRI over one period has it: a deficit that goes from −100
 * to −50 has changed by −0.5. Rules CHANGE-1 … CHANGE-5 in functions/SPEC.md.
 *
 * Example: change(80, 100) is 0.25.
 */
export function change(previous: number, current: number): Computed {
  if (previous === 0) return "zeroDivisor";
  const fraction = (current - previous) / previous;
  return Number.isFinite(fraction) ? fraction : "outOfDomain";
}
