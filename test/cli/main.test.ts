import { spawnSync } from "node:child_process";

import { afterAll, beforeAll, expect, it } from "vitest";

import { messagesOf } from "../../src/messages";
import { bundleCli } from "../support/bundledCli";
import type { BundledCli } from "../support/bundledCli";

let cli: BundledCli;

beforeAll(async () => {
  cli = await bundleCli();
});

afterAll(() => cli.remove());

it.each([
  ["vi", ["scan"]],
  ["vi", ["flga", "a.xlsx"]],
  ["en", ["flag", "a.xlsx", "--outptu", "b.xlsx", "--lang", "en"]],
  ["en", ["functions", "call", "IND.CAGR", "--stdni", "--lang", "en"]],
] as const)("says how commands are written where one was written wrongly, %s: %j", (language, args) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [cli.path, ...args], { encoding: "utf8" });
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr.trimEnd().split("\n").at(-1)).toBe(messagesOf(language).help.usage);
});
