/**
 * One call of a custom function over a column of up to 200,000 rows, rows in and rows out, against a bare loop of the same arithmetic over
 * the same arrays and against a loop of formulajs' RRI. The functions are bundled as the command line is. All run in turn in one process;
 * prints the medians in seconds as JSON.
 */

import { RRI } from "@formulajs/formulajs";

import { importSource } from "../../webpack.config.js";

/** 1×, 10× and 100×: cost that grows faster than the column would show. */
const rowCounts = [2_000, 20_000, 200_000];
const runs = 21;
/** Rows that each work has gone through before it is timed. */
const warmUp = 600_000;
/** Of mixed columns, one cell in so many is text, of the kinds that tables have. */
const textEvery = 10;
const texts = ["chưa có", "…", "12,5", "đạt"];
const periods = 5;

const { evaluateFunction } = await importSource("./src/functions/index.ts");
const table = [];
for (const rowCount of rowCounts) {
  for (const hasText of [false, true]) {
    const [first, last] = [column(1, rowCount, hasText), column(2, rowCount, hasText)];
    const size = `${rowCount.toLocaleString("en")} rows, ${hasText ? "1 in 10 is text" : "numbers only"}`;
    const cagr = compare(rowCount, {
      ours: () => evaluateFunction("CAGR", [first, last, periods]),
      bare: () => bareCagr(first, last, periods),
      formulajs: () => formulajsRri(first, last, periods),
    });
    const attainment = compare(rowCount, { ours: () => evaluateFunction("ATTAINMENT", [first, last]), bare: () => bareAttainment(first, last) });
    table.push({ work: `CAGR, ${size}`, ...cagr }, { work: `ATTAINMENT, ${size}`, ...attainment });
  }
}
console.log(JSON.stringify(table));

function bareCagr(first, last, count) {
  const out = new Array(first.length);
  for (let i = 0; i < first.length; i += 1) out[i] = [Math.pow(last[i][0] / first[i][0], 1 / count) - 1];
  return out;
}

function bareAttainment(actual, target) {
  const out = new Array(actual.length);
  for (let i = 0; i < actual.length; i += 1) out[i] = [actual[i][0] / target[i][0]];
  return out;
}

function formulajsRri(first, last, count) {
  const out = new Array(first.length);
  for (let i = 0; i < first.length; i += 1) out[i] = [RRI(count, first[i][0], last[i][0])];
  return out;
}

/** Medians of alternating runs, in seconds. */
function compare(rowCount, works) {
  const names = Object.keys(works);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let run = -warmUp / rowCount; run < runs; run += 1) {
    for (const name of names) {
      const start = performance.now();
      const result = works[name]();
      const seconds = (performance.now() - start) / 1000;
      if (result.length !== rowCount) throw new Error(`${name} gave ${result.length} rows`);
      if (run >= 0) times[name].push(seconds);
    }
  }
  return Object.fromEntries(names.map((name) => [name, times[name].sort((a, b) => a - b)[(runs - 1) / 2]]));
}

/** Values between 100 and 1,100 that do not repeat in the other column. */
function column(step, rowCount, hasText) {
  return Array.from({ length: rowCount }, (_, i) => [hasText && i % textEvery === 0 ? texts[(i / textEvery) % texts.length] : 100 + ((i * (7919 * step + 1)) % 100_000) / 100]);
}
