import { cellFunction } from "./definition";
import { targetText } from "./parameters";
import { toTarget } from "./toTarget";

export const targetLowFunction = cellFunction(
  {
    name: "TARGETLOW",
    category: "text",
    summary: { vi: "Cận dưới mà lời văn của mục tiêu nêu; trống nếu không nêu.", en: "Lower bound that a target's words state; blank where they state none." },
    parameters: [targetText],
    formula: { vi: "đọc cận dưới trong lời văn", en: "reads the lower bound in the words" },
    result: { vi: "số, hoặc trống", en: "number, or blank" },
    sources: [{ title: "Indicator Workbook, core/target/SPEC.md" }],
    examples: [
      { arguments: ["8,7 – 10,7%"], result: 8.7, note: { vi: "Khoảng có cả hai cận.", en: "A range has both bounds." } },
      { arguments: ["không quá 4%"], result: "", note: { vi: "\"không quá\" chỉ nêu cận trên.", en: "\"không quá\" (at most) states an upper bound only." } },
    ],
  },
  { evaluate: (text) => toTarget(text).low ?? "" },
);
