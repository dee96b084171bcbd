import { tidyText } from "./normalizeText";

/** What statisticians print where they have no number: "-", "..", "…", "x", "n/a", "chưa có". */
const missingMarks = new Set([
  "", "-", "--", "---", "\u2013", "\u2014", "\u2212", ".", "..", "...", "\u2026", "x", "n/a", "na", "n.a.", "#n/a", "null", "chưa có", "chưa có số liệu", "không có số liệu", "no data", "not available",
]);

/** A text that begins with another letter or digit than these is no mark; no mark begins with an accented letter. */
const firstCodes = new Set([...missingMarks].flatMap((mark) => [mark.charCodeAt(0), mark.toUpperCase().charCodeAt(0)]));
const letterOrDigit: readonly (readonly [from: number, to: number])[] = [[0x30, 0x39], [0x41, 0x5a], [0x61, 0x7a], [0xc0, 0x24f], [0x1e00, 0x1eff]];

/** Answers to texts seen before: a column repeats few of them, and tidying one costs more than computing a cell. */
const answers = new Map<string, boolean>();
const maximumAnswerCount = 1000;
/** The longest mark, with room for spaces around it. */
const maximumLength = 40;

/** True where a text stands for "no number here" rather than for something that could not be read. */
export function isMissingMark(text: string): boolean {
  const first = text.charCodeAt(0);
  if (text.length > maximumLength || (!firstCodes.has(first) && letterOrDigit.some(([from, to]) => first >= from && first <= to))) return false;
  const known = answers.get(text);
  if (known !== undefined) return known;
  const answer = missingMarks.has(tidyText(text).toLowerCase());
  if (answers.size >= maximumAnswerCount) answers.clear();
  answers.set(text, answer);
  return answer;
}
