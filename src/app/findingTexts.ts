/** A finding as a sentence, without its cell and its row: those stand beside it wherever it is shown. */

import type { Finding } from "../core/flag/findings";
import type { Language } from "../core/load/texts";
import { assertNever } from "../core/result";
import { cellAddress } from "../core/workbook/address";
import { formatNumber, formatRatio } from "../messages/format";
import { messagesOf } from "../messages";
import { rowNumbers } from "./noteTexts";

export function findingSentence(finding: Finding, language: Language): string {
  const { findings } = messagesOf(language);
  const ratio = (value: number, decimals: number): string => formatRatio(value, language, decimals);
  switch (finding.kind) {
    case "missed": {
      const { actual, target, gap } = rowNumbers(finding.assessed, language);
      return findings.missed(actual, target, gap);
    }
    case "behindPace": {
      const { attainment } = finding.assessed.assessment;
      return findings.behindPace(ratio(typeof attainment === "number" ? attainment : 0, 1), ratio(finding.detail.expected, 1));
    }
    case "statedWrong": {
      const { printed, computed, decimals, form } = finding.detail;
      const shown = Math.min(2, Math.max(1, decimals));
      return findings.statedWrong(ratio(printed, shown), ratio(computed, shown), form);
    }
    case "contradictoryTargets": {
      const { text, otherText } = finding.detail;
      return findings.contradictoryTargets(text, otherText, finding.others.map(cellAddress).join(", "));
    }
    case "doubtfulUnit":
      return findings.doubtfulUnit(formatNumber(finding.detail.factor, language));
    case "textNumber":
      return findings.textNumber(finding.detail.text);
    case "unreadable":
      return findings.unreadable(finding.detail.text);
    default:
      return assertNever(finding);
  }
}
