/** What the command line says to a person about a workbook. */

import type { AssessedWorkbook } from "../app/assessWorkbook";
import type { FlagReport } from "../app/flagWorkbook";
import { statuses } from "../core/assessment/status";
import type { Status } from "../core/assessment/status";
import type { Language } from "../core/load/texts";
import { rangeAddress } from "../core/workbook/address";
import { messagesOf } from "../messages";
import { findingMessage } from "./findingMessage";

/** More findings than this are counted, not listed: `--json` has them all. */
const listedFindings = 20;

export function scanLines(file: string, { tables, findings }: AssessedWorkbook, language: Language): string[] {
  const { cli } = messagesOf(language);
  if (tables.length === 0) return [cli.scanned(file, 0), `  ${cli.noTables}`];
  return [
    cli.scanned(file, tables.length),
    ...tables.flatMap(({ table, rows }) => [`  ${cli.table(table.sheet, rangeAddress(table.range), table.confidence)}`, `    ${cli.counts(countLines(rows.map(({ assessment }) => assessment.status), language))}`]),
    ...findings.slice(0, listedFindings).map((finding) => `  ▼ ${findingMessage(finding, language)}`),
    ...(findings.length > listedFindings ? [`  ${cli.more(findings.length - listedFindings)}`] : []),
  ];
}

export function flagLines({ plan, findings, results }: FlagReport, language: Language): string[] {
  const { cli } = messagesOf(language);
  const written = results.sheet === null ? [] : [`  ${cli.resultsWritten(results.sheet, results.rowCount)}`];
  if (plan.edits.length === 0) return [`  ${cli.nothingFlagged}`, ...written];
  const missed = findings.filter(({ kind }) => kind === "missed").length;
  const reasons = ["threadedComment", "tooManyNotes"] as const;
  return [
    `  ${cli.flagged(missed, missed - plan.withoutNote.length, plan.rules.length)}`,
    ...reasons.flatMap((reason) => {
      const count = plan.withoutNote.filter((skipped) => skipped.reason === reason).length;
      return count === 0 ? [] : [`  ${cli.withoutNote(count, reason)}`];
    }),
    ...plan.unsure.map(({ table }) => `  ${cli.unsure(table.sheet, rangeAddress(table.range))}`),
    ...written,
  ];
}

/** "Vượt 2 · Đạt 7 · Chưa đạt 1", in the order of the statuses, those that occur. */
export function countLines(found: readonly Status[], language: Language): string[] {
  const { statusWords } = messagesOf(language);
  return statuses.flatMap((status) => {
    const count = found.filter((other) => other === status).length;
    return count === 0 ? [] : `${statusWords[status]} ${count}`;
  });
}
