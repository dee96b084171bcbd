/**
 * Flagging and saving workbooks of 2,000, 20,000 and 200,000 rows against exceljs, which only loads and saves them. Whole processes
 * are measured, start-up included, in turn; the fastest run and the smallest peak of memory of each count.
 */

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { writeLargeWorkbook } from "./largeWorkbook.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const cli = here("../../dist/cli.js");
const rowCounts = [2_000, 20_000, 200_000];
const runs = 3;

export async function flagWorkbooks() {
  const folder = mkdtempSync(join(tmpdir(), "indicator-workbook-bench-"));
  try {
    const table = [];
    for (const rowCount of rowCounts) {
      const [input, output] = [join(folder, `${rowCount}.xlsx`), join(folder, "out.xlsx")];
      await writeLargeWorkbook(input, rowCount);
      const [ours, peer] = [[], []];
      for (let run = 0; run < runs; run += 1) {
        ours.push(measure(cli, ["flag", input, "-o", output]));
        peer.push(measure(here("exceljsRoundTrip.mjs"), [input, output]));
      }
      table.push({ rowCount, ours: least(ours), peer: least(peer) });
    }
    return table;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a script in a process of its own; returns seconds and the peak of its memory in MB. */
function measure(script, args) {
  const { status, stderr } = spawnSync(process.execPath, [here("measure.mjs"), script, ...args], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${script} failed:\n${stderr}`);
  return JSON.parse(stderr.trim().split("\n").at(-1));
}

function least(results) {
  return { seconds: Math.min(...results.map(({ seconds }) => seconds)), megabytes: Math.min(...results.map(({ megabytes }) => megabytes)) };
}
