/**
 * `npm run bench`: ratios against named peers, taken in one run on one machine. Prints a table; `--json FILE` writes it too.
 * Functions are timed inside a process (see functionColumns.mjs and recognition.mjs). For workbooks whole processes are timed, start-up included, each
 * several times in turn; the fastest run of each counts.
 */

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { writeLargeWorkbook } from "./largeWorkbook.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const cli = here("../../dist/cli.js");
const folder = join(tmpdir(), "indicator-workbook-bench");
const runs = 3;

if (!existsSync(cli)) throw new Error("dist/cli.js is missing: run npm run build first.");
mkdirSync(folder, { recursive: true });

/** Runs a script in a process of its own; returns seconds and the peak of its memory in MB. */
function measure(script, args) {
  const result = spawnSync(process.execPath, [here("measure.mjs"), script, ...args], { encoding: "utf8", maxBuffer: 1 << 28 });
  const line = result.stderr.trim().split("\n").at(-1);
  if (result.status !== 0) throw new Error(`${script} failed:\n${result.stderr}`);
  return JSON.parse(line);
}

/** Medians of alternating runs in a process of its own. */
function medians(script) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [here(script)], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${script} failed:\n${stderr}`);
  return JSON.parse(stdout);
}

const functions = medians("functionColumns.mjs");
const recognition = medians("recognition.mjs");
const table = [];
for (const rowCount of [2_000, 20_000, 200_000]) {
  const input = join(folder, `${rowCount}.xlsx`);
  const output = join(folder, `${rowCount}-out.xlsx`);
  await writeLargeWorkbook(input, rowCount);
  const ours = [];
  const peer = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(measure(cli, ["flag", input, "-o", output]));
    peer.push(measure(here("exceljsRoundTrip.mjs"), [input, output]));
  }
  const least = (results, key) => Math.min(...results.map((result) => result[key]));
  table.push({
    work: `flag and save ${rowCount.toLocaleString("en")} rows`,
    peer: "exceljs load and save",
    seconds: least(ours, "seconds"),
    peerSeconds: least(peer, "seconds"),
    timeRatio: least(ours, "seconds") / least(peer, "seconds"),
    megabytes: least(ours, "megabytes"),
    peerMegabytes: least(peer, "megabytes"),
    memoryRatio: least(ours, "megabytes") / least(peer, "megabytes"),
  });
}

/** The way through Office.js runs in vitest, which knows TypeScript: it answers with one line of JSON for each size. */
const officeOutput = join(folder, "office.jsonl");
rmSync(officeOutput, { force: true });
const vitest = fileURLToPath(new URL("../../node_modules/vitest/vitest.mjs", import.meta.url));
const office = spawnSync(process.execPath, [vitest, "run", "--config", here("office/vitest.config.ts")], { encoding: "utf8", env: { ...process.env, BENCH_OUTPUT: officeOutput } });
if (office.status !== 0) throw new Error(`The bench of the Office host failed:\n${office.stdout}${office.stderr}`);
const officeTable = readFileSync(officeOutput, "utf8").trim().split("\n").map((line) => JSON.parse(line));
rmSync(folder, { recursive: true, force: true });

const machine = `${cpus().length} × ${cpus()[0]?.model ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
console.log(machine);
const milliseconds = (seconds) => `${(seconds * 1000).toFixed(1)} ms`;
for (const { work, ours, bare, formulajs } of functions) {
  const rri = formulajs === undefined ? "" : `, formulajs RRI ${milliseconds(formulajs)} ×${(ours / formulajs).toFixed(2)}`;
  console.log(`${work.padEnd(44)} ${milliseconds(ours)}   against a bare loop ${milliseconds(bare)} ×${(ours / bare).toFixed(2)}${rri}`);
}
for (const { work, cellCount, ours, bare } of recognition) {
  console.log(`${work.padEnd(44)} ${milliseconds(ours)}, ${(cellCount / ours / 1e6).toFixed(1)} million cells a second   against a loop that looks at each cell ${milliseconds(bare)} ×${(ours / bare).toFixed(0)}`);
}
for (const row of table) {
  console.log(
    `${row.work.padEnd(28)} ${row.seconds.toFixed(2)} s, ${Math.round(row.megabytes)} MB   against ${row.peer} ${row.peerSeconds.toFixed(2)} s, ${Math.round(row.peerMegabytes)} MB   time ×${row.timeRatio.toFixed(2)}, memory ×${row.memoryRatio.toFixed(2)}`,
  );
}
for (const row of officeTable) {
  console.log(
    `${row.work.padEnd(40)} ${row.seconds.toFixed(3)} s   against bare Office.js ${row.bareSeconds.toFixed(3)} s   time ×${row.timeRatio.toFixed(2)} (at most 2 at 100,000)   ${row.readSyncs} syncs to read, ${row.writeSyncs} to write`,
  );
}
const position = process.argv.indexOf("--json");
if (position > 0) writeFileSync(process.argv[position + 1], JSON.stringify({ machine, functions, recognition, table, office: officeTable }, null, 2));
