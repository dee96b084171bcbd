/** The open workbook as a file, and a file as a new workbook. */

import { HostError } from "../WorkbookHost";
import type { ApplyOptions } from "../WorkbookHost";
import { withHostErrors } from "./errors";

/** Bytes that are asked for at once: few enough to tell how far it has come, and to stop in between. Office.js takes at most 4 MiB. */
const sliceSize = 1 << 20;

/** The file that saving would write now. Excel keeps two such files at most, so each is given back whatever happens. */
export async function readWorkbookFile({ signal, onProgress }: Pick<ApplyOptions, "signal" | "onProgress">): Promise<Uint8Array> {
  const file = await answerTo<Office.File>((done) => Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, done));
  try {
    const bytes = new Uint8Array(file.size);
    let length = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      if (signal?.aborted === true) throw new HostError("cancelled");
      // Of a compressed file the data of a slice are its bytes; the typings leave them open.
      const slice = (await answerTo<Office.Slice>((done) => file.getSliceAsync(index, done))).data as readonly number[];
      if (length + slice.length > bytes.length) throw incomplete(length + slice.length, file.size);
      bytes.set(slice, length);
      length += slice.length;
      onProgress?.((index + 1) / file.sliceCount);
    }
    if (length < bytes.length) throw incomplete(length, file.size);
    return bytes;
  } finally {
    // Whether Excel lets go of the file changes nothing of what was read.
    await new Promise<void>((resolve) => file.closeAsync(() => resolve()));
  }
}

/** Opens a file as a new workbook, which Excel leaves without a name until the user saves it. */
export function openAsNewWorkbook(bytes: Uint8Array): Promise<void> {
  return withHostErrors(() => Excel.createWorkbook(base64(bytes)));
}

function incomplete(length: number, size: number): HostError {
  return new HostError("programFailed", { detail: `${length} of ${size} bytes`, written: 0, total: 0 });
}

function answerTo<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new HostError("programFailed", { detail: `${error.code}: ${error.message}`, written: 0, total: 0 }));
    });
  });
}

/** Divisible by three, so that each piece is a whole number of characters; few enough to be arguments of one call. */
const pieceLength = 3 * 8192;

function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += pieceLength) pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + pieceLength))));
  return pieces.join("");
}
