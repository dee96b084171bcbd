import { change } from "../core/statistics/change";
import { numberAt, toNumber } from "./columns";
import { cellFunction } from "./definition";
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
      { name: "previous", kind: "number", description: { vi: "Giá trị kỳ trước", en: "Value of the earlier period" } },
      { name: "current", kind: "number", description: { vi: "Giá trị kỳ này, cùng đơn vị", en: "Value of the later period, in the same unit" } },
    ],
    examples: [{ arguments: [80, 100], result: 0.25 }],
  },
  {
    evaluate: (previous, current) => toCell(change(previous, current)),
    columns(out, previous, current) {
      for (let i = 0; i < out.length; i++) out[i] = toNumber(change(numberAt(previous, i), numberAt(current, i)));
    },
  },
);
