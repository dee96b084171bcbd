/**
 * Free text in CSV files. A spreadsheet calculates what begins like a formula, though the file never says that it is one: such a text gets
 * an apostrophe before it, as people who type text into a cell put it, and loses it again when it is read.
 */

import type { Column } from "./columns";

/** Signs that begin a formula, the wide ones of East Asian keyboards too. */
const formula = /^[=@＝＠]|^[+\-＋－](?![\s\d.,%]*$)/;
const guarded = /^'+(?=[=@＝＠+\-＋－])/;

/** Only these are anybody's words: numbers, ids and words of a list cannot be a formula. */
function isFreeText({ type, values, pattern, names }: Column): boolean {
  return type === "string" && values === undefined && pattern === undefined && names === undefined;
}

/** A text that is guarded already gets one apostrophe more, so that every text reads as itself. */
export function guardText(text: string, column: Column): string {
  return isFreeText(column) && (formula.test(text) || guarded.test(text)) ? `'${text}` : text;
}

/** The text that a cell of a CSV file stands for. */
export function unguardText(text: string, column: Column | undefined): string {
  return column !== undefined && isFreeText(column) && guarded.test(text) ? text.slice(1) : text;
}
