import { rowNumbers } from "../app/noteTexts";
import type { Finding } from "../core/flag/assessTables";
import type { Language } from "../core/load/texts";
import { sheetAddress } from "../core/workbook/address";
import { messagesOf } from "../messages";

/** One finding as a sentence with its cell. */
export function findingMessage(finding: Finding, language: Language): string {
  const { cli } = messagesOf(language);
  const { row } = finding.assessed;
  const cell = sheetAddress(finding.sheet, finding);
  if (finding.kind === "unreadable") {
    const text = finding.columnIndex === row.target?.columnIndex ? row.target.text : (row.actual?.text ?? "");
    return cli.unreadable(cell, row.label, text);
  }
  const { actual, target, gap } = rowNumbers(finding.assessed, language);
  return cli.missed(cell, row.label, actual, target, gap ?? "–");
}
