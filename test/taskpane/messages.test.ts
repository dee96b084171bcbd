import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import type { Language } from "../../src/core/load/texts";
import { paneMessages } from "../../src/messages/pane";
import { conclusionPaneMessages } from "../../src/messages/pane/conclusion";
import { functionMessages } from "../../src/messages/pane/functions";
import { modelScreenMessages } from "../../src/messages/pane/models";
import { sendingMessages } from "../../src/messages/pane/sending";

const folder = fileURLToPath(new URL("../../src/taskpane/", import.meta.url));
const source = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(folder, name), "utf8"))
  .join("\n");

/** The paths of all messages: `flag.missed`. */
function pathsOf(messages: object, before = ""): string[] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) => {
    const path = before === "" ? key : `${before}.${key}`;
    return typeof value === "object" && value !== null && !Array.isArray(value) ? pathsOf(value, path) : path;
  });
}

/** Used by its own name, or through its parent by a name that is known at run time: `titles[failure.task]`. */
function isUsed(path: string): boolean {
  const parts = path.split(".");
  const [last = "", parent = last] = parts.toReversed();
  return new RegExp(`\\.${last}\\b`).test(source) || new RegExp(`\\.${parent}\\[`).test(source);
}

const catalogues: readonly (readonly [name: string, messages: (language: Language) => object])[] = [
  ["the pane", paneMessages],
  ["its section of functions", functionMessages],
  ["its screen of models", modelScreenMessages],
  ["its dialog of a conclusion", conclusionPaneMessages],
  ["its section of sending", sendingMessages],
];

describe.each(catalogues)("the words of %s", (_, messages) => {
  it("are the same messages in both languages", () => {
    expect(pathsOf(messages("vi"))).toEqual(pathsOf(messages("en")));
  });

  it("are all used", () => {
    expect(pathsOf(messages("en")).filter((path) => !isUsed(path))).toEqual([]);
  });

  it("are translated, but for the names of languages", () => {
    const same = (left: object, right: object, before = ""): string[] =>
      Object.entries(left).flatMap(([key, value]: [string, unknown]) => {
        const other: unknown = (right as Readonly<Record<string, unknown>>)[key];
        if (typeof value === "object" && value !== null && typeof other === "object" && other !== null && !Array.isArray(value)) return same(value, other, `${before}${key}.`);
        return typeof value === "string" && value === other ? [`${before}${key}`] : [];
      });
    expect(same(messages("vi"), messages("en")).filter((path) => !path.startsWith("language."))).toEqual([]);
  });

});

describe("the words of the pane", () => {
  it("stand in no component", () => {
    const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    expect(code.match(/.*[À-ỹ].*/g)).toBeNull();
  });
});
