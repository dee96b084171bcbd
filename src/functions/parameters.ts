/** Parameters that several functions share. */

import { directions } from "../core/target/target";

export const languages = ["vi", "en"] as const;

export const actual = {
  name: "actual",
  kind: "number",
  description: { vi: "Số thực hiện", en: "Actual value" },
} as const;

export const target = {
  name: "target",
  kind: "target",
  description: {
    vi: "Chỉ tiêu: một số, hoặc lời văn như \"8,7 – 10,7%\", \"trên 97%\", \"không quá 4%\"",
    en: "Target: a number, or words such as \"8,7 – 10,7%\", \"trên 97%\", \"không quá 4%\"",
  },
} as const;

/** For functions that ask only what the words of a target say. */
export const targetText = {
  name: "text",
  kind: "target",
  description: {
    vi: "Lời văn của chỉ tiêu, ví dụ \"8,7 – 10,7%\"; một số là chính nó",
    en: "Words of a target, such as \"8,7 – 10,7%\"; a number stands for itself",
  },
} as const;

export const direction = {
  name: "direction",
  kind: "choice",
  optional: true,
  choices: directions,
  description: {
    vi: "Chiều tốt lên: \"increase\" tăng, \"decrease\" giảm, \"maintain\" duy trì, \"none\" không đánh giá; bỏ trống thì theo dấu của chỉ tiêu, nếu không có là tăng",
    en: "Which way is better: \"increase\", \"decrease\", \"maintain\" or \"none\"; when left out as the target says, else increase",
  },
} as const;
