import { change } from "../core/statistics/change";
import { numberAt, toNumber } from "./columns";
import { cellFunction } from "./definition";
import { sameUnit } from "./parameters";
import { toCell } from "./toCellError";

export const changeFunction = cellFunction(
  {
    name: "CHANGE",
    category: "growth",
    summary: {
      vi: "Tăng, giảm tương đối so với kỳ trước: (kỳ này − kỳ trước) / kỳ trước.",
      en: "Relative change: (current − previous) / previous.",
    },
    parameters: [
      { name: "previous", kind: "number", description: { vi: "Giá trị kỳ trước", en: "Value of the earlier period" }, unit: sameUnit },
      { name: "current", kind: "number", description: { vi: "Giá trị kỳ này, cùng đơn vị", en: "Value of the later period, in the same unit" }, unit: sameUnit },
    ],
    formula: { vi: "(current − previous) / previous", en: "(current − previous) / previous" },
    result: { vi: "phân số: 0,05 là tăng 5 %", en: "fraction: 0.05 is 5 % more" },
    sources: [{ title: "World Bank, Growth rates: One-period growth rate", url: "http://web.worldbank.org/WBSITE/EXTERNAL/DATASTATISTICS/EXTDECSTAMAN/0,,contentMDK:20878490~isCURL:Y~pagePK:64168427~piPK:64168435~theSitePK:2077967,00.html" }],
    examples: [{ arguments: [80, 100], result: 0.25, note: { vi: "Từ 80 lên 100 là tăng một phần tư.", en: "From 80 to 100 is a quarter more." } }],
  },
  {
    evaluate: (previous, current) => toCell(change(previous, current)),
    columns(out, previous, current) {
      for (let i = 0; i < out.length; i++) out[i] = toNumber(change(numberAt(previous, i), numberAt(current, i)));
    },
  },
);
