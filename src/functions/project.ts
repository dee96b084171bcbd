import { project } from "../core/statistics/project";
import { numberAt, toNumber } from "./columns";
import { cellFunction } from "./definition";
import { fraction, periodCount } from "./parameters";
import { toCell } from "./toCellError";

export const projectFunction = cellFunction(
  {
    name: "PROJECT",
    category: "growth",
    summary: {
      vi: "Dự báo: giá trị sau một số kỳ nếu giữ tốc độ tăng không đổi.",
      en: "Projection: the value after a number of periods at a constant rate of growth.",
    },
    parameters: [
      { name: "current", kind: "number", description: { vi: "Giá trị hiện tại", en: "Value now" } },
      { name: "rate", kind: "number", description: { vi: "Tốc độ tăng mỗi kỳ", en: "Rate of growth per period" }, unit: fraction },
      { name: "periods", kind: "number", description: { vi: "Số kỳ kể từ bây giờ, không âm", en: "Number of periods from now, not negative" }, unit: periodCount },
    ],
    formula: { vi: "current × (1 + rate)^periods", en: "current × (1 + rate)^periods" },
    result: { vi: "đơn vị của current", en: "the unit of current" },
    sources: [{ title: "Microsoft, FV(rate, periods, 0, −current)" }],
    examples: [{ arguments: [100, 0.1, 2], result: 121, note: { vi: "100 × 1,1 × 1,1.", en: "100 × 1.1 × 1.1." } }],
  },
  {
    evaluate: (current, rate, periods) => toCell(project(current, rate, periods)),
    columns(out, current, rates, periods) {
      for (let i = 0; i < out.length; i++) out[i] = toNumber(project(numberAt(current, i), numberAt(rates, i), numberAt(periods, i)));
    },
  },
);
