/** How reports count their targets, as data: the words for numbers, for outcomes, and for what is no count of outcomes. */

import type { CountedOutcome } from "../check";

interface OutcomeWords {
  readonly outcome: Exclude<CountedOutcome, "total">;
  /** Separated by `|`. */
  readonly words: string;
}

/** Words behind "… chỉ tiêu", or before it. "Đạt" alone counts all that were reached, unless the sentence counts those exceeded beside them. */
export const outcomeWords: readonly OutcomeWords[] = [
  { outcome: "missed", words: "chưa đạt|chưa hoàn thành|không đạt|không hoàn thành|chưa đạt được|đạt thấp|đạt thấp hơn" },
  { outcome: "reached", words: "đạt và vượt|đạt, vượt|đạt hoặc vượt|đạt và vượt mức|hoàn thành và vượt|hoàn thành, vượt|hoàn thành và hoàn thành vượt|hoàn thành và hoàn thành vượt mức|đạt|hoàn thành|đã đạt|đã hoàn thành" },
  { outcome: "exceeded", words: "vượt|vượt mức|vượt kế hoạch|vượt chỉ tiêu|hoàn thành vượt|hoàn thành vượt mức|đạt vượt" },
];

/** Words for "đạt" that a count of exceeded targets beside it limits to those met exactly. */
export const plainReached: ReadonlySet<string> = new Set(["đạt", "hoàn thành", "đã đạt", "đã hoàn thành"]);

/** Between a count and the one behind it: the second is a part of the first. */
export const partOf = /(?<!\p{L})(?:trong đó|bao gồm|gồm)(?!\p{L})/iu;

/** Right before a count: what follows is wanted, not reported. */
export const wanted = /(?<!\p{L})(?:phấn đấu|quyết tâm|mục tiêu là|đề ra mục tiêu)[^.;,:]{0,30}$/iu;

const units = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/** Number words by value: 1 to 99 as they are said, with their usual variants. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...units.flatMap((word, value): [string, number][] => (value === 0 ? [] : [[word, value], [`mười${value === 5 ? " lăm" : ` ${word}`}`, 10 + value]])),
  ["mười", 10],
  ["bẩy", 7],
  ...units.slice(2).flatMap((tens, index): [string, number][] => {
    const base = (index + 2) * 10;
    return [[`${tens} mươi`, base], ...units.flatMap((word, value): [string, number][] => (value === 0 ? [] : onesAfterTens(word, value).map((ones): [string, number] => [`${tens} mươi ${ones}`, base + value])))];
  }),
]);

function onesAfterTens(word: string, value: number): readonly string[] {
  if (value === 1) return ["mốt"];
  if (value === 4) return ["bốn", "tư"];
  return value === 5 ? ["lăm"] : [word];
}

/** "năm chỉ tiêu" is five of them only behind such a word; elsewhere "năm" is a year. */
export const beforeFive = /(?<!\p{L})(?:có|còn|với|được|hết|cả)\s+$/iu;
