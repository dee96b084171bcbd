import { avgGrowth } from "../core/statistics/avgGrowth";
import { isCellError } from "../core/values";
import { summaryFunction } from "./definition";
import { fraction } from "./parameters";
import { wholeOf } from "./spreadSeries";
import { toCell } from "./toCellError";

export const avgGrowthFunction = summaryFunction(
  {
    name: "AVGGROWTH",
    category: "growth",
    summary: {
      vi: "Tốc độ tăng bình quân của nhiều kỳ từ tốc độ tăng từng kỳ (số bình quân nhân, không phải bình quân cộng).",
      en: "Average growth rate of several periods from the rate of each (the geometric mean, not the arithmetic one).",
    },
    parameters: [
      { name: "rates", kind: "series", description: { vi: "Tốc độ tăng của từng kỳ, đủ các kỳ", en: "Growth rate of each period, none missing" }, unit: fraction },
    ],
    formula: { vi: "((1 + g₁) × (1 + g₂) × … × (1 + gₙ))^(1 / n) − 1", en: "((1 + g₁) × (1 + g₂) × … × (1 + gₙ))^(1 / n) − 1" },
    result: { vi: "một phân số cho cả dãy", en: "one fraction for the whole range" },
    sources: [{ title: "UNSD, National accounts: Formulas, Average rate of growth", url: "https://unstats.un.org/UNSD/snaama/Metadata/Formulas" }],
    examples: [
      {
        arguments: [[[-0.5], [1]]],
        result: 0,
        note: { vi: "Giảm một nửa rồi tăng gấp đôi là không tăng; bình quân cộng cho 25 %.", en: "What halves and then doubles has not grown; the arithmetic mean says 25 %." },
      },
      {
        arguments: [[[0.1], [0.2], [0.15]]],
        result: 1.518 ** (1 / 3) - 1,
        note: { vi: "1,1 × 1,2 × 1,15 = 1,518; căn bậc ba trừ 1 là 14,93 %.", en: "1.1 × 1.2 × 1.15 = 1.518; the third root less 1 is 14.93 %." },
      },
    ],
  },
  {
    summarize(rates) {
      const whole = wholeOf(rates);
      return isCellError(whole) ? whole : toCell(avgGrowth(whole));
    },
  },
);
