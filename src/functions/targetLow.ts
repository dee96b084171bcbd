import { cellFunction } from "./definition";
import { targetText } from "./parameters";
import { toTarget } from "./toTarget";

export const targetLowFunction = cellFunction(
  {
    name: "TARGETLOW",
    category: "text",
    summary: { vi: "Cận dưới mà lời văn của chỉ tiêu nêu; trống nếu không nêu.", en: "Lower bound that a target's words state; blank where they state none." },
    parameters: [targetText],
    examples: [
      { arguments: ["8,7 – 10,7%"], result: 8.7 },
      { arguments: ["không quá 4%"], result: "" },
    ],
  },
  { evaluate: (text) => toTarget(text).low ?? "" },
);
