/**
 * The words of targets, as data: what officials write around a number, in Vietnamese and English. Compared with the
 * normalised text, whole words only; where several begin at the same word the longest counts.
 */

import { normalizeText } from "../text/normalizeText";
import type { TargetOperator } from "./target";

export type PhraseRole =
  /** Makes the number behind it a bound. */
  | "operator"
  /** An operator that is also a plain preposition ("trên địa bàn"): it only counts right before a number. */
  | "preposition"
  /** Makes the number before it a bound. */
  | "suffix"
  /** "từ": opens a range, or stands alone for "and more". */
  | "from"
  /** Closes a range, or says nothing before a single number. */
  | "to"
  /** "to" in English: closes a range as well, but after "reduce" and "increase" it leads to a level. */
  | "arrive"
  | "and"
  /** "giữa": the two numbers behind it are a range. */
  | "between"
  | "raise"
  /** "nâng": the number behind it is a level. */
  | "lift"
  | "reduce"
  /** The number behind it is the level that is left ("còn"). */
  | "down"
  /** The number behind it is the level that is reached ("lên"). */
  | "up"
  | "keep"
  /** The number behind it is a level. */
  | "reach"
  /** Changes nothing. */
  | "filler"
  /** Changes nothing before a number; behind it, belongs to the unit. */
  | "noun"
  /** Ends a unit; otherwise a word like any other. */
  | "stop"
  /** A word that contains another phrase's beginning and is none: "tăng trưởng". */
  | "word"
  /** Makes the number right behind it a name: "nhóm 10", "loại 2". */
  | "ordinal"
  /** Turns the meaning of what follows: unreadable where no longer phrase takes it up. */
  | "refused";

export interface Phrase {
  readonly role: PhraseRole;
  readonly operator: TargetOperator | null;
}

interface Row {
  readonly role: PhraseRole;
  readonly operator?: TargetOperator;
  /** Separated by `|`. */
  readonly phrases: string;
}

const rows: readonly Row[] = [
  { role: "operator", operator: ">=", phrases: "ít nhất|ít nhất là|ít nhất đạt|ít nhất phải đạt|tối thiểu|tối thiểu là|tối thiểu đạt|thấp nhất|thấp nhất là|không dưới|không dưới mức|không thấp hơn|không ít hơn|không nhỏ hơn|không kém|không kém hơn|lớn hơn hoặc bằng|cao hơn hoặc bằng|bằng hoặc lớn hơn|bằng hoặc cao hơn|bằng hoặc trên|đạt và vượt|đạt và vượt mức|đạt hoặc vượt|đạt, vượt" },
  { role: "operator", operator: ">=", phrases: "at least|minimum|minimum of|a minimum of|min|no less than|not less than|no fewer than|not fewer than|no lower than|not lower than|not below|not under|greater than or equal to|more than or equal to" },
  { role: "operator", operator: "<=", phrases: "không quá|không hơn|không trên|không vượt|không vượt quá|không vượt mức|không để vượt quá|không để quá|không cao hơn|không nhiều hơn|không lớn hơn|nhỏ hơn hoặc bằng|thấp hơn hoặc bằng|bằng hoặc nhỏ hơn|bằng hoặc thấp hơn|bằng hoặc dưới|tối đa|tối đa là|tối đa không quá|cao nhất|cao nhất là|nhiều nhất|nhiều nhất là" },
  { role: "operator", operator: "<=", phrases: "no more than|not more than|no greater than|not greater than|no higher than|not higher than|at most|maximum|maximum of|a maximum of|max|up to|not exceeding|not to exceed|not over|not above|less than or equal to" },
  { role: "operator", operator: ">", phrases: "cao hơn|lớn hơn|nhiều hơn|more than|greater than|higher than|exceeding|in excess of" },
  { role: "operator", operator: "<", phrases: "thấp hơn|nhỏ hơn|bé hơn|ít hơn|chưa đến|chưa tới|chưa quá|không đến|không tới|less than|fewer than|lower than|smaller than" },
  { role: "preposition", operator: ">", phrases: "trên|trên mức|hơn|over|above" },
  { role: "preposition", operator: "<", phrases: "dưới|dưới mức|below|under" },
  { role: "preposition", operator: "~", phrases: "khoảng|trong khoảng|vào khoảng|ước khoảng|khoảng chừng|chừng|gần|gần bằng|gần như|xấp xỉ|xấp xỉ bằng|xấp xỉ khoảng|tương đương khoảng|trên dưới|about|around|approximately|approx|circa|nearly|almost|roughly|close to" },
  { role: "suffix", operator: ">=", phrases: "trở lên|trở đi|hoặc hơn|hoặc cao hơn|hoặc nhiều hơn|or more|or above|and above|or higher|and higher|or over|and over|and more|or greater|or better" },
  { role: "suffix", operator: "<=", phrases: "trở xuống|hoặc thấp hơn|hoặc ít hơn|or less|or below|and below|or lower|and lower|or fewer|and less|or under" },
  { role: "from", phrases: "từ|from" },
  { role: "to", phrases: "đến|tới|cho đến" },
  { role: "arrive", phrases: "to" },
  { role: "and", phrases: "và|nhưng|and|but" },
  { role: "between", phrases: "giữa|between" },
  { role: "raise", phrases: "tăng|tăng thêm|tăng dần|gấp|tăng gấp|increase|raise|grow|increase by|grow by|raise by" },
  { role: "lift", phrases: "nâng|nâng cao" },
  { role: "reduce", phrases: "giảm|giảm thêm|giảm dần|kéo giảm|giảm bớt|hạ|hạ thấp|cắt giảm|reduce|decrease|cut|lower|reduce by|decrease by|cut by|lower by" },
  { role: "down", phrases: "còn|xuống|xuống còn|chỉ còn|còn lại|còn ở mức|down to|reduce to|decrease to|cut to|lower to" },
  { role: "up", phrases: "lên|lên đến|lên tới|lên mức|increase to|raise to|grow to|rise to" },
  { role: "keep", phrases: "duy trì|duy trì đạt|duy trì ở mức|tiếp tục duy trì|giữ|giữ vững|giữ ở mức|giữ ổn định|giữ ổn định ở mức|ổn định ở mức|giữ nguyên|maintain|keep|keep at|hold|hold at|sustain|remain at|stay at" },
  { role: "reach", phrases: "đạt|đạt được|đạt mức|đạt tỷ lệ|phải đạt|cần đạt|được|chiếm|bằng|reach|achieve|attain|equal|equal to" },
  { role: "filler", phrases: "là|mức|ở mức|có|phấn đấu|phấn đấu đạt|phấn đấu đến|bình quân|bình quân đạt|trung bình|bình quân hàng năm|bình quân năm|bình quân mỗi năm|bình quân hằng năm|hàng năm|hằng năm|mỗi năm|thêm|ước|ước đạt|dự kiến|đảm bảo|bảo đảm|duy trì và nâng cao|duy trì, nâng cao|is|of|at|on average|average|an average of|a total of" },
  { role: "noun", phrases: "kế hoạch|kh|mục tiêu|chỉ tiêu|target|plan|goal" },
  { role: "stop", phrases: "trong|trong đó|vào|so|so với|theo|đối với|của|để|cho|tại|ở|do|gồm|bao gồm|mà|nếu|khi|per annum|in|by|for|on|with|compared" },
  { role: "word", phrases: "tăng trưởng|tăng cường|gia tăng|không gian|không khí|hàng không|không gian mạng|còn nợ|nâng cao chất lượng|giữ gìn|từ thiện|tỷ lệ duy trì|tỉ lệ duy trì|hạ tầng|quá trình|không ngừng|xuống cấp|trên địa bàn|trên cả nước|trên toàn|dưới sự|gần đây|gần nhất" },
  { role: "ordinal", phrases: "top|nhóm|thứ|thứ hạng|hạng|loại|lớp|điều|mục|cấp|phần|chương|vùng|giai đoạn|group|rank|grade|level" },
  { role: "refused", phrases: "không|chưa|vượt|vượt mức|kém|quá|rưỡi|not|no|exceed|exceeds|half" },
];

/** A phrase with its text, found by its first word. */
interface Entry extends Phrase {
  readonly text: string;
}

const entriesByFirstWord = new Map<string, Entry[]>();
for (const { role, operator, phrases } of rows) {
  for (const phrase of phrases.split("|")) {
    // Tone placement and case are the normaliser's decision, here as in the texts.
    const text = normalizeText(phrase);
    const firstWord = /^\p{L}+/u.exec(text)?.[0] ?? text;
    const entries = entriesByFirstWord.get(firstWord) ?? [];
    entries.push({ text, role, operator: operator ?? null });
    entriesByFirstWord.set(firstWord, entries);
  }
}
for (const entries of entriesByFirstWord.values()) entries.sort((a, b) => b.text.length - a.text.length);

/** Signs that stand for words. */
const symbols: readonly (readonly [symbol: string, operator: TargetOperator])[] = [
  [">=", ">="], ["=>", ">="], ["<=", "<="], ["=<", "<="], ["> =", ">="], ["< =", "<="],
  ["≥", ">="], ["⩾", ">="], ["≧", ">="], ["≤", "<="], ["⩽", "<="], ["≦", "<="],
  [">", ">"], ["<", "<"], ["＞", ">"], ["＜", "<"], ["~", "~"], ["≈", "~"], ["≃", "~"], ["=", "="],
];

export interface FoundPhrase {
  readonly phrase: Phrase;
  readonly length: number;
}

/** The longest phrase that begins with the word `firstWord` at `start` of a normalised text. */
export function findPhrase(text: string, start: number, firstWord: string): FoundPhrase | null {
  const entry = entriesByFirstWord.get(firstWord)?.find((candidate) => text.startsWith(candidate.text, start) && !isLetter(text, start + candidate.text.length));
  return entry === undefined ? null : { phrase: entry, length: entry.text.length };
}

/** The operator sign at `start`. */
export function findSymbol(text: string, start: number): FoundPhrase | null {
  const symbol = symbols.find(([sign]) => text.startsWith(sign, start));
  return symbol === undefined ? null : { phrase: { role: "operator", operator: symbol[1] }, length: symbol[0].length };
}

function isLetter(text: string, position: number): boolean {
  return position < text.length && /[\p{L}\p{N}]/u.test(text.charAt(position));
}
