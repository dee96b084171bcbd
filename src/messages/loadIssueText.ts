/** What loading a model has to say: apart from the problems of models, which the pane needs only where one is opened. */

import type { Language } from "../core/load/texts";
import type { Issue } from "../core/result";
import { sentenceOf } from "./issueSentence";
import type { IssueTemplates } from "./issueSentence";

export const loadIssueTexts: IssueTemplates = {
  "load/noRoom": {
    vi: "Không còn chỗ dưới bảng {table} cho {rows} dòng mới. Hãy dời phần nằm ngay dưới bảng rồi nạp lại.",
    en: "{rows} new rows found no room below the table {table}. Move what stands there and load again.",
  },
  "load/summaryKept": {
    vi: "Trang này đã được sửa nên giữ nguyên, chưa theo mô hình mới. Muốn lập lại thì xóa trang rồi nạp lại.",
    en: "This sheet was changed, so it stays as it is and does not follow the new model. To have it made anew, delete it and load again.",
  },
  "load/noRoomRight": {
    vi: "Không còn chỗ bên phải bảng {table} cho {columns} cột mới. Hãy dời phần nằm ngay bên phải bảng rồi nạp lại.",
    en: "{columns} new columns found no room to the right of the table {table}. Move what stands there and load again.",
  },
};

export function loadIssueText(issue: Issue, language: Language): string {
  return sentenceOf(issue, language, loadIssueTexts);
}
