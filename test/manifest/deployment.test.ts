import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it, test } from "vitest";

import { defaultAddress, deployedManifest, folderAddress, metadataFiles } from "../../src/manifest/deployment";

const manifest = readFileSync(fileURLToPath(new URL("../../manifest.xml", import.meta.url)), "utf8");

describe("the address of a deployment", () => {
  test.each([
    ["https://host/path", "https://host/path/"],
    ["https://host/path/", "https://host/path/"],
    ["https://chi-tieu.example.vn:8443", "https://chi-tieu.example.vn:8443/"],
    ["http://host/path", null],
    ["https://host/path?version=1", null],
    ["host/path", null],
  ])("%s", (text, expected) => expect(folderAddress(text)).toBe(expected));
});

describe("the manifest of a deployment", () => {
  it("has every address there and nothing else changed", () => {
    const deployed = deployedManifest(manifest, { address: "https://host/a&b/" });
    expect(deployed).not.toContain("localhost");
    expect(deployed.replaceAll("https://host/a&amp;b/", defaultAddress)).toBe(manifest);
  });

  it.each([
    ["vi", "vi-VN", "Nạp mô hình", "Load model", "functions.vi.json", "functions.en.json"],
    ["en", "en-US", "Load model", "Nạp mô hình", "functions.en.json", "functions.vi.json"],
  ] as const)("is in one language only where %s is chosen", (language, locale, words, other, file, otherFile) => {
    const deployed = deployedManifest(manifest, { address: "https://host/", language });
    expect(deployed).toContain(`<DefaultLocale>${locale}</DefaultLocale>`);
    expect(deployed).toContain(`DefaultValue="${words}"`);
    expect(deployed).toContain(`https://host/${file}`);
    for (const left of ["Override Locale", other, otherFile]) expect(deployed).not.toContain(left);
    expect(deployed.match(/DefaultValue=/g)).toHaveLength(manifest.match(/DefaultValue=/g)!.length);
  });
});

test("the functions' help lies at the same address", () => {
  expect(metadataFiles("https://host/path/").map(({ name, content }) => [name, /"helpUrl": "([^"]*)"/.exec(content)?.[1]])).toEqual([
    ["functions.vi.json", "https://host/path/help/vi/cagr.html"],
    ["functions.en.json", "https://host/path/help/en/cagr.html"],
  ]);
});
