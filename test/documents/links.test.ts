import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

import { describe, expect, it } from "vitest";

import { anchorsOf, documentPaths, root, tokensOfKind } from "./markdown";

/** The addresses of a document's links. */
function linksOf(path: string): string[] {
  return tokensOfKind(path, "link").map(({ href }) => decodeURI(href));
}

it("finds the documents", () => expect(documentPaths).toEqual(expect.arrayContaining(["README.md", "README.vi.md", "CHANGELOG.md", join("seeds", "ben-cat", "README.md"), join("src", "functions", "SPEC.md")])));

describe.each(documentPaths)("%s", (path) => {
  it("links to files and headings that exist", () => {
    const broken = linksOf(path).filter((href) => {
      if (/^https?:/.test(href)) return !URL.canParse(href);
      const [file = "", anchor] = href.split("#");
      const target = file === "" ? path : normalize(join(dirname(path), file));
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(target).has(anchor);
    });
    expect(broken).toEqual([]);
  });

  it("shows pictures that exist, each with words for who cannot see it", () => {
    const broken = tokensOfKind(path, "image").filter(({ href, text }) => text.length < 20 || !existsSync(join(root, dirname(path), href)));
    expect(broken.map(({ href }) => href)).toEqual([]);
  });
});

describe.each([
  ["README.md", "en"],
  ["README.vi.md", "vi"],
])("%s", (path, language) => {
  it("shows every screenshot of its language", () => {
    const pictures = readdirSync(join(root, "assets/screenshots")).filter((name) => name.endsWith(`.${language}.png`));
    expect(tokensOfKind(path, "image").map(({ href }) => href).sort()).toEqual(pictures.map((name) => `assets/screenshots/${name}`).sort());
    expect(pictures.length).toBeGreaterThan(5);
  });
});

it("screenshots are small enough for a page", () => {
  const sizes = readdirSync(join(root, "assets/screenshots")).map((name) => readFileSync(join(root, "assets/screenshots", name)).length);
  expect(Math.max(...sizes)).toBeLessThan(150_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
});
