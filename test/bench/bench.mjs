/**
 * `npm run bench`: ratios against named peers, taken in one run on one machine, at 1×, 10× and 100×. Prints the table that README quotes;
 * `--json FILE` writes the figures; `--workbooks FOLDER` names the workbooks that the median is taken of (default: the samples).
 */

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

import { flagWorkbooks } from "./flagWorkbooks.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const { values: options } = parseArgs({ options: { json: { type: "string" }, workbooks: { type: "string", default: here("../../assets/samples") } } });

/** What is promised of each work; the ratio or figure is the first number that a row compares. */
const bars = { function: 2, formulajs: 1, cellsPerSecond: 1e6, medianSeconds: 0.01, flag: 1 / 3, office: 2, readSyncs: 4, writeSyncs: 3, firstLoadKilobytes: 350 };
/** Bars of large columns, workbooks and ranges hold for these sizes; smaller ones are there to show how cost grows. */
const isLarge = (work) => /\b(?:200,000|100,000)\b/.test(work);

/** Medians of alternating runs in a process of its own. */
function inOwnProcess(script, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [here(script), ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${script} failed:\n${stderr}`);
  return JSON.parse(stdout);
}

/** The way through Office.js runs in vitest, which knows TypeScript: it answers with one line of JSON for each size. */
function throughOffice() {
  const output = join(tmpdir(), `indicator-workbook-office-${process.pid}.jsonl`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [here("../../node_modules/vitest/vitest.mjs"), "run", "--config", here("office/vitest.config.ts")], { encoding: "utf8", env: { ...process.env, BENCH_OUTPUT: output } });
  if (status !== 0) throw new Error(`The bench of the Office host failed:\n${stdout}${stderr}`);
  const table = readFileSync(output, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  rmSync(output);
  return table;
}

/** All scripts of ours that the task pane's page names, gzipped, in kB. */
function firstLoad() {
  const page = readFileSync(here("../../dist/taskpane.html"), "utf8");
  const names = [...page.matchAll(/<script[^>]* src="(?!https:)([^"?]+)/g)].map(([, name]) => name);
  return names.reduce((sum, name) => sum + gzipSync(readFileSync(here(`../../dist/${name}`))).length, 0) / 1000;
}

if (!existsSync(here("../../dist/cli.js"))) throw new Error("dist/cli.js is missing: run npm run build first.");
const machine = `${cpus().length} × ${cpus()[0]?.model ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
const figures = { machine, functions: inOwnProcess("functionColumns.mjs"), recognition: inOwnProcess("recognition.mjs", options.workbooks), flagging: await flagWorkbooks(), office: throughOffice(), firstLoadKilobytes: firstLoad() };

const times = (ratio) => `× ${ratio.toFixed(2)}`;
const milliseconds = (seconds) => `${(seconds * 1000).toFixed(seconds < 0.001 ? 3 : 1)} ms`;
const bar = (work, text) => (isLarge(work) ? text : "");
const verdict = (work, holds) => (isLarge(work) ? (holds ? "holds" : "MISSED") : "");
/** What the smallest workbook needs to be read; beyond it, values come in chunks. */
const wholeReads = figures.office[0].readSyncs;
const cells = (row) => row.map((cell) => ` ${cell} `).join("|");

const rows = [
  ...figures.functions.map(({ work, ours, bare, formulajs }) => {
    const peer = formulajs === undefined ? null : ours / formulajs;
    const ratio = ours / bare;
    return [work, milliseconds(ours), `bare loop ${milliseconds(bare)}${peer === null ? "" : ` · formulajs RRI ${milliseconds(formulajs)}`}`, `${times(ratio)}${peer === null ? "" : ` · ${times(peer)}`}`, bar(work, `≤ ${bars.function}${peer === null ? "" : ` · ≤ ${bars.formulajs}`}`), verdict(work, ratio <= bars.function && (peer ?? 0) <= bars.formulajs)];
  }),
  ...figures.recognition.map(({ work, cellCount, ours, bare, isMedian }) => {
    const holds = isMedian ? ours <= bars.medianSeconds : cellCount / ours >= bars.cellsPerSecond;
    return [work, milliseconds(ours), `a loop that looks at each cell ${milliseconds(bare)}`, `${(cellCount / ours / 1e6).toFixed(1)} million cells a second`, isMedian ? "≤ 10 ms" : "≥ 1 million", holds ? "holds" : "MISSED"];
  }),
  ...figures.flagging.map(({ rowCount, ours, peer }) => {
    const work = `flag and save ${rowCount.toLocaleString("en")} rows`;
    const [time, memory] = [ours.seconds / peer.seconds, ours.megabytes / peer.megabytes];
    const shown = ({ seconds, megabytes }) => `${seconds.toFixed(2)} s, ${Math.round(megabytes).toLocaleString("en")} MB`;
    return [work, shown(ours), `exceljs, load and save alone: ${shown(peer)}`, `${times(time)} time, ${times(memory)} memory`, bar(work, "≤ 1/3 each"), verdict(work, time <= bars.flag && memory <= bars.flag)];
  }),
  ...figures.office.map(({ work, seconds, bareSeconds, timeRatio, readSyncs, writeSyncs }) => [
    work, `${milliseconds(seconds)}, ${readSyncs} requests to read, ${writeSyncs} to write`, `the same cells, nothing else: ${milliseconds(bareSeconds)}`, times(timeRatio), bar(work, `≤ ${bars.office}, ≤ ${bars.readSyncs} and chunks, ≤ ${bars.writeSyncs}`),
    verdict(work, timeRatio <= bars.office && wholeReads <= bars.readSyncs && writeSyncs <= bars.writeSyncs),
  ]),
  ["first load of the task pane", `${figures.firstLoadKilobytes.toFixed(0)} kB of gzipped JavaScript`, "", "", `≤ ${bars.firstLoadKilobytes} kB`, figures.firstLoadKilobytes <= bars.firstLoadKilobytes ? "holds" : "MISSED"],
];
console.log(machine);
console.log(["work", "ours", "beside it", "ratio", "bar", ""].reduce((line, head) => `${line} ${head} |`, "|"));
console.log("|---|---|---|---|---|---|");
for (const row of rows) console.log(`|${cells(row)}|`);
if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(figures, null, 2));
