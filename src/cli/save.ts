/** Where the commands that write a workbook write it. */

import type { Context } from "./context";
import type { FileOptions, OpenFile } from "./eachFile";
import { isSameFile, outputPath, UsageError, writeWhole } from "./files";

export interface WriteOptions extends FileOptions {
  readonly output?: string;
  readonly inPlace?: boolean;
}

export function requireOutput(command: string, { output, inPlace }: WriteOptions, context: Context): void {
  if (output === undefined && inPlace !== true) throw new UsageError(context.messages.cli.outputNeeded(command));
}

/** Writes the workbook where the user said; returns the sentence that says where. */
export async function save({ file, host, fileCount, isNew }: OpenFile, { output, inPlace }: WriteOptions, context: Context): Promise<string> {
  const path = inPlace === true || output === undefined || isNew ? file : outputPath(file, output, fileCount);
  if (inPlace !== true && !isNew && isSameFile(path, file)) throw new UsageError(context.messages.cli.outputIsInput(path));
  await writeWhole(path, await host.save(), context.messages.cli);
  return context.messages.cli.written(path);
}
