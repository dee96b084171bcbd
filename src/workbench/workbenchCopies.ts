/** Copies of the workbook that is open in the workbench: downloads beside it. */

import type { Language } from "../core/load/texts";
import type { GridHost } from "../host/grid/GridHost";
import type { WorkbookCopies } from "../host/WorkbookCopies";
import { workbenchMessages } from "../messages/workbench";
import { download } from "./openWorkbook";

/** The workbook on show; `name` is the one that it is saved under. */
export interface OpenWorkbook {
  readonly host: Pick<GridHost, "save">;
  readonly name: string;
}

/** `open` gives the workbook on show at the time of asking. */
export function workbenchCopies(open: () => OpenWorkbook): WorkbookCopies {
  return {
    copyName: (language) => sentName(open().name, language),
    async take() {
      const bytes = await open().host.save();
      const { DocumentHost } = await import("../host/document/DocumentHost");
      return DocumentHost.open(bytes);
    },
    handOver: (bytes, language) => {
      download(sentName(open().name, language), new Uint8Array(bytes));
      return Promise.resolve();
    },
  };
}

/** `Thu 2024.xlsx` becomes `Thu 2024 (gửi).xlsx`; of a copy that is open itself the next one, so that the name is always another. */
export function sentName(name: string, language: Language): string {
  const { toSend } = workbenchMessages(language);
  const [, base = name, extension = ""] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? [];
  const [, original = base, number] = new RegExp(`^(.+) \\(${toSend}(?: (\\d+))?\\)$`, "u").exec(base) ?? [];
  const next = original === base ? "" : ` ${Number(number ?? 1) + 1}`;
  return `${original} (${toSend}${next})${extension}`;
}
