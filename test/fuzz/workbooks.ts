/** The workbooks that are damaged: every sample and every fixture of a whole file. */

import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";

const folders = ["../../assets/samples/", "../fixtures/xlsx/", "../fixtures/rich/", "../fixtures/xls/"];

/** Larger files make a run slow without damaging anything else. */
function filesOf(ending: RegExp): (() => Promise<Uint8Array>)[] {
  return folders.flatMap((folder) => {
    const url = new URL(folder, import.meta.url);
    return namesIn(url)
      .filter((name) => ending.test(name))
      .map((name) => async () => new Uint8Array(await readFile(new URL(name, url))));
  });
}

function namesIn(folder: URL): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

export const workbooks = filesOf(/\.xls[xm]$/);
export const oldWorkbooks = filesOf(/\.xls$/);
