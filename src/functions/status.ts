import { judge } from "../core/assessment/judge";
import type { Status } from "../core/assessment/status";
import { statusWords } from "../core/assessment/statusWords";
import { directionOfOperator } from "../core/target/direction";
import type { Direction, TargetReading } from "../core/target/target";
import { cellFunction } from "./definition";
import { actual, direction, language, target } from "./parameters";
import { toCellError } from "./toCellError";
import { toTarget } from "./toTarget";

export const statusFunction = cellFunction(
  {
    name: "STATUS",
    category: "targets",
    summary: {
      vi: "Kết luận Vượt, Đạt, Chưa đạt… theo số thực hiện và mục tiêu; hai bên so sánh đến 10 chữ số có nghĩa.",
      en: "Exceeded, Met, Missed … from actual and target; both sides are compared to 10 significant digits.",
    },
    parameters: [
      { ...actual, lenient: true },
      { ...target, lenient: true },
      direction,
      language,
    ],
    formula: { vi: "Vượt, Đạt, Chưa đạt theo chiều đánh giá và lời văn của mục tiêu", en: "Exceeded, Met, Missed by the better direction and the words of the target" },
    result: { vi: "lời văn", en: "words" },
    sources: [{ title: "Indicator Workbook, core/assessment/SPEC.md" }],
    examples: [
      { arguments: [11.86, "8,7 – 10,7%"], result: "Vượt", note: { vi: "Vượt cận trên của khoảng.", en: "Past the upper bound of the range." } },
      { arguments: [97, "trên 97%", null, "en"], result: "Missed", note: { vi: "\"trên 97%\": bằng 97 là chưa đạt.", en: "\"trên 97%\" (above 97): equal is not met." } },
    ],
    answers: Object.fromEntries(Object.entries(statusWords).filter(([status]) => status !== "inProgress")),
  },
  {
    evaluate(value, goal, better, words) {
      const status = statusOf(value, goal, better);
      return status === "wrongKind" ? toCellError(status) : statusWords[status][words ?? "vi"];
    },
  },
);

/** By the rules A-1 … A-5 for rows of a workbook; but a direction that contradicts the target is the caller's mistake here. */
function statusOf(
  value: number | "unreadable" | null,
  goal: number | TargetReading | "unreadable" | null,
  better: Direction | null,
): Status | "wrongKind" {
  if (goal === null) return "noTarget";
  if (goal === "unreadable") return "unreadable";
  if (value === null) return "noData";
  if (value === "unreadable") return "unreadable";
  const stated = toTarget(goal);
  const verdict = judge(value, stated, better);
  if (verdict === "wrongKind") return verdict;
  const isChangeOfFallingLevel = stated.quantity === "change" && better === "decrease" && directionOfOperator(stated.operator) === null;
  return isChangeOfFallingLevel ? "unreadable" : verdict.status;
}
