/** `model export`, `model import` and `model start`: models in and out. */

import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { extname, join } from "node:path";

import { modelFromTable, yearOfTable } from "../core/modelSheets/fromTable";
import { withoutModelSheets } from "../core/modelSheets/sheetTables";
import { withoutResults } from "../core/flag/results/resultsMark";
import type { IndicatorModel } from "../core/model/model";
import { writeModelCsv } from "../core/model/writeModelCsv";
import { recognise } from "../core/recognise/recognise";
import type { RecognisedTable } from "../core/recognise/table";
import { rangeAddress } from "../core/workbook/address";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { openToRead } from "../host/document/openFile";
import { modelMessages } from "../messages/models";
import { isModelFile } from "../models/readModelFiles";
import { modelJson, modelWorkbook, modelZip } from "../models/writeModelFile";
import { exitDone, printJson } from "./context";
import type { Context } from "./context";
import { readBytes, UsageError, writeWhole } from "./files";
import { ModelError, openModel } from "./models";

export interface ModelWriteOptions {
  readonly output?: string;
  readonly overwrite?: boolean;
}

export interface StartOptions extends ModelWriteOptions {
  readonly sheet?: string;
  readonly table?: number;
  readonly year?: number;
  readonly term?: string;
}

/** Reads a model from wherever it is and writes it where the user said, in the form that the name says. */
export async function convertModel(command: string, path: string | undefined, options: ModelWriteOptions, context: Context): Promise<number> {
  const output = outputOf(command, options, context);
  const model = await openModel(path, context.messages.cli);
  await writeModel(model, output, options, context);
  if (context.json) printJson({ output, ...countsOf(model) }, context);
  else context.print(wrote(output, model, context));
  return exitDone;
}

/** Starts a model from the largest table of a workbook, or from the one that the user chose. */
export async function startModel(path: string, options: StartOptions, context: Context): Promise<number> {
  const { language, messages } = context;
  const output = outputOf("model start", options, context);
  const snapshot = await (await openToRead(await readBytes(path, messages.cli))).read();
  const { table, number, count } = chooseTable(snapshot, options, context);
  const year = options.year ?? null;
  const started = modelFromTable(table, { texts: modelMessages(language).fromTable, year, term: options.term ?? null });
  if (!started.ok) throw new ModelError(started.issues);
  const { model, assumedDirections, partYearResults, leftOutTargets } = started.value;
  await writeModel(model, output, options, context);
  const range = rangeAddress(table.range);
  if (context.json) {
    printJson({ output, sheet: table.sheet, range, year: year ?? yearOfTable(table), ...countsOf(model), assumedDirections, partYearResults, leftOutTargets }, context);
    return exitDone;
  }
  context.print(modelMessages(language).startedFrom(table.sheet, range, number, count));
  if (assumedDirections > 0) context.print(`  ${modelMessages(language).assumedDirections(assumedDirections)}`);
  if (partYearResults > 0) context.print(`  ${modelMessages(language).partYearResults(partYearResults)}`);
  if (leftOutTargets > 0) context.print(`  ${modelMessages(language).leftOutTargets(leftOutTargets)}`);
  context.print(wrote(output, model, context));
  return exitDone;
}

interface ChosenTable {
  readonly table: RecognisedTable;
  /** Among the tables of the sheet, or of the workbook where no sheet was named; from 1. */
  readonly number: number;
  readonly count: number;
}

function chooseTable(snapshot: WorkbookSnapshot, { sheet, table: asked }: StartOptions, { language }: Context): ChosenTable {
  const names = snapshot.sheets.map(({ name }) => name);
  if (sheet !== undefined && !names.includes(sheet)) throw new UsageError(modelMessages(language).noSheet(sheet, names));
  const tables = recognise(withoutModelSheets(withoutResults(snapshot))).filter((table) => sheet === undefined || table.sheet === sheet);
  const largest = tables.reduce<RecognisedTable | null>((best, table) => (best === null || table.rows.length > best.rows.length ? table : best), null);
  if (largest === null) throw new UsageError(modelMessages(language).noTables);
  const table = asked === undefined ? largest : tables[asked - 1];
  if (table === undefined) throw new UsageError(modelMessages(language).noTable(asked ?? 0, tables.length));
  return { table, number: tables.indexOf(table) + 1, count: tables.length };
}

function outputOf(command: string, { output }: ModelWriteOptions, { language }: Context): string {
  if (output === undefined) throw new UsageError(modelMessages(language).outputNeeded(command));
  return output;
}

function countsOf({ indicators, targets, observations }: IndicatorModel): { readonly indicators: number; readonly targets: number; readonly observations: number } {
  return { indicators: indicators.length, targets: targets.length, observations: observations.length };
}

function wrote(output: string, { indicators, targets, observations }: IndicatorModel, { language }: Context): string {
  return modelMessages(language).wrote(output, indicators.length, targets.length, observations.length);
}

async function writeModel(model: IndicatorModel, output: string, { overwrite }: ModelWriteOptions, context: Context): Promise<void> {
  const isFolder = output.endsWith("/") || output.endsWith("\\") || (await stat(output).catch(() => null))?.isDirectory() === true || extname(output) === "";
  if (isFolder) await writeFolder(model, output, overwrite === true, context);
  else await writeFileOf(model, output, overwrite === true, context);
}

async function writeFileOf(model: IndicatorModel, output: string, overwrite: boolean, { language, messages }: Context): Promise<void> {
  const kind = extname(output).toLowerCase();
  if (!isFileKind(kind)) throw new UsageError(modelMessages(language).unknownKind(output));
  if (!overwrite && (await stat(output).catch(() => null)) !== null) throw new UsageError(modelMessages(language).isThere(output));
  const bytes = await writers[kind](model, language);
  await writeWhole(output, bytes, messages);
}

const writers = {
  ".zip": (model: IndicatorModel) => modelZip(model),
  ".json": (model: IndicatorModel) => Promise.resolve(modelJson(model)),
  ".xlsx": async (model: IndicatorModel, language: Context["language"]) => {
    const workbook = await modelWorkbook(model, language);
    if (!workbook.ok) throw new ModelError(workbook.issues);
    return workbook.value;
  },
} as const;

function isFileKind(kind: string): kind is keyof typeof writers {
  return Object.hasOwn(writers, kind);
}

/** The files of a model that stood in the folder before and that this one does not have would be read with it: they go. */
async function writeFolder(model: IndicatorModel, folder: string, overwrite: boolean, { language, messages }: Context): Promise<void> {
  const files = writeModelCsv(model);
  const standing = (await readdir(folder).catch(() => [])).filter(isModelFile);
  const [first] = standing;
  if (first !== undefined && !overwrite) throw new UsageError(modelMessages(language).isThere(join(folder, first)));
  await mkdir(folder, { recursive: true });
  for (const [name, text] of files) await writeWhole(join(folder, name), new TextEncoder().encode(text), messages);
  for (const name of standing) if (!files.has(name)) await rm(join(folder, name));
}

