/** References of a relation to the numbers of its model, as SPEC.md writes them. */

import type { IndicatorTarget, Observation } from "../model/model";

/** A row of the model, or a number that stands in the text and is no row. */
export type Reference =
  | { readonly kind: "observation" | "target"; readonly indicator: string; readonly period: string; readonly passage: string | null }
  | { readonly kind: "literal"; readonly value: number; readonly decimals: number };

/** What a reference to a row finds. */
export type ReferencedRow = { readonly kind: "observation"; readonly row: Observation } | { readonly kind: "target"; readonly row: IndicatorTarget };

const rowShape = /^(observation|target):([A-Za-z0-9][A-Za-z0-9._-]*)@(\d{4}(?:-\d{4})?)(?:#([A-Za-z0-9][A-Za-z0-9._-]*))?$/;
const literalShape = /^[+-]?\d+(?:\.(\d+))?$/;

/** Null where the text is no reference. */
export function parseReference(text: string): Reference | null {
  const literal = literalShape.exec(text);
  if (literal !== null) return { kind: "literal", value: Number(text), decimals: literal[1]?.length ?? 0 };
  const [, kind, indicator, period, passage = null] = rowShape.exec(text) ?? [];
  if (indicator === undefined || period === undefined) return null;
  return { kind: kind === "target" ? "target" : "observation", indicator, period, passage };
}

/** How a row is referred to; its first passage tells it from others of its indicator and period. */
export function referenceTo({ kind, row }: ReferencedRow): string {
  const [passage] = row.passages;
  return `${kind}:${row.indicator}@${row.period}${passage === undefined ? "" : `#${passage}`}`;
}

/** The rows that a reference names; a reference in order names one. */
export type FindRows = (reference: Exclude<Reference, { readonly kind: "literal" }>) => readonly ReferencedRow[];

export function indexReferences(targets: readonly IndicatorTarget[], observations: readonly Observation[]): FindRows {
  const index = new Map<string, ReferencedRow[]>();
  const enter = (entry: ReferencedRow): void => {
    const key = keyOf(entry.kind, entry.row.indicator, entry.row.period);
    const same = index.get(key);
    if (same === undefined) index.set(key, [entry]);
    else same.push(entry);
  };
  for (const row of targets) enter({ kind: "target", row });
  for (const row of observations) enter({ kind: "observation", row });
  return ({ kind, indicator, period, passage }) => {
    const rows = index.get(keyOf(kind, indicator, period)) ?? [];
    return passage === null ? rows : rows.filter(({ row }) => row.passages.includes(passage));
  };
}

function keyOf(kind: string, indicator: string, period: string): string {
  return `${kind} ${indicator} ${period}`;
}
