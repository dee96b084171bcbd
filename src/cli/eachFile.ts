/** Runs one piece of work over many workbooks: one bad file does not stop the others. */

import { SingleBar } from "cli-progress";

import { DocumentHost } from "../host/document/DocumentHost";
import { openToRead } from "../host/document/openFile";
import type { ReadableWorkbook } from "../host/document/openFile";
import { defaultLimits } from "../host/document/package/limits";
import type { DocumentLimits } from "../host/document/package/limits";
import { exitBadInput, exitDone, explain } from "./context";
import type { Context } from "./context";
import { expandPaths, readBytes, stateOf } from "./files";
import type { FileState } from "./files";
import { atInterruption } from "./interrupt";

export interface FileOptions {
  /** Limit of the unpacked size in MB. */
  readonly maxSize?: number;
}

export interface OpenFile<H = DocumentHost> {
  readonly file: string;
  readonly host: H;
  readonly fileCount: number;
  /** True for a workbook that did not exist: `file` is where it goes. */
  readonly isNew: boolean;
  /** The file as it was when it was read; null for a new workbook. */
  readonly state: FileState | null;
  /** What this run has written, by path, with the file that it was made of. */
  readonly written: Map<string, string>;
}

/** What one file gives: JSON for programs, lines for people, and whether it holds what the caller asked to fail on. */
export interface FileOutcome {
  /** Pieces of one JSON value; asked for only when JSON is wanted. */
  readonly json: () => Iterable<string>;
  readonly lines: readonly string[];
  readonly exitCode: number;
}

function limitsOf({ maxSize }: FileOptions): DocumentLimits {
  if (maxSize === undefined) return defaultLimits;
  const bytes = maxSize * 1_000_000;
  return { ...defaultLimits, unpackedBytes: bytes, partBytes: bytes };
}

/** Opens each file to be written again. Returns the exit code: the worst of all files. */
export function eachFile(paths: readonly string[], context: Context, options: FileOptions, work: (open: OpenFile) => Promise<FileOutcome>): Promise<number> {
  return eachOpened(paths, context, options, (bytes, limits) => DocumentHost.open(bytes, limits), (open) => {
    if (open.host.isSigned) context.complain(context.messages.writing.signed(open.file));
    return work(open);
  });
}

/** Opens each file to be read only, which takes more kinds of files. */
export function eachFileRead(paths: readonly string[], context: Context, options: FileOptions, work: (open: OpenFile<ReadableWorkbook>) => Promise<FileOutcome>): Promise<number> {
  return eachOpened(paths, context, options, openToRead, work);
}

type Opening<H> = (bytes: Uint8Array, limits: DocumentLimits) => Promise<H>;

async function eachOpened<H>(paths: readonly string[], context: Context, options: FileOptions, open: Opening<H>, work: (open: OpenFile<H>) => Promise<FileOutcome>): Promise<number> {
  const files = await expandPaths(paths, context.messages.cli);
  const bar = files.length > 1 && process.stderr.isTTY ? new SingleBar({ format: "{bar} {value}/{total} {file}", hideCursor: true, clearOnComplete: true, gracefulExit: false, stream: process.stderr }) : null;
  const pending: string[] = [];
  const written = new Map<string, string>();
  let exitCode = exitDone;
  let jsonCount = 0;
  /** One file gives its own JSON, several give an array. */
  const printJsonOf = async (pieces: Iterable<string>): Promise<void> => {
    jsonCount += 1;
    if (files.length > 1) await context.printPieces([jsonCount === 1 ? "[\n" : ",\n"]);
    await context.printPieces(pieces);
  };
  let doneCount = 0;
  const release = bar === null ? null : atInterruption(() => {
    bar.stop();
    pending.forEach(context.print);
    context.complain(context.messages.writing.stopped(doneCount, files.length));
  });
  bar?.start(files.length, 0, { file: "" });
  for (const [index, file] of files.entries()) {
    bar?.update(index, { file });
    try {
      const state = await stateOf(file);
      const bytes = await readBytes(file, context.messages.cli);
      const host = await open(bytes, limitsOf(options));
      const outcome = await work({ file, host, fileCount: files.length, isNew: false, state, written });
      if (context.json) await printJsonOf(outcome.json());
      exitCode = Math.max(exitCode, outcome.exitCode);
      if (bar === null) outcome.lines.forEach(context.print);
      else pending.push(...outcome.lines);
      doneCount += 1;
    } catch (error) {
      const problem = explain(error, context);
      if (problem === null) throw error;
      exitCode = exitBadInput;
      if (context.json) await printJsonOf([JSON.stringify({ file, error: { code: problem.code, message: problem.lines.join("\n") } })]);
      context.complain([`${file}: ${problem.lines[0] ?? ""}`, ...problem.lines.slice(1)].join("\n"));
    }
  }
  release?.();
  bar?.stop();
  pending.forEach(context.print);
  if (context.json) context.print(files.length === 1 ? "" : "\n]");
  return exitCode;
}
