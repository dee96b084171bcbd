import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { DocumentHost } from "./DocumentHost";
import { refusalOf } from "./package/fileKind";
import type { DocumentLimits } from "./package/limits";

export interface OpenedFile {
  readonly host: DocumentHost;
  /** True for a new workbook made from an `.xls`: there is no file yet that it could be written back to. */
  readonly isConverted: boolean;
}

/** Opens an `.xlsx` as it is, and an `.xls` as a new workbook. What the file is, its content says, not its name. */
export async function openFile(bytes: Uint8Array, limits?: DocumentLimits): Promise<OpenedFile> {
  if (refusalOf(bytes) !== "oldWorkbook") return { host: await DocumentHost.open(bytes, limits), isConverted: false };
  const { convertOldWorkbook } = await import(/* webpackChunkName: "xls" */ "./xls/convertOldWorkbook");
  return { host: await convertOldWorkbook(await readOld(bytes, limits)), isConverted: true };
}

/** What is needed of a workbook that is only read. */
export interface ReadableWorkbook {
  read(): Promise<WorkbookSnapshot>;
}

/** Opens an `.xlsx` or an `.xls` to read it. */
export async function openToRead(bytes: Uint8Array, limits?: DocumentLimits): Promise<ReadableWorkbook> {
  if (refusalOf(bytes) !== "oldWorkbook") return DocumentHost.open(bytes, limits);
  const { snapshot } = await readOld(bytes, limits);
  return { read: () => Promise.resolve(snapshot) };
}

/** The reader comes with a large library: it is loaded when there is a file for it. */
async function readOld(bytes: Uint8Array, limits: DocumentLimits | undefined) {
  const { readOldWorkbook } = await import(/* webpackChunkName: "xls" */ "./xls/readOldWorkbook");
  return readOldWorkbook(bytes, limits);
}
