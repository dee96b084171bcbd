import { readNumber } from "../core/text/readNumber";
import { cellFunction } from "./definition";
import { languages } from "./parameters";
import { toCell } from "./toCellError";

export const numberFunction = cellFunction(
  {
    name: "NUMBER",
    category: "text",
    summary: {
      vi: "Số mà lời văn nêu: \"473.602,1 tỷ đồng\" là 473602,1; \"11,86%\" là 11,86.",
      en: "Number that a text states: \"473.602,1 tỷ đồng\" is 473602.1; \"11,86%\" is 11.86.",
    },
    parameters: [
      { name: "text", kind: "text", description: { vi: "Lời văn có một số; một số là chính nó", en: "Text with one number; a number stands for itself" } },
      {
        name: "locale",
        kind: "choice",
        optional: true,
        choices: languages,
        description: { vi: "Cách viết số: \"vi\" (mặc định, 1.234,5) hoặc \"en\" (1,234.5)", en: "Way of writing numbers: \"vi\" (default, 1.234,5) or \"en\" (1,234.5)" },
      },
    ],
    formula: { vi: "đọc một số trong lời văn; % là đơn vị", en: "reads one number in a text; % is a unit" },
    result: { vi: "số, theo đơn vị đã ghi", en: "number, in the unit as written" },
    sources: [{ title: "Indicator Workbook, core/target/SPEC.md" }],
    examples: [
      { arguments: ["11,86%"], result: 11.86, note: { vi: "% là đơn vị, không chia 100.", en: "% is a unit, nothing is divided by 100." } },
      { arguments: ["1,234.5", "en"], result: 1234.5, note: { vi: "Cách viết Anh–Mỹ.", en: "The English way of writing." } },
    ],
  },
  { evaluate: (text, locale) => (typeof text === "number" ? text : toCell(readNumber(text, locale ?? "vi")?.value ?? "wrongKind")) },
);
