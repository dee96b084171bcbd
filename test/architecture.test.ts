import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import ts from "typescript";
import { expect, it } from "vitest";

const source = fileURLToPath(new URL("../src/", import.meta.url));

const files = new Set(readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts")).map((name) => join(source, name)));

/** Files of ours that a file imports, types included. */
function importsOf(file: string): string[] {
  return ts.preProcessFile(readFileSync(file, "utf8")).importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith(".")) return [];
    const base = join(dirname(file), fileName);
    const found = [`${base}.ts`, `${base}.tsx`, join(base, "index.ts")].find((candidate) => files.has(candidate));
    return found === undefined ? [] : [found];
  });
}

/** A circle of imports that goes through `file`, or null. */
function circle(file: string, path: readonly string[], finished: Set<string>): readonly string[] | null {
  if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
  if (finished.has(file)) return null;
  for (const next of importsOf(file)) {
    const found = circle(next, [...path, file], finished);
    if (found !== null) return found;
  }
  finished.add(file);
  return null;
}

it("no files import each other in a circle", () => {
  const finished = new Set<string>();
  const circles = [...files].flatMap((file) => circle(file, [], finished)?.map((name) => relative(source, name)).join(" → ") ?? []);
  expect(files.size).toBeGreaterThan(100);
  expect(circles).toEqual([]);
});
