/** Every native twin over a grid of ordinary and edge inputs, with what the function itself shows: for whichever engine evaluates the formulas. */

import { progressWords } from "../../src/core/statistics/progressWords";
import { statusWords } from "../../src/core/assessment/statusWords";
import { directions } from "../../src/core/target/target";
import type { Direction } from "../../src/core/target/target";
import { readTarget } from "../../src/core/target/readTarget";
import { guardBlanks, numeral } from "../../src/core/twins/fragment";
import { cagrTwin, changeTwin, pathTwin, periodsToTwin, projectTwin, requiredRateTwin } from "../../src/core/twins/growthTwins";
import { progressStatusTwin, progressTwin } from "../../src/core/twins/progressTwins";
import { attainmentTwin, gapTwin } from "../../src/core/twins/ratioTwins";
import { aarrTwin, avgGrowthTwin, contributionTwin, logGrowthTwin, rebaseTwin, shareTwin } from "../../src/core/twins/seriesTwins";
import type { TrendFragments } from "../../src/core/twins/seriesTwins";
import type { Rounding } from "../../src/core/twins/rounding";
import type { TwinTarget } from "../../src/core/twins/twinTarget";
import { statusTwin } from "../../src/core/twins/verdictTwins";
import type { CellError, CellValue } from "../../src/core/values";
import { evaluateFunction } from "../../src/functions";
import type { FunctionArgument } from "../../src/functions";
import { combinations } from "./formulaGrid";
import type { GridCase } from "./formulaGrid";

export interface TwinGroup {
  readonly name: string;
  readonly cases: readonly GridCase[];
}

const ref: CellError = { code: "#REF!" };
/** 1.1 + 2.2 has digits that no one typed; no quotient lies between 0 and the smallest normal double, which LibreOffice refuses. */
const levels: readonly CellValue[] = [0, 100, 121, 1.1 + 2.2, -100, 1e308, 1e-300];
const rates: readonly CellValue[] = [0, 0.1, -0.05, 1, -1, -1.5, 1e308];
const periods: readonly CellValue[] = [1, 5, 2.5, 0, -2];
const words = ["từ 12%", "trên 97%", "không quá 4%", "dưới 4%", "8,7 – 10,7%", "khoảng 12%", "12"];

/** What a function shows in one cell. */
function call(name: string, args: readonly FunctionArgument[]): CellValue {
  const result = evaluateFunction(name, args);
  return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
}

/** The target that words were compiled to. */
function compiled(text: string): TwinTarget {
  const { operator, low, high, direction } = readTarget(text)!;
  return { operator, low: low === null ? null : numeral(low), high: high === null ? null : numeral(high), direction };
}

const inCell = (reference: string): TwinTarget => ({ operator: "=", low: reference, high: null });

/** A twin of a function of single cells, every input in a cell of its own; a blank shows `#N/A`. */
function perCell(name: string, inputs: readonly (readonly CellValue[])[], formula: (references: readonly string[]) => string): TwinGroup {
  const withGaps = [...combinations(inputs), ...inputs.flatMap((_, index) => [null, ref].map((bad) => inputs.map((list, column) => (column === index ? bad : (list[1] ?? null)))))];
  return {
    name,
    cases: withGaps.map((row) => ({ inputs: row, formula: (references) => guardBlanks(references, formula(references), "NA()"), expected: call(name, row) })),
  };
}

/** Cases for every wording of a target and every combination of the other inputs. */
function perWording(inputs: readonly (readonly CellValue[])[], make: (text: string, row: readonly CellValue[]) => GridCase): GridCase[] {
  return words.flatMap((text) => combinations(inputs).map((row) => make(text, row)));
}

const growth: readonly TwinGroup[] = [
  perCell("CAGR", [levels, levels, periods], ([first = "", last = "", count = ""]) => cagrTwin(first, last, count)),
  perCell("CHANGE", [levels, levels], ([previous = "", current = ""]) => changeTwin(previous, current)),
  perCell("REQUIREDRATE", [levels, levels, [5, 0]], ([current = "", target = "", count = ""]) => requiredRateTwin(current, target, count)),
  perCell("PROJECT", [levels, rates, periods], ([current = "", rate = "", count = ""]) => projectTwin(current, rate, count)),
  perCell("PERIODSTO", [levels, levels, rates], ([current = "", target = "", rate = ""]) => periodsToTwin(current, target, rate)),
];

const withWords: readonly TwinGroup[] = [
  {
    name: "PERIODSTO, words",
    cases: perWording([[0, 2, 4, 9, 12, 98, -5], [0.1, -0.1, 0]], (text, inputs) => ({
      inputs,
      formula: ([current = "", rate = ""]) => periodsToTwin(current, compiled(text), rate),
      expected: call("PERIODSTO", [inputs[0], text, inputs[1]]),
    })),
  },
  {
    name: "PROJECT, periods in the formula",
    cases: combinations<CellValue>([levels, rates, [3]]).map(([current = null, rate = null, count = null]) => ({
      inputs: [current, rate],
      formula: ([value = "", growthRate = ""]) => projectTwin(value, growthRate, String(Number(count))),
      expected: call("PROJECT", [current, rate, count]),
    })),
  },
  {
    name: "PATH",
    cases: combinations<CellValue>([levels, levels, ["geometric", "linear"], [1, 3]]).map(([baseline = null, target = null, method = null, index = null]) => ({
      inputs: [baseline, target],
      formula: ([from = "", to = ""]) => pathTwin(from, to, "3", String(Number(index)), method === "linear" ? "linear" : "geometric"),
      expected: ((row) => (Array.isArray(row) ? (row[0]?.[Number(index) - 1] ?? null) : row))(evaluateFunction("PATH", [baseline, target, 3, method])),
    })),
  },
  {
    name: "REQUIREDRATE, words",
    cases: perWording([[0, 2, 4, 9, 12, 98, -5], [2, 0]], (text, inputs) => ({
      inputs,
      formula: ([current = "", count = ""]) => requiredRateTwin(current, compiled(text), count),
      expected: call("REQUIREDRATE", [inputs[0], text, inputs[1]]),
    })),
  },
];

const actuals: readonly CellValue[] = [0, 3, 4, 9, 12, 97, 98, -5];
const either: readonly (Direction | null)[] = [null, ...directions];

const targets: readonly TwinGroup[] = [
  {
    name: "ATTAINMENT",
    cases: either.flatMap((direction) => [
      ...combinations<CellValue>([actuals, [0, 12, -5]]).map((inputs) => ({
        inputs,
        formula: ([actual = "", target = ""]: readonly string[]) => attainmentTwin({ actual, target: inCell(target), direction }),
        expected: call("ATTAINMENT", [...inputs, direction]),
      })),
      ...perWording([actuals], (text, inputs) => ({
        inputs,
        formula: ([actual = ""]) => attainmentTwin({ actual, target: compiled(text), direction }),
        expected: call("ATTAINMENT", [inputs[0], text, direction]),
      })),
    ]),
  },
  {
    name: "ATTAINMENT, baseline",
    cases: combinations<CellValue>([actuals, [0, 12, -5], [0, 4]]).map((inputs) => ({
      inputs,
      formula: ([actual = "", target = "", baseline = ""]) => attainmentTwin({ actual, target: inCell(target), direction: null, baseline }),
      expected: call("ATTAINMENT", [inputs[0], inputs[1], null, inputs[2]]),
    })),
  },
  {
    name: "GAP",
    cases: either.flatMap((direction) =>
      perWording([actuals], (text, inputs) => ({
        inputs,
        formula: ([actual = ""]) => gapTwin({ actual, target: compiled(text), direction }),
        expected: call("GAP", [inputs[0], text, direction]),
      })),
    ),
  },
  {
    name: "STATUS",
    cases: either.flatMap((direction) =>
      perWording([[null, ...actuals, 0.1 + 0.2]], (text, inputs) => ({
        inputs,
        formula: ([actual = ""]) => statusTwin({ actual, target: compiled(text), direction, rounding: roundingOf(text), limit: null, words: wordsOf(statusWords) }),
        expected: call("STATUS", [inputs[0], text, direction]),
      })),
    ),
  },
];

function roundingOf(text: string): Rounding {
  const { operator, decimals } = readTarget(text)!;
  return operator === "~" ? { kind: "decimals", decimals } : { kind: "significant" };
}

function wordsOf<Code extends string>(table: Readonly<Record<Code, { readonly vi: string }>>): Record<Code, string> {
  return Object.fromEntries(Object.entries<{ readonly vi: string }>(table).map(([code, { vi }]) => [code, vi])) as Record<Code, string>;
}

const between = (references: readonly string[]): string => `${references[0]}:${references.at(-1)}`;

const rateSeries: readonly (readonly CellValue[])[] = [
  [0.1], [-0.5, 1], [0.1, 0.2, 0.15], [0.07, -0.02, 0.11, 0.05], [0, 0, 0], [-1, 0.1], [-1.1, 0.1], [1e308, 1e308], [0.1, null], [null, ref], [0.1, ref],
];
const valueSeries: readonly (readonly CellValue[])[] = [
  [33100, 47300, 69000, 102000, 150000, 220000], [100, 110, 121], [7, 7, 7], [120, 100, 70, 55], [5, 4], [10, 0, 5], [10, -1, 5], [5], [1e-5, 1e5], [100, ref, 121],
];
const gappedSeries: readonly (readonly CellValue[])[] = [[100, null, 70, 55], [null, 100, 110], [100, null], [null, null], [10, null, 0], [100, null, ref]];
const yearSeries: readonly (readonly CellValue[])[] = [[2000, 2005, 2010, 2015, 2016, 2020], [1, 2, 3, 4, 5, 6], [2020, 2020, 2020, 2020, 2020, 2020], [2010, 2000, 2005, 2001, 2003, 2002], [2000, null, 2001, 2002, 2003, 2004]];

function trends(name: string, twin: (fragments: TrendFragments) => string): TwinGroup {
  const numbered = [...valueSeries, ...gappedSeries].map((values): GridCase => ({
    inputs: values,
    formula: (references) => twin({ values: between(references), periods: null, shape: "row", hasGaps: gappedSeries.includes(values) }),
    expected: call(name, [[values]]),
  }));
  const dated = [...valueSeries, ...gappedSeries].flatMap((values) =>
    yearSeries.map((all): GridCase => {
      const years = all.slice(0, values.length);
      return {
        inputs: [...values, ...years],
        formula: (references) =>
          twin({ values: between(references.slice(0, values.length)), periods: between(references.slice(values.length)), shape: "row", hasGaps: gappedSeries.includes(values) }),
        expected: call(name, [[values], [years]]),
      };
    }),
  );
  return { name, cases: [...numbered, ...dated] };
}

/** One case for each cell of a spilled result. */
function spilled(name: string, series: readonly (readonly CellValue[])[], width: number, formula: (references: readonly string[], index: number) => string): GridCase[] {
  return series.flatMap((inputs) => {
    const count = inputs.length / width;
    const ranges = Array.from({ length: width }, (_, part) => [inputs.slice(part * count, (part + 1) * count)]);
    const result = evaluateFunction(name, ranges);
    return Array.from({ length: count }, (_, index) => ({
      inputs,
      formula: (references: readonly string[]) => formula(references, index),
      expected: Array.isArray(result) ? (result[0]?.[index] ?? null) : result,
    }));
  });
}

const parts: readonly (readonly CellValue[])[] = [[20, 50, 30], [7], [0, 4], [5, -5], [150, -50], [1e308, 1e308], [20, null, 30], [20, ref, null]];
const twoParts: readonly (readonly CellValue[])[] = [[40, 60, 44, 63], [40, 60, 40, 50], [5, -5, 6, 6], [40, null, 44, 63], [40, 60, null, 63], [40, 60, ref, 63], [40, ref, 44, 63], [1e308, 1e308, 1, 1]];

const series: readonly TwinGroup[] = [
  { name: "AVGGROWTH", cases: rateSeries.map((values) => ({ inputs: values, formula: (references) => avgGrowthTwin(between(references)), expected: call("AVGGROWTH", [[values]]) })) },
  trends("LOGGROWTH", logGrowthTwin),
  trends("AARR", aarrTwin),
  {
    name: "REBASE",
    cases: spilled("REBASE", [[50, 55, 60], [-20, 55], [0, 5], [1e-300, 1e308], [50, null, ref], [null, 5], [ref, 5]], 1, (references, index) => {
      const [value = "", base = ""] = [references[index], references[0]];
      return guardBlanks([value, base], rebaseTwin(value, base), "NA()");
    }),
  },
  { name: "SHARES", cases: spilled("SHARES", parts, 1, (references, index) => shareTwin(references[index] ?? "", between(references))) },
  {
    name: "CONTRIBUTIONS",
    cases: spilled("CONTRIBUTIONS", twoParts, 2, (references, index) => {
      const previous = references.slice(0, references.length / 2);
      const current = references[previous.length + index] ?? "";
      const formula = contributionTwin(previous[index] ?? "", current, between(previous));
      // An earlier part that is an error counts before a later one that is missing.
      return guardBlanks([current], formula, `SUM(${between(previous)})+NA()`);
    }),
  },
];

const progressInputs = [
  ...combinations<CellValue>([[14.5, 0, -14.5], [2015], [10.2, 7.25, 0, -20, 15], [2023], [7.25, 0, 14.5, -20, null], [2030, 2010, null]]),
  ...combinations<CellValue>([[14.5], [2022.5, 2023, 2024], [10.2, 7.25], [2023], [7.25, null], [2030]]),
];
/** Scores are differences of terms of this size: what engines' arithmetic leaves is relative to them. */
const scoreScale = 5;
const limitInputs = combinations<CellValue>([[90, 100, 20, 0, -90, 150], [2015], [93.2, 90.5, 90, 20.1, 100, -91], [2021], [100, 10, 0, null]]);

function progressCases(name: "PROGRESS" | "PROGRESSSTATUS", twin: (fragments: Parameters<typeof progressTwin>[0]) => string): GridCase[] {
  const withTarget = (["increase", "decrease"] as const).flatMap((direction) =>
    progressInputs.map((inputs): GridCase => ({
      inputs,
      formula: ([baseline = "", baselineYear = "", current = "", currentYear = "", target = "", targetYear = ""]) =>
        twin({ baseline, baselineYear, current, currentYear, target: inCell(target), targetYear, direction, limit: null }),
      expected: call(name, [...inputs, direction]),
    })),
  );
  const withLimit = (["increase", "decrease"] as const).flatMap((direction) =>
    limitInputs.map((inputs): GridCase => ({
      inputs,
      formula: ([baseline = "", baselineYear = "", current = "", currentYear = "", limit = ""]) =>
        twin({ baseline, baselineYear, current, currentYear, target: null, targetYear: null, direction, limit }),
      expected: call(name, [...inputs.slice(0, 4), null, null, direction, inputs[4] ?? null]),
    })),
  );
  const compiledWords = either.flatMap((direction) =>
    perWording([[3, 12], [4, 10, 97]], (text, inputs) => ({
      inputs,
      formula: ([baseline = "", current = ""]) =>
        twin({ baseline, baselineYear: "2015", current, currentYear: "2020", target: compiled(text), targetYear: "2025", direction, limit: "100" }),
      expected: call(name, [inputs[0], 2015, inputs[1], 2020, text, 2025, direction, 100]),
    })),
  );
  return [...withTarget, ...withLimit, ...compiledWords].map((each) => ({ ...each, scale: scoreScale }));
}

const progress: readonly TwinGroup[] = [
  { name: "PROGRESS", cases: progressCases("PROGRESS", progressTwin) },
  {
    name: "PROGRESSSTATUS",
    cases: [
      ...progressCases("PROGRESSSTATUS", (fragments) => progressStatusTwin({ ...fragments, words: wordsOf(progressWords) })),
      ...[0, 1, 2, 3].map((missing): GridCase => {
        const inputs = [14.5, 2015, 10.2, 2023].map((value, index) => (index === missing ? null : value));
        return {
          inputs,
          formula: ([baseline = "", baselineYear = "", current = "", currentYear = ""]) =>
            progressStatusTwin({ baseline, baselineYear, current, currentYear, target: null, targetYear: null, direction: null, limit: null, words: wordsOf(progressWords) }),
          expected: call("PROGRESSSTATUS", inputs),
        };
      }),
    ],
  },
];

export const twinGroups: readonly TwinGroup[] = [...growth, ...withWords, ...targets, ...series, ...progress];
