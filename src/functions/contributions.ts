import { contributions } from "../core/statistics/contributions";
import { isCellError } from "../core/values";
import { seriesFunction } from "./definition";
import { sameUnit } from "./parameters";
import { numbersOf, showErrors, wholeOf } from "./spreadSeries";
import { toCell } from "./toCellError";

export const contributionsFunction = seriesFunction(
  {
    name: "CONTRIBUTIONS",
    category: "growth",
    summary: {
      vi: "Đóng góp của từng bộ phận vào tốc độ tăng chung; cộng lại bằng tốc độ tăng của tổng.",
      en: "Contribution of each part to the growth of the total; together they are the total's growth.",
    },
    parameters: [
      { name: "previous", kind: "series", description: { vi: "Các bộ phận ở kỳ trước, không gồm dòng tổng", en: "The parts in the earlier period, without the total's own row" }, unit: sameUnit },
      { name: "current", kind: "series", description: { vi: "Các bộ phận ở kỳ này, cùng thứ tự, theo giá so sánh", en: "The parts in the later period, in the same order, at constant prices" }, unit: sameUnit },
    ],
    formula: { vi: "(current − previous) / tổng của previous", en: "(current − previous) / sum of previous" },
    result: { vi: "phân số: 0,025 là 2,5 điểm phần trăm; một ô cho mỗi bộ phận", en: "fractions: 0.025 are 2.5 percentage points; a cell for each part" },
    sources: [{ title: "INSEE, Definition: Contribution to GDP growth", url: "https://www.insee.fr/en/metadonnees/definition/c1207" }],
    examples: [
      {
        arguments: [[[40], [60]], [[44], [63]]],
        result: [[0.04], [0.03]],
        note: { vi: "Tổng tăng từ 100 lên 107: 4 và 3 điểm phần trăm trong 7 %.", en: "The total grows from 100 to 107: 4 and 3 percentage points of 7 %." },
      },
    ],
  },
  {
    evaluateSeries(previous, current) {
      const base = wholeOf(previous);
      return isCellError(base) ? base : showErrors(current, contributions(base, numbersOf(current)).map(toCell));
    },
  },
);
