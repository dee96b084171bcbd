import { gap, gapOfNumbers } from "../core/statistics/gap";
import { numberAt, toNumber } from "./columns";
import { cellFunction } from "./definition";
import { actual, direction, target } from "./parameters";
import { toCell } from "./toCellError";
import { toTarget } from "./toTarget";

export const gapFunction = cellFunction(
  {
    name: "GAP",
    category: "targets",
    summary: {
      vi: "Chênh lệch so với mục tiêu, theo đơn vị tính; số âm là còn thiếu.",
      en: "Distance from the target in its unit; negative = short of the target.",
    },
    parameters: [actual, target, direction],
    formula: { vi: "actual − target; chiều giảm: target − actual; khoảng: tính từ cận gần nhất", en: "actual − target; where less is better target − actual; a range counts from its nearest bound" },
    result: { vi: "đơn vị của mục tiêu; âm là còn thiếu", en: "the target's unit; negative = short of it" },
    sources: [{ title: "Indicator Workbook, core/assessment/SPEC.md" }],
    examples: [
      { arguments: [90, 100], result: -10, note: { vi: "Còn thiếu 10.", en: "10 are lacking." } },
      { arguments: [3, "không quá 4%"], result: 1, note: { vi: "Thấp hơn mức trần 1 điểm: tốt hơn mục tiêu.", en: "1 below the ceiling: better than the target." } },
    ],
  },
  {
    evaluate: (value, goal, better) => toCell(gap(value, toTarget(goal), better)),
    columns(out, values, goals, better) {
      const resolved = better ?? "increase";
      for (let i = 0; i < out.length; i++) out[i] = toNumber(gapOfNumbers(numberAt(values, i), numberAt(goals, i), resolved));
    },
  },
);
