import type { IndicatorRow } from "../../../app/indicatorDetail";
import type { Language } from "../../../core/load/texts";
import { withoutNoise } from "../../../core/text/decimals";
import { formatNumber, formatRatio, formatSigned } from "../../../messages/format";

/** A result: its number, or its words where it was stated without one ("trên 95%"). Null where there is none. */
export function resultText({ observation }: IndicatorRow, language: Language): string | null {
  if (observation === null) return null;
  return observation.operator === "=" && observation.value !== null ? formatNumber(observation.value, language) : observation.text;
}

export function attainmentText({ verdict }: IndicatorRow, language: Language): string | null {
  return typeof verdict?.attainment === "number" ? formatRatio(verdict.attainment, language) : null;
}

export function gapText({ verdict }: IndicatorRow, language: Language): string | null {
  return typeof verdict?.gap === "number" ? formatSigned(withoutNoise(verdict.gap), language) : null;
}
