import { boundToReach } from "../core/statistics/boundToReach";
import { path, pathMethods } from "../core/statistics/path";
import { rowFunction } from "./definition";
import { target } from "./parameters";
import { toCell, toCellError } from "./toCellError";

export const pathFunction = rowFunction(
  {
    name: "PATH",
    category: "targets",
    summary: {
      vi: "Lộ trình từ giá trị gốc đến mục tiêu, mỗi kỳ một cột, từ kỳ 1 đến kỳ cuối (bằng đúng mục tiêu).",
      en: "Trajectory from the baseline to the target, one column per period, from period 1 to the last, which is exactly the target.",
    },
    parameters: [
      { name: "baseline", kind: "number", description: { vi: "Giá trị gốc (trước kỳ 1)", en: "Starting value (before period 1)" }, unit: { vi: "đơn vị của mục tiêu", en: "the target's unit" } },
      target,
      { name: "periods", kind: "number", description: { vi: "Số kỳ (số năm), số nguyên", en: "Number of periods (years), a whole number" } },
      {
        name: "method",
        kind: "choice",
        optional: true,
        choices: pathMethods,
        description: { vi: "\"geometric\" cùng tốc độ (mặc định) hoặc \"linear\" cùng mức tăng", en: "\"geometric\" by the same ratio (default) or \"linear\" by the same amount" },
      },
    ],
    formula: { vi: "baseline × (target / baseline)^(i / periods), hoặc baseline + (target − baseline) × i / periods", en: "baseline × (target / baseline)^(i / periods), or baseline + (target − baseline) × i / periods" },
    result: { vi: "đơn vị của mục tiêu; mỗi kỳ một cột", en: "the target's unit; a column per period" },
    sources: [{ title: "Microsoft, GROWTH and TREND through two points" }],
    examples: [
      { arguments: [100, 121, 2], result: [[110, 121]], note: { vi: "Cùng tốc độ 10 % mỗi năm.", en: "By the same 10 % each year." } },
      { arguments: [10, 4, 3, "linear"], result: [[8, 6, 4]], note: { vi: "Giảm đều mỗi năm 2.", en: "2 less each year." } },
    ],
  },
  {
    evaluateRow(baseline, goal, periods, method) {
      const end = typeof goal === "number" ? goal : (boundToReach(baseline, goal) ?? baseline);
      const values = path(baseline, end, periods, method ?? "geometric");
      return typeof values === "string" ? toCellError(values) : values.map(toCell);
    },
  },
);
