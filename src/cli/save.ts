/** Where the commands that write a workbook write it. */

import { extname, resolve } from "node:path";

import type { Context } from "./context";
import type { FileOptions, OpenFile } from "./eachFile";
import { isSameFile, isUnchanged, outputPath, UsageError, writeWhole } from "./files";

export interface WriteOptions extends FileOptions {
  readonly output?: string;
  readonly inPlace?: boolean;
}

export function requireOutput(command: string, { output, inPlace }: WriteOptions, context: Context): void {
  if (output === undefined && inPlace !== true) throw new UsageError(context.messages.cli.outputNeeded(command));
}

/** Kinds of workbooks that Excel tells by the end of their name, and refuses under another. */
const kinds = new Set([".xlsx", ".xlsm", ".xltx", ".xltm"]);

/** Writes the workbook where the user said; returns the sentence that says where. */
export async function save({ file, host, fileCount, isNew, state, written }: OpenFile, { output, inPlace }: WriteOptions, context: Context): Promise<string> {
  const { cli, writing } = context.messages;
  const path = inPlace === true || output === undefined || isNew ? file : outputPath(file, output, fileCount);
  if (inPlace !== true && !isNew && (await isSameFile(path, file))) throw new UsageError(cli.outputIsInput(path));
  const [is, asked] = [file, path].map((name) => extname(name).toLowerCase());
  if (!isNew && is !== undefined && asked !== undefined && is !== asked && kinds.has(is) && kinds.has(asked)) throw new UsageError(writing.otherKind(path, is));
  const earlier = written.get(resolve(path));
  if (earlier !== undefined) throw new UsageError(writing.sameOutput(path, earlier));
  const bytes = await host.save();
  // Someone saved it in another program, or a second run is at work on it: their work would be lost.
  if (inPlace === true && !isNew && !(await isUnchanged(file, state))) throw new UsageError(writing.changedMeanwhile(path));
  await writeWhole(path, bytes, context.messages);
  written.set(resolve(path), file);
  return cli.written(path);
}
