import { requiredRate } from "../core/statistics/requiredRate";
import { numberAt, toNumber } from "./columns";
import { cellFunction } from "./definition";
import { target } from "./parameters";
import { toCell } from "./toCellError";

export const requiredRateFunction = cellFunction(
  {
    name: "REQUIREDRATE",
    category: "targets",
    summary: {
      vi: "Tốc độ tăng mỗi kỳ còn cần để đạt chỉ tiêu; 0 khi lời văn của chỉ tiêu đã được thỏa mãn.",
      en: "Growth still needed per period to reach the target; 0 where the words of the target are satisfied already.",
    },
    parameters: [
      { name: "current", kind: "number", description: { vi: "Giá trị hiện tại", en: "Current value" } },
      target,
      { name: "periods", kind: "number", description: { vi: "Số kỳ (số năm) còn lại", en: "Number of periods (years) left" } },
    ],
    examples: [
      { arguments: [100, 121, 2], result: 0.1 },
      { arguments: [98, "trên 97%", 2], result: 0 },
    ],
  },
  {
    evaluate: (current, goal, periods) => toCell(requiredRate(current, goal, periods)),
    columns(out, current, goals, periods) {
      for (let i = 0; i < out.length; i++) out[i] = toNumber(requiredRate(numberAt(current, i), numberAt(goals, i), numberAt(periods, i)));
    },
  },
);
