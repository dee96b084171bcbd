/** Criteria without a number: "Đạt" required, "Đạt" or "Chưa đạt" reported. */

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
  const criterion = criteria.find(({ met }) => met.includes(target));
  if (criterion === undefined) return null;
  if (criterion.met.includes(actual)) return "met";
  return criterion.missed.includes(actual) ? "missed" : null;
}

const allWords = new Set(criteria.flatMap(({ met, missed }) => [...met, ...missed]));

/** True for a text that states or denies a criterion without a number. */
export function isVerdictWord(text: string): boolean {
  return text.length <= 24 && allWords.has(plain(text));
}

function plain(text: string): string {
  return normalizeText(text).replace(/[.;,!]+$/u, "");
}
