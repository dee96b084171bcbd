import type { ProgressCategory } from "./progress";

/** The words for each category: English as in Statistics Canada's methodology, Vietnamese as officials say it. */
export const progressWords: Readonly<Record<ProgressCategory, { readonly vi: string; readonly en: string }>> = {
  target_achieved: { vi: "Đã đạt mục tiêu", en: "Target achieved" },
  substantial_progress: { vi: "Đúng tiến độ", en: "On track" },
  moderate_progress: { vi: "Có tiến bộ, cần đẩy nhanh", en: "Progress made but acceleration needed" },
  limited_progress: { vi: "Tiến bộ hạn chế", en: "Limited progress" },
  deterioration: { vi: "Thụt lùi", en: "Deterioration" },
  not_available: { vi: "Không đánh giá được", en: "Unable to assess" },
};
