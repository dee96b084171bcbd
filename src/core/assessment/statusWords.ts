import type { Language } from "../load/texts";
import { statuses } from "./status";
import type { Status } from "./status";

/** The words for each status in sheets, functions and pages; the only place that has them. */
export const statusWords: Readonly<Record<Status, { readonly vi: string; readonly en: string }>> = {
  exceeded: { vi: "Vượt", en: "Exceeded" },
  met: { vi: "Đạt", en: "Met" },
  missed: { vi: "Chưa đạt", en: "Missed" },
  inProgress: { vi: "Đang thực hiện", en: "In progress" },
  notJudged: { vi: "Không đánh giá", en: "Not judged" },
  noTarget: { vi: "Chưa giao chỉ tiêu", en: "No target" },
  noData: { vi: "Chưa có số liệu", en: "No data" },
  unreadable: { vi: "Không đọc được", en: "Unreadable" },
};

/** The words of one language. */
export function statusWordsIn(language: Language): Readonly<Record<Status, string>> {
  return Object.fromEntries(statuses.map((status) => [status, statusWords[status][language]])) as Record<Status, string>;
}
