/** How much of the plan's time a result covers. */

import type { ColumnDraft } from "./columns";
import type { Pairing } from "./comparisons";
import { isTermEnd } from "./comparisons";
import { isCumulative, isYearly, readHeaderPeriod, sameMonths } from "./headerPeriod";
import type { HeaderPeriod } from "./headerPeriod";
import { namesForecast } from "./headerWords";
import type { SheetText } from "./sheetText";
import type { ColumnComparison, PartYear } from "./table";

export interface Coverage {
  readonly partYear: PartYear | null;
  /** True where the title said it, since the header does not. */
  readonly isFromTitle: boolean;
}

const whole: Coverage = { partYear: null, isFromTitle: false };

/** `coveredMonths`: what the user said, 1 to 12; null for what the headers and the title say. */
export function partYearOf(text: SheetText, { target, actual, stated }: Pairing, title: string | null, coveredMonths: number | null): Coverage {
  if (coveredMonths !== null) return coveredMonths >= 12 ? whole : { partYear: { elapsed: coveredMonths / 12 }, isFromTitle: false };
  const planned = target === null ? (stated?.reading.reference ?? null) : target.reading.period;
  const done = actual.reading.period;
  const ofTerm = target === null ? null : shareOfTerm(planned, done, isTermEnd(target));
  if (ofTerm !== null) return { partYear: ofTerm, isFromTitle: false };
  if (done?.lastMonth != null) return { partYear: shareOfPlan(planned, done), isFromTitle: false };
  if (!isYearly(planned)) return whole;
  const ofTitle = title === null ? null : readHeaderPeriod(text.keyOf(title));
  if (ofTitle?.lastMonth == null || !followsTitle(text, actual, ofTitle)) return whole;
  const partYear = shareOfPlan(planned, ofTitle);
  return partYear === null ? whole : { partYear, isFromTitle: true };
}

/**
 * A header that says no time speaks of the time in the title, "Kết quả thực hiện 6 tháng đầu năm 2024"; so does "Thực hiện
 * năm 2024" in such a report, while "Ước thực hiện năm 2024" foresees the whole year.
 */
function followsTitle(text: SheetText, { own, group, reading }: ColumnDraft, title: HeaderPeriod): boolean {
  const year = reading.period?.year ?? null;
  return year === null || (year === title.year && !namesForecast(text.keyOf(`${group} ${own}`)));
}

/** Null where the result covers all that was planned for. */
function shareOfPlan(planned: HeaderPeriod | null, done: HeaderPeriod): PartYear | null {
  const last = done.lastMonth ?? 12;
  if (isYearly(planned)) return last < 12 ? { elapsed: last / 12 } : null;
  const [plannedFirst, plannedLast] = [planned?.firstMonth ?? 1, planned?.lastMonth ?? 12];
  return last < plannedLast ? { elapsed: (last - plannedFirst + 1) / (plannedLast - plannedFirst + 1) } : null;
}

/** A year before the end of the target's term; null where the term is over or there is none. */
function shareOfTerm(planned: HeaderPeriod | null, done: HeaderPeriod | null, isTerm: boolean): PartYear | null {
  if (planned?.year == null || done?.year == null || done.year >= planned.year) return null;
  const { fromYear } = planned;
  if (fromYear === null || fromYear === planned.year) return isTerm ? { elapsed: null } : null;
  return { elapsed: (done.year - fromYear + (done.lastMonth ?? 12) / 12) / (planned.year - fromYear + 1) };
}

/** Last year's columns for the same months and for its whole, among results and earlier values; null where one is missing. */
export function paceColumns(drafts: readonly ColumnDraft[], { actual }: Pairing): ColumnComparison["pace"] {
  const done = actual.reading.period;
  if (done?.lastMonth == null || !isCumulative(done)) return null;
  // "Cùng kỳ năm trước" says so in words; other results must name the year before.
  const isLastYear = ({ role, reading: { period } }: ColumnDraft): boolean =>
    (role === "previous" && (period?.year == null || done.year === null)) || ((role === "previous" || role === "actual") && done.year !== null && period?.year === done.year - 1);
  const earlier = drafts.filter((draft) => draft !== actual && isLastYear(draft));
  const part = earlier.find(({ reading: { period } }) => period?.firstMonth != null && sameMonths(period, done));
  const whole = earlier.find(({ reading: { period } }) => period !== null && isYearly(period));
  return part === undefined || whole === undefined ? null : { partColumn: part.columnIndex, wholeColumn: whole.columnIndex };
}
