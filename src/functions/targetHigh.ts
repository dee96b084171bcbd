import { cellFunction } from "./definition";
import { targetText } from "./parameters";
import { toTarget } from "./toTarget";

export const targetHighFunction = cellFunction(
  {
    name: "TARGETHIGH",
    category: "text",
    summary: { vi: "Cận trên mà lời văn của chỉ tiêu nêu; trống nếu không nêu.", en: "Upper bound that a target's words state; blank where they state none." },
    parameters: [targetText],
    examples: [
      { arguments: ["8,7 – 10,7%"], result: 10.7 },
      { arguments: ["trên 97%"], result: "" },
    ],
  },
  { evaluate: (text) => toTarget(text).high ?? "" },
);
