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
      vi: "Tỷ lệ hoàn thành, 1 = đạt mục tiêu: thực hiện / mục tiêu; chiều giảm: mục tiêu / thực hiện; có gốc: (thực hiện − gốc) / (mục tiêu − gốc).",
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
        description: { vi: "Giá trị gốc; cần khi mục tiêu bằng 0 hoặc trái dấu", en: "Starting value; needed for a target of 0 or of the other sign" },
      },
    ],
    formula: { vi: "actual / target; chiều giảm: target / actual; có gốc: (actual − baseline) / (target − baseline)", en: "actual / target; where less is better target / actual; with a baseline (actual − baseline) / (target − baseline)" },
    result: { vi: "tỷ lệ, 1 = đạt: 0,9 là 90 %", en: "ratio, 1 = met: 0.9 is 90 %" },
    sources: [{ title: "Nguyên lý thống kê: số tương đối hoàn thành kế hoạch (plan completion)" }, { title: "Indicator Workbook, core/assessment/SPEC.md" }],
    examples: [
      { arguments: [90, 100], result: 0.9, note: { vi: "Thực hiện 90 so với kế hoạch 100.", en: "90 done of a plan of 100." } },
      { arguments: [6, 10, null, 4], result: 1 / 3, note: { vi: "Đi từ 4 đến 10, đã đến 6: một phần ba quãng đường.", en: "From 4 to 10, arrived at 6: a third of the way." } },
      { arguments: [9.5, "8,7 – 10,7%"], result: 1, note: { vi: "Nằm trong khoảng là đạt.", en: "Inside the range is met." } },
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
