/** Rows of a workbook that name an indicator of the model exactly. Suggestions are another matter: they are never silent. */

import { normalizeText } from "../text/normalizeText";
import type { Indicator, IndicatorModel } from "./model";

export interface IndicatorIndex {
  /** The indicator with this name or alias and this unit; null where none or several have it. */
  find(label: string, unit: string | null): Indicator | null;
  withId(id: string): Indicator | null;
}

/** Indexes a model by its names in both languages and its aliases. */
export function indexIndicators(model: IndicatorModel): IndicatorIndex {
  const byName = new Map<string, Indicator[]>();
  for (const indicator of model.indicators) {
    for (const name of new Set([indicator.nameVi, indicator.nameEn, ...indicator.aliases].map(normalizeText))) {
      byName.set(name, [...(byName.get(name) ?? []), indicator]);
    }
  }
  const byId = new Map(model.indicators.map((indicator) => [indicator.id, indicator]));
  return {
    withId: (id) => byId.get(id) ?? null,
    find(label, unit) {
      const named = byName.get(withoutNumbering(normalizeText(label))) ?? byName.get(normalizeText(label)) ?? [];
      const sameUnit = named.filter((indicator) => unit === null || normalizeText(indicator.unit) === normalizeText(unit));
      return sameUnit.length === 1 ? (sameUnit[0] ?? null) : null;
    },
  };
}

/** "1.2. thu ngân sách", "- thu ngân sách", "a) thu ngân sách" → "thu ngân sách". */
function withoutNumbering(label: string): string {
  return label.replace(/^(?:[-–+•*]|\d+(?:\.\d+)*[.)]?|[a-zđ]\)|[ivx]+[.)])\s+/u, "");
}
