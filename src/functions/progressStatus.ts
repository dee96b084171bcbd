import type { ProgressCategory } from "../core/statistics/progress";
import { progressWords } from "../core/statistics/progressWords";
import { cellFunction } from "./definition";
import { measureProgress } from "./measureProgress";
import type { ProgressArguments } from "./measureProgress";
import { direction, language, progressParameters } from "./parameters";
import { progressFunction } from "./progress";
import { toCellError } from "./toCellError";

const { baseline, baselineYear, current, currentYear, target, targetYear, limit } = progressParameters;
/** A missing value makes no progress known, and is said so in words. */
const lenient = { lenient: true } as const;

export const progressStatusFunction = cellFunction(
  {
    name: "PROGRESSSTATUS",
    category: "targets",
    summary: {
      vi: "Mức tiến độ bằng lời theo cùng phương pháp với PROGRESS: Đã đạt mục tiêu, Đúng tiến độ, Có tiến bộ, cần đẩy nhanh, Tiến bộ hạn chế, Thụt lùi.",
      en: "The category of PROGRESS in words: Target achieved, On track, Progress made but acceleration needed, Limited progress, Deterioration.",
    },
    parameters: [
      { ...baseline, ...lenient }, { ...baselineYear, ...lenient }, { ...current, ...lenient }, { ...currentYear, ...lenient },
      target, targetYear, direction, limit, language,
    ],
    formula: {
      vi: "Có mục tiêu: R ≥ 0,95 đúng tiến độ, ≥ 0,6 cần đẩy nhanh, ≥ 0 hạn chế, < 0 thụt lùi. Không có mục tiêu: tốc độ tăng ≥ 1,5 %, ≥ 0,5 %, ≥ 0, < 0.",
      en: "With a target: R ≥ 0.95 on track, ≥ 0.6 acceleration needed, ≥ 0 limited, < 0 deterioration. Without: growth ≥ 1.5 %, ≥ 0.5 %, ≥ 0, < 0.",
    },
    result: { vi: "lời văn; \"Không đánh giá được\" khi thiếu số liệu", en: "words; \"Unable to assess\" where data are lacking" },
    sources: progressFunction.sources,
    examples: [
      {
        arguments: [14.5, 2015, 10.2, 2023, 7.25, 2030, "decrease"],
        result: "Đúng tiến độ",
        note: { vi: "Canada, chỉ tiêu 1.2.1: R = 0,953.", en: "Canada, indicator 1.2.1: R = 0.953." },
      },
      {
        arguments: [99.1, 2015, 98.6, 2024, 100, 2030, null, null, "en"],
        result: "Deterioration",
        note: { vi: "Canada, chỉ tiêu 1.4.1: tỷ lệ giảm trong khi phải tăng.", en: "Canada, indicator 1.4.1: the rate fell where it should rise." },
      },
    ],
    answers: progressWords,
  },
  {
    evaluate(...[from, fromYear, value, valueYear, goal, goalYear, better, end, words]) {
      if ([from, fromYear, value, valueYear].includes("unreadable")) return toCellError("wrongKind");
      const category = categoryOf({ baseline: from, baselineYear: fromYear, current: value, currentYear: valueYear, target: goal, targetYear: goalYear, direction: better, limit: end });
      return category === "wrongKind" ? toCellError(category) : progressWords[category][words ?? "vi"];
    },
  },
);

type Lenient = "baseline" | "baselineYear" | "current" | "currentYear";
type LenientArguments = Omit<ProgressArguments, Lenient> & Readonly<Record<Lenient, number | "unreadable" | null>>;

/** Whatever prevents a score is "not available"; but a direction that contradicts the target is a mistake in the formula. */
function categoryOf(args: LenientArguments): ProgressCategory | "wrongKind" {
  const { baseline: from, baselineYear: fromYear, current: value, currentYear: valueYear } = args;
  if (typeof from !== "number" || typeof fromYear !== "number" || typeof value !== "number" || typeof valueYear !== "number") return "not_available";
  const measured = measureProgress({ ...args, baseline: from, baselineYear: fromYear, current: value, currentYear: valueYear });
  if (typeof measured !== "string") return measured.category;
  return measured === "wrongKind" ? measured : "not_available";
}
