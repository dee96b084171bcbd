/** `conclude`: the conclusion of a model's terms, or of workbooks, to paste into a report. */

import { basename, extname, join } from "node:path";

import { assessWorkbook } from "../app/assessWorkbook";
import { concludeModel, concludeWorkbook } from "../app/conclude";
import type { Conclusion } from "../core/conclusion/conclusion";
import { conclusionHtml, htmlPage } from "../core/conclusion/html";
import { conclusionMarkdown } from "../core/conclusion/markdown";
import { conclusionText } from "../core/conclusion/plainText";
import { conclusionMessages } from "../messages/conclusion";
import { exitDone, printJson } from "./context";
import type { Context } from "./context";
import { eachFileRead } from "./eachFile";
import type { FileOptions } from "./eachFile";
import { isSameFile, UsageError, writeWhole } from "./files";
import { openModel } from "./models";

export const conclusionFormats = ["md", "html", "txt"] as const;
type ConclusionFormat = (typeof conclusionFormats)[number];

export interface ConcludeOptions extends FileOptions {
  readonly format: ConclusionFormat;
  readonly model?: string;
  /** One term of the model; default all. Without files only. */
  readonly term?: string;
  readonly output?: string;
}

export async function concludeCommand(paths: readonly string[], options: ConcludeOptions, context: Context): Promise<number> {
  const { cli } = context.messages;
  if (paths.length === 0) return concludeTerms(options, context);
  if (options.term !== undefined) throw new UsageError(cli.termWithoutFiles);
  const model = options.model === undefined ? null : await openModel(options.model, cli);
  return eachFileRead(paths, context, options, async ({ file, host, fileCount }) => {
    const conclusions = concludeWorkbook(await assessWorkbook(host, model), context.language);
    const lines = conclusions.length === 0 ? [`${file}: ${cli.nothingToConclude}`] : await delivered(conclusions, basename(file), await outputOf(file, fileCount, options, context), options.format, context);
    complainOfAssumptions(file, conclusions, context);
    return { json: () => [JSON.stringify({ file, conclusions: conclusions.map(conclusionJson) })], lines: context.json ? [] : lines, exitCode: exitDone };
  });
}

async function concludeTerms({ format, model: path, term, output }: ConcludeOptions, context: Context): Promise<number> {
  const { cli } = context.messages;
  const model = await openModel(path, cli);
  const all = concludeModel(model, context.language);
  const conclusions = all.filter((conclusion) => term === undefined || conclusion.term === term);
  if (term !== undefined && conclusions.length === 0) throw new UsageError(cli.noSuchTerm(term, all.map((conclusion) => conclusion.term)));
  const lines = await delivered(conclusions, model.title[context.language], output ?? null, format, context);
  if (context.json) printJson({ conclusions: conclusions.map((conclusion) => ({ term: conclusion.term, ...conclusionJson(conclusion) })) }, context);
  else lines.forEach(context.print);
  return exitDone;
}

function complainOfAssumptions(file: string, conclusions: readonly Conclusion[], context: Context): void {
  const assumed = conclusions.flatMap(({ rows }) => rows).filter(({ isAssumed }) => isAssumed).length;
  if (assumed > 0) context.complain(`${file}: ${conclusionMessages(context.language).assumed(assumed)}`);
}

/** Writes the conclusions where the user said and says so; else gives them as lines to print. */
async function delivered(conclusions: readonly Conclusion[], title: string, path: string | null, format: ConclusionFormat, context: Context): Promise<string[]> {
  const text = rendered(conclusions, title, format, context);
  if (path === null) return [text.trimEnd()];
  // Excel and Notepad take a text without this mark for one in the old encoding of Windows.
  const mark = format === "txt" ? "\uFEFF" : "";
  await writeWhole(path, new TextEncoder().encode(mark + text), context.messages);
  return [context.messages.cli.written(path)];
}

function rendered(conclusions: readonly Conclusion[], title: string, format: ConclusionFormat, { language }: Context): string {
  if (format === "html") return htmlPage(title, conclusions.map(conclusionHtml), language);
  return conclusions.map(format === "md" ? conclusionMarkdown : conclusionText).join("\n");
}

async function outputOf(file: string, fileCount: number, { output, format }: ConcludeOptions, context: Context): Promise<string | null> {
  if (output === undefined) return null;
  const isFolder = fileCount > 1 || output.endsWith("/") || output.endsWith("\\") || extname(output) === "";
  const path = isFolder ? join(output, `${basename(file, extname(file))}.${format}`) : output;
  if (await isSameFile(path, file)) throw new UsageError(context.messages.cli.outputIsInput(path));
  return path;
}

function conclusionJson({ title, counts, paragraph, columns, cells }: Conclusion): object {
  return { title, paragraph, counts, columns: columns.map(({ header }) => header), rows: cells };
}
