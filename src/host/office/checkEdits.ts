/** Finds out before anything is written what Excel would refuse, so that edits are written all or not at all. */

import { assertNever } from "../../core/result";
import { maximumColumnCount, maximumRowCount, type CellRange } from "../../core/workbook/address";
import type { Edit } from "../../core/workbook/edits";
import { HostError } from "../WorkbookHost";
import { nameKey } from "./nameKey";

/** What the workbook holds before the edits. */
export interface Standing {
  /** Sheets by key, with what their protection allows; null where they are not protected. */
  readonly sheets: ReadonlyMap<string, Excel.WorksheetProtectionOptions | null>;
  /** Tables by key, with the sheet that holds them. */
  readonly tables: ReadonlyMap<string, string>;
  readonly names: ReadonlySet<string>;
  readonly isStructureLocked: boolean;
  readonly canWriteNotes: boolean;
}

type Permission = "allowFormatCells" | "allowFormatColumns" | "allowFormatRows" | "allowInsertHyperlinks" | "allowEditObjects";

/** Throws the `HostError` of the first edit that cannot be applied after those before it. */
export function checkEdits(edits: readonly Edit[], standing: Standing): void {
  const check = new Check(standing);
  for (const edit of edits) check.edit(edit);
}

class Check {
  private readonly sheets: Map<string, Excel.WorksheetProtectionOptions | null>;
  private readonly tables: Map<string, string>;

  constructor(private readonly standing: Standing) {
    this.sheets = new Map(standing.sheets);
    this.tables = new Map(standing.tables);
  }

  edit(edit: Edit): void {
    switch (edit.kind) {
      case "addSheet":
        this.requireStructure(edit.sheet);
        if (this.sheets.has(nameKey(edit.sheet))) throw new HostError("sheetExists", { sheet: edit.sheet });
        this.sheets.set(nameKey(edit.sheet), null);
        return;
      case "removeSheet":
        this.requireSheet(edit.sheet);
        this.requireStructure(edit.sheet);
        this.sheets.delete(nameKey(edit.sheet));
        // Its tables go with it: their names are free for a sheet that takes its place.
        for (const [table, sheet] of this.tables) if (nameKey(sheet) === nameKey(edit.sheet)) this.tables.delete(table);
        return;
      case "writeCells":
        this.requireSheet(edit.sheet);
        this.requireInside(edit.sheet, { ...edit, rowCount: edit.cells.length, columnCount: Math.max(0, ...edit.cells.map((row) => row.length)) });
        if (edit.cells.some((row) => row.some((content) => content?.format !== undefined))) this.require(edit.sheet, "allowFormatCells");
        if (edit.cells.some((row) => row.some((content) => content?.link !== undefined))) this.require(edit.sheet, "allowInsertHyperlinks");
        return;
      case "mergeCells":
        this.requireUnprotected(edit.sheet);
        this.requireInside(edit.sheet, edit.range);
        return;
      case "setColumns":
        this.require(edit.sheet, "allowFormatColumns");
        for (const { columnIndex } of edit.columns) this.requireInside(edit.sheet, { rowIndex: 0, columnIndex, rowCount: 1, columnCount: 1 });
        return;
      case "setRows":
        this.require(edit.sheet, "allowFormatRows");
        for (const { rowIndex } of edit.rows) this.requireInside(edit.sheet, { rowIndex, columnIndex: 0, rowCount: 1, columnCount: 1 });
        return;
      case "setView":
      case "setPrint":
        this.requireSheet(edit.sheet);
        return;
      case "addTable":
        this.requireUnprotected(edit.sheet);
        this.requireInside(edit.sheet, edit.range);
        if (this.tables.has(nameKey(edit.name)) || this.standing.names.has(nameKey(edit.name))) throw new HostError("tableExists", { table: edit.name });
        this.tables.set(nameKey(edit.name), edit.sheet);
        return;
      case "resizeTable": {
        const sheet = this.tables.get(nameKey(edit.name));
        if (sheet === undefined) throw new HostError("missingTable", { table: edit.name });
        this.requireUnprotected(sheet);
        this.requireInside(sheet, edit.range);
        return;
      }
      case "setColumnFormula":
        if (!this.tables.has(nameKey(edit.table))) throw new HostError("missingTable", { table: edit.table });
        return;
      case "addChart":
        this.require(edit.sheet, "allowEditObjects");
        for (const { sheet, range } of [edit, edit.categories, ...edit.series.map(({ values }) => values)]) {
          this.requireSheet(sheet);
          this.requireInside(sheet, range);
        }
        return;
      case "addConditionalFormat":
        this.require(edit.sheet, "allowFormatCells");
        for (const range of edit.ranges) this.requireInside(edit.sheet, range);
        return;
      case "removeConditionalFormats":
        this.require(edit.sheet, "allowFormatCells");
        return;
      case "appendNotes":
        this.require(edit.sheet, "allowEditObjects");
        if (!this.standing.canWriteNotes) throw new HostError("notesUnsupported", { sheet: edit.sheet });
        for (const position of edit.notes) this.requireInside(edit.sheet, { ...position, rowCount: 1, columnCount: 1 });
        return;
      case "removeNotes":
        this.require(edit.sheet, "allowEditObjects");
        if (!this.standing.canWriteNotes) throw new HostError("notesUnsupported", { sheet: edit.sheet });
        return;
      case "defineName":
      case "removeName":
      case "setCustomXml":
      case "removeCustomXml":
        return;
      default:
        assertNever(edit);
    }
  }

  private requireSheet(sheet: string): Excel.WorksheetProtectionOptions | null {
    const options = this.sheets.get(nameKey(sheet));
    if (options === undefined) throw new HostError("missingSheet", { sheet });
    return options;
  }

  private require(sheet: string, permission: Permission): void {
    const options = this.requireSheet(sheet);
    if (options !== null && options[permission] !== true) throw new HostError("protectedSheet", { sheet, detail: permission });
  }

  private requireUnprotected(sheet: string): void {
    if (this.requireSheet(sheet) !== null) throw new HostError("protectedSheet", { sheet, detail: "structure" });
  }

  private requireStructure(sheet: string): void {
    if (this.standing.isStructureLocked) throw new HostError("protectedSheet", { sheet, detail: "workbookStructure" });
  }

  private requireInside(sheet: string, range: CellRange): void {
    const fits = range.rowIndex >= 0 && range.columnIndex >= 0 && range.rowIndex + range.rowCount <= maximumRowCount && range.columnIndex + range.columnCount <= maximumColumnCount;
    if (!fits) throw new HostError("outsideSheet", { sheet, row: range.rowIndex + range.rowCount, column: range.columnIndex + range.columnCount });
  }
}
