import { cellFunction } from "./definition";
import { targetText } from "./parameters";
import { toTarget } from "./toTarget";

export const targetOpFunction = cellFunction(
  {
    name: "TARGETOP",
    category: "text",
    summary: {
      vi: "Dấu của chỉ tiêu: >= <= > < như lời văn, = với một số, ~ với \"khoảng\", between với một khoảng.",
      en: "Operator of a target: >= <= > < as its words say, = for a bare number, ~ for \"about\", between for a range.",
    },
    parameters: [targetText],
    examples: [
      { arguments: ["trên 97%"], result: ">" },
      { arguments: ["8,7 – 10,7%"], result: "between" },
    ],
  },
  { evaluate: (text) => toTarget(text).operator },
);
