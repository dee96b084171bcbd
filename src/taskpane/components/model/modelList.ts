/** The list of indicators: chapters in the report's order, and search that forgives missing accents. */

import type { IndicatorRow, IndicatorTerm } from "../../../app/indicatorDetail";
import type { Status } from "../../../core/assessment/status";
import type { Language } from "../../../core/load/texts";
import type { Indicator, IndicatorModel } from "../../../core/model/model";
import { searchByText } from "../searchByText";

export interface Chapter {
  readonly code: string;
  readonly title: string;
  readonly rows: readonly IndicatorRow[];
}

export function indicatorName(indicator: Indicator, language: Language): string {
  return language === "en" && indicator.nameEn !== "" ? indicator.nameEn : indicator.nameVi;
}

export function statusOf({ row, verdict }: IndicatorRow): Status {
  return row === null ? "noTarget" : (verdict?.status ?? "noData");
}

/** Rows by the section in which their number stands, sections in the order in which they first occur. */
export function chaptersOf(rows: readonly IndicatorRow[], model: IndicatorModel, language: Language): readonly Chapter[] {
  const chapters = new Map<string, IndicatorRow[]>();
  for (const row of rows) {
    const stated = row.passages[0]?.section ?? "";
    const code = model.sections.has(stated) ? stated : row.indicator.group;
    const same = chapters.get(code);
    if (same === undefined) chapters.set(code, [row]);
    else same.push(row);
  }
  return [...chapters].map(([code, chapter]) => ({ code, title: model.sections.get(code)?.[language] ?? code, rows: chapter }));
}

/** Rows whose name, other names, unit or code hold the query. */
export function searchRows(rows: readonly IndicatorRow[], query: string): readonly IndicatorRow[] {
  return searchByText(rows, ({ indicator }) => [indicator.nameVi, indicator.nameEn, indicator.unit, indicator.id, ...indicator.aliases], query);
}

/** How many targets of a term were judged, reached and missed. */
export function termAnswer({ rows }: IndicatorTerm): { readonly targets: number; readonly judged: number; readonly reached: number; readonly missed: number } {
  const found = rows.filter(({ row }) => row !== null).map(statusOf);
  const count = (...wanted: Status[]): number => found.filter((status) => wanted.includes(status)).length;
  return { targets: found.length, judged: count("exceeded", "met", "missed"), reached: count("exceeded", "met"), missed: count("missed") };
}

/** The term to show first: the latest one with verdicts, else the latest. */
export function firstTerm(terms: readonly IndicatorTerm[]): IndicatorTerm | undefined {
  return terms.findLast((term) => termAnswer(term).judged > 0) ?? terms.at(-1);
}
