/** What sharing does to formulas, told by place: one entry for a whole column, not for each of its cells. */

import type { ReviewItem } from "../core/share/review";
import type { SharedFormula, SharedPlace, ShareOutcome, ShareReason } from "../core/share/sharing";
import { joinRanges } from "../core/workbook/address";
import type { CellRange } from "../core/workbook/address";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { SheetCell } from "../host/WorkbookHost";

/** Formulas of one sheet, or columns of tables, or names, that share their outcome and its reason. */
export interface FormulaGroup {
  readonly kind: SharedPlace["kind"];
  /** The sheet of cells; null for columns and names. */
  readonly sheet: string | null;
  /** Neighbouring cells as one range. */
  readonly places: readonly SharedPlace[];
  /** How many formulas: one that fills several cells counts once. */
  readonly count: number;
  readonly outcome: ShareOutcome;
  readonly reason: ShareReason | null;
}

/** In the order in which the formulas come, by the first of each group. */
export function groupFormulas(formulas: readonly SharedFormula[]): FormulaGroup[] {
  const groups = new Map<string, { readonly first: SharedFormula; readonly places: SharedPlace[] }>();
  for (const formula of formulas) {
    const { place, outcome, reason } = formula;
    const key = JSON.stringify([place.kind, sheetOf(place), outcome, reason]);
    const group = groups.get(key) ?? { first: formula, places: [] };
    groups.set(key, group);
    group.places.push(place);
  }
  return [...groups.values()].map(({ first: { place, outcome, reason }, places }) => ({ kind: place.kind, sheet: sheetOf(place), places: joinPlaces(places), count: places.length, outcome, reason }));
}

/** The same places, neighbouring cells as one range. */
export function joinPlaces(places: readonly SharedPlace[]): SharedPlace[] {
  const ranges = new Map<string, CellRange[]>();
  for (const place of places) {
    if (place.kind !== "cell") continue;
    const known = ranges.get(place.sheet);
    if (known === undefined) ranges.set(place.sheet, [place.range]);
    else known.push(place.range);
  }
  return [...[...ranges].flatMap(([sheet, found]) => joinRanges(found).map((range): SharedPlace => ({ kind: "cell", sheet, range }))), ...places.filter(({ kind }) => kind !== "cell")];
}

function sheetOf(place: SharedPlace): string | null {
  return place.kind === "cell" ? place.sheet : null;
}

/** The cell that leads to what should be looked at: of hidden rows and columns their first, seen from its visible neighbour. Null where no cell does. */
export function reviewCell(item: ReviewItem, { sheets }: WorkbookSnapshot): SheetCell | null {
  if (item.kind !== "hiddenRows" && item.kind !== "hiddenColumns") return null;
  const sheet = sheets.find(({ name }) => name === item.sheet);
  // A cell of a hidden sheet cannot be shown: the sheet has its own line.
  if (sheet?.visibility !== "visible") return null;
  const { hiddenRows, hiddenColumns } = sheet;
  return item.kind === "hiddenRows"
    ? { sheet: sheet.name, rowIndex: besideFirst(hiddenRows), columnIndex: firstVisible(hiddenColumns) }
    : { sheet: sheet.name, rowIndex: firstVisible(hiddenRows), columnIndex: besideFirst(hiddenColumns) };
}

/** Before the first that is hidden, or behind those that are hidden from the sheet's edge on. */
function besideFirst(hidden: ReadonlySet<number>): number {
  const first = [...hidden].reduce((least, index) => Math.min(least, index), Number.POSITIVE_INFINITY);
  return first > 0 ? first - 1 : firstVisible(hidden);
}

function firstVisible(hidden: ReadonlySet<number>): number {
  let index = 0;
  while (hidden.has(index)) index += 1;
  return index;
}
