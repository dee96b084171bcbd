import type { WorkbookCopies, WorkbookCopy } from "../WorkbookCopies";
import type { ApplyOptions } from "../WorkbookHost";
import type { IsSetSupported } from "./capabilities";
import { openAsNewWorkbook, readWorkbookFile } from "./workbookFile";

/** Copies of the workbook that is open in Excel; null where Excel gives add-ins no file. A new workbook (ExcelApi 1.8) every Excel that is supported can open. */
export function officeCopies(isSetSupported: IsSetSupported): WorkbookCopies | null {
  if (!isSetSupported("CompressedFile", "1.1")) return null;
  /** One file after another: of the two that Excel keeps, another add-in may hold one. */
  let last: Promise<unknown> = Promise.resolve();
  const takeNow = async (options: Pick<ApplyOptions, "signal" | "onProgress">): Promise<WorkbookCopy> => {
    const bytes = await readWorkbookFile(options);
    // Reading and writing of files is not loaded before there is a file.
    const { DocumentHost } = await import("../document/DocumentHost");
    return DocumentHost.open(bytes);
  };
  return {
    copyName: () => null,
    take(options = {}) {
      const turn = last.then(() => takeNow(options));
      last = turn.catch(() => undefined);
      return turn;
    },
    handOver: openAsNewWorkbook,
  };
}
