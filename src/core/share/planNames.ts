/** Defined names and columns of tables whose formulas hold functions of ours: they have no value that could stand in their place. */

import type { Edit } from "../workbook/edits";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { customFunctionsOf } from "./calls";
import { mayHoldCustomFunction } from "./mayHoldCustomFunction";
import { nativeFormula } from "./nativeFormula";
import type { SharedFormula, ShareFormulas, ShareReason } from "./sharing";
import { referencesOf } from "./references";
import type { SharedColumn, SharedName } from "./sharedRecord";

interface Planned<R> {
  readonly formula: SharedFormula;
  readonly edit: Edit | null;
  readonly record: R | null;
}

/** A column's formula becomes what its cells became, where that is the same in all rows; else new rows get none. */
export function planColumns(snapshot: WorkbookSnapshot, choice: ShareFormulas, cells: readonly SharedFormula[]): Planned<SharedColumn>[] {
  const natives = new Map(cells.flatMap(({ place, after }) => (place.kind === "cell" ? [[keyOf(place.sheet, place.range.rowIndex, place.range.columnIndex), after] as const] : [])));
  return snapshot.sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) =>
      table.columnFormulas.flatMap((before, columnIndex): Planned<SharedColumn>[] => {
        const found = before !== null && mayHoldCustomFunction(before) ? customFunctionsOf(before) : null;
        if (before === null || found === null) return [];
        const column = table.columns[columnIndex] ?? "";
        const reported = (outcome: SharedFormula["outcome"], after: string | null, reason: ShareReason | null): SharedFormula => ({
          place: { kind: "column", table: table.name, column }, before, after, outcome, reason, fixesTarget: false,
        });
        if (!found.hasOwn || choice === "keep") return [{ formula: reported("left", null, found.hasOwn ? "kept" : "foreign"), edit: null, record: null }];
        const after = choice === "native" ? sharedNative(sheet, table, columnIndex, natives) : null;
        return [
          {
            formula: after === null ? reported("value", null, choice === "native" ? "mixedColumn" : "asked") : reported("native", after, null),
            edit: { kind: "setColumnFormula", table: table.name, columnIndex, formula: after },
            record: { table: table.name, columnIndex, before, after },
          },
        ];
      }),
    ),
  );
}

/** The native formula that all cells of the column have now; null where they differ. */
function sharedNative(sheet: SheetSnapshot, table: TableSnapshot, columnIndex: number, natives: ReadonlyMap<string, string | null>): string | null {
  const first = table.range.rowIndex + (table.hasHeader ? 1 : 0);
  const last = table.range.rowIndex + table.range.rowCount - (table.hasTotals ? 1 : 0);
  const found = new Set<string | null>();
  for (let rowIndex = first; rowIndex < last && found.size < 2; rowIndex++) found.add(natives.get(keyOf(sheet.name, rowIndex, table.range.columnIndex + columnIndex)) ?? null);
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

export function planNames(snapshot: WorkbookSnapshot, choice: ShareFormulas): Planned<SharedName>[] {
  return snapshot.names.flatMap(({ name, formula: before, hidden, sheet }): Planned<SharedName>[] => {
    const found = mayHoldCustomFunction(before) ? customFunctionsOf(before) : null;
    if (found === null) return [];
    const reported = (outcome: SharedFormula["outcome"], after: string | null, reason: ShareReason | null, fixesTarget = false): SharedFormula => ({
      place: { kind: "name", name }, before, after, outcome, reason, fixesTarget,
    });
    const left = (reason: ShareReason): Planned<SharedName>[] => [{ formula: reported("left", null, reason), edit: null, record: null }];
    if (!found.hasOwn) return left("foreign");
    if (choice === "keep") return left("kept");
    if (sheet !== null) return left("sheetName");
    // What a relative reference means depends on the cell that uses the name.
    if (referencesOf(before).some((reference) => !isFixed(reference))) return left("relativeName");
    const twin = nativeFormula(before, snapshot, null);
    if ("reason" in twin) return left(twin.reason);
    return [
      {
        formula: reported("native", twin.formula, null, twin.fixesTarget),
        edit: { kind: "defineName", name, formula: twin.formula, hidden },
        record: { name, hidden, before, after: twin.formula },
      },
    ];
  });
}

/** `Sheet1!$A$1`, `Sheet1!$A$1:$A$5`, a name, a table's column. */
function isFixed(reference: string): boolean {
  const cells = reference.slice(reference.lastIndexOf("!") + 1);
  if (/\[@|\[#This Row\]/i.test(reference)) return false;
  if (!/^\$?[A-Z]{1,3}\$?\d+(?::|$)/i.test(cells)) return true;
  return reference.includes("!") && cells.split(":").every((corner) => /^\$[A-Z]+\$\d+$/i.test(corner));
}

function keyOf(sheet: string, rowIndex: number, columnIndex: number): string {
  return `${sheet}!${rowIndex},${columnIndex}`;
}
