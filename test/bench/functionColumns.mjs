/**
 * One call of a custom function over a column of 200,000 rows, rows in and rows out, against a bare loop of the same arithmetic over
 * the same arrays and against a loop of formulajs' RRI. The functions are bundled as the command line is. All run in turn in one process;
 * prints the medians in seconds as JSON.
 */

import { RRI } from "@formulajs/formulajs";

import { importSource } from "../../webpack.config.js";

const rowCount = 200_000;
const runs = 21;
/** Of mixed columns, one cell in so many is text, of the kinds that tables have. */
const textEvery = 10;
const texts = ["chưa có", "…", "12,5", "đạt"];
const periods = 5;

const { evaluateFunction } = await importSource("./src/functions/index.ts");
const numbers = { first: column(1, false), last: column(2, false) };
const mixed = { first: column(1, true), last: column(2, true) };

const table = [];
for (const [kind, { first, last }] of [["numbers only", numbers], ["1 in 10 is text", mixed]]) {
  const cagr = compare({
    ours: () => evaluateFunction("CAGR", [first, last, periods]),
    bare: () => bareCagr(first, last, periods),
    formulajs: () => formulajsRri(first, last, periods),
  });
  table.push({ work: `CAGR, ${rowCount.toLocaleString("en")} rows, ${kind}`, ...cagr });
  const attainment = compare({ ours: () => evaluateFunction("ATTAINMENT", [first, last]), bare: () => bareAttainment(first, last) });
  table.push({ work: `ATTAINMENT, ${rowCount.toLocaleString("en")} rows, ${kind}`, ...attainment });
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

/** Medians of alternating runs, in seconds, after each has warmed up. */
function compare(works) {
  const names = Object.keys(works);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let run = -3; run < runs; run += 1) {
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
function column(step, hasText) {
  return Array.from({ length: rowCount }, (_, i) => [hasText && i % textEvery === 0 ? texts[(i / textEvery) % texts.length] : 100 + ((i * (7919 * step + 1)) % 100_000) / 100]);
}
