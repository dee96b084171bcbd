/** What is left when a run is stopped, killed, or not alone: real processes and real signals. */

import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { bundleCli } from "../support/bundledCli";
import type { BundledCli } from "../support/bundledCli";
import { rows, workbookOf } from "../support/zipParts";

const sample = fileURLToPath(new URL("../../assets/samples/chi-tieu-kinh-te-xa-hoi-2024.xlsx", import.meta.url));
const original = readFileSync(sample);

let cli: BundledCli;
let folder: string;
let finished: Buffer;

beforeAll(async () => {
  cli = await bundleCli();
});
afterAll(() => cli.remove());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sct-"));
  copyFileSync(sample, file("a.xlsx"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string): string => join(folder, name);
const flagInPlace = ["flag", "a.xlsx", "--in-place"];

interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the program after `before`, which prepares the process; `onSaid` hears what it says on its way. */
function start(args: readonly string[], before = "", onSaid: (said: string, kill: (signal: NodeJS.Signals) => void) => void = () => undefined): { readonly ended: Promise<Ended>; readonly kill: (signal: NodeJS.Signals) => void } {
  const preparation = file(`.before-${args.length}.mjs`);
  writeFileSync(preparation, before);
  const child = spawn(process.execPath, ["--import", pathToFileURL(preparation).href, cli.path, ...args], { cwd: folder });
  let [stdout, stderr] = ["", ""];
  const kill = (signal: NodeJS.Signals): void => void child.kill(signal);
  child.stdout.on("data", (piece: Buffer) => {
    stdout += piece.toString();
  });
  child.stderr.on("data", (piece: Buffer) => {
    stderr += piece.toString();
    onSaid(stderr, kill);
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (status, signal) => {
      rmSync(preparation, { force: true });
      resolve({ status, signal, stdout, stderr });
    });
  });
  return { ended, kill };
}

const run = (args: readonly string[], before = ""): Promise<Ended> => start(args, before).ended;

/** Replaces a function of `node:fs/promises`, which is there as `real`. */
function replacing(call: string, body: string): string {
  return `import fs from "node:fs/promises"; import { syncBuiltinESMExports } from "node:module";
    const { ${call}: real, utimes, rm } = fs; fs.${call} = async (...args) => { ${body} }; syncBuiltinESMExports();`;
}

/** Stands still, saying so, until a signal comes. */
const stand = 'process.stderr.write("standing\\n"); await new Promise((resolve) => setTimeout(resolve, 20_000));';
const halfWritten = replacing("writeFile", `const [path, bytes, ...rest] = args; await real(path, bytes.subarray(0, bytes.length / 2), ...rest); ${stand}`);

describe("killed in place, at any moment", () => {
  it("the file is the original or the finished one, and the next run is in nobody's way", async () => {
    const started = Date.now();
    expect((await run(["flag", "a.xlsx", "-o", "finished.xlsx"])).status).toBe(0);
    const whole = Date.now() - started;
    finished = readFileSync(file("finished.xlsx"));
    rmSync(file("finished.xlsx"));
    for (let moment = 1; moment <= 8; moment++) {
      copyFileSync(sample, file("a.xlsx"));
      const { ended, kill } = start(flagInPlace);
      setTimeout(() => kill("SIGKILL"), (whole * (moment + 2)) / 10);
      await ended;
      const left = readFileSync(file("a.xlsx"));
      expect([original, finished].some((known) => known.equals(left)), `killed after ${moment + 2} tenths`).toBe(true);
      expect(readdirSync(folder).filter((name) => name !== "a.xlsx" && !/^\.a\.xlsx\.[0-9a-f]{8}\.tmp$/.test(name))).toEqual([]);
    }
    expect((await run(flagInPlace)).status).toBe(0);
    expect(readFileSync(file("a.xlsx")).equals(finished)).toBe(true);
  });

  it("what a killed run left is swept away by a later one, but not the file of one that may still be writing", async () => {
    for (const name of [".a.xlsx.0123abcd.tmp", ".a.xlsx.89abcdef.tmp", ".a.xlsx.mine.tmp", ".b.xlsx.0123abcd.tmp"]) writeFileSync(file(name), "PK");
    const longAgo = Date.now() / 1000 - 7200;
    for (const name of [".a.xlsx.0123abcd.tmp", ".a.xlsx.mine.tmp", ".b.xlsx.0123abcd.tmp"]) utimesSync(file(name), longAgo, longAgo);
    expect((await run(flagInPlace)).status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([".a.xlsx.89abcdef.tmp", ".a.xlsx.mine.tmp", ".b.xlsx.0123abcd.tmp", "a.xlsx"]);
  });
});

describe("stopped by the user", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s halfway through a file leaves the original and nothing beside it", async (signal) => {
    const ended = await start(flagInPlace, halfWritten, (said, kill) => {
      if (said.includes("standing")) kill(signal);
    }).ended;
    expect(ended.signal).toBe(signal);
    expect(readFileSync(file("a.xlsx")).equals(original)).toBe(true);
    expect(readdirSync(folder)).toEqual(["a.xlsx"]);
  });

  it("between many files says which are done, and gives the cursor back", async () => {
    copyFileSync(sample, file("b.xlsx"));
    const second = replacing("readFile", `if (String(args[0]).endsWith("b.xlsx")) { ${stand} } return real(...args);`);
    let isStopped = false;
    const ended = await start(["flag", "a.xlsx", "b.xlsx", "--in-place"], `process.stderr.isTTY = true; ${second}`, (said, kill) => {
      if (!isStopped && said.includes("standing")) kill("SIGINT");
      isStopped ||= said.includes("standing");
    }).ended;
    expect(ended.signal).toBe("SIGINT");
    expect(ended.stdout).toContain("a.xlsx");
    expect(ended.stderr).toContain("Đã dừng: xong 1 trong 2 tệp");
    expect(ended.stderr.lastIndexOf("\u001b[?25h")).toBeGreaterThan(ended.stderr.lastIndexOf("\u001b[?25l"));
    expect([readFileSync(file("a.xlsx")).equals(original), readFileSync(file("b.xlsx")).equals(original)]).toEqual([false, true]);
  });
});

describe("not alone", () => {
  it("a file that another program saved meanwhile is not written over", async () => {
    const touched = replacing("readFile", "const bytes = await real(...args); await utimes(args[0], new Date(), new Date(Date.now() + 5000)); return bytes;");
    const { status, stderr } = await run(flagInPlace, touched);
    expect([status, stderr]).toEqual([2, expect.stringContaining("a.xlsx đã bị chương trình khác thay đổi trong lúc lệnh này chạy")]);
    expect(readFileSync(file("a.xlsx")).equals(original)).toBe(true);
    expect(readdirSync(folder)).toEqual(["a.xlsx"]);
  });

  it("two runs on one file leave a whole file, and the later says why it did nothing", async () => {
    const [one, other] = await Promise.all([run(flagInPlace), run([...flagInPlace, "--results"])]);
    for (const { status, stderr } of [one, other]) {
      if (status !== 0) expect([status, stderr]).toEqual([2, expect.stringContaining("thay đổi trong lúc lệnh này chạy")]);
    }
    expect([one.status, other.status]).toContain(0);
    expect(spawnSync(process.execPath, [cli.path, "clear", "a.xlsx", "-o", "cleared.xlsx"], { cwd: folder, encoding: "utf8" }).stdout).toContain("trở lại đúng như trước khi đánh dấu");
    expect(readdirSync(folder).sort()).toEqual(["a.xlsx", "cleared.xlsx"]);
  });

  it("a folder that goes while the result is written is told, and the input stays", async () => {
    const gone = replacing("mkdir", "await real(...args); await rm(args[0], { recursive: true });");
    const { status, stderr } = await run(["flag", "a.xlsx", "-o", "out/b.xlsx"], gone);
    expect([status, stderr]).toEqual([2, expect.stringContaining("Không ghi được out/b.xlsx")]);
    expect(readdirSync(folder)).toEqual(["a.xlsx"]);
  });
});

it("texts of a workbook cannot command the terminal; in JSON they are what they are", async () => {
  const label = "Thu \u001b]0;x\u0007\u001b[2Jngân sách\u009b1m\u202e";
  const stored = "Thu _x001B_]0;x_x0007__x001B_[2Jngân sách\u009b1m\u202e";
  const cells = [["Chỉ tiêu", "Kế hoạch năm 2024", "Thực hiện năm 2024"], [stored, "10", "9"], ["Chi", "10", "8"]];
  const xml = cells.map((row, index) => `<row r="${index + 1}">${row.map((text) => (/^\d+$/.test(text) ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${text}</t></is></c>`)).join("")}</row>`).join("");
  writeFileSync(file("b.xlsx"), await workbookOf([rows(xml)]));
  const { stdout } = await run(["scan", "b.xlsx"]);
  expect(stdout).toContain("ngân sách");
  expect(stdout).not.toMatch(/(?![\n\t])[\p{Cc}\u202e]/u);
  const { stdout: json } = await run(["scan", "b.xlsx", "--json"]);
  expect(json).not.toMatch(/[\u007f-\u009f\u202e]/);
  expect((JSON.parse(json) as { tables: { rows: { label: string }[] }[] }).tables[0]?.rows[0]?.label).toBe(label);
});
