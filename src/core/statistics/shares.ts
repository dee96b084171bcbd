import type { Computed } from "../result";
import { sum } from "./sum";

/**
 * Structure: each part of a total as a fraction of their sum; together they are 1. All parts in the same unit. Where a part is
 * missing (null) the total is unknown, and with it every share: "missing" for all. A total of 0 is "zeroDivisor", overflow
 * "outOfDomain". Negative parts (a balance) count with their sign. Rules SHARES-1 … SHARES-6 in functions/SPEC.md.
 *
 * Example: shares([20, 50, 30]) is [0.2, 0.5, 0.3].
 */
export function shares(parts: readonly (number | null)[]): Computed[] {
  const total = sum(parts);
  return parts.map((part) => shareOf(part, total));
}

function shareOf(part: number | null, total: Computed): Computed {
  if (typeof total === "string") return total;
  if (part === null) return "missing";
  if (total === 0) return "zeroDivisor";
  const share = part / total;
  return Number.isFinite(share) ? share : "outOfDomain";
}
