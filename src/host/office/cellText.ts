import { isCellError, type CellValue } from "../../core/values";

/** Signs that begin a formula, an error or a text mark; the wide ones are what Japanese and Chinese keyboards type, and blanks may stand before them. */
const marked = /^\s*['=+\-@#＝＋－＠]/;
/** Words that Excel reads as something else, in the languages that our users' Excel speaks. */
const valueWords = /^(?:TRUE|FALSE)$/i;

/**
 * A value as Excel is given it so that it stays what it is: a text that Excel would read as a number, date, formula, error or
 * truth value gets the apostrophe that marks texts in Excel. Which texts are dates depends on the user's settings (`8/8`, `1-2`,
 * `5 Mar`), so every text with a digit counts. In a cell formatted as text (`@`) only those marked by their first letter do.
 */
export function typedValue(value: CellValue, isTextCell: boolean): string | number | boolean {
  if (value === null) return "";
  if (isCellError(value)) return value.code;
  if (typeof value !== "string") return value;
  const isMarked = marked.test(value) || valueWords.test(value);
  return isMarked || (!isTextCell && /\d/.test(value)) ? `'${value}` : value;
}
