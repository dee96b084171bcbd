import { cellFunction } from "./definition";
import { targetText } from "./parameters";
import { toTarget } from "./toTarget";

export const targetOpFunction = cellFunction(
  {
    name: "TARGETOP",
    category: "text",
    summary: {
      vi: "Dấu của mục tiêu: >= <= > < như lời văn, = với một số, ~ với \"khoảng\", between với một khoảng.",
      en: "Operator of a target: >= <= > < as its words say, = for a bare number, ~ for \"about\", between for a range.",
    },
    parameters: [targetText],
    formula: { vi: "đọc dấu trong lời văn", en: "reads the operator in the words" },
    result: { vi: ">= <= > < = ~ between", en: ">= <= > < = ~ between (as text)" },
    sources: [{ title: "Indicator Workbook, core/target/SPEC.md" }],
    examples: [
      { arguments: ["trên 97%"], result: ">", note: { vi: "Lớn hơn hẳn.", en: "Strictly more." } },
      { arguments: ["8,7 – 10,7%"], result: "between", note: { vi: "Một khoảng.", en: "A range." } },
    ],
  },
  { evaluate: (text) => toTarget(text).operator },
);
