/** Everything that the sheets of a model say. */

import type { ModelSheetTexts } from "../core/load/auditSheet";
import type { Language } from "../core/load/texts";
import { messagesOf } from "../messages";
import { auditMessages } from "../messages/audit";
import { checkMessage, computedText, statedText, subjectOf } from "./auditTexts";

export const loadTexts: Readonly<Record<Language, ModelSheetTexts>> = { vi: textsOf("vi"), en: textsOf("en") };

function textsOf(language: Language): ModelSheetTexts {
  const { sheet, verdictWords, verdictMeanings, kindWords } = auditMessages(language);
  return {
    ...messagesOf(language).load,
    audit: {
      sheetName: sheet.name,
      title: sheet.title,
      subtitle: sheet.subtitle,
      columns: sheet.columns,
      verdictWords,
      verdictMeanings,
      gone: sheet.gone,
      note: sheet.note,
      kind: ({ kind }) => kindWords[kind],
      subject: (check) => subjectOf(check, language),
      stated: (check) => statedText(check, language),
      computed: (check) => computedText(check, language) ?? "",
      explanation: (check) => checkMessage(check, language),
    },
  };
}
