/** Verdicts without numbers: "Đạt" required, "Đạt" or "Chưa đạt" reported; "vượt chỉ tiêu" of a target whose level is not stated. */

import { normalizeText } from "../text/normalizeText";

interface Criterion {
  /** How the requirement is written, and the result that meets it. */
  readonly met: readonly string[];
  /** Results that do not meet it. */
  readonly missed: readonly string[];
}

const criteria: readonly Criterion[] = [
  { met: ["đạt", "đạt chuẩn", "đạt tiêu chuẩn", "đạt yêu cầu"], missed: ["chưa đạt", "không đạt", "chưa đạt chuẩn", "không đạt chuẩn", "chưa đạt yêu cầu", "không đạt yêu cầu"] },
  { met: ["hoàn thành", "đã hoàn thành", "100% hoàn thành"], missed: ["chưa hoàn thành", "không hoàn thành", "đang thực hiện"] },
  { met: ["có", "đã có"], missed: ["không", "chưa", "không có", "chưa có"] },
  { met: ["met", "achieved", "yes", "completed", "done"], missed: ["not met", "not achieved", "no", "not completed", "not done"] },
];

/** Whether a result in words meets a requirement in words; null where the two are not of one kind. `judgeWords("Đạt", "Chưa đạt")` is `missed`. */
export function judgeWords(required: string, reported: string): "met" | "missed" | null {
  const [target, actual] = [plain(required), plain(reported)];
  const criterion = criterionOf(target);
  if (criterion === undefined) return null;
  if (criterion.met.includes(actual)) return "met";
  return criterion.missed.includes(actual) ? "missed" : null;
}

const allWords = new Set(criteria.flatMap(({ met, missed }) => [...met, ...missed]));

/** True for a text that states or denies a criterion without a number. */
export function isVerdictWord(text: string): boolean {
  return text.length <= 24 && allWords.has(plain(text));
}

type WordVerdict = "exceeded" | "met" | "missed";

/** How results begin that say themselves how they stand to their target. The first list that fits counts. */
const beginnings: readonly (readonly [WordVerdict, readonly string[]])[] = [
  ["missed", ["chưa đạt", "không đạt", "chưa hoàn thành", "không hoàn thành", "not met", "not achieved", "not completed"]],
  ["exceeded", ["vượt", "đạt vượt", "hoàn thành vượt", "exceeded"]],
  ["met", ["đạt và vượt", "đạt chỉ tiêu", "đạt kế hoạch", "đạt yêu cầu", "đạt mục tiêu", "hoàn thành chỉ tiêu", "hoàn thành kế hoạch", "hoàn thành mục tiêu"]],
];
/** The same, where nothing else is said. */
const bareWords: readonly string[] = ["đạt", "hoàn thành", "met", "achieved", "completed"];

/** A test of a result's words: what they are, or how they begin. */
export interface WordTest {
  readonly status: WordVerdict;
  readonly isBeginning: boolean;
  readonly words: readonly string[];
}

/** The tests that decide on a result in words where the target, in the words `required`, states no level; the first that fits counts. */
export function wordTestsFor(required: string): readonly WordTest[] {
  const criterion = criterionOf(plain(required)) ?? { met: [], missed: [] };
  const exact = (status: WordVerdict, words: readonly string[]): WordTest => ({ status, isBeginning: false, words });
  return [
    exact("met", [...new Set([...criterion.met, ...bareWords])]),
    exact("missed", criterion.missed),
    ...beginnings.map(([status, words]): WordTest => ({ status, isBeginning: true, words })),
  ].filter(({ words }) => words.length > 0);
}

/** `judgeWordsWithoutLevel("chỉ tiêu Nghị quyết", "vượt 3,85% chỉ tiêu Nghị quyết")` is `exceeded`; null where the result does not say. */
export function judgeWordsWithoutLevel(required: string, reported: string): WordVerdict | null {
  // As a formula can compare it: the words as they are, but for blanks and capitals.
  const actual = normalizeText(reported);
  const fits = ({ isBeginning, words }: WordTest): boolean => words.some((word) => (isBeginning ? actual.startsWith(word) : actual === word));
  return wordTestsFor(required).find(fits)?.status ?? null;
}

/** What a target without a level refers to: it is set somewhere else. */
const setElsewhere = /(?<!\p{L})(?:chỉ tiêu|kế hoạch|mục tiêu|nghị quyết|yêu cầu|target|plan|requirement)(?!\p{L})/iu;
/** A longer text is prose. */
const longestRequirement = 80;

/** True for a target in a cell that names what was set without saying how much: "chỉ tiêu Nghị quyết", "đạt kế hoạch hàng năm". */
export function isRequirementWithoutLevel(text: string): boolean {
  return text.length <= longestRequirement && !/\d/.test(text) && setElsewhere.test(text.normalize("NFC"));
}

function criterionOf(required: string): Criterion | undefined {
  return criteria.find(({ met }) => met.includes(required));
}

function plain(text: string): string {
  return normalizeText(text).replace(/[.;,!]+$/u, "");
}
