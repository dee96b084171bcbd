/** Models for the command line: a folder of CSV files, one JSON file, a zip, or the first seed of this project. */

import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { BlobReader, TextWriter, ZipReader } from "@zip.js/zip.js";

import { readModelJson } from "../core/model/json";
import type { IndicatorModel } from "../core/model/model";
import { readModel } from "../core/model/readModel";
import type { Issue, Result } from "../core/result";
import { UsageError } from "./files";
import type { FileMessages } from "./files";

/** The bundle lies in `dist/`, the sources in `src/cli/`: the seeds are found from both. */
const roots = ["../seeds/", "../../seeds/"].map((path) => fileURLToPath(new URL(path, import.meta.url)));

const modelFile = /\.(?:csv|json|txt)$/i;

/** No folder of a model holds more than this; a larger file is not read. */
const maximumFileSize = 64 * 1024 * 1024;

export class ModelError extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super("model");
  }
}

/** Reads the model at a path, or the first seed. Every problem of a bad model is in the error. */
export async function openModel(path: string | undefined, messages: FileMessages): Promise<IndicatorModel> {
  const result = await readAt(path ?? (await firstSeed(messages)), messages);
  if (!result.ok) throw new ModelError(result.issues);
  return result.value;
}

async function readAt(path: string, messages: FileMessages): Promise<Result<IndicatorModel>> {
  const info = await stat(path).catch(() => null);
  if (info === null) throw new UsageError(messages.notFound(path));
  if (info.isDirectory()) return readModel(await folderFiles(path));
  if (extname(path).toLowerCase() === ".json") return readModelJson(await readFile(path, "utf8"));
  return readModel(await zipFiles(path, messages));
}

async function folderFiles(path: string): Promise<Map<string, string>> {
  const names = (await readdir(path)).filter((name) => modelFile.test(name));
  return new Map(await Promise.all(names.map(async (name): Promise<[string, string]> => [name, await readFile(join(path, name), "utf8")])));
}

/** The files of a zip, wherever in it they lie, as long as one folder holds them all. */
async function zipFiles(path: string, messages: FileMessages): Promise<Map<string, string>> {
  const zip = new ZipReader(new BlobReader(new Blob([await readFile(path)])));
  try {
    const files = new Map<string, string>();
    for (const entry of await zip.getEntries()) {
      if (entry.directory || !modelFile.test(entry.filename) || entry.uncompressedSize > maximumFileSize) continue;
      files.set(entry.filename.split("/").at(-1) ?? entry.filename, await entry.getData(new TextWriter()));
    }
    return files;
  } catch {
    throw new UsageError(messages.readFailed(path));
  } finally {
    await zip.close();
  }
}

async function firstSeed(messages: FileMessages): Promise<string> {
  for (const root of roots) {
    const [name] = (await readdir(root).catch(() => [])).sort();
    if (name !== undefined) return join(root, name);
  }
  throw new UsageError(messages.notFound("seeds/"));
}
