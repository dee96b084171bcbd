/** Models of a few rows, for tests of what is computed from them. */

import type { Indicator, IndicatorModel, IndicatorTarget, Observation, Passage, Relation } from "../../src/core/model/model";

export const emptyModel: IndicatorModel = {
  title: { vi: "Xã mẫu", en: "Sample commune" },
  indicators: [],
  targets: [],
  observations: [],
  passages: [],
  relations: [],
  sections: new Map(),
  report: null,
};

export function indicatorOf(id: string, unit = "%", more: Partial<Indicator> = {}): Indicator {
  return { id, nameVi: id, nameEn: id, group: "", unit, direction: "increase", limit: null, decimals: null, aliases: [], note: "", ...more };
}

export function observationOf(indicator: string, value: number | null, text: string, more: Partial<Observation> = {}): Observation {
  return { indicator, term: "2015-2020", period: "2020", operator: "=", value, text, status: "final", passages: [], ...more };
}

export function targetOf(indicator: string, operator: IndicatorTarget["operator"], low: number | null, high: number | null, text: string, more: Partial<IndicatorTarget> = {}): IndicatorTarget {
  return { indicator, term: "2015-2020", period: "2020", operator, low, high, text, level: "resolution", passages: [], ...more };
}

export function passageOf(id: string, quote: string, line = 1, section = ""): Passage {
  return { id, section, line, quote };
}

export function relationOf(kind: string, result: string, terms: readonly string[], stated = ""): Relation {
  return { id: kind, kind, result, terms, stated, noteVi: "", noteEn: "", passages: [] };
}
