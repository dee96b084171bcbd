/** Files of the command line: found, read whole, and written so that nobody ever sees half of one. */

import { randomBytes } from "node:crypto";
import { constants, rmSync } from "node:fs";
import { access, chmod, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";

import type { CliMessages } from "../messages/cli/en";
import type { WritingMessages } from "../messages/writing/en";
import { atInterruption } from "./interrupt";

/** A problem that the user can mend; `message` is the sentence they read. Exit code 2. */
export class UsageError extends Error {}

const workbookExtensions = new Set([".xlsx", ".xlsm", ".xltx", ".xltm", ".xls"]);

export type FileMessages = Pick<CliMessages, "notFound" | "readFailed" | "writeFailed" | "noWorkbooks">;

/** Sentences of `WritingMessages` that are about one file. */
export interface WriteMessages {
  readonly cli: FileMessages;
  readonly writing: Pick<WritingMessages, "readOnly" | "diskFull">;
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

/** By what a file is told to be the one that was read. */
export interface FileState {
  readonly size: bigint;
  readonly changedAt: bigint;
  readonly inode: bigint;
}

/** Null where there is no such file. */
export async function stateOf(path: string): Promise<FileState | null> {
  const info = await stat(path, { bigint: true }).catch(() => null);
  return info === null ? null : { size: info.size, changedAt: info.mtimeNs, inode: info.ino };
}

export async function isUnchanged(path: string, before: FileState | null): Promise<boolean> {
  const now = await stateOf(path);
  return before === null || (now?.size === before.size && now.changedAt === before.changedAt && now.inode === before.inode);
}

export async function readBytes(path: string, messages: FileMessages): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(isMissing(error) ? messages.notFound(path) : messages.readFailed(path));
  }
}

/**
 * Writes beside the target and renames: the old file or the finished new one, never half. A file that is there keeps its permissions; one
 * that may not be written is left alone, though the folder would let it be replaced.
 */
export async function writeWhole(path: string, bytes: Uint8Array, { cli, writing }: WriteMessages): Promise<void> {
  // What a link leads to is replaced, not the link.
  const target = await realpath(path).catch(() => path);
  const present = await stat(target).catch(() => null);
  if (present !== null && !(await access(target, constants.W_OK).then(() => true, () => false))) throw new UsageError(writing.readOnly(path));
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString("hex")}.tmp`);
  const release = atInterruption(() => rmSync(temporary, { force: true }));
  try {
    await mkdir(dirname(target), { recursive: true });
    await removeLeftovers(target);
    // On the disk before the name leads to it: else a power cut could leave an empty file under it.
    await writeFile(temporary, bytes, { flush: true });
    if (present !== null) await chmod(temporary, present.mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const code = error instanceof Error && "code" in error ? String(error.code) : "?";
    throw new UsageError(code === "ENOSPC" || code === "EDQUOT" ? writing.diskFull(path) : cli.writeFailed(path, code));
  } finally {
    release();
  }
}

/** What a run that was killed left beside its target. A younger one may be of a run that is still writing. */
async function removeLeftovers(target: string): Promise<void> {
  const folder = dirname(target);
  const before = `.${basename(target)}.`;
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(before) || !/^[0-9a-f]{8}\.tmp$/.test(name.slice(before.length))) continue;
    const info = await stat(join(folder, name)).catch(() => null);
    if (info !== null && Date.now() - info.mtimeMs > leftoverAge) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

/** An hour: no workbook takes so long to write. */
const leftoverAge = 3_600_000;

/** Whether two paths lead to one file, by whatever names: links, other letters where the disk does not tell them apart. */
export async function isSameFile(left: string, right: string): Promise<boolean> {
  if (resolve(left) === resolve(right)) return true;
  const [one, other] = await Promise.all([left, right].map((path) => stat(path, { bigint: true }).catch(() => null)));
  return one != null && other != null && one.ino !== 0n && one.ino === other.ino && one.dev === other.dev;
}

/** Where the result of one of several inputs goes: into the folder, under its own name. */
export function outputPath(input: string, output: string, inputCount: number): string {
  const isFolder = inputCount > 1 || output.endsWith("/") || output.endsWith("\\") || extname(output) === "";
  return isFolder ? join(output, basename(input)) : output;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
