/** `audit`: does the document of a model agree with itself? */

import { auditModel } from "../app/auditModel";
import type { AuditReport } from "../app/auditModel";
import { checkMessage, computedText, differenceText, figureLabels, statedText, subjectOf } from "../app/auditTexts";
import type { Check, Figure, Verdict } from "../core/audit/check";
import { verdicts } from "../core/audit/check";
import { isPoint } from "../core/audit/interval";
import type { Language } from "../core/load/texts";
import { auditMessages } from "../messages/audit";
import { exitDone, exitFindings, printJson } from "./context";
import type { Context } from "./context";
import { openModel } from "./models";

export interface AuditCommandOptions {
  readonly model?: string;
  readonly failOn?: readonly Verdict[];
}

export async function audit(options: AuditCommandOptions, context: Context): Promise<number> {
  const model = await openModel(options.model, context.messages.cli);
  const report = auditModel(model);
  if (context.json) printJson({ checks: report.checks.map((check) => checkJson(check, context.language)) }, context);
  else auditLines(model.title[context.language], report, context.language).forEach(context.print);
  return report.checks.some(({ verdict }) => options.failOn?.includes(verdict) === true) ? exitFindings : exitDone;
}

/** Permanent, since other programs read it: numbers where they are single numbers, else the words, else null. */
function checkJson(check: Check, language: Language): object {
  const { id, kind, verdict, reason, difference } = check;
  return {
    id,
    kind,
    stated: figureJson(check.stated, statedText(check, language)),
    computed: check.computed === null ? null : figureJson(check.computed, computedText(check, language)),
    difference,
    verdict,
    ...(reason === null ? {} : { reason }),
    terms: check.terms.map(({ reference }) => reference),
    passages: check.passages,
    message: checkMessage(check, language),
  };
}

function figureJson({ range }: Figure, text: string | null): number | string | null {
  if (range !== null && isPoint(range)) return range.low;
  return text === "" ? null : text;
}

function auditLines(title: string, { checks, counts }: AuditReport, language: Language): string[] {
  const { cli, verdictWords, kindWords, differenceLabel } = auditMessages(language);
  if (checks.length === 0) return [cli.nothing];
  const lines = [cli.summary(title, checks.length)];
  for (const verdict of verdicts) {
    const count = counts.get(verdict) ?? 0;
    if (count === 0) continue;
    lines.push("", cli.group(verdictWords[verdict], count));
    for (const check of checks.filter((other) => other.verdict === verdict)) {
      const [subject, computed, difference] = [subjectOf(check, language), computedText(check, language), differenceText(check, language)];
      const labels = figureLabels(check, language);
      const figures = [cli.figure(labels.stated, statedText(check, language)), ...(computed === null ? [] : [cli.figure(labels.computed, computed)]), ...(difference === null ? [] : [cli.figure(differenceLabel, difference)])];
      lines.push(`  ${kindWords[check.kind]}${subject === "" ? "" : ` · ${subject}`}`, `    ${figures.join(" · ")}`, `    ${checkMessage(check, language)}`);
      for (const { line, quote } of check.passages) lines.push(`      ${cli.line(line, quote)}`);
    }
  }
  return lines;
}
