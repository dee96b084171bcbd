/** The numbers that a relation refers to. */

import type { Relation } from "../model/model";
import type { AuditedModel } from "./auditedModel";
import { noNote } from "./check";
import type { Check, CheckTerm } from "./check";
import { printedLiteral, printedNumberOf } from "./printedNumber";
import type { PrintedNumber } from "./printedNumber";
import { parseReference } from "./reference";
import type { ReferencedRow } from "./reference";

/** A reference that was looked up. */
export interface FoundNumber {
  readonly term: CheckTerm;
  readonly number: PrintedNumber | null;
  readonly row: ReferencedRow | null;
}

/** The number that a reference names. `stated` are the words of the document, where the row's own are not. */
export function findNumber(text: string, stated: string, { findRows, indicators }: AuditedModel): FoundNumber {
  const reference = parseReference(text);
  const nothing: FoundNumber = { term: { reference: text, indicator: null, period: null, text }, number: null, row: null };
  if (reference === null) return nothing;
  if (reference.kind === "literal") return { ...nothing, number: printedLiteral(reference.value, reference.decimals, stated) };
  const [row] = findRows(reference);
  if (row === undefined) return nothing;
  const indicator = indicators.get(reference.indicator) ?? null;
  return {
    term: { reference: text, indicator, period: reference.period, text: row.row.text },
    number: printedNumberOf(row.row, indicator ?? undefined, stated === "" ? row.row.text : stated),
    row,
  };
}

/** The remark of a relation; in one language where only that one is given. */
export function noteOf({ noteVi, noteEn }: Relation): Check["note"] {
  return noteVi === "" && noteEn === "" ? noNote : { vi: noteVi === "" ? noteEn : noteVi, en: noteEn === "" ? noteVi : noteEn };
}
