/** Changes to what a person corrected in a form: each gives a new correction, and what is not named stays. */

import { normalizeText } from "../text/normalizeText";
import type { FormCorrection, LabelCorrection } from "./corrections";
import type { ColumnRole } from "./table";

/** Reads the form by its headers: it replaces what was corrected before. */
export function emptyCorrection(form: string): FormCorrection {
  return { form, roles: [], coveredMonths: null, rows: null, labels: [] };
}

export function isEmptyCorrection({ roles, coveredMonths, rows, labels }: FormCorrection): boolean {
  return roles.length === 0 && coveredMonths === null && rows === null && labels.every(isEmptyLabel);
}

/** What is known of a form; an empty correction where nothing is. */
export function correctionOf(corrections: readonly FormCorrection[], form: string): FormCorrection {
  return corrections.find((known) => known.form === form) ?? emptyCorrection(form);
}

/** The corrections of one label; nothing said where there are none. */
export function labelCorrectionOf({ labels }: FormCorrection, label: string): LabelCorrection {
  const key = normalizeText(label);
  return labels.find((known) => normalizeText(known.label) === key) ?? { label, direction: null, unit: null, indicator: null };
}

export function withLabel(correction: FormCorrection, changed: LabelCorrection): FormCorrection {
  const key = normalizeText(changed.label);
  const others = correction.labels.filter(({ label }) => normalizeText(label) !== key);
  return { ...correction, labels: isEmptyLabel(changed) ? others : [...others, changed] };
}

/** Roles by position; those given replace earlier ones of the same columns. */
export function withRoles(correction: FormCorrection, changed: ReadonlyMap<number, ColumnRole>): FormCorrection {
  const roles = new Map([...correction.roles.map(({ position, role }) => [position, role] as const), ...changed]);
  return { ...correction, roles: [...roles].map(([position, role]) => ({ position, role })).sort((left, right) => left.position - right.position) };
}

function isEmptyLabel({ direction, unit, indicator }: LabelCorrection): boolean {
  return direction === null && unit === null && indicator === null;
}
