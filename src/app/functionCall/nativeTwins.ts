/** Which native twin a function has, and what it is made of. Functions of text have none. */

import { statusWords } from "../../core/assessment/statusWords";
import { pathMethods } from "../../core/statistics/path";
import { progressWords } from "../../core/statistics/progressWords";
import { directionOfOperator } from "../../core/target/direction";
import { directions } from "../../core/target/target";
import { guardBlanks } from "../../core/twins/fragment";
import { cagrTwin, changeTwin, pathTwin, periodsToTwin, projectTwin, requiredRateTwin } from "../../core/twins/growthTwins";
import { progressStatusTwin, progressTwin } from "../../core/twins/progressTwins";
import type { ProgressFragments } from "../../core/twins/progressTwins";
import { attainmentTwin, gapTwin } from "../../core/twins/ratioTwins";
import { reachedBound } from "../../core/twins/reachedBound";
import { aarrTwin, avgGrowthTwin, contributionTwin, logGrowthTwin, rebaseTwin, shareTwin } from "../../core/twins/seriesTwins";
import type { TrendFragments } from "../../core/twins/seriesTwins";
import { statusTwin } from "../../core/twins/verdictTwins";
import type { CellCall } from "./cellCall";

/** Writes the formula of one cell; numbers that it asks for as required are guarded by the caller. */
export type TwinWriter = (call: CellCall) => string;

const languages = ["vi", "en"] as const;

/** Twins by the name of their function. */
export const nativeTwins: ReadonlyMap<string, TwinWriter> = new Map<string, TwinWriter>([
  ["CAGR", (call) => cagrTwin(call.number("first"), call.number("last"), call.number("periods"))],
  ["CHANGE", (call) => changeTwin(call.number("previous"), call.number("current"))],
  ["AVGGROWTH", (call) => avgGrowthTwin(call.range("rates").fragment)],
  ["LOGGROWTH", (call) => logGrowthTwin(trendOf(call))],
  ["AARR", (call) => aarrTwin(trendOf(call))],
  ["REBASE", rebase],
  ["SHARES", (call) => shareTwin(call.unguardedNumber("values"), call.range("values").fragment)],
  ["CONTRIBUTIONS", contributions],
  ["PROJECT", (call) => projectTwin(call.number("current"), call.number("rate"), call.number("periods"))],
  ["PERIODSTO", (call) => periodsToTwin(call.number("current"), call.target("target"), call.number("rate"))],
  ["ATTAINMENT", attainment],
  ["GAP", (call) => gapTwin({ actual: call.number("actual"), target: call.target("target"), direction: call.choice("direction", directions) })],
  ["STATUS", status],
  ["REQUIREDRATE", (call) => requiredRateTwin(call.number("current"), call.target("target"), call.number("periods"))],
  ["PATH", path],
  ["PROGRESS", (call) => progressTwin(progressOf(call, (name) => call.number(name)))],
  ["PROGRESSSTATUS", (call) => progressStatusTwin({ ...progressOf(call, (name) => call.unguardedNumber(name)), words: wordsOf(progressWords, call) })],
]);

function trendOf(call: CellCall): TrendFragments {
  const { fragment, cells } = call.range("values");
  const shape = cells.length === 1 ? "row" : cells[0]?.length === 1 ? "column" : "block";
  return { values: fragment, periods: call.optionalRange("periods")?.fragment ?? null, shape, hasGaps: cells.some((row) => row.some((cell) => cell === null || cell === "")) };
}

/** Against the base that is given; where it is left out or its cell is blank, against the first value. */
function rebase(call: CellCall): string {
  const value = call.number("values");
  const [first, base] = [call.firstOf("values"), call.optionalNumber("base")];
  const fromFirst = guardBlanks([first], rebaseTwin(value, first), "NA()");
  return base === null ? fromFirst : guardBlanks([base], rebaseTwin(value, base), fromFirst);
}

function contributions(call: CellCall): string {
  const previous = call.range("previous").fragment;
  const current = call.unguardedNumber("current");
  // An earlier part that is an error counts before a later one that is missing.
  return guardBlanks([current], contributionTwin(call.unguardedNumber("previous"), current, previous), `SUM(${previous})+NA()`);
}

/** A blank baseline in a cell is none (ATTAINMENT-7). */
function attainment(call: CellCall): string {
  const comparison = { actual: call.number("actual"), target: call.target("target"), direction: call.choice("direction", directions) };
  const baseline = call.optionalNumber("baseline");
  if (baseline === null) return attainmentTwin(comparison);
  return guardBlanks([baseline], attainmentTwin({ ...comparison, baseline }), attainmentTwin(comparison));
}

function status(call: CellCall): string {
  const target = call.unguardedTarget("target");
  const direction = call.choice("direction", directions);
  // An amount of change says nothing against a level (STATUS-8).
  if (target.quantity === "change" && direction === "decrease" && directionOfOperator(target.operator) === null) call.refuse("unreadableTarget", "target", null);
  const rounding = target.operator === "~" ? ({ kind: "decimals", decimals: target.decimals } as const) : ({ kind: "significant" } as const);
  return statusTwin({ actual: call.unguardedNumber("actual"), target, direction, rounding, limit: null, words: wordsOf(statusWords, call) });
}

/** One period of the trajectory; where the words of the target are satisfied already, it stays at the baseline (PATH of functions/SPEC.md). */
function path(call: CellCall): string {
  const baseline = call.number("baseline");
  const { bound, comparison } = reachedBound(call.target("target"));
  if (bound === null) return call.refuse("unreadableTarget", "target", "");
  const goal = comparison === null ? bound : `${comparison === ">=" ? "MAX" : "MIN"}(${baseline},${bound})`;
  const periods = call.number("periods");
  const index = call.position.columnIndex + 1;
  const method = call.choice("method", pathMethods) ?? "geometric";
  return pathTwin(baseline, goal, periods, String(index), method);
}

function progressOf(call: CellCall, required: (name: string) => string): ProgressFragments {
  return {
    baseline: required("baseline"),
    baselineYear: required("baselineYear"),
    current: required("current"),
    currentYear: required("currentYear"),
    target: call.optionalTarget("target"),
    targetYear: call.optionalNumber("targetYear"),
    direction: call.choice("direction", directions),
    limit: call.optionalNumber("limit"),
  };
}

function wordsOf<Code extends string>(table: Readonly<Record<Code, { readonly vi: string; readonly en: string }>>, call: CellCall): Record<Code, string> {
  const language = call.choice("language", languages) ?? "vi";
  return Object.fromEntries(Object.entries<{ readonly vi: string; readonly en: string }>(table).map(([code, words]) => [code, words[language]])) as Record<Code, string>;
}
