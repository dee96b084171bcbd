import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { IndicatorModel } from "../../src/core/model/model";
import { readModel } from "../../src/core/model/readModel";

const seeds = fileURLToPath(new URL("../../seeds/", import.meta.url));

/** The files of a seed, by name. */
export function seedFiles(name: string): Map<string, string> {
  const folder = `${seeds}${name}/`;
  return new Map(readdirSync(folder).map((file) => [file, readFileSync(folder + file, "utf8")]));
}

export function seedModel(name = "ben-cat"): IndicatorModel {
  const model = readModel(seedFiles(name));
  if (!model.ok) throw new Error(JSON.stringify(model.issues));
  return model.value;
}
