/** A conclusion as Markdown (GitHub Flavored Markdown for the table). */

import type { Conclusion } from "./conclusion";

const rules = { left: ":---", center: ":---:", right: "---:" } as const;

export function conclusionMarkdown({ paragraph, title, columns, cells }: Conclusion): string {
  const line = (texts: readonly string[]): string => `| ${texts.join(" | ")} |`;
  return [escaped(paragraph), "", `**${escaped(title)}**`, "", line(columns.map(({ header }) => escaped(header))), line(columns.map(({ align }) => rules[align])), ...cells.map((row) => line(row.map(escaped))), ""].join("\n");
}

/** Signs that Markdown reads, and line ends, which would break the table. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&]/g, "\\$&").replace(/\s*[\r\n]+\s*/g, " ").replace(/^([#+-]|\d+[.)])(?=\s)/, "\\$1");
}
