import { judge } from "../core/assessment/judge";
import type { Status } from "../core/assessment/status";
import { statusWords } from "../core/assessment/statusWords";
import type { Direction, TargetReading } from "../core/target/target";
import { cellFunction } from "./definition";
import { actual, direction, languages, target } from "./parameters";
import { toCellError } from "./toCellError";
import { toTarget } from "./toTarget";

export const statusFunction = cellFunction(
  {
    name: "STATUS",
    category: "targets",
    summary: {
      vi: "Kết luận Vượt, Đạt, Chưa đạt… theo số thực hiện và chỉ tiêu; hai bên so sánh đến 10 chữ số có nghĩa.",
      en: "Exceeded, Met, Missed … from actual and target; both sides are compared to 10 significant digits.",
    },
    parameters: [
      { ...actual, lenient: true },
      { ...target, lenient: true },
      direction,
      {
        name: "language",
        kind: "choice",
        optional: true,
        choices: languages,
        description: { vi: "Ngôn ngữ của kết luận: \"vi\" (mặc định) hoặc \"en\"", en: "Language of the answer: \"vi\" (default) or \"en\"" },
      },
    ],
    examples: [
      { arguments: [11.86, "8,7 – 10,7%"], result: "Vượt" },
      { arguments: [97, "trên 97%", null, "en"], result: "Missed" },
    ],
    answers: statusWords,
  },
  {
    evaluate(value, goal, better, language) {
      const status = statusOf(value, goal, better);
      return status === "wrongKind" ? toCellError(status) : statusWords[status][language ?? "vi"];
    },
  },
);

/** The verdict, or the status of an input that is missing or unreadable: first the target's, then the actual's. */
function statusOf(
  value: number | "unreadable" | null,
  goal: number | TargetReading | "unreadable" | null,
  better: Direction | null,
): Status | "wrongKind" {
  if (goal === null) return "noTarget";
  if (goal === "unreadable") return "unreadable";
  if (value === null) return "noData";
  if (value === "unreadable") return "unreadable";
  const verdict = judge(value, toTarget(goal), better);
  return verdict === "wrongKind" ? verdict : verdict.status;
}
