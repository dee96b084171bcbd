/**
 * A conclusion as an HTML fragment for a word processor, in the form of Vietnamese administrative documents (Decree 30/2020/NĐ-CP,
 * annex I: Times New Roman, 13 or 14 points, first line indented by 1 cm, justified).
 */

import { escapeText } from "../text/escapeXml";
import type { Conclusion, TableColumn } from "./conclusion";

const font = "font-family:'Times New Roman',Times,serif";
const paragraphStyle = `${font};font-size:14pt;text-align:justify;text-indent:1cm;line-height:1.3;margin:0 0 6pt 0`;
const titleStyle = `${font};font-size:13pt;font-weight:bold;text-align:center;margin:6pt 0 6pt 0`;
/** `mso-number-format` keeps Excel from making dates and formulas of texts. */
const cellStyle = `${font};font-size:12pt;border:0.75pt solid #000000;padding:2pt 4pt;vertical-align:middle;mso-number-format:'\\@'`;
/** Shares of the width of a page, column by column. */
const widths = [5, 28, 15, 12, 9, 9, 10, 12];

export function conclusionHtml({ paragraph, title, columns, cells }: Conclusion): string {
  const header = columns.map(({ header: text }, index) => `<th width="${widths[index] ?? 10}%" style="${cellStyle};font-weight:bold;text-align:center">${escapeText(text)}</th>`).join("");
  const body = cells.map((row) => `<tr>${row.map((text, index) => cellHtml(text, columns[index])).join("")}</tr>`).join("\n");
  return [
    `<p style="${paragraphStyle}">${escapeText(paragraph)}</p>`,
    `<p style="${titleStyle}">${escapeText(title)}</p>`,
    `<table border="1" cellspacing="0" cellpadding="4" width="100%" style="border-collapse:collapse;width:100%;${font};font-size:12pt">`,
    `<thead><tr>${header}</tr></thead>`,
    `<tbody>\n${body}\n</tbody>`,
    "</table>",
  ].join("\n");
}

function cellHtml(text: string, column: TableColumn | undefined): string {
  const align = column?.align ?? "left";
  return `<td align="${align}" style="${cellStyle};text-align:${align}">${text === "" ? "&nbsp;" : escapeText(text)}</td>`;
}

/** A page of its own, for a file that a word processor opens. */
export function htmlPage(title: string, fragments: readonly string[], language: string): string {
  return `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"><title>${escapeText(title)}</title></head>\n<body>\n${fragments.join("\n<p>&nbsp;</p>\n")}\n</body>\n</html>\n`;
}
