import type { Computed } from "../result";

/**
 * Index number of `value` where `base` is 100: value / base × 100. Both in the same unit. A base of 0 is "zeroDivisor", overflow
 * "outOfDomain". Rules REBASE-1 … REBASE-7 in functions/SPEC.md.
 *
 * Example: rebase(55, 50) is 110.
 */
export function rebase(value: number, base: number): Computed {
  if (base === 0) return "zeroDivisor";
  const index = (value / base) * 100;
  return Number.isFinite(index) ? index : "outOfDomain";
}
