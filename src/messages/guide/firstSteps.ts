/** The way into the help, and the three steps that a newcomer sees. The help itself brings the rest of its words. */

import type { Language } from "../../core/load/texts";

export interface FirstStepsMessages {
  /** Name of the button that opens the help. */
  readonly help: string;
  readonly title: string;
  /** What to press, and what comes of it. */
  readonly steps: readonly (readonly [action: string, outcome: string])[];
  readonly start: string;
  readonly hide: string;
}

const catalogues: Readonly<Record<Language, FirstStepsMessages>> = {
  vi: {
    help: "Trợ giúp",
    title: "Ba bước trên sổ đang mở",
    steps: [
      ["Xem", "phần Đánh dấu cho biết chỉ tiêu nào chưa đạt; bấm một dòng là đến ô."],
      ["Hiểu", "“Vì sao?” cho biết số liệu, quy tắc và nguồn của kết luận."],
      ["Đánh dấu", "tô màu và ghi chú các ô chưa đạt; bỏ ra lúc nào cũng được."],
    ],
    start: "Xem trên sổ này",
    hide: "Ẩn ba bước",
  },
  en: {
    help: "Help",
    title: "Three steps on the open workbook",
    steps: [
      ["See", "the section Flag says which targets were missed; press a row to go to its cell."],
      ["Understand", "“Why?” gives the numbers, the rule and the source of a verdict."],
      ["Mark", "colour the cells that miss their targets and add notes; take them out at any time."],
    ],
    start: "See it on this workbook",
    hide: "Hide the three steps",
  },
};

export function firstSteps(language: Language): FirstStepsMessages {
  return catalogues[language];
}
