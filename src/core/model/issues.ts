/** Everything that can be wrong with a model. Each code has its text, in two languages, in `messages/modelIssues.ts`. */

import type { Issue } from "../result";
import { issue } from "../result";

export const modelIssueCodes = [
  /** A needed file or table is not there. */
  "model/file-missing",
  /** One table alone was opened; a model is several. */
  "model/one-table",
  /** The zip cannot be unpacked. */
  "model/zip-broken",
  /** The zip holds several models. */
  "model/several-models",
  /** The workbook carries no model, on sheets or loaded into it. */
  "model/no-model-in-workbook",
  /** The text of a file is not UTF-8. */
  "model/encoding",
  /** A CSV file cannot be read: a quotation mark is not closed, or stands where it cannot. */
  "model/csv-broken",
  /** The JSON text cannot be read. */
  "model/json-broken",
  /** Something in the JSON is of another kind than expected. */
  "model/json-shape",
  /** `datapackage.json` cannot be read. */
  "model/package-broken",
  /** A worksheet of the model has no row with column names. */
  "model/header-missing",
  /** A needed column is not there. */
  "model/column-missing",
  /** A column that no table of this kind has: a misspelt name would silently lose its cells. */
  "model/column-unknown",
  /** Two columns have the same name. */
  "model/column-duplicate",
  /** A row has more cells than the header. */
  "model/row-too-long",
  /** A worksheet has content under no column name. */
  "model/cell-outside",
  /** Cells of a worksheet are merged. */
  "model/merged-cells",
  /** Excel has made a date of what was typed into a cell. */
  "model/cell-date",
  /** A cell of a worksheet holds an error value. */
  "model/cell-error",
  /** A formula was never calculated, so its cell has no value in the file. */
  "model/formula-no-value",
  /** A text such as "1.319" in a column of numbers, which has two readings. */
  "model/ambiguous-number",
  /** A text is longer than a cell of a worksheet holds. */
  "model/text-too-long",
  /** A row repeats another one word for word. */
  "model/row-duplicate",
  /** A cell that must be filled is blank. */
  "model/blank",
  /** An id has other characters than letters, digits, `.`, `_` and `-`. */
  "model/id-format",
  /** Two rows have the same id. */
  "model/id-duplicate",
  /** A word that is not one of the allowed ones. */
  "model/not-one-of",
  /** A cell that should hold a number does not. */
  "model/not-a-number",
  /** A number written with a decimal comma; numbers in the files have a decimal point. */
  "model/comma-decimal",
  /** A number with decimals where only a whole one can be. */
  "model/not-whole",
  /** A number outside the range that makes sense. */
  "model/number-range",
  /** A term that is not two years. */
  "model/term-format",
  /** A period that is neither a year nor two years in order. */
  "model/period-format",
  /** A period that is not inside its term. */
  "model/period-outside-term",
  /** A bound that the operator needs is blank. */
  "model/bound-missing",
  /** A bound that the operator does not use is filled. */
  "model/bound-extra",
  /** The lower bound is above the upper one. */
  "model/bounds-order",
  /** An observation with neither value nor words. */
  "model/observation-empty",
  /** A unit cell that names several units. */
  "model/two-units",
  /** No indicator has this id. */
  "model/unknown-indicator",
  /** No passage has this id. */
  "model/unknown-passage",
  /** The data package gives titles of sections, but none for this code. */
  "model/unknown-section",
  /** The report has no such line. */
  "model/line-out-of-range",
  /** The quote is not on its line of the report. */
  "model/quote-not-on-line",
  /** A number of the row stands in none of its quotes. */
  "model/number-not-in-quote",
  /** A relation has more or fewer terms than its kind takes. */
  "model/relation-arity",
  /** What should be a reference to a number is none. */
  "model/reference-format",
  /** No row has the number that a relation refers to. */
  "model/reference-unknown",
  /** Several rows have the number that a relation refers to. */
  "model/reference-ambiguous",
  /** Relations compute each other in a circle. */
  "model/relation-circle",
] as const;

export type ModelIssueCode = (typeof modelIssueCodes)[number];

/** Where a problem is: file or table, row as a person counts it (the header is row 1), column. */
export type ModelPath = readonly (string | number)[];

export function modelIssue(code: ModelIssueCode, path: ModelPath, params: Issue["params"] = {}): Issue {
  return issue(code, path, params);
}
