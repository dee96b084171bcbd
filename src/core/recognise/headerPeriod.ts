/** The time that a header or a title speaks of: "8 tháng đầu năm 2002", "quý I/2024", "T9/2009", "2021-2025". */

/** Months 1 to 12 of a year, or the years of a term; `null` where the text does not say. */
export interface HeaderPeriod {
  /** First year of a term; the same as `year` for anything shorter. */
  readonly fromYear: number | null;
  readonly year: number | null;
  /** 1 and 12 for a whole year; null where no part of a year is named. */
  readonly firstMonth: number | null;
  readonly lastMonth: number | null;
}

const start = "(?<![\\p{L}\\p{N}.,])";
const end = "(?![\\p{L}\\p{N}])";
const pattern = (source: string): RegExp => new RegExp(`${start}(?:${source})${end}`, "u");

const monthWords = ["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"];
/** Longest first: "mười một" before "mười". */
const monthWord = [...monthWords].reverse().join("|");
const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, "1": 1, "2": 2, "3": 3, "4": 4 };
const quarter = "(?:iv|i{1,3}|[1-4])";

interface MonthRule {
  readonly pattern: RegExp;
  /** First and last month that the match names; null where it names none. */
  readonly months: (match: RegExpExecArray) => readonly [number, number] | null;
}

/** Tried in order; the first that gives months counts. Cumulative periods stand before single months: "tháng 8 và 8 tháng". */
const monthRules: readonly MonthRule[] = [
  { pattern: pattern("(\\d{1,2}) ?(?:tháng|months) cuối(?: năm)?"), months: ([, count]) => span(13 - Number(count), 12) },
  { pattern: pattern("(?:đến|tới|hết|until|to|by)(?: hết| cuối| ngày)* ?(?:(?:3[01]|[12]\\d|0?[1-9])[/.-])?(?:tháng ?)?(0?[1-9]|1[0-2])[/.-](?:19|20)\\d\\d"), months: ([, month]) => span(1, Number(month)) },
  { pattern: pattern("(?:3[01]|[12]\\d)[/.-](0?[1-9]|1[0-2])[/.-](?:19|20)\\d\\d"), months: ([, month]) => span(1, Number(month)) },
  { pattern: pattern("(?:đến|tới|hết)(?: hết| ngày)* ?(?:3[01]|[12]\\d|0?[1-9])/(0?[1-9]|1[0-2])(?!/)"), months: ([, month]) => span(1, Number(month)) },
  { pattern: pattern("(?:đến|hết|đến hết|đến cuối) tháng ?(\\d{1,2})"), months: ([, month]) => span(1, Number(month)) },
  { pattern: pattern("(\\d{1,2}) ?(?:tháng|months)"), months: ([, count]) => span(1, Number(count)) },
  { pattern: pattern("(\\d{1,2})t"), months: ([, count]) => span(1, Number(count)) },
  { pattern: pattern(`(${monthWord}) tháng(?: đầu năm| năm|$)`), months: ([, word]) => span(1, monthWords.indexOf(word ?? "") + 1) },
  { pattern: pattern("(?:cả|trọn|toàn) năm|full[- ]year|whole year"), months: () => span(1, 12) },
  { pattern: pattern(`(?:quý|quí|quarter|q) ?(${quarter}) ?(?:\\+|và|-|–|đến) ?(?:quý|quí)? ?(${quarter})`), months: ([, first, last]) => span(quarterOf(first) * 3 - 2, quarterOf(last) * 3) },
  { pattern: pattern(`(?:quý|quí|quarter|q) ?(${quarter})`), months: ([, part]) => span(quarterOf(part) * 3 - 2, quarterOf(part) * 3) },
  { pattern: pattern("(?:nửa|6 tháng) đầu năm|first half"), months: () => span(1, 6) },
  { pattern: pattern("tháng ?(\\d{1,2})(?:[/-](?:19|20)\\d\\d)?|month (\\d{1,2})"), months: ([, vi, en]) => span(Number(vi ?? en), Number(vi ?? en)) },
  { pattern: pattern("t ?(\\d{1,2})(?:[/-](?:19|20)\\d\\d)?"), months: ([, month]) => span(Number(month), Number(month)) },
  { pattern: pattern("(0?[1-9]|1[0-2])/(?:19|20)\\d\\d"), months: ([, month]) => span(Number(month), Number(month)) },
  // "tháng năm" is "months of the year" far more often than May.
  { pattern: pattern(`tháng (?!năm)(${monthWord})`), months: ([, word]) => span(monthWords.indexOf(word ?? "") + 1, monthWords.indexOf(word ?? "") + 1) },
];

const termYears = /(?<!\d)((?:19|20)\d\d) ?(?:[-–—]|đến|tới|to) ?(?:năm )?((?:19|20)\d\d)(?!\d)/u;
const anyYear = /(?<![\d.,])(?:19|20)\d\d(?![\d%])(?![.,]\d)/gu;
/** "năm học 2023-2024" and "vụ 2023-2024" are one year of work, not a term. */
const seasonalYear = /(?:năm học|vụ|niên vụ|mùa|school year)[^\d]*$/u;

const none: HeaderPeriod = { fromYear: null, year: null, firstMonth: null, lastMonth: null };

/** The period that a normalised text names; null where it names none. Of several years the last counts: "năm 2002 so với 2001" is split before. */
export function readHeaderPeriod(text: string): HeaderPeriod | null {
  const term = termYears.exec(text);
  if (term !== null) {
    const [fromYear, year] = [Number(term[1]), Number(term[2])];
    const isSeason = seasonalYear.test(text.slice(0, term.index));
    if (year > fromYear) return { ...none, fromYear: isSeason ? year : fromYear, year, ...monthsOf(text.replace(term[0], " ")) };
  }
  const years = text.match(anyYear);
  const months = monthsOf(text);
  const year = years === null ? null : Number(years.at(-1));
  return year === null && months === null ? null : { ...none, fromYear: year, year, ...months };
}

/** Whole year, term, or not said: nothing shorter than a year. */
export function isYearly(period: HeaderPeriod | null): boolean {
  return (period?.firstMonth ?? 1) === 1 && (period?.lastMonth ?? 12) === 12;
}

/** From January on: "8 tháng", "quý I", "tháng 01"; a whole year too. */
export function isCumulative(period: HeaderPeriod | null): boolean {
  return (period?.firstMonth ?? 1) === 1;
}

/** Two periods that can be about the same time: what both say is the same. */
export function agree(left: HeaderPeriod | null, right: HeaderPeriod | null): boolean {
  if (left === null || right === null) return true;
  if (left.year !== null && right.year !== null && left.year !== right.year) return false;
  return sameMonths(left, right);
}

/** The same part of the year; a period without months is a whole year. */
export function sameMonths(left: HeaderPeriod | null, right: HeaderPeriod | null): boolean {
  return (left?.firstMonth ?? 1) === (right?.firstMonth ?? 1) && (left?.lastMonth ?? 12) === (right?.lastMonth ?? 12);
}

function monthsOf(text: string): Pick<HeaderPeriod, "firstMonth" | "lastMonth"> | null {
  for (const rule of monthRules) {
    const match = rule.pattern.exec(text);
    const months = match === null ? null : rule.months(match);
    if (months !== null) return { firstMonth: months[0], lastMonth: months[1] };
  }
  return null;
}

function quarterOf(text: string | undefined): number {
  return quarters[text ?? ""] ?? 0;
}

function span(first: number, last: number): readonly [number, number] | null {
  return first >= 1 && first <= last && last <= 12 ? [first, last] : null;
}
