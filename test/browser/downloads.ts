/** Files that a page hands to the user. */

import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";

import type { Locator, Page } from "playwright-core";

export interface DownloadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Presses a button, given itself or by its name, and takes the file that the page then hands over. */
export async function download(page: Page, button: string | Locator): Promise<DownloadedFile> {
  const pressed = typeof button === "string" ? page.getByRole("button", { name: button }) : button;
  const [saved] = await Promise.all([page.waitForEvent("download"), pressed.click()]);
  return { name: saved.suggestedFilename(), bytes: new Uint8Array(readFileSync(await saved.path())) };
}

/** The same, kept in a folder under a name of its own, to be opened again; gives its path. */
export async function downloadInto(folder: string, page: Page, button: string | Locator): Promise<string> {
  const { name, bytes } = await download(page, button);
  const path = join(folder, `${randomUUID()}${extname(name)}`);
  writeFileSync(path, bytes);
  return path;
}
