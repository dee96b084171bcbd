import { logGrowth } from "../core/statistics/logGrowth";
import { summaryFunction } from "./definition";
import { trendPeriods, trendValues } from "./parameters";
import { trendOf } from "./trend";

export const logGrowthFunction = summaryFunction(
  {
    name: "LOGGROWTH",
    category: "growth",
    summary: {
      vi: "Tốc độ tăng theo đường xu thế mũ, ước lượng bằng bình phương nhỏ nhất từ mọi giá trị của dãy, không chỉ năm đầu và năm cuối.",
      en: "Growth rate of the exponential trend, fitted by least squares to all values of a series, not only the first and the last year.",
    },
    parameters: [trendValues, trendPeriods],
    formula: { vi: "exp(b) − 1, với ln(values) = a + b × periods theo bình phương nhỏ nhất", en: "exp(b) − 1, where ln(values) = a + b × periods by least squares" },
    result: { vi: "một phân số mỗi kỳ cho cả dãy", en: "one fraction per period for the whole series" },
    sources: [
      { title: "World Bank, World Development Indicators: Statistical methods, Least-squares growth rate", url: "http://devdata.worldbank.org/wdi2006/contents/Statisticalmethods.htm" },
      { title: "Microsoft, LOGEST (= 1 + LOGGROWTH)" },
    ],
    examples: [
      { arguments: [[[100], [110], [121]]], result: 0.1, note: { vi: "Mỗi kỳ tăng đúng 10 %.", en: "Exactly 10 % in each period." } },
      {
        arguments: [[[33100, 47300, 69000, 102000, 150000, 220000]], [[11, 12, 13, 14, 15, 16]]],
        result: 0.4632756281161996,
        note: { vi: "Ví dụ của LOGEST và GROWTH trong tài liệu Excel: hệ số 1,4633.", en: "The example of LOGEST and GROWTH in Excel's documentation: factor 1.4633." },
      },
    ],
  },
  { summarize: (values, periods) => trendOf(logGrowth, values, periods) },
);
