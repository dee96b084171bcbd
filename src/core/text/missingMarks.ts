import { tidyText } from "./normalizeText";

/** What statisticians print where they have no number: "-", "..", "…", "x", "n/a", "chưa có". */
const missingMarks = new Set([
  "", "-", "--", "---", "\u2013", "\u2014", "\u2212", ".", "..", "...", "\u2026", "x", "n/a", "na", "n.a.", "#n/a", "null", "chưa có", "chưa có số liệu", "không có số liệu", "no data", "not available",
]);

/** True where a text stands for "no number here" rather than for something that could not be read. */
export function isMissingMark(text: string): boolean {
  return text.length <= 40 && missingMarks.has(tidyText(text).toLowerCase());
}
