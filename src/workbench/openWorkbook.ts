/** From a file that the user chose to a workbook that can be shown, or the sentence that says why not. */

import type { Language } from "../core/load/texts";
import { HostError } from "../host/WorkbookHost";
import type { ReadDocument } from "../host/grid/readForGrid";
import { messagesOf } from "../messages";
import { workbenchMessages } from "../messages/workbench";

/** Something to open: a name and a way to its bytes. */
export interface WorkbookSource {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
}

export interface OpenedWorkbook extends ReadDocument {
  /** True for a new workbook made from an `.xls`. */
  readonly isConverted: boolean;
}

export class OpenError extends Error {}

export function sourceOfFile(file: File): WorkbookSource {
  return { name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** Throws `OpenError` with a sentence for the user; a bug stays what it is. */
export async function openWorkbook(source: WorkbookSource, language: Language): Promise<OpenedWorkbook> {
  const bytes = await source.bytes().catch(() => {
    throw new OpenError(workbenchMessages(language).unreadable);
  });
  const [{ openFile }, { readForGrid }] = await Promise.all([import("../host/document/openFile"), import("../host/grid/readForGrid")]);
  try {
    const { host, isConverted } = await openFile(bytes);
    return { ...(await readForGrid(host)), isConverted };
  } catch (error) {
    if (error instanceof HostError) throw new OpenError(messagesOf(language).hostErrors[error.code](error.params));
    throw error;
  }
}

/** The name under which a workbook is saved. Whatever was opened, what is saved is an `.xlsx`: under the name `.xls` Excel would warn of it. */
export function savedName(name: string): string {
  return name.replace(/\.xls$/i, ".xlsx");
}

/** Gives the browser a file to save. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: /\.zip$/i.test(name) ? "application/zip" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the content by the time of the next task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
