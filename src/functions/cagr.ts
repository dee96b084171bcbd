import { cagr } from "../core/statistics/cagr";
import { cellFunction } from "./definition";
import { numberAt, toNumber } from "./columns";
import { periodCount, sameUnit } from "./parameters";
import { toCell } from "./toCellError";

export const cagrFunction = cellFunction(
  {
    name: "CAGR",
    category: "growth",
    summary: {
      vi: "Tốc độ tăng bình quân mỗi kỳ: (giá trị cuối / giá trị đầu)^(1 / số kỳ) − 1. Bình quân 2016–2020 lấy năm 2015 làm gốc, 5 kỳ.",
      en: "Average growth rate per period: (last / first)^(1 / periods) − 1. The average for 2016–2020 takes 2015 as first, 5 periods.",
    },
    parameters: [
      { name: "first", kind: "number", description: { vi: "Giá trị đầu (năm gốc)", en: "Value at the start (base year)" }, unit: sameUnit },
      { name: "last", kind: "number", description: { vi: "Giá trị cuối, cùng đơn vị", en: "Value at the end, in the same unit" }, unit: sameUnit },
      { name: "periods", kind: "number", description: { vi: "Số kỳ (số năm) giữa hai giá trị", en: "Number of periods (years) between the two" }, unit: periodCount },
    ],
    formula: { vi: "(last / first)^(1 / periods) − 1", en: "(last / first)^(1 / periods) − 1" },
    result: { vi: "phân số mỗi kỳ: 0,05 là 5 %", en: "fraction per period: 0.05 is 5 %" },
    sources: [{ title: "Microsoft, RRI(periods, first, last)", url: "https://support.microsoft.com/en-us/excel/functions/rri-function" }],
    examples: [
      { arguments: [100, 121, 2], result: 0.1, note: { vi: "100 → 110 → 121: mỗi kỳ 10 %.", en: "100 → 110 → 121: 10 % in each period." } },
      {
        arguments: [10000, 11000, 8],
        result: 0.011985024140399592,
        note: { vi: "Như RRI(8;10000;11000) của Excel.", en: "As Excel's RRI(8,10000,11000)." },
      },
    ],
  },
  {
    evaluate: (first, last, periods) => toCell(cagr(first, last, periods)),
    columns(out, first, last, periods) {
      for (let i = 0; i < out.length; i++) out[i] = toNumber(cagr(numberAt(first, i), numberAt(last, i), numberAt(periods, i)));
    },
  },
);
