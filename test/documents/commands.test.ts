import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { bundleCli } from "../support/bundledCli";
import type { BundledCli } from "../support/bundledCli";
import { partsOf } from "../support/zipParts";
import { codeSpans, documentPaths, root, tableOf, tokensOfKind, tokensWithin } from "./markdown";

const sample = join(root, "assets/samples/chi-tieu-kinh-te-xa-hoi-2024.xlsx");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Readonly<Record<string, string>> };

let cli: BundledCli;
/** Name and help of every command: `flag`, `model export`. */
let commands: ReadonlyMap<string, string>;

beforeAll(async () => {
  cli = await bundleCli();
  const described = namesIn(run(["--help"])).map((name) => [name, run([name, "--help"])] as const);
  commands = new Map(described.flatMap(([name, text]) => [[name, text] as const, ...namesIn(text).map((inner) => [`${name} ${inner}`, run([name, inner, "--help"])] as const)]));
});

afterAll(() => cli.remove());

function run(args: readonly string[], folder = root): string {
  return execFileSync(process.execPath, [cli.path, ...args], { cwd: folder, encoding: "utf8" });
}

/** The commands that a help text lists, but for `help` itself. */
function namesIn(help: string): string[] {
  const list = /\n(?:Commands|Các lệnh|Lệnh):\n([\s\S]*)/.exec(help)?.[1] ?? "";
  return [...list.matchAll(/^ {2}([a-z]+)\b/gm)].flatMap(([, name = ""]) => (name === "help" ? [] : name));
}

function optionsIn(text: string): string[] {
  return [...text.matchAll(/(?<![\w-])--?[a-z][\w-]*/g)].map(([option]) => option);
}

/** The command that words begin with, the longest name first; null where they are none. */
function commandOf(words: string): string | null {
  return [...commands.keys()].sort((left, right) => right.length - left.length).find((name) => words === name || words.startsWith(`${name} `)) ?? null;
}

describe("the table of commands", () => {
  const rows = tableOf("README.md", "command").rows.map(([name, does]) => ({
    name: tokensWithin(name?.tokens ?? [], "codespan")[0]?.text ?? "",
    spans: [...tokensWithin(name?.tokens ?? [], "codespan"), ...tokensWithin(does?.tokens ?? [], "codespan")].map(({ text }) => text),
  }));

  it("has every command of the program, and no other", () => {
    expect(new Set(rows.map(({ name }) => commandOf(name)))).toEqual(new Set(commands.keys()));
  });

  it("names options that the command has", () => {
    const unknown = rows.flatMap(({ name, spans }) => {
      const help = optionsIn(commands.get(commandOf(name) ?? "") ?? "");
      return spans.flatMap(optionsIn).filter((option) => !help.includes(option)).map((option) => `${name}: ${option}`);
    });
    expect(unknown).toEqual([]);
  });

  it("evaluates the example of a call", () => {
    const call = rows.find(({ name }) => name.startsWith("functions call"))?.name ?? "";
    const [, name = "", values = ""] = /^functions call (\S+) "(.*)"$/.exec(call) ?? [];
    // 100 doubles in five years: the fifth root of 2.
    expect(Number(run(["functions", "call", name, values]).trim().replace(",", "."))).toBeCloseTo(2 ** (1 / 5) - 1, 6);
  });
});

it.each(documentPaths)("%s writes commands with options that they have", (path) => {
  const all = new Set([...commands.values()].flatMap(optionsIn));
  const unknown = codeSpans(path).filter((span) => {
    const command = commandOf(span);
    if (command !== null) return optionsIn(span.slice(command.length)).some((option) => !optionsIn(commands.get(command) ?? "").includes(option));
    return span.startsWith("--") && !span.startsWith("--language") && optionsIn(span).some((option) => !all.has(option));
  });
  expect(unknown).toEqual([]);
});

describe("scripts", () => {
  it.each(documentPaths)("%s names scripts that exist", (path) => {
    const text = readFileSync(join(root, path), "utf8");
    const named = [...text.matchAll(/\bnpm (?:run (?:-s )?([a-z][\w:-]*)|(start|test)\b)/g)].map(([, script, short]) => script ?? short ?? "");
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it("all stand in the README", () => {
    const text = readFileSync(join(root, "README.md"), "utf8");
    expect(Object.keys(scripts).filter((name) => !new RegExp(`npm (?:run )?${name}(?![\\w:-])`).test(text))).toEqual([]);
  });

  it("the tests run as the README says", () => {
    const steps = readFileSync(join(root, ".ci/run"), "utf8").split("\n").filter((line) => line.startsWith("npm "));
    expect(shellLines("README.md")).toContain(steps.join(" && "));
  });

  it.each(["README.md", "README.vi.md"])("%s begins with the two commands that start the workbench", (path) => {
    expect(shellLines(path)[0]).toBe("npm ci && npm start");
    expect(scripts["start"]).toContain("--config-name workbench");
  });
});

/** The lines of the shell blocks of a document. */
function shellLines(path: string): string[] {
  return tokensOfKind(path, "code").flatMap(({ lang, text }) => (lang === "sh" ? text.split("\n") : [])).map((line) => line.trim());
}

it("the demo writes the files that the README names", () => {
  const folder = mkdtempSync(join(tmpdir(), "sct-documents-"));
  try {
    run(["demo"], folder);
    const [workbook] = codeSpans("README.md").filter((span) => /^out\/.+\.xlsx$/.test(span));
    const samples = readdirSync(join(root, "assets/samples")).filter((name) => name.endsWith(".xlsx"));
    expect(readdirSync(join(folder, "out")).map((name) => `out/${name}`).sort()).toEqual([workbook, ...samples.map((name) => `out/${name}`)].sort());
    expect(samples.length).toBe(3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe.each(["README.md", "README.vi.md"])("the blocks of %s that run the command line", (path) => {
  const folder = mkdtempSync(join(tmpdir(), "sct-documents-"));
  const lines = shellLines(path).flatMap((line) => (line.startsWith("node dist/cli.js ") ? [line.split(" ").slice(2)] : []));

  afterAll(() => rmSync(folder, { recursive: true }));

  it("run from the first to the last and write what they name", () => {
    expect(lines.length).toBeGreaterThan(3);
    for (const args of lines) {
      const [output] = args.slice(args.indexOf("-o") + 1);
      for (const file of args.filter((word) => word.endsWith(".xlsx") && word !== output)) if (!existsSync(join(folder, file))) copyFileSync(sample, join(folder, file));
      expect(run(args, folder), args.join(" ")).toContain(args.find((word) => word.endsWith(".xlsx")));
      if (args.includes("-o")) expect(existsSync(join(folder, output!)), args.join(" ")).toBe(true);
    }
  });

  it("clear gives back every part as it was", async () => {
    const clear = lines.find(([command]) => command === "clear")!;
    expect(await partsOf(readFileSync(join(folder, clear.at(-1)!)))).toEqual(await partsOf(readFileSync(sample)));
  });
});
