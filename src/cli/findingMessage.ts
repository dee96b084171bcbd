import { findingSentence } from "../app/findingTexts";
import type { Finding } from "../core/flag/findings";
import type { Language } from "../core/load/texts";
import { sheetAddress } from "../core/workbook/address";
import { messagesOf } from "../messages";

/** One finding as a sentence with its cell. */
export function findingMessage(finding: Finding, language: Language): string {
  return messagesOf(language).cli.finding(sheetAddress(finding.sheet, finding), finding.assessed.row.label, findingSentence(finding, language));
}
