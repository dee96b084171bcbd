import { aarr } from "../core/statistics/aarr";
import { summaryFunction } from "./definition";
import { trendPeriods, trendValues } from "./parameters";
import { trendOf } from "./trend";

export const aarrFunction = summaryFunction(
  {
    name: "AARR",
    category: "growth",
    summary: {
      vi: "Tốc độ giảm bình quân hàng năm (AARR) của một tỷ lệ, theo đường xu thế qua các cuộc điều tra; số dương là giảm.",
      en: "Average annual rate of reduction (AARR) of a rate, by the trend through the surveys; positive = falling.",
    },
    parameters: [trendValues, { ...trendPeriods, description: { vi: "Năm của từng cuộc điều tra; bỏ trống là 1, 2, 3 …", en: "Year of each survey; when left out 1, 2, 3 …" } }],
    formula: { vi: "1 − exp(b), với ln(values) = a + b × periods theo bình phương nhỏ nhất", en: "1 − exp(b), where ln(values) = a + b × periods by least squares" },
    result: { vi: "một phân số mỗi năm cho cả dãy", en: "one fraction per year for the whole series" },
    sources: [
      {
        title: "UNICEF, Technical note: How to calculate average annual rate of reduction (AARR) of underweight prevalence, 2007",
        url: "https://data.unicef.org/resources/technical-note-calculate-average-annual-rate-reduction-aarr-underweight-prevalence/",
      },
    ],
    examples: [
      { arguments: [[[100], [90], [81]]], result: 0.1, note: { vi: "Mỗi năm giảm đúng 10 %.", en: "A fall of exactly 10 % each year." } },
      {
        arguments: [[[100], [97.6], [92.9714176]], [[2000], [2001], [2003]]],
        result: 0.024,
        note: { vi: "Năm 2002 không điều tra; mỗi năm vẫn giảm 2,4 %.", en: "No survey in 2002; still a fall of 2.4 % a year." },
      },
    ],
  },
  { summarize: (values, periods) => trendOf(aarr, values, periods) },
);
