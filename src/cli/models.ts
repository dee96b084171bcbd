/** Models for the command line: a folder of CSV files, a zip of it, one JSON file, a workbook, or a seed of this project by its name. */

import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { IndicatorModel } from "../core/model/model";
import type { Issue, Result } from "../core/result";
import { isModelFile, readModelFiles } from "../models/readModelFiles";
import { readBytes, UsageError } from "./files";
import type { FileMessages } from "./files";

/** The bundle lies in `dist/`, the sources in `src/cli/`: the seeds are found from both. */
const roots = ["../seeds/", "../../seeds/"].map((path) => fileURLToPath(new URL(path, import.meta.url)));

export class ModelError extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super("model");
  }
}

/** Reads the model at a path, the seed of that name, or the first seed. Every problem of a bad model is in the error. */
export async function openModel(path: string | undefined, messages: FileMessages): Promise<IndicatorModel> {
  const result = await readAt(path ?? (await firstSeed(messages)), messages);
  if (!result.ok) throw new ModelError(result.issues);
  return result.value;
}

async function readAt(given: string, messages: FileMessages): Promise<Result<IndicatorModel>> {
  const path = (await isThere(given)) ? given : ((await seedNamed(given)) ?? given);
  const info = await stat(path).catch(() => null);
  if (info === null) throw new UsageError(messages.notFound(given));
  if (!info.isDirectory()) return readModelFiles([{ name: path, bytes: await readBytes(path, messages) }]);
  const names = (await readdir(path)).filter(isModelFile);
  // An empty folder is a model without any of its tables.
  return readModelFiles(await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(path, name)) }))));
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

/** The models that come with the program, in the order of their names. */
async function seeds(): Promise<readonly { readonly name: string; readonly path: string }[]> {
  for (const root of roots) {
    const names = (await readdir(root, { withFileTypes: true }).catch(() => [])).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    if (names.length > 0) return names.sort().map((name) => ({ name, path: join(root, name) }));
  }
  return [];
}

async function seedNamed(name: string): Promise<string | null> {
  return (await seeds()).find((seed) => seed.name === name)?.path ?? null;
}

async function firstSeed(messages: FileMessages): Promise<string> {
  const [first] = await seeds();
  if (first === undefined) throw new UsageError(messages.notFound("seeds/"));
  return first.path;
}
