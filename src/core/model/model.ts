/** The indicator model: five tables that people can edit, normalised. The columns on disk are in `core/model/SPEC.md`. */

import type { Direction, TargetOperator } from "../target/target";

export interface IndicatorModel {
  /** Title of the data package in Vietnamese and English; the package's name where it has none. */
  readonly title: { readonly vi: string; readonly en: string };
  readonly indicators: readonly Indicator[];
  readonly targets: readonly IndicatorTarget[];
  readonly observations: readonly Observation[];
  readonly passages: readonly Passage[];
  readonly relations: readonly Relation[];
  /** Titles of the report's sections, by the codes used in `Passage.section` and `Indicator.group`. */
  readonly sections: ReadonlyMap<string, { readonly vi: string; readonly en: string }>;
  /** The text that the quotes come from, NFC, or null where the model came without it. */
  readonly report: string | null;
}

export interface Indicator {
  readonly id: string;
  readonly nameVi: string;
  readonly nameEn: string;
  /** The report's own numbering of the section that it belongs to, such as `I.A.II.1.7`. */
  readonly group: string;
  readonly unit: string;
  readonly direction: Direction;
  /** Natural ceiling or floor such as 100; null where there is none. */
  readonly limit: number | null;
  /** Decimals to show; null to show values as printed. */
  readonly decimals: number | null;
  readonly aliases: readonly string[];
  readonly note: string;
}

/** Who set a target. */
export type TargetLevel = "resolution" | "task" | "province";

export interface IndicatorTarget {
  readonly indicator: string;
  /** `2015-2020`. */
  readonly term: string;
  /** `2020` or `2016-2020`. */
  readonly period: string;
  readonly operator: TargetOperator;
  readonly low: number | null;
  readonly high: number | null;
  /** The words it was written in. */
  readonly text: string;
  readonly level: TargetLevel;
  readonly passages: readonly string[];
}

export type ObservationStatus = "final" | "provisional" | "estimate";

export interface Observation {
  readonly indicator: string;
  readonly term: string;
  readonly period: string;
  /** `=` for a plain value, `>` for "trên 95%" and so on. */
  readonly operator: TargetOperator;
  /** Null where the report states a result without its level ("đạt chỉ tiêu"). */
  readonly value: number | null;
  readonly text: string;
  readonly status: ObservationStatus;
  readonly passages: readonly string[];
}

export interface Passage {
  readonly id: string;
  readonly section: string;
  /** 1-based line of the report. */
  readonly line: number;
  /** Verbatim substring of that line after NFC. */
  readonly quote: string;
}

/** Declared arithmetic between numbers of the model. */
export interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly result: string;
  readonly terms: readonly string[];
  readonly stated: string;
  readonly noteVi: string;
  readonly noteEn: string;
  readonly passages: readonly string[];
}
