/** Checks between the rows of a model. Every problem is reported; none hides another. Rules: SPEC.md. */

import type { Issue } from "../result";
import { isWithoutLevel } from "../target/target";
import type { TargetOperator } from "../target/target";
import type { TableName } from "./columns";
import type { ModelIssueCode } from "./issues";
import { modelIssue } from "./issues";
import { linesOf } from "./lines";
import { quoteFinder } from "./quoteFinder";
import type { IndicatorModel, IndicatorTarget, Observation, Passage } from "./model";
import type { LocatedTables } from "./normalize";
import { statesNumber } from "./quoteNumbers";
import type { Located } from "./readCells";
import { checkRelations } from "./validateRelations";

/** Which bounds each operator has. */
const boundsOf: Readonly<Record<TargetOperator, readonly ("low" | "high")[]>> = {
  ">=": ["low"], ">": ["low"], "=": ["low"], "~": ["low"], "<=": ["high"], "<": ["high"], between: ["low", "high"],
};

/** Adds everything that is inconsistent to `issues`. `sections` and `report` are checked against only where they were given. */
export function validateTables(tables: LocatedTables, sections: IndicatorModel["sections"], report: string | null, issues: Issue[]): void {
  const passages = new Map(tables.passages.map(({ value }) => [value.id, value]));
  const problem = problemsTo(issues);
  checkIds(tables, issues);
  checkRepeats(tables.targets, issues);
  checkRepeats(tables.observations, issues);
  checkReferences(tables, sections, issues);
  checkRelations(tables, issues);
  for (const row of tables.indicators) if (/[|;\n]/.test(row.value.unit)) problem(row, "unit", "model/two-units", { unit: row.value.unit });
  for (const row of tables.targets) {
    checkYears(row, issues);
    checkBounds(row, issues);
    checkNumber(row, "low", row.value.low, passages, issues);
    checkNumber(row, "high", row.value.high, passages, issues);
  }
  for (const row of tables.observations) {
    checkYears(row, issues);
    checkNumber(row, "value", row.value.value, passages, issues);
    if (row.value.value === null && row.value.text === "" && !row.faults.has("value") && !row.faults.has("text")) problem(row, "value", "model/observation-empty");
  }
  if (report !== null) checkQuotes(tables.passages, report, issues);
}

type Problem = (row: Located<unknown>, column: string, code: ModelIssueCode, params?: Issue["params"]) => void;

function problemsTo(issues: Issue[]): Problem {
  return (row, column, code, params = {}) => void issues.push(modelIssue(code, [row.label, row.number, column], { column, ...params }));
}

function checkIds(tables: LocatedTables, issues: Issue[]): void {
  const problem = problemsTo(issues);
  for (const rows of [tables.indicators, tables.passages, tables.relations]) {
    const first = new Map<string, number>();
    for (const row of rows) {
      const { id } = row.value;
      // Ids become defined names, in which Excel does not tell capitals from small letters.
      const key = id.toLowerCase();
      const other = first.get(key);
      if (id === "") continue;
      if (other === undefined) first.set(key, row.number);
      else problem(row, "id", "model/id-duplicate", { id, other });
    }
  }
}

/** The same number twice for the same indicator is two rows only where level, period or words differ. */
function checkRepeats(rows: readonly Located<IndicatorTarget | Observation>[], issues: Issue[]): void {
  const first = new Map<string, number>();
  for (const row of rows) {
    if (row.faults.size > 0) continue;
    const key = JSON.stringify(row.value);
    const other = first.get(key);
    if (other === undefined) first.set(key, row.number);
    else issues.push(modelIssue("model/row-duplicate", [row.label, row.number], { other }));
  }
}

function checkReferences(tables: LocatedTables, sections: IndicatorModel["sections"], issues: Issue[]): void {
  const problem = problemsTo(issues);
  const idsOf = (name: TableName, rows: readonly Located<{ readonly id: string }>[]) => (tables.identified.has(name) ? new Set(rows.map(({ value }) => value.id)) : null);
  const indicators = idsOf("indicators", tables.indicators);
  const passages = idsOf("passages", tables.passages);
  for (const row of [...tables.targets, ...tables.observations]) {
    const id = row.value.indicator;
    if (indicators?.has(id) === false && !row.faults.has("indicator")) problem(row, "indicator", "model/unknown-indicator", { id });
  }
  const citing: readonly (readonly [string, readonly Located<{ readonly passages: readonly string[] }>[]])[] = [
    ["passage", tables.targets], ["passage", tables.observations], ["passages", tables.relations],
  ];
  for (const [column, rows] of citing) {
    for (const row of rows) {
      for (const id of row.value.passages) if (passages?.has(id) === false) problem(row, column, "model/unknown-passage", { id });
    }
  }
  if (sections.size === 0) return;
  const placed: readonly (readonly [Located<unknown>, string, string])[] = [
    ...tables.indicators.map((row) => [row, "group", row.value.group] as const),
    ...tables.passages.map((row) => [row, "section", row.value.section] as const),
  ];
  for (const [row, column, code] of placed) if (code !== "" && !sections.has(code)) problem(row, column, "model/unknown-section", { code });
}

function checkYears(row: Located<{ readonly term: string; readonly period: string }>, issues: Issue[]): void {
  const problem = problemsTo(issues);
  const { term, period } = row.value;
  const termYears = yearsIn(term);
  const periodYears = yearsIn(period);
  const termFits = termYears !== null && termYears[0] < termYears[1];
  if (!termFits && !row.faults.has("term")) problem(row, "term", "model/term-format", { value: term });
  if (periodYears === null) {
    if (!row.faults.has("period")) problem(row, "period", "model/period-format", { value: period });
  } else if (termFits && (periodYears[0] < termYears[0] || periodYears[1] > termYears[1])) {
    problem(row, "period", "model/period-outside-term", { period, term });
  }
}

/** First and last year of "2016-2020"; "2020" is both. Null where the text is neither, or runs backwards. */
function yearsIn(text: string): readonly [number, number] | null {
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(text);
  if (match === null) return null;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return first <= last ? [first, last] : null;
}

function checkBounds(row: Located<IndicatorTarget>, issues: Issue[]): void {
  const problem = problemsTo(issues);
  const { operator, low, high, text } = row.value;
  if (row.faults.has("op")) return;
  // A target may be stated without its level; words with a digit in them state one that was not filled in.
  if (operator === "=" && isWithoutLevel(row.value) && !row.faults.has("low") && !row.faults.has("high") && !/\d/.test(text)) return;
  for (const bound of ["low", "high"] as const) {
    if (row.faults.has(bound)) continue;
    const has = row.value[bound] !== null;
    const needs = boundsOf[operator].includes(bound);
    if (needs && !has) problem(row, bound, "model/bound-missing", { op: operator });
    if (!needs && has) problem(row, bound, "model/bound-extra", { op: operator });
  }
  if (operator === "between" && low !== null && high !== null && low > high) problem(row, "low", "model/bounds-order", { low, high });
}

/** A number that a row takes from passages must stand in one of their quotes. */
function checkNumber(
  row: Located<{ readonly passages: readonly string[] }>, column: string, value: number | null, passages: ReadonlyMap<string, Passage>, issues: Issue[],
): void {
  const quotes = row.value.passages.flatMap((id) => passages.get(id)?.quote ?? []);
  if (value === null || quotes.length === 0 || quotes.some((quote) => statesNumber(quote, value))) return;
  problemsTo(issues)(row, column, "model/number-not-in-quote", { value, quote: quotes.join(" | ") });
}

function checkQuotes(rows: readonly Located<Passage>[], report: string, issues: Issue[]): void {
  const problem = problemsTo(issues);
  const lines = linesOf(report);
  const whereIs = quoteFinder(lines);
  for (const row of rows) {
    const { line, quote } = row.value;
    if (row.faults.has("line")) continue;
    const text = lines[line - 1];
    if (text === undefined) problem(row, "line", "model/line-out-of-range", { line, lines: lines.length });
    else if (!row.faults.has("quote") && !text.includes(quote)) problem(row, "quote", "model/quote-not-on-line", { line, found: whereIs(quote) });
  }
}
