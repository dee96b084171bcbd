/** Numbers that are no quantities: years and periods, which targets mention, and dates and document numbers. */

import { matchAt } from "../text/numeral";

const year = "(?:19|20)\\d\\d";
const years = `${year}(?: ?[-\u2013\u2014/] ?${year}| (?:đến|tới|to) (?:năm )?${year})?(?![\\d%])(?![.,]\\d)`;
const before = "(?:(?:tính|kể|cho|so|với|từ|vào|đến|tới|trong|cuối|đầu|hết|trước|sang|của|qua|ở|ngay|by|in|from|until|till|since|before|during|over|for|compared|with|to|than|against|the|end|of|year) ){0,5}";
/** What may follow a year that no word names as one: nothing, punctuation, or a verb. */
const afterBareYear = "(?= ?(?:$|[,;:.)]|đạt|là|có|phải|tăng|giảm|còn|duy|trên|dưới|reach|achieve|maintain|reduce|increase))";

/** Years and periods: they date a target and are no bounds (rule T-14). */
const periods: readonly RegExp[] = [
  // "đến năm 2020", "so với năm 2010", "năm học 2019-2020"
  `${before}(?:những |các )?năm (?:học |ngân sách |kế hoạch )?${years}`,
  // "giai đoạn 2016-2020", "nhiệm kỳ 2015 – 2020"
  `${before}(?:giai đoạn|nhiệm kỳ|thời kỳ|thời gian|niên độ|khoá|period|term|years?) (?:từ )?(?:năm )?${years}`,
  // "tháng 12/2020", "quý IV năm 2020"
  `${before}(?:tháng|quý) ?(?:\\d{1,2}|[ivx]{1,4})(?: ?[/-] ?| năm )${year}(?!\\d)`,
  // "5 năm 2016-2020", "6 tháng đầu năm 2020"
  `${before}\\d{1,2} (?:tháng|năm|quý)(?: đầu| cuối)?(?: năm)? (?:giai đoạn )?${years}`,
  // "đến ngày 31/12/2020": a date that words introduce as a deadline
  `(?:(?:tính|đến|trước|hết|từ|vào|ngày|by|before|until) ){1,3}\\d{1,2}[/.-]\\d{1,2}[/.-]${year}(?!\\d)`,
  // "đến 2020", "by the end of 2020", "so với 2010"
  `(?:(?:đến|vào|so với|trước|by|in|since|during|compared (?:with|to)|by the end of|end of) )${years}${afterBareYear}`,
  // "2016-2020" alone, "(2020)"
  `${year} ?[-\u2013\u2014] ?${year}${afterBareYear}`,
].map((source) => new RegExp(source, "uy"));

/** Spans of time that say when, not how much: "trong 05 năm qua", "6 tháng đầu năm" (rule T-14). */
const spans = /trong (?:vòng )?\d{1,2} (?:năm|tháng|quý|ngày)(?: (?:qua|tới|liền|đầu năm|cuối năm))?(?!\p{L})|\d{1,2} (?:tháng|quý) (?:đầu|cuối) năm(?!\p{L})/uy;

/** Dates without a word before them, times, and documents by their words (rule T-15). */
const otherReferences = new RegExp(
  [
    // One separator throughout: "10-15.000" is a range.
    ...["/", "-", "\\."].map((mark) => `(?:\\d{1,2}${mark}\\d{1,2}${mark}\\d{2,4}|${year}${mark}\\d{1,2}${mark}\\d{1,2})(?!\\d)`),
    `(?:0?[1-9]|1[0-2])/${year}(?!\\d| ?\\p{L})`,
    `ngày \\d{1,2}`,
    `\\d{1,2}:\\d{2}`,
    `\\d+/(?:qđ|nq|ct|kh|nđ|tt|cv|bc|ttr|hd|tb|qh)(?!\\p{L})`,
    `(?:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|công văn|kế hoạch|chương trình|văn bản|thông báo|kết luận|quy định|hướng dẫn) số:? ?\\d`,
    `(?:quyết định|nghị định|thông tư|chỉ thị|công văn|chương trình|văn bản|kết luận) \\d+(?= ?(?:$|[,;.)(]|ngày|của|năm))`,
  ].join("|"),
  "uy",
);

/** Numbers of documents by their capitals: "264/QĐ-TTg", "05-CT/TW", "39/2012/QH13", "711QĐ/TU". */
const documentNumber = /\d+(?:\/\d{4})?(?:[-/]\p{Lu}|\p{Lu}{1,5}[-/]\p{Lu})/uy;

const anyYear = new RegExp(year);

/** True where years may have to be passed over; most targets mention none. */
export function mentionsYear(text: string): boolean {
  return anyYear.test(text);
}

/** Length of the period that begins at `start` of a normalised text; 0 where none does. */
export function periodLength(text: string, start: number, hasYear: boolean): number {
  let longest = matchAt(spans, text, start)?.length ?? 0;
  if (hasYear) for (const pattern of periods) longest = Math.max(longest, matchAt(pattern, text, start)?.length ?? 0);
  return longest;
}

/** True where a date, a time or a document's number begins; `shown` is the same text with its capitals. */
export function isOtherReference(text: string, shown: string, start: number): boolean {
  return matchAt(documentNumber, shown, start) !== null || matchAt(otherReferences, text, start) !== null;
}
