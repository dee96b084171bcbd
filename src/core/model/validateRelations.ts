/** Checks of the relations: each of a listed kind, over numbers that exist, none computing itself. Rules: SPEC.md of the audit. */

import { countedWords } from "../audit/claims/countedWords";
import { fitsArity, relationKindNames, relationKindOf, relationKinds } from "../audit/kinds";
import { indexReferences, parseReference } from "../audit/reference";
import type { FindRows, Reference, ReferencedRow } from "../audit/reference";
import type { Issue } from "../result";
import type { ModelIssueCode } from "./issues";
import { modelIssue } from "./issues";
import type { IndicatorTarget, Observation, Relation } from "./model";
import type { LocatedTables } from "./normalize";
import type { Located } from "./readCells";

/** A row that a relation computes, and the rows it is computed from. */
interface Step {
  readonly relation: Located<Relation>;
  readonly result: Observation | IndicatorTarget;
  readonly terms: readonly (Observation | IndicatorTarget)[];
}

/** Adds what is wrong with the relations to `issues`: unlisted kinds, wrong numbers of terms, references to no row or several, circles. */
export function checkRelations(tables: LocatedTables, issues: Issue[]): void {
  // Rows that could not be read cannot be found: what refers to them would be reported a second time.
  const isComplete = tables.isReferable && [...tables.targets, ...tables.observations].every(({ faults }) => !faults.has("indicator") && !faults.has("period"));
  const find = indexReferences(tables.targets.map(({ value }) => value), tables.observations.map(({ value }) => value));
  const steps: Step[] = [];
  for (const relation of tables.relations) {
    const terms = checkTerms(relation, issues);
    const read = (column: "result" | "terms", text: string): ReferencedRow | null => checkReference(relation, column, text, isComplete ? find : null, issues);
    const result = relation.value.result === "" ? null : read("result", relation.value.result);
    const rows = terms.flatMap((text) => read("terms", text) ?? []);
    if (result !== null) steps.push({ relation, result: result.row, terms: rows.map(({ row }) => row) });
  }
  checkCircles(steps, issues);
}

/** The terms that must be references; the kind and how many terms it has are checked on the way. */
function checkTerms(relation: Located<Relation>, issues: Issue[]): readonly string[] {
  const { kind: name, terms } = relation.value;
  const kind = relationKindOf(name);
  if (kind === null) {
    if (name !== "") report(relation, "kind", "model/not-one-of", issues, { value: name, list: relationKindNames.join(", ") });
    return terms;
  }
  const { arity } = relationKinds[kind];
  if (!fitsArity(arity, terms.length)) {
    report(relation, "terms", "model/relation-arity", issues, { kind, count: terms.length, least: arity.least, most: Number.isFinite(arity.most) ? arity.most : "…", step: arity.step });
  }
  if (kind !== "count") return terms;
  for (const value of terms) if (!countedWords.includes(value)) report(relation, "terms", "model/not-one-of", issues, { value, list: countedWords.join(", ") });
  return [];
}

/** The row that a reference names; `find` is null where some rows could not be read, and only the form is checked. */
function checkReference(relation: Located<Relation>, column: "result" | "terms", text: string, find: FindRows | null, issues: Issue[]): ReferencedRow | null {
  const reference: Reference | null = parseReference(text);
  if (reference === null) {
    report(relation, column, "model/reference-format", issues, { value: text });
    return null;
  }
  if (reference.kind === "literal" || find === null) return null;
  const rows = find(reference);
  const [row] = rows;
  if (row === undefined) report(relation, column, "model/reference-unknown", issues, { value: text });
  else if (rows.length > 1) report(relation, column, "model/reference-ambiguous", issues, { value: text, count: rows.length, list: passagesOf(rows) });
  return rows.length === 1 && row !== undefined ? row : null;
}

function passagesOf(rows: readonly ReferencedRow[]): string {
  return [...new Set(rows.flatMap(({ row }) => row.passages))].join(", ");
}

function checkCircles(steps: readonly Step[], issues: Issue[]): void {
  const edges = steps.flatMap(({ result, terms }) => terms.map((term): Edge => ({ from: result, to: term })));
  const turned = (some: readonly Edge[]): Edge[] => some.map(({ from, to }) => ({ from: to, to: from }));
  // What is left after peeling from both sides leads to a circle and comes from one.
  const left = new Set(turned(peel(turned(peel(edges)))).map(({ from }) => from));
  for (const { relation, result, terms } of steps) {
    if (left.has(result) && terms.some((term) => left.has(term))) report(relation, "terms", "model/relation-circle", issues, { id: relation.value.id });
  }
}

/** From a computed row to one that it is computed from. */
interface Edge {
  readonly from: object;
  readonly to: object;
}

/** The edges that are left once every row that is computed from nothing was taken away, and again what then is computed from nothing. */
function peel(edges: readonly Edge[]): readonly Edge[] {
  const counts = new Map<object, number>();
  const into = new Map<object, object[]>();
  for (const { from, to } of edges) {
    counts.set(from, (counts.get(from) ?? 0) + 1);
    const same = into.get(to);
    if (same === undefined) into.set(to, [from]);
    else same.push(from);
  }
  const ready = [...into.keys()].filter((row) => !counts.has(row));
  const gone = new Set(ready);
  for (let row = ready.pop(); row !== undefined; row = ready.pop()) {
    for (const from of into.get(row) ?? []) {
      const rest = (counts.get(from) ?? 0) - 1;
      counts.set(from, rest);
      if (rest > 0 || gone.has(from)) continue;
      gone.add(from);
      ready.push(from);
    }
  }
  return edges.filter(({ from, to }) => !gone.has(from) && !gone.has(to));
}

function report(row: Located<Relation>, column: string, code: ModelIssueCode, issues: Issue[], params: Issue["params"]): void {
  if (!row.faults.has(column)) issues.push(modelIssue(code, [row.label, row.number, column], { column, ...params }));
}
