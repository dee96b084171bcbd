/** The commands of the command line: read files, call the use cases, tell what was done. */

import { assessWorkbook } from "../app/assessWorkbook";
import type { AssessedWorkbook } from "../app/assessWorkbook";
import { takeMarksOut } from "../app/clearMarks";
import { flagWorkbook } from "../app/flagWorkbook";
import { loadModel } from "../app/loadModel";
import { assessModel } from "../app/assessModel";
import type { FormulaKind } from "../core/load/formulas";
import { readStoredAsides } from "../core/flag/asides/storedAsides";
import type { Status } from "../core/assessment/status";
import type { IndicatorModel } from "../core/model/model";
import { modelTables } from "../core/model/tables";
import { catalogueEntries } from "../functions";
import { DocumentHost } from "../host/document/DocumentHost";
import { changeAsides } from "./aside";
import type { AsideOptions } from "./aside";
import { describe, exitDone, exitFindings, printJson } from "./context";
import type { Context } from "./context";
import { eachFile, eachFileRead } from "./eachFile";
import type { FileOptions, FileOutcome, OpenFile } from "./eachFile";
import { UsageError } from "./files";
import { workbookJson } from "./json";
import { openModel } from "./models";
import { countLines, flagLines, scanLines } from "./report";
import { requireOutput, save } from "./save";
import type { WriteOptions } from "./save";

export interface ScanOptions extends FileOptions {
  readonly model?: string;
  readonly failOn?: readonly Status[];
}

export interface FlagOptions extends ScanOptions, WriteOptions, AsideOptions {
  /** Date of the check, ISO 8601. */
  readonly checkedOn: string;
  /** Whether to write the results sheet; default: where the workbook has one already. */
  readonly results?: boolean;
}

export async function scan(paths: readonly string[], options: ScanOptions, context: Context): Promise<number> {
  const model = await givenModel(options.model, context);
  return eachFileRead(paths, context, options, async ({ file, host }) => {
    const assessed = await assessWorkbook(host, model);
    return {
      json: () => workbookJson(file, assessed, context.language),
      lines: context.json ? [] : scanLines(file, assessed, context.language),
      exitCode: failing(assessed, options.failOn),
    };
  });
}

export async function flag(paths: readonly string[], options: FlagOptions, context: Context): Promise<number> {
  requireOutput("flag", options, context);
  const model = await givenModel(options.model, context);
  return eachFile(paths, context, options, async (open) => {
    const flagging = { language: context.language, model, checkedOn: options.checkedOn, ...(options.results === undefined ? {} : { results: options.results }) };
    const changed = await changeAsides(open, options, flagging, context);
    const report = await flagWorkbook(open.host, flagging);
    const written = await save(open, options, context);
    return {
      json: () => workbookJson(open.file, report, context.language),
      lines: context.json ? [] : [...scanLines(open.file, report, context.language), ...changed.map((line) => `  ${line}`), ...flagLines(report, context.language), `  ${written}`],
      exitCode: failing(report, options.failOn),
    };
  });
}

export async function clear(paths: readonly string[], options: WriteOptions, context: Context): Promise<number> {
  requireOutput("clear", options, context);
  return eachFile(paths, context, options, async (open) => {
    const before = await open.host.read();
    const reasons = readStoredAsides(before).length;
    const cleared = await takeMarksOut(open.host, before);
    const written = await save(open, options, context);
    const { cli, writing, asides } = context.messages;
    const isExact = open.host.undoneExactly === true;
    const said = cleared ? [cli.cleared(open.file), `  ${isExact ? writing.restoredExactly : writing.takenOut}`, ...(reasons > 0 ? [`  ${asides.cli.cleared(reasons)}`] : [])] : [cli.nothingToClear(open.file)];
    return { json: () => [JSON.stringify({ file: open.file, cleared, reasons, ...(cleared ? { restored: isExact ? "exactly" : "marksOnly" } : {}) })], lines: context.json ? [] : [...said, `  ${written}`], exitCode: exitDone };
  });
}

export async function load(path: string | undefined, options: WriteOptions & { readonly model?: string; readonly formulas: FormulaKind }, context: Context): Promise<number> {
  if (path === undefined) {
    if (options.output === undefined) throw new UsageError(context.messages.cli.outputNeeded("load"));
    const model = await openModel(options.model, context.messages.cli);
    const outcome = await loadInto({ file: options.output, host: await DocumentHost.create(), fileCount: 1, isNew: true, state: null, written: new Map() }, model, options, context);
    outcome.lines.forEach(context.print);
    if (context.json) {
      await context.printPieces(outcome.json());
      context.print("");
    }
    return outcome.exitCode;
  }
  requireOutput("load", options, context);
  const model = await openModel(options.model, context.messages.cli);
  return eachFile([path], context, options, (open) => loadInto(open, model, options, context));
}

async function loadInto(open: OpenFile, model: IndicatorModel, options: WriteOptions & { readonly formulas: FormulaKind }, context: Context): Promise<FileOutcome> {
  const { messages, language } = context;
  const report = await loadModel(open.host, model, { formulas: options.formulas, language });
  const written = await save(open, options, context);
  report.issues.forEach((issue) => context.complain(describe(issue, context)));
  const lines = [messages.cli.loaded(open.file), ...report.sheets.map(({ sheet, rowCount, isNew }) => `  ${messages.cli.loadedSheet(sheet, rowCount, isNew)}`), `  ${written}`];
  return { json: () => [JSON.stringify({ file: open.file, sheets: report.sheets, issues: report.issues })], lines: context.json ? [] : lines, exitCode: exitDone };
}

export async function showModel(path: string | undefined, context: Context): Promise<number> {
  const model = await openModel(path, context.messages.cli);
  if (context.json) {
    printJson(modelTables(model), context);
    return exitDone;
  }
  const { cli } = context.messages;
  context.print(cli.modelCard(model.title[context.language], model.indicators.length, model.targets.length, model.observations.length, model.passages.length));
  for (const { term, rows } of assessModel(model)) context.print(`  ${cli.termCard(term, countLines(rows.map(({ status }) => status), context.language))}`);
  return exitDone;
}

export function listFunctions(context: Context): number {
  if (context.json) printJson(catalogueEntries.map((entry) => ({ ...entry, name: `IND.${entry.name}` })), context);
  else {
    for (const { signature, summary } of catalogueEntries) context.print(`${signature}\n  ${summary[context.language]}`);
  }
  return exitDone;
}

/** Without `--model`, rows are matched to the model loaded into the workbook itself, if any. */
async function givenModel(path: string | undefined, context: Context): Promise<IndicatorModel | null> {
  return path === undefined ? null : openModel(path, context.messages.cli);
}

/** What a person has set aside does not count as missed. */
function failing({ asides, tables }: AssessedWorkbook, failOn: readonly Status[] | undefined): number {
  if (failOn === undefined) return exitDone;
  return tables.some(({ rows }) => rows.some((row) => failOn.includes(row.assessment.status) && asides.missed(row) === null)) ? exitFindings : exitDone;
}
