/** The files of a seed, as a host hands them to the reader. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readModel } from "../../src/core/model/readModel";
import type { IndicatorModel } from "../../src/core/model/model";

const seedsFolder = join(import.meta.dirname, "../../seeds");

export const seedNames: readonly string[] = readdirSync(seedsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

export function seedFiles(name: string): Map<string, string> {
  const folder = join(seedsFolder, name);
  return new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

/** The seed's model; throws with every problem where it has one. */
export function readSeed(name: string): IndicatorModel {
  const result = readModel(seedFiles(name));
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 2));
  return result.value;
}
