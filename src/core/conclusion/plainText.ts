/** A conclusion as plain text: the cells of a row stand between tabs, so that a spreadsheet takes them apart. */

import type { Conclusion } from "./conclusion";

export function conclusionText({ paragraph, title, columns, cells }: Conclusion): string {
  const line = (texts: readonly string[]): string => texts.map(cellText).join("\t");
  return [oneLine(paragraph), "", oneLine(title), line(columns.map(({ header }) => header)), ...cells.map(line), ""].join("\n");
}

/** Text is text: what begins like a formula gets a space before it, or a spreadsheet would calculate it. */
function cellText(text: string): string {
  const flat = oneLine(text);
  return /^[=+@]|^-(?![\d.,]+$)/.test(flat) ? ` ${flat}` : flat;
}

function oneLine(text: string): string {
  return text.replace(/\s*[\t\r\n]+\s*/g, " ");
}
