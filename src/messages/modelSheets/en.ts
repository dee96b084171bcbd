/** What the sheets of a model say, in English. */

import { columnsOf } from "../../core/model/columns";
import { isModelTable } from "../../core/modelSheets/sheetTables";
import type { SheetTable } from "../../core/modelSheets/sheetTables";
import type { ModelSheetTexts } from "../../core/modelSheets/texts";

/** Columns of one name mean the same in every table. */
const headings = {
  id: "Id", name_vi: "Vietnamese name", name_en: "English name", group: "Section", unit: "Unit", direction: "Direction", limit: "Limit", decimals: "Decimals", aliases: "Other names", note: "Note",
  indicator: "Indicator (id)", term: "Term", period: "Period", op: "Operator", low: "Lower bound", high: "Upper bound", text: "In words", level: "Set by", passage: "Passages (ids)",
  value: "Value", status: "Status", section: "Section", line: "Line", quote: "Quote", kind: "Kind", result: "Result", terms: "Terms", stated: "Stated", note_vi: "Note in Vietnamese", note_en: "Note in English", passages: "Passages (ids)",
  code: "Section", title_vi: "Title in Vietnamese", title_en: "Title in English",
} as const;

export type ModelColumn = keyof typeof headings;

export function isModelColumn(name: string): name is ModelColumn {
  return Object.hasOwn(headings, name);
}

/** The words of the columns that have a list of them. */
const words = {
  increase: "more is better", decrease: "less is better", maintain: "to be kept", none: "not judged",
  ">=": "at least", ">": "more than", "<=": "at most", "<": "less than", "=": "this number", "~": "about", between: "from low to high",
  resolution: "the resolution", task: "a task section", province: "the province",
  final: "stated without reservation", provisional: "provisional", estimate: "estimated",
} as const;

export type ModelWord = keyof typeof words;

const extraDescriptions: Readonly<Record<string, string>> = {
  code: "The report's own numbering, as in the columns group and section; blank for the title of the model itself.",
  title_vi: "Title in Vietnamese.",
  title_en: "Title in English; the Vietnamese title is shown where it is blank.",
  line: "Number of the line: what the passages refer to.",
  text: "The line as it was published.",
};

export function choicesOf(table: SheetTable, column: string, meaning: (word: string) => string | undefined): string | null {
  const values = isModelTable(table) ? columnsOf[table].find(({ name }) => name === column)?.values : undefined;
  return values === undefined ? null : values.map((value) => (meaning(value) === undefined ? value : `${value}: ${meaning(value) ?? ""}`)).join("\n");
}

export function wordIn(meanings: Readonly<Record<ModelWord, string>>): (word: string) => string | undefined {
  return (word) => new Map<string, string>(Object.entries(meanings)).get(word);
}

export const modelSheetTexts: ModelSheetTexts = {
  language: "en",
  titles: {
    indicators: "Model: indicators", targets: "Model: targets", observations: "Model: results", passages: "Model: passages", relations: "Model: relations",
    sections: "Model: titles", report: "Model: text of the report",
  },
  hints: {
    indicators: "One indicator a row. The id is permanent: the other sheets refer to it. Keep the column names in row 4; notes explain each column.",
    targets: "One target a row, for a period and in one place of the report. The same indicator may have several rows.",
    observations: "One result a row. A result stated without its level has words and no value.",
    passages: "The sentence parts that numbers were read from, word for word.",
    relations: "Arithmetic that the numbers of the model should satisfy. The sheet may be empty.",
    sections: "Titles of the model and of the report's sections. A blank code is the model itself.",
    report: "The report line by line. Passages are checked against it; do not renumber its lines.",
  },
  heading: (_, column) => (isModelColumn(column) ? headings[column] : column),
  description: (table, column) => (isModelTable(table) ? columnsOf[table].find(({ name }) => name === column)?.description : extraDescriptions[column]) ?? column,
  choices: (table, column) => choicesOf(table, column, wordIn(words)),
};
