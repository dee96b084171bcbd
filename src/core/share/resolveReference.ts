/** What a reference in a formula refers to now. */

import { parseA1Ref, parseStructRef } from "@borgar/fx/xlsx";
import type { CellPosition, CellRange } from "../workbook/address";
import { maximumColumnCount, maximumRowCount } from "../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";

/** Where a formula stands; null for a defined name, which stands nowhere. */
export interface FormulaPlace extends CellPosition {
  readonly sheet: string;
}

export interface ResolvedRange extends CellRange {
  readonly sheet: string;
  /** Whether the reference stays what it is wherever the formula stands: `Sheet1!$A$1`. */
  readonly isAbsolute: boolean;
}

/** The cells that a reference leads to; null where they are not in this workbook or cannot be told. */
export function resolveReference(reference: string, snapshot: WorkbookSnapshot, place: FormulaPlace | null): ResolvedRange | null {
  return reference.includes("[") ? resolveStructured(reference, snapshot, place) : resolvePlain(reference, snapshot, place);
}

export function sheetOf({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

function resolvePlain(reference: string, snapshot: WorkbookSnapshot, place: FormulaPlace | null): ResolvedRange | null {
  const parsed = parseA1Ref(reference);
  if (parsed === undefined || (parsed.workbookName ?? "") !== "") return null;
  const sheet = parsed.sheetName === undefined || parsed.sheetName === "" ? place?.sheet : parsed.sheetName;
  if ("name" in parsed) return resolveName(parsed.name, snapshot, place);
  if (sheet === undefined || sheetOf(snapshot, sheet) === undefined) return null;
  const { top, left, bottom, right, $top, $left, $bottom, $right } = parsed.range;
  const rowIndex = top ?? 0;
  const columnIndex = left ?? 0;
  return {
    sheet,
    rowIndex,
    columnIndex,
    rowCount: (bottom ?? maximumRowCount - 1) - rowIndex + 1,
    columnCount: (right ?? maximumColumnCount - 1) - columnIndex + 1,
    isAbsolute: $top === true && $left === true && $bottom === true && $right === true && parsed.sheetName !== undefined && parsed.sheetName !== "",
  };
}

/** A name that means cells, and those cells only: one that refers to another name is not followed. */
function resolveName(name: string, snapshot: WorkbookSnapshot, place: FormulaPlace | null): ResolvedRange | null {
  const candidates = snapshot.names.filter((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  const found = candidates.find(({ sheet }) => sheet !== null && sheet === place?.sheet) ?? candidates.find(({ sheet }) => sheet === null);
  const parsed = found === undefined ? undefined : parseA1Ref(found.formula);
  if (found === undefined || parsed === undefined || "name" in parsed) return null;
  const range = resolvePlain(found.formula, snapshot, null);
  return range?.isAbsolute === true ? range : null;
}

function resolveStructured(reference: string, snapshot: WorkbookSnapshot, place: FormulaPlace | null): ResolvedRange | null {
  const parsed = parseStructRef(reference);
  if (parsed === undefined || (parsed.workbookName ?? "") !== "") return null;
  const sections = parsed.sections ?? [];
  for (const { name: sheet, tables } of snapshot.sheets) {
    for (const table of tables) {
      const { range } = table;
      // "[@[Kế hoạch]]" without a name means the table in which the formula stands.
      const isMeant = parsed.table === "" ? place?.sheet === sheet && isInside(range, place) : table.name.toLowerCase() === parsed.table?.toLowerCase();
      if (!isMeant) continue;
      const columns = (parsed.columns ?? []).map((name) => table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase()));
      if (columns.some((index) => index < 0)) return null;
      const [first = 0, last = columns.length === 0 ? range.columnCount - 1 : first] = columns;
      const across = { columnIndex: range.columnIndex + first, columnCount: last - first + 1 };
      if (sections.length === 0 || (sections.length === 1 && sections[0] === "data")) {
        const headerCount = table.hasHeader ? 1 : 0;
        return { sheet, rowIndex: range.rowIndex + headerCount, rowCount: range.rowCount - headerCount - (table.hasTotals ? 1 : 0), ...across, isAbsolute: true };
      }
      if (sections.length !== 1 || sections[0] !== "this row" || place?.sheet !== sheet) return null;
      return { sheet, rowIndex: place.rowIndex, rowCount: 1, ...across, isAbsolute: false };
    }
  }
  return null;
}

function isInside(range: CellRange, { rowIndex }: FormulaPlace): boolean {
  return rowIndex >= range.rowIndex && rowIndex < range.rowIndex + range.rowCount;
}
