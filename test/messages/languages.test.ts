/** Both languages say the same things, each in its own words: keys, texts left untranslated, spelling. */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

const source = fileURLToPath(new URL("../../src/", import.meta.url));

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** Folders of `src/messages` that say something in each language. */
const folders = filesUnder(join(source, "messages")).filter((path) => path.endsWith("/vi.ts")).map((path) => dirname(path));

/** The texts that both files of a folder export by the same name; helpers of one of them are left out. */
async function textsOf(folder: string): Promise<{ readonly vi: readonly (readonly [string, string])[]; readonly en: readonly (readonly [string, string])[] }> {
  const [vi, en] = (await Promise.all([import(join(folder, "vi.ts")), import(join(folder, "en.ts"))])) as readonly Readonly<Record<string, unknown>>[];
  const pairs = Object.entries(vi ?? {}).map(([name, texts]) => [texts, name === "vi" ? en?.["en"] : en?.[name]] as const);
  expect(pairs.length, folder).toBeGreaterThan(0);
  return { vi: pairs.flatMap(([texts]) => leaves(texts)), en: pairs.flatMap(([, texts]) => leaves(texts)) };
}

/** Every place of an object with what stands there: a text as it is, anything else as its kind. */
function leaves(value: unknown, path = ""): (readonly [string, string])[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, `${path}[${index}]`));
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([key, item]) => leaves(item, `${path}.${key}`));
  return [[path, typeof value === "string" ? value : `(${typeof value})`]];
}

describe.each(folders.map((folder) => [relative(source, folder), folder] as const))("%s", (_, folder) => {
  it("has the same places in both languages", async () => {
    const { vi, en } = await textsOf(folder);
    const places = (texts: typeof vi): string[] => texts.map(([path]) => path).filter((path) => !commandersOwn.test(path)).sort();
    expect(places(vi)).toEqual(places(en));
  });

  it("translates every text", async () => {
    const { vi, en } = await textsOf(folder);
    const inEnglish = new Map(en);
    expect(vi.filter(([path, text]) => inEnglish.get(path) === text && /\p{Ll}{2}/u.test(text) && !text.startsWith("(") && !sameInBoth.test(path))).toEqual([]);
  });
});

/** Titles that the library of the command line has in English itself. */
const commandersOwn = /^(?:\.help)?\.titles(?:\.|$)/;

/** The names of the languages and of keys; headers and targets as they stand in workbooks of Việt Nam. */
const sameInBoth = /^\.(?:load\.language|language|language\.(?:vi|en)|flag\.headerExamples\[\d\]|verdicts\[\d\]\.written\[\d\]|keys\[\d\]\[0\])$/;

describe("the Vietnamese texts", () => {
  const texts = filesUnder(source).flatMap((path) => {
    const text = readFileSync(path, "utf8");
    if (path.endsWith("/vi.ts")) return [[relative(source, path), text] as const];
    // The functions and the problems of models keep both languages side by side.
    return [...text.matchAll(/\bvi:\s*("(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)/g)].map(([, said = ""]) => [relative(source, path), said] as const);
  });

  it("are all found", () => expect(texts.length).toBeGreaterThan(150));

  it("put the tone on the first vowel of oa, oe and uy, as officials write: hóa, xóa, hủy", () => {
    const elsewhere = texts.flatMap(([path, text]) => [...text.normalize("NFC").matchAll(/\p{L}*(?:o[àáảãạèéẻẽẹ]|(?<![qQ])u[ỳýỷỹỵ])(?!\p{L})/gu)].map(([word]) => `${path}: ${word}`));
    expect(elsewhere).toEqual([]);
  });

  it("call the reader one thing", () => {
    expect(texts.flatMap(([path, text]) => [...text.matchAll(/anh[ /]chị|quý vị|các bạn/giu)].map(([word]) => `${path}: ${word}`))).toEqual([]);
  });
});
