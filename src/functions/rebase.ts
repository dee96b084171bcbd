import { rebase } from "../core/statistics/rebase";
import { isCellError } from "../core/values";
import type { CellValue } from "../core/values";
import type { SeriesCell } from "./definition";
import { seriesFunction } from "./definition";
import { sameUnit } from "./parameters";
import { toCell, toCellError } from "./toCellError";

export const rebaseFunction = seriesFunction(
  {
    name: "REBASE",
    category: "growth",
    summary: {
      vi: "Chỉ số định gốc: đưa cả dãy về gốc bằng 100.",
      en: "Index numbers: the whole series with its base at 100.",
    },
    parameters: [
      { name: "values", kind: "series", description: { vi: "Dãy giá trị", en: "Series of values" }, unit: sameUnit },
      {
        name: "base",
        kind: "series",
        optional: true,
        description: { vi: "Giá trị của kỳ gốc (chọn ô của năm gốc); bỏ trống là giá trị đầu của dãy", en: "Value of the base period (choose the base year's cell); when left out the first of the series" },
        unit: sameUnit,
      },
    ],
    formula: { vi: "values / base × 100", en: "values / base × 100" },
    result: { vi: "chỉ số, gốc = 100; một ô cho mỗi giá trị", en: "index, base = 100; a cell for each value" },
    sources: [{ title: "Statistical Consultants Ltd, Indexes: Base period", url: "http://www.statisticalconsultants.co.nz/weeklyfeatures/WF34.html" }],
    examples: [
      { arguments: [[[50], [55], [60]]], result: [[100], [110], [120]], note: { vi: "Năm đầu = 100.", en: "The first year is 100." } },
      {
        arguments: [[[50], [55], [60]], 60],
        result: [[(50 / 60) * 100], [(55 / 60) * 100], [100]],
        note: { vi: "Năm cuối = 100: chọn ô của năm đó làm gốc.", en: "The last year is 100: choose its cell as base." },
      },
    ],
  },
  { evaluateSeries: (values, bases) => values.map((value, index) => indexOf(value, bases?.[index] ?? values[0] ?? null)) },
);

/** Errors first, as in every function; then what is missing. */
function indexOf(value: SeriesCell, base: SeriesCell): CellValue {
  if (isCellError(value)) return value;
  if (isCellError(base)) return base;
  return value === null || base === null ? toCellError("missing") : toCell(rebase(value, base));
}
