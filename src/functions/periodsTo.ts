import { periodsTo } from "../core/statistics/periodsTo";
import { numberAt, toNumber } from "./columns";
import { cellFunction } from "./definition";
import { fraction, target } from "./parameters";
import { toCell } from "./toCellError";

export const periodsToFunction = cellFunction(
  {
    name: "PERIODSTO",
    category: "growth",
    summary: {
      vi: "Số kỳ cần để đạt mục tiêu nếu giữ tốc độ tăng không đổi; #NUM! khi không bao giờ đạt.",
      en: "Periods until the target is reached at a constant rate of growth; #NUM! where it never is.",
    },
    parameters: [
      { name: "current", kind: "number", description: { vi: "Giá trị hiện tại", en: "Value now" }, unit: { vi: "đơn vị của mục tiêu", en: "the target's unit" } },
      target,
      { name: "rate", kind: "number", description: { vi: "Tốc độ tăng mỗi kỳ; âm là giảm", en: "Rate of growth per period; negative = falling" }, unit: fraction },
    ],
    formula: { vi: "ln(target / current) / ln(1 + rate)", en: "ln(target / current) / ln(1 + rate)" },
    result: { vi: "số kỳ, không làm tròn: 7,27 là trong kỳ thứ tám", en: "periods, not rounded: 7.27 is in the eighth period" },
    sources: [{ title: "Microsoft, PDURATION", url: "https://support.microsoft.com/en-us/office/pduration-function-44f33460-5be5-4c90-b857-22308892adaf" }],
    examples: [
      { arguments: [1000, 2000, 0.1], result: 7.272540897341714, note: { vi: "Tăng 10 % mỗi năm thì gấp đôi trong năm thứ tám.", en: "At 10 % a year a value doubles in the eighth year." } },
      { arguments: [3, "không quá 4%", -0.05], result: 0, note: { vi: "Lời văn đã được thỏa mãn.", en: "The words are satisfied already." } },
    ],
  },
  {
    evaluate: (current, goal, rate) => toCell(periodsTo(current, goal, rate)),
    columns(out, current, goals, rates) {
      for (let i = 0; i < out.length; i++) {
        const rate = numberAt(rates, i);
        // A target that is reached needs no rate, but a cell without one is still missing an input.
        out[i] = Number.isNaN(rate) ? rate : toNumber(periodsTo(numberAt(current, i), numberAt(goals, i), rate));
      }
    },
  },
);
