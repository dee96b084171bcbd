import { shares } from "../core/statistics/shares";
import { isCellError } from "../core/values";
import { seriesFunction } from "./definition";
import { sameUnit } from "./parameters";
import { wholeOf } from "./spreadSeries";
import { toCell } from "./toCellError";

export const sharesFunction = seriesFunction(
  {
    name: "SHARES",
    category: "growth",
    summary: {
      vi: "Cơ cấu: tỷ trọng của từng bộ phận trong tổng của chúng.",
      en: "Structure: the share of each part in their total.",
    },
    parameters: [
      { name: "values", kind: "series", description: { vi: "Các bộ phận của một tổng, không gồm dòng tổng; không phát sinh thì ghi 0", en: "The parts of a total, without the total's own row; write 0 where there is none" }, unit: sameUnit },
    ],
    formula: { vi: "values / tổng của values", en: "values / sum of values" },
    result: { vi: "phân số, cộng lại bằng 1; một ô cho mỗi bộ phận", en: "fractions that add up to 1; a cell for each part" },
    sources: [{ title: "Nguyên lý thống kê: số tương đối kết cấu (relative figure of structure)" }],
    examples: [{ arguments: [[[20], [50], [30]]], result: [[0.2], [0.5], [0.3]], note: { vi: "Ba khu vực kinh tế, tổng 100.", en: "Three sectors, 100 in all." } }],
  },
  {
    evaluateSeries(values) {
      const parts = wholeOf(values);
      return isCellError(parts) ? parts : shares(parts).map(toCell);
    },
  },
);
