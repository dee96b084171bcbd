/** What the help pages of the custom functions say around the catalogue, in English: the source of the keys. */

import type { ErrorCode } from "../../core/values";

export interface HelpPageMessages {
  readonly product: string;
  /** Title of the index. */
  readonly functions: string;
  readonly intro: string;
  /** The other language, in its own words. */
  readonly otherLanguage: string;
  readonly categories: Readonly<Record<"growth" | "targets" | "text", string>>;
  readonly syntax: string;
  readonly parameters: string;
  readonly optional: string;
  /** A parameter whose range is taken as a whole. */
  readonly wholeRange: string;
  readonly result: string;
  readonly formula: string;
  readonly examples: string;
  readonly blank: string;
  readonly answers: string;
  readonly answer: string;
  readonly code: string;
  readonly sources: string;
  readonly previous: string;
  readonly next: string;
  readonly conventions: string;
  /** Title and text of each convention. */
  readonly rules: readonly (readonly [title: string, text: string])[];
  readonly errors: string;
  readonly errorMeanings: readonly (readonly [code: ErrorCode, meaning: string])[];
  /** How formulas are written on computers set to the language. */
  readonly notation: { readonly separator: "," | ";"; readonly decimalMark: "." | "," };
}

export const en: HelpPageMessages = {
  product: "Indicator Workbook",
  functions: "Functions",
  intro: "The functions IND… calculate growth, structure and attainment of targets in any cell. Each takes single cells and whole columns alike.",
  otherLanguage: "Tiếng Việt",
  categories: { growth: "Growth and structure", targets: "Targets", text: "Text" },
  syntax: "Syntax",
  parameters: "Parameters",
  optional: "optional",
  wholeRange: "whole range",
  result: "Result",
  formula: "Formula",
  examples: "Examples",
  blank: "(blank)",
  answers: "What it can answer",
  answer: "Answer",
  code: "Code",
  sources: "Sources",
  previous: "Previous",
  next: "Next",
  conventions: "Conventions and errors",
  rules: [
    ["Percent", "In text % is a unit: \"12%\" is 12. Rates that are computed are fractions: 5 % is 0.05. Multiply by 100 before comparing: IND.STATUS(100*IND.CAGR(…), \"12%\")."],
    ["Blank cells", "A blank is missing, never 0. Some versions of Excel hand blanks over as 0; guard the formula: IF(E5=\"\",\"\",…)."],
    ["Ranges", "Ranges of the same shape are taken cell by cell and spill; a single value counts for every cell. A range marked as whole is one series."],
    ["Notation", "Arguments are separated by a comma or a semicolon and decimals by a point or a comma, as the computer is set."],
  ],
  errors: "Errors",
  errorMeanings: [
    ["#N/A", "A required input is missing."],
    ["#DIV/0!", "Division by zero."],
    ["#NUM!", "The calculation has no result for these numbers, or it is too large."],
    ["#VALUE!", "Text where a number belongs, an unknown word, ranges of different shapes, or a direction that contradicts the target."],
  ],
  notation: { separator: ",", decimalMark: "." },
};
