/** Results that stand in another unit than their target: thousands for units, fractions for percent. */

import type { RecognisedRow } from "../../recognise/table";

/** What the two sides can be apart from by a mistaken unit: ×1000, ×1,000,000, and percent against fraction. */
const factors = [1000, 1_000_000] as const;
const percent = 100;
/** Results this close to the target, after the factor is taken out, look like the same quantity. */
const likely = { least: 0.4, most: 2.5 };

/** The factor by which the result seems to be off, 1000 or 0.001 for instance; null where nothing is doubtful. */
export function doubtfulUnit({ target, actual, unit, stated }: RecognisedRow): number | null {
  const bound = target?.target?.low ?? target?.target?.high ?? null;
  const value = actual?.value ?? null;
  if (bound === null || value === null || bound === 0 || value === 0 || actual?.partYear != null) return null;
  const ratio = value / bound;
  if (ratio <= 0 || (stated !== null && isNear(ratio / stated.value))) return null;
  // A rate given as a fraction: 0.96 against "95 %", where neither cell is formatted as percent.
  const isRate = unit?.includes("%") ?? false;
  if (isRate && value <= 1 && bound > 1 && isLikely(ratio * percent)) return 1 / percent;
  if (isRate && bound <= 1 && value > 1 && isLikely(ratio / percent)) return percent;
  for (const factor of factors) {
    if (isLikely(ratio / factor)) return factor;
    if (isLikely(ratio * factor)) return 1 / factor;
  }
  return null;
}

function isLikely(ratio: number): boolean {
  return ratio >= likely.least && ratio <= likely.most;
}

/** The printed percentage says that the two numbers are meant as they stand. */
function isNear(ratio: number): boolean {
  return ratio > 0.5 && ratio < 2;
}
