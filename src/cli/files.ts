/** Files of the command line: found, read whole, and written so that nobody ever sees half of one. */

import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";

/** A problem that the user can mend; `message` is the sentence they read. Exit code 2. */
export class UsageError extends Error {}

const workbookExtensions = new Set([".xlsx", ".xlsm", ".xltx", ".xltm", ".xls"]);

export interface FileMessages {
  notFound(path: string): string;
  readFailed(path: string): string;
  writeFailed(path: string, detail: string): string;
  noWorkbooks(path: string): string;
}

/** Files as given; a folder stands for the workbooks in it, in the order of their names. Excel's lock files (`~$…`) are left out. */
export async function expandPaths(paths: readonly string[], messages: FileMessages): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (info === null) throw new UsageError(messages.notFound(path));
    if (!info.isDirectory()) {
      found.push(path);
      continue;
    }
    const names = (await readdir(path)).filter((name) => workbookExtensions.has(extname(name).toLowerCase()) && !name.startsWith("~$")).sort();
    if (names.length === 0) throw new UsageError(messages.noWorkbooks(path));
    found.push(...names.map((name) => join(path, name)));
  }
  return found;
}

export async function readBytes(path: string, messages: FileMessages): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(isMissing(error) ? messages.notFound(path) : messages.readFailed(path));
  }
}

/** Writes beside the target and renames: the old file or the finished new one, never half. */
export async function writeWhole(path: string, bytes: Uint8Array, messages: FileMessages): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new UsageError(messages.writeFailed(path, error instanceof Error && "code" in error ? String(error.code) : "?"));
  }
}

export function isSameFile(left: string, right: string): boolean {
  return resolve(left) === resolve(right);
}

/** Where the result of one of several inputs goes: into the folder, under its own name. */
export function outputPath(input: string, output: string, inputCount: number): string {
  const isFolder = inputCount > 1 || output.endsWith("/") || output.endsWith("\\") || extname(output) === "";
  return isFolder ? join(output, basename(input)) : output;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
