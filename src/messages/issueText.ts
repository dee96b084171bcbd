/** Every issue as a sentence: of models, of starting one from a table, and of loading one. */

import type { Language } from "../core/load/texts";
import type { Issue } from "../core/result";
import { sentenceOf } from "./issueSentence";
import type { IssueTemplates } from "./issueSentence";
import { loadIssueTexts } from "./loadIssueText";
import { modelIssueTexts } from "./modelIssues";

const startIssueTexts: IssueTemplates = {
  "start/no-year": {
    vi: "Bảng không cho biết số liệu của năm nào. Hãy cho biết năm (--year ở dòng lệnh).",
    en: "The table does not say which year its numbers are for. Give the year (--year on the command line).",
  },
  "start/no-rows": {
    vi: "Bảng không có dòng nào có kế hoạch hoặc kết quả cả năm để đưa vào mô hình.",
    en: "The table has no row with a plan, or a result for a whole year, to start a model from.",
  },
};

const templates: IssueTemplates = { ...modelIssueTexts, ...startIssueTexts, ...loadIssueTexts };

export function issueText(issue: Issue, language: Language): string {
  return sentenceOf(issue, language, templates);
}
