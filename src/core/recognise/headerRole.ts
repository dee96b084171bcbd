/** From the words of a header to the role of its column. */

import { readHeaderPeriod } from "./headerPeriod";
import type { HeaderPeriod } from "./headerPeriod";
import { bareRatio, comparing, completionRatio, labelHeader, namesDifference, namesDone, namesEarlier, namesLater, namesPlan, namesRatio, plainRoles, refersToPlan, startsReference } from "./headerWords";
import type { ColumnRole } from "./table";

export interface HeaderReading {
  readonly role: ColumnRole;
  /** The time of what the column holds; of a comparison, that of what is compared. */
  readonly period: HeaderPeriod | null;
  /** Of a comparison: the time of what it is compared with. */
  readonly reference: HeaderPeriod | null;
  /** True where the words name the role; false where only a period or a group suggests it. */
  readonly isNamed: boolean;
}

/** `own` are the words above the column alone, `group` those above it and its neighbours; both normalised, "" for none. */
export function readHeader(own: string, group: string): HeaderReading {
  const plain = plainRole(own) ?? (own === "" ? plainRole(group) : null);
  if (plain !== null) return { role: plain, period: null, reference: null, isNamed: true };
  const words = `${group} ${own}`.trim();
  if (isComparison(own, group)) return readComparison(own, group);
  const period = readHeaderPeriod(own) ?? readHeaderPeriod(group);
  // "Năm 2024" above "Kế hoạch", "8 tháng" below "Năm 2024": each gives what the other lacks.
  const whole = mergePeriods(readHeaderPeriod(own), readHeaderPeriod(group)) ?? period;
  for (const text of [own, words]) {
    if (namesEarlier(text) && !namesPlan(text)) return { role: "previous", period: whole, reference: null, isNamed: true };
    const [plan, done] = [namesPlan(text), namesDone(text)];
    // "Thực hiện kế hoạch" tells nothing by itself; "ước thực hiện KH" is what was done.
    if (done) return { role: "actual", period: whole, reference: null, isNamed: true };
    if (plan && namesLater(text)) return { role: "other", period: whole, reference: null, isNamed: true };
    if (plan) return { role: "target", period: whole, reference: null, isNamed: true };
  }
  return { role: "other", period: whole, reference: null, isNamed: false };
}

function plainRole(text: string): ColumnRole | null {
  const found = plainRoles.find(({ pattern }) => pattern.test(text))?.role;
  if (found !== undefined) return found;
  return labelHeader.test(text) && !(namesPlan(text) || namesRatio(text)) ? "label" : null;
}

function isComparison(own: string, group: string): boolean {
  if (splitComparison(own) !== null || bareRatio.test(own)) return true;
  if (namesRatio(withoutUnit(own)) && (namesPlan(own) || namesEarlier(own))) return true;
  if (namesDifference(own) && !namesPlan(own)) return true;
  return isRatioGroup(group);
}

/** Under "So sánh (%)" every column is a comparison, also one headed "Kế hoạch". */
function isRatioGroup(group: string): boolean {
  if (group === "") return false;
  if (splitComparison(group) !== null || bareRatio.test(group)) return true;
  const words = withoutUnit(group);
  return namesRatio(words) && !namesDone(words) && !namesPlan(words);
}

function readComparison(own: string, group: string): HeaderReading {
  const ownSplit = splitComparison(own);
  const split = ownSplit ?? splitComparison(group);
  const groupLeavesOpen = ownSplit === null && split !== null && /^[\s()%:.,-]*$/u.test(split.reference);
  // What the group compares with, the column may name: "6 tháng so với (%)" above "Kế hoạch" and "Cùng kỳ".
  const against = split === null || groupLeavesOpen ? own : split.reference;
  const subject = split === null ? "" : split.subject;
  const period = readHeaderPeriod(subject) ?? (ownSplit === null && against !== own ? readHeaderPeriod(own) : null);
  const reading = { period, reference: readHeaderPeriod(against), isNamed: true };
  const comparison: HeaderReading = { role: "comparison", ...reading };
  const stated: HeaderReading = { role: "stated", ...reading };
  // "Tỷ lệ (%)", "% đạt": of the plan and the result beside it, if arithmetic agrees.
  const unproven: HeaderReading = { role: "stated", period: reading.period ?? reading.reference, reference: null, isNamed: completionRatio.test(own) };
  if (namesDifference(own) || (namesDifference(group) && !namesPlan(own)) || namesEarlier(against)) return comparison;
  // "KH 2025/TH 2024" is the growth that is planned; "KH/TH" is the share turned round.
  if (namesPlan(subject)) return namesDone(against) && reading.reference === null ? stated : comparison;
  if (refersToPlan(against)) return stated;
  if (bareRatio.test(own)) return unproven;
  if (namesDone(against) || namesEarlier(own) || (reading.reference?.year ?? null) !== null) return comparison;
  if (namesPlan(own) || (isRatioGroup(group) && namesPlan(group))) return stated;
  if (bareRatio.test(group)) return unproven;
  return { role: "other", ...reading, isNamed: false };
}

/** "A so với B", "A/B", "A trên B" taken apart; null where the text compares nothing. */
function splitComparison(text: string): { readonly subject: string; readonly reference: string } | null {
  const compared = comparing.exec(text);
  if (compared !== null) return { subject: text.slice(0, compared.index).trim(), reference: text.slice(compared.index + compared[0].length).trim() };
  for (const { index, 0: mark } of text.matchAll(/ ?\/ ?| trên /gu)) {
    const [subject, reference] = [text.slice(0, index), text.slice(index + mark.length)];
    const isYears = /(?<!\d)(?:19|20)\d\d$/u.test(subject) && /^(?:19|20)\d\d(?!\d)/u.test(reference);
    if (isYears || (startsReference.test(reference) && (namesDone(subject) || namesPlan(subject) || readHeaderPeriod(subject) !== null))) return { subject, reference };
  }
  return null;
}

function mergePeriods(own: HeaderPeriod | null, group: HeaderPeriod | null): HeaderPeriod | null {
  if (own === null || group === null) return own ?? group;
  const hasMonths = own.firstMonth !== null;
  return {
    fromYear: own.fromYear ?? group.fromYear,
    year: own.year ?? group.year,
    firstMonth: hasMonths ? own.firstMonth : group.firstMonth,
    lastMonth: hasMonths ? own.lastMonth : group.lastMonth,
  };
}

/** "Thực hiện (Tỷ đồng)", "Kế hoạch (%)": the unit says nothing of the role. */
function withoutUnit(text: string): string {
  return text.replace(/\([^()]*\)/g, " ").trim();
}
