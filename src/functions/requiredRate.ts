import { requiredRate } from "../core/statistics/requiredRate";
import { numberAt, toNumber } from "./columns";
import { cellFunction } from "./definition";
import { periodCount, target } from "./parameters";
import { toCell } from "./toCellError";

export const requiredRateFunction = cellFunction(
  {
    name: "REQUIREDRATE",
    category: "targets",
    summary: {
      vi: "Tốc độ tăng mỗi kỳ còn cần để đạt mục tiêu; 0 khi lời văn của mục tiêu đã được thỏa mãn.",
      en: "Growth still needed per period to reach the target; 0 where the words of the target are satisfied already.",
    },
    parameters: [
      { name: "current", kind: "number", description: { vi: "Giá trị hiện tại", en: "Current value" }, unit: { vi: "đơn vị của mục tiêu", en: "the target's unit" } },
      target,
      { name: "periods", kind: "number", description: { vi: "Số kỳ (số năm) còn lại", en: "Number of periods (years) left" }, unit: periodCount },
    ],
    formula: { vi: "(target / current)^(1 / periods) − 1", en: "(target / current)^(1 / periods) − 1" },
    result: { vi: "phân số mỗi kỳ: 0,05 là 5 %", en: "fraction per period: 0.05 is 5 %" },
    sources: [{ title: "Microsoft, RRI(periods, current, target)", url: "https://support.microsoft.com/en-us/excel/functions/rri-function" }],
    examples: [
      { arguments: [100, 121, 2], result: 0.1, note: { vi: "Từ 100 đến 121 trong 2 năm.", en: "From 100 to 121 in 2 years." } },
      { arguments: [98, "trên 97%", 2], result: 0, note: { vi: "Lời văn đã được thỏa mãn: không cần thêm.", en: "The words are satisfied already: nothing more is needed." } },
    ],
  },
  {
    evaluate: (current, goal, periods) => toCell(requiredRate(current, goal, periods)),
    columns(out, current, goals, periods) {
      for (let i = 0; i < out.length; i++) out[i] = toNumber(requiredRate(numberAt(current, i), numberAt(goals, i), numberAt(periods, i)));
    },
  },
);
