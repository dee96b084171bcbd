import type { Computed } from "../result";
import { sum } from "./sum";

/**
 * How much each part contributes to the growth of the total: (current − previous) / sum of all previous, a fraction: 0.025 are
 * 2.5 percentage points. Together they are the relative change of the total. All values in the same unit, at the same (constant)
 * prices. A missing part of the earlier period (null) leaves the total unknown: "missing" for all; of the later period, for
 * that part alone. An earlier total of 0 is "zeroDivisor", overflow "outOfDomain". Rules CONTRIBUTIONS-1 … CONTRIBUTIONS-6 in
 * functions/SPEC.md.
 * Source: INSEE, definition of contribution to growth: growth of the component weighted by its share in the earlier period,
 * https://www.insee.fr/en/metadonnees/definition/c1207.
 *
 * Example: contributions([40, 60], [44, 63]) is [0.04, 0.03].
 */
export function contributions(previous: readonly (number | null)[], current: readonly (number | null)[]): Computed[] {
  const total = sum(previous);
  return current.map((value, index) => contributionOf(previous[index] ?? null, value, total));
}

function contributionOf(previous: number | null, current: number | null, total: Computed): Computed {
  if (typeof total === "string") return total;
  if (previous === null || current === null) return "missing";
  if (total === 0) return "zeroDivisor";
  const contribution = (current - previous) / total;
  return Number.isFinite(contribution) ? contribution : "outOfDomain";
}
