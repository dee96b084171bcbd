/** Parameters that several functions share. */

import { directions } from "../core/target/target";

export const languages = ["vi", "en"] as const;

/** Units that several parameters have. */
export const fraction = { vi: "phân số: 0,05 là 5 %", en: "fraction: 0.05 is 5 %" } as const;
export const sameUnit = { vi: "cùng một đơn vị tính", en: "all in the same unit" } as const;
const year = { vi: "năm: 2015", en: "year: 2015" } as const;
export const periodCount = { vi: "số kỳ, thường là số năm", en: "a number of periods, mostly years" } as const;

export const actual = {
  name: "actual",
  kind: "number",
  description: { vi: "Số thực hiện", en: "Actual value" },
  unit: { vi: "đơn vị của mục tiêu; ô định dạng % nhân với 100 khi mục tiêu tính bằng %", en: "the target's unit; a cell formatted as % times 100 where the target is in percent" },
} as const;

export const target = {
  name: "target",
  kind: "target",
  unit: { vi: "với lời văn, % là đơn vị: \"12%\" là 12", en: "in words, % is a unit: \"12%\" is 12" },
  description: {
    vi: "Mục tiêu: một số, hoặc lời văn như \"8,7 – 10,7%\", \"trên 97%\", \"không quá 4%\"",
    en: "Target: a number, or words such as \"8,7 – 10,7%\", \"trên 97%\", \"không quá 4%\"",
  },
} as const;

/** For functions that ask only what the words of a target say. */
export const targetText = {
  name: "text",
  kind: "target",
  description: {
    vi: "Lời văn của mục tiêu, ví dụ \"8,7 – 10,7%\"; một số là chính nó",
    en: "Words of a target, such as \"8,7 – 10,7%\"; a number stands for itself",
  },
} as const;

export const direction = {
  name: "direction",
  kind: "choice",
  optional: true,
  choices: directions,
  description: {
    vi: "Chiều đánh giá: \"increase\" tăng, \"decrease\" giảm, \"maintain\" duy trì, \"none\" không đánh giá; bỏ trống thì theo dấu của mục tiêu, nếu không có là tăng",
    en: "Which way is better: \"increase\", \"decrease\", \"maintain\" or \"none\"; when left out as the target says, else increase",
  },
} as const;

/** The values of LOGGROWTH and AARR. */
export const trendValues = {
  name: "values",
  kind: "series",
  description: { vi: "Dãy giá trị theo thời gian, lớn hơn 0; ô trống bị bỏ qua cùng với kỳ của nó", en: "Series of values over time, above 0; a blank is left out together with its period" },
  unit: sameUnit,
} as const;

/** The periods of LOGGROWTH and AARR. */
export const trendPeriods = {
  name: "periods",
  kind: "series",
  optional: true,
  description: { vi: "Năm hoặc số thứ tự của từng giá trị; bỏ trống là 1, 2, 3 …", en: "Year or number of each value; when left out 1, 2, 3 …" },
  unit: year,
} as const;

export const language = {
  name: "language",
  kind: "choice",
  optional: true,
  choices: languages,
  description: { vi: "Ngôn ngữ của kết luận: \"vi\" (mặc định) hoặc \"en\"", en: "Language of the answer: \"vi\" (default) or \"en\"" },
} as const;

/** The parameters of PROGRESS and PROGRESSSTATUS, in this order. */
export const progressParameters = {
  baseline: { name: "baseline", kind: "number", description: { vi: "Giá trị gốc", en: "Value at the start" }, unit: sameUnit },
  baselineYear: { name: "baselineYear", kind: "number", description: { vi: "Năm gốc", en: "Year of the baseline" }, unit: year },
  current: { name: "current", kind: "number", description: { vi: "Giá trị mới nhất", en: "Latest value" }, unit: sameUnit },
  currentYear: { name: "currentYear", kind: "number", description: { vi: "Năm của giá trị mới nhất, ít nhất một năm sau năm gốc", en: "Year of the latest value, at least one after the baseline's" }, unit: year },
  target: {
    name: "target",
    kind: "target",
    optional: true,
    description: { vi: "Mục tiêu: một số hoặc lời văn; bỏ trống thì đánh giá theo tốc độ tăng", en: "Target: a number or words; left out, the rate of growth itself is judged" },
    unit: sameUnit,
  },
  targetYear: { name: "targetYear", kind: "number", optional: true, description: { vi: "Năm phải đạt mục tiêu; cần khi có mục tiêu", en: "Year in which the target is due; needed with a target" }, unit: year },
  limit: {
    name: "limit",
    kind: "number",
    optional: true,
    description: { vi: "Giới hạn tự nhiên (ví dụ 100 với tỷ lệ %), chỉ dùng khi không có mục tiêu", en: "Natural limit (such as 100 for a percentage), used only without a target" },
    unit: sameUnit,
  },
} as const;
