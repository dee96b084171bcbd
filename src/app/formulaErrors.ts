import type { AssessedTable } from "../core/flag/assessTables";
import type { ColumnRole } from "../core/recognise/table";
import { isCellError, valueAt } from "../core/values";
import type { ErrorCode } from "../core/values";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { SheetCell } from "../host/WorkbookHost";

/** A formula that gives an error where a number should stand. */
export interface FormulaError {
  readonly cell: SheetCell;
  readonly code: ErrorCode;
  /** The row's name; empty where it has none. */
  readonly label: string;
}

/** Columns whose numbers decide a verdict. */
const deciding: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["target", "actual", "stated"]);

/** The errors in targets and results of the recognised tables, row by row: such a row is not judged, which is not the same as having no data. */
export function formulaErrors({ sheets }: WorkbookSnapshot, tables: readonly AssessedTable[]): FormulaError[] {
  const valuesOf = new Map(sheets.map(({ name, values }) => [name, values]));
  return tables.flatMap(({ table: { sheet, range, columns } }) => {
    const values = valuesOf.get(sheet) ?? [];
    const judged = columns.filter(({ role }) => deciding.has(role));
    const name = columns.find(({ role }) => role === "label");
    const found: FormulaError[] = [];
    for (let rowIndex = range.rowIndex; rowIndex < range.rowIndex + range.rowCount; rowIndex++) {
      for (const { columnIndex } of judged) {
        const value = valueAt(values, rowIndex, columnIndex);
        if (!isCellError(value)) continue;
        const label = name === undefined ? null : valueAt(values, rowIndex, name.columnIndex);
        found.push({ cell: { sheet, rowIndex, columnIndex }, code: value.code, label: typeof label === "string" ? label.trim() : "" });
      }
    }
    return found;
  });
}
