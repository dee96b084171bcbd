/** What the command line says to a person about a workbook. */

import { divideFindings } from "../app/assessWorkbook";
import type { AssessedWorkbook } from "../app/assessWorkbook";
import type { FlagReport } from "../app/flagWorkbook";
import { asideLines, returnedText } from "../app/noteTexts";
import { statuses } from "../core/assessment/status";
import type { Status } from "../core/assessment/status";
import type { Asides } from "../core/flag/asides/matchAsides";
import type { Finding } from "../core/flag/findings";
import type { Language } from "../core/load/texts";
import { rangeAddress } from "../core/workbook/address";
import { messagesOf } from "../messages";
import { findingMessage } from "./findingMessage";

/** More findings than this are counted, not listed: `--json` has them all. */
const listedFindings = 20;

export function scanLines(file: string, { asides, tables, findings }: AssessedWorkbook, language: Language): string[] {
  const { asides: words, cli } = messagesOf(language);
  const { aside, open } = divideFindings(findings, asides);
  if (tables.length === 0) return [cli.scanned(file, 0), `  ${cli.noTables}`];
  return [
    cli.scanned(file, tables.length),
    ...tables.flatMap(({ table, rows }) => [`  ${cli.table(table.sheet, rangeAddress(table.range), table.confidence)}`, `    ${cli.counts(countLines(rows.map(({ assessment }) => assessment.status), language, rows.filter((row) => asides.missed(row) !== null).length))}`]),
    ...open.slice(0, listedFindings).map((finding) => `  ▼ ${[findingMessage(finding, language), ...returnedTexts(finding, asides, language)].join("; ")}`),
    ...(open.length > listedFindings ? [`  ${cli.more(open.length - listedFindings)}`] : []),
    ...(aside.length > 0 ? [`  ${words.cli.title(aside.length)}`] : []),
    ...aside.slice(0, listedFindings).map((finding) => `  ○ ${[findingMessage(finding, language), ...asideLines(finding, asides, language)].join(". ")}`),
    ...(aside.length > listedFindings ? [`  ${cli.more(aside.length - listedFindings)}`] : []),
  ];
}

export function flagLines({ asides, plan, findings, results }: FlagReport, language: Language): string[] {
  const { asides: words, cli } = messagesOf(language);
  const written = results.sheet === null ? [] : [`  ${cli.resultsWritten(results.sheet, results.rowCount)}`];
  if (plan.edits.length === 0) return [`  ${cli.nothingFlagged}`, ...written];
  const missed = findings.filter(({ kind }) => kind === "missed");
  const aside = divideFindings(missed, asides).aside.length;
  const flagged = missed.length - aside;
  const reasons = ["threadedComment", "tooManyNotes"] as const;
  return [
    `  ${cli.flagged(flagged, missed.length - plan.withoutNote.length, plan.rules.length)}`,
    ...(aside > 0 ? [`  ${words.cli.flagged(aside)}`] : []),
    ...reasons.flatMap((reason) => {
      const count = plan.withoutNote.filter((skipped) => skipped.reason === reason).length;
      return count === 0 ? [] : [`  ${cli.withoutNote(count, reason)}`];
    }),
    ...plan.unsure.map(({ table }) => `  ${cli.unsure(table.sheet, rangeAddress(table.range))}`),
    ...written,
  ];
}

/** That a finding was set aside before its numbers changed; nothing where it was not. */
function returnedTexts(finding: Finding, asides: Asides, language: Language): readonly string[] {
  const before = asides.returned(finding);
  return before === null ? [] : [returnedText(before, language)];
}

/** "Vượt 2 · Đạt 7 · Chưa đạt 1 (trong đó 1 để riêng)", in the order of the statuses, those that occur. `asideCount`: of the missed ones. */
export function countLines(found: readonly Status[], language: Language, asideCount = 0): string[] {
  const { asides, statusWords } = messagesOf(language);
  return statuses.flatMap((status) => {
    const count = found.filter((other) => other === status).length;
    const aside = status === "missed" && asideCount > 0 ? ` (${asides.ofThem(asideCount)})` : "";
    return count === 0 ? [] : `${statusWords[status]} ${count}${aside}`;
  });
}
