/** What leads to the report and its cross-check. Those two bring the rest of their words themselves. */

import type { Language } from "../../core/load/texts";

export interface DocumentLinkMessages {
  readonly audit: string;
  readonly report: string;
  readonly showInReport: string;
  /** A part that could not be fetched. */
  readonly failed: string;
  readonly failedBody: string;
}

const catalogues: Readonly<Record<Language, DocumentLinkMessages>> = {
  vi: {
    audit: "Đối chiếu số liệu",
    report: "Văn bản báo cáo",
    showInReport: "Xem trong văn bản",
    failed: "Không mở được phần này",
    failedBody: "Hãy kiểm tra kết nối rồi làm lại. Các phần khác vẫn dùng được.",
  },
  en: {
    audit: "Cross-check",
    report: "Text of the report",
    showInReport: "Show in the report",
    failed: "This part could not be opened",
    failedBody: "Check the connection and try again. Everything else goes on working.",
  },
};

export function documentLinks(language: Language): DocumentLinkMessages {
  return catalogues[language];
}
