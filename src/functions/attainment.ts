import { attainment, attainmentOfNumbers } from "../core/statistics/attainment";
import { numberAt, toNumber } from "./columns";
import { cellFunction } from "./definition";
import { actual, direction, target } from "./parameters";
import { toCell } from "./toCellError";
import { toTarget } from "./toTarget";

export const attainmentFunction = cellFunction(
  {
    name: "ATTAINMENT",
    category: "targets",
    summary: {
      vi: "Tỷ lệ hoàn thành, 1 = đạt chỉ tiêu: thực hiện / chỉ tiêu; chiều giảm: chỉ tiêu / thực hiện; có gốc: (thực hiện − gốc) / (chỉ tiêu − gốc).",
      en: "Attainment, 1 = target met: actual / target; where less is better target / actual; with a baseline (actual − baseline) / (target − baseline).",
    },
    parameters: [
      actual,
      target,
      direction,
      {
        name: "baseline",
        kind: "number",
        optional: true,
        description: { vi: "Giá trị gốc; cần khi chỉ tiêu bằng 0 hoặc trái dấu", en: "Starting value; needed for a target of 0 or of the other sign" },
      },
    ],
    examples: [
      { arguments: [90, 100], result: 0.9 },
      { arguments: [6, 10, null, 4], result: 1 / 3 },
      { arguments: [9.5, "8,7 – 10,7%"], result: 1 },
    ],
  },
  {
    evaluate: (value, goal, better, baseline) => toCell(attainment(value, toTarget(goal), better, baseline)),
    columns(out, values, goals, better) {
      const resolved = better ?? "increase";
      for (let i = 0; i < out.length; i++) out[i] = toNumber(attainmentOfNumbers(numberAt(values, i), numberAt(goals, i), resolved));
    },
  },
);
