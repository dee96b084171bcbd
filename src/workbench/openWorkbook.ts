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

export class OpenError extends Error {}

export function sourceOfFile(file: File): WorkbookSource {
  return { name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** Throws `OpenError` with a sentence for the user; a bug stays what it is. */
export async function openWorkbook(source: WorkbookSource, language: Language): Promise<ReadDocument> {
  const bytes = await source.bytes().catch(() => {
    throw new OpenError(workbenchMessages(language).unreadable);
  });
  const [{ DocumentHost }, { readForGrid }] = await Promise.all([import("../host/document/DocumentHost"), import("../host/grid/readForGrid")]);
  try {
    return await readForGrid(await DocumentHost.open(bytes));
  } catch (error) {
    if (error instanceof HostError) throw new OpenError(messagesOf(language).hostErrors[error.code](error.params));
    throw error;
  }
}

/** Gives the browser a file to save. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the content by the time of the next task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
