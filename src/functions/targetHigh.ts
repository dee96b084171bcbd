import { cellFunction } from "./definition";
import { targetText } from "./parameters";
import { toTarget } from "./toTarget";

export const targetHighFunction = cellFunction(
  {
    name: "TARGETHIGH",
    category: "text",
    summary: { vi: "Cận trên mà lời văn của mục tiêu nêu; trống nếu không nêu.", en: "Upper bound that a target's words state; blank where they state none." },
    parameters: [targetText],
    formula: { vi: "đọc cận trên trong lời văn", en: "reads the upper bound in the words" },
    result: { vi: "số, hoặc trống", en: "number, or blank" },
    sources: [{ title: "Indicator Workbook, core/target/SPEC.md" }],
    examples: [
      { arguments: ["8,7 – 10,7%"], result: 10.7, note: { vi: "Khoảng có cả hai cận.", en: "A range has both bounds." } },
      { arguments: ["trên 97%"], result: "", note: { vi: "\"trên\" chỉ nêu cận dưới.", en: "\"trên\" (above) states a lower bound only." } },
    ],
  },
  { evaluate: (text) => toTarget(text).high ?? "" },
);
