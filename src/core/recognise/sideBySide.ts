/** Tables that stand side by side under one row of headers, each with its own labels. */

import type { ColumnDraft } from "./columns";
import { valueShare } from "./columns";
import type { SheetText } from "./sheetText";

/** Roles of columns that hold numbers. */
export const valueRoles: readonly ColumnDraft["role"][] = ["target", "actual", "stated", "previous", "comparison"];

/** Splits columns where labels begin anew to the right of numbers; a single part for most tables. */
export function sideBySide(text: SheetText, drafts: readonly ColumnDraft[]): ColumnDraft[][] {
  const parts: ColumnDraft[][] = [];
  let current: ColumnDraft[] = [];
  for (const [index, draft] of drafts.entries()) {
    const hasValues = current.some(({ role }) => valueRoles.includes(role));
    if (hasValues && beginsTable(text, drafts, index, current)) {
      parts.push(current);
      current = [];
    }
    current.push(draft);
  }
  if (current.length > 0) parts.push(current);
  return parts;
}

/** A label, or the ordinal numbers before one, with a plan and a result of its own to the right. */
function beginsTable(text: SheetText, drafts: readonly ColumnDraft[], index: number, before: readonly ColumnDraft[]): boolean {
  const [draft, next] = [drafts[index], drafts[index + 1]];
  const label = draft?.role === "ordinal" ? next : draft;
  if (label === undefined || draft === undefined || label.group !== "") return false;
  const isLabel = (label.role === "label" || (label.role === "other" && text.keyOf(label.own) !== "" && before.some(({ own }) => text.keyOf(own) === text.keyOf(label.own)))) && (valueShare(label.content) ?? 1) < 0.5;
  const gap = draft.columnIndex - (before.at(-1)?.columnIndex ?? draft.columnIndex) > 1 && label.role === "label";
  const after = drafts.slice(index);
  return (isLabel || gap) && after.some(({ role }) => role === "target" || role === "stated") && after.some(({ role }) => role === "actual");
}
