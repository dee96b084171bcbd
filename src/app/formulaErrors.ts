import type { AssessedTable } from "../core/flag/assessTables";
import type { Finding } from "../core/flag/findings";
import type { ColumnRole } from "../core/recognise/table";
import { isCellError, valueAt } from "../core/values";
import type { ErrorCode } from "../core/values";
import { sheetAddress } from "../core/workbook/address";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { SheetCell } from "../host/WorkbookHost";

/** A formula that gives an error where a number should stand. */
export interface FormulaError {
  readonly cell: SheetCell;
  readonly code: ErrorCode;
  /** The row's name; empty where it has none. */
  readonly label: string;
}

/** Columns whose numbers decide a verdict, the printed percentage last: it is mostly calculated from the others, and fails with them. */
const deciding: readonly (readonly ColumnRole[])[] = [["target", "actual"], ["stated"]];

/** The errors in targets and results of the recognised tables, row by row: such a row is not judged, which is not the same as having no data. */
export function formulaErrors({ sheets }: WorkbookSnapshot, tables: readonly AssessedTable[]): FormulaError[] {
  const valuesOf = new Map(sheets.map(({ name, values }) => [name, values]));
  return tables.flatMap(({ table: { sheet, range, columns } }) => {
    const values = valuesOf.get(sheet) ?? [];
    const judged = deciding.map((roles) => columns.filter(({ role }) => roles.includes(role)));
    const name = columns.find(({ role }) => role === "label");
    const found: FormulaError[] = [];
    for (let rowIndex = range.rowIndex; rowIndex < range.rowIndex + range.rowCount; rowIndex++) {
      const failing = judged.map((group) => group.filter(({ columnIndex }) => isCellError(valueAt(values, rowIndex, columnIndex)))).find((group) => group.length > 0);
      for (const { columnIndex } of failing ?? []) {
        const value = valueAt(values, rowIndex, columnIndex);
        const label = name === undefined ? null : valueAt(values, rowIndex, name.columnIndex);
        if (isCellError(value)) found.push({ cell: { sheet, rowIndex, columnIndex }, code: value.code, label: typeof label === "string" ? label.trim() : "" });
      }
    }
    return found;
  });
}

/** The findings without those that only say that such a cell cannot be read. */
export function exceptErrors(findings: readonly Finding[], errors: readonly FormulaError[]): readonly Finding[] {
  if (errors.length === 0) return findings;
  const told = new Set(errors.map(({ cell: { sheet, rowIndex, columnIndex } }) => sheetAddress(sheet, { rowIndex, columnIndex })));
  return findings.filter(({ kind, sheet, rowIndex, columnIndex }) => kind !== "unreadable" || !told.has(sheetAddress(sheet, { rowIndex, columnIndex })));
}
