import { rangeAddress, type CellRange } from "../../../core/workbook/address";
import type { AddTable, ResizeTable, SetColumnFormula, TableColumn } from "../../../core/workbook/edits/tableEdits";
import { HostError } from "../../WorkbookHost";
import { PlainContent } from "../package/PartContent";
import { contentTypes } from "../package/relationshipKinds";
import { escapeText } from "../../../core/text/escapeXml";
import { encodeColumnName } from "../xml/escape";
import type { DraftContext } from "../workbook/DraftContext";
import { attributeOf, childOf, childrenOf, numberOf, parseXml, type XmlDocument, type XmlElement } from "../xml/XmlTree";
import { namingOf, writeElement } from "../xml/writeElement";
import { XmlPatch } from "../xml/XmlPatch";
import { readTable } from "./readTable";

interface HeldTable {
  readonly path: string;
  readonly sheet: string;
  readonly name: string;
  readonly id: number;
}

/** The tables of a workbook: their names and numbers are unique in all of it. */
export class TableDraft {
  private constructor(
    private readonly workbook: DraftContext,
    private readonly held: HeldTable[],
  ) {}

  static async open(workbook: DraftContext): Promise<TableDraft> {
    const held: HeldTable[] = [];
    for (const { name: sheet, path: sheetPath } of workbook.worksheets) {
      if (sheetPath === null) continue;
      for (const { path } of (await workbook.relationships(sheetPath)).ofKind("table")) {
        if (path === null || !workbook.parts.has(path)) continue;
        const { root } = parseXml(await workbook.parts.text(path), path);
        held.push({ path, sheet, name: attributeOf(root, "displayName") ?? attributeOf(root, "name") ?? "", id: numberOf(root, "id") ?? 0 });
      }
    }
    return new TableDraft(workbook, held);
  }

  async add(edit: AddTable): Promise<void> {
    const { workbook } = this;
    if (this.find(edit.name) !== null || workbook.names.has(edit.name)) throw new HostError("tableExists", { table: edit.name });
    const sheet = await workbook.sheet(edit.sheet);
    sheet.checkInside(edit.range);
    sheet.guard.require("structure");
    // A header cell that is not the column's name, as text, is what Excel repairs on opening.
    for (const [offset, { name }] of edit.columns.entries()) sheet.writeCell(edit.range.rowIndex, edit.range.columnIndex + offset, { value: name });
    const id = this.held.reduce((largest, table) => Math.max(largest, table.id), 0) + 1;
    const path = workbook.parts.freePath(`${workbook.folder}tables/table#.xml`);
    workbook.parts.put(path, PlainContent.ofText(newTableXml(edit, id)));
    workbook.types.set(path, contentTypes.table);
    sheet.addTablePart((await workbook.relationships(sheet.part.path)).add("table", path));
    this.held.push({ path, sheet: edit.sheet, name: edit.name, id });
  }

  async resize({ name, range, addedColumns = [] }: ResizeTable): Promise<void> {
    const table = this.find(name);
    if (table === null) throw new HostError("missingTable", { table: name });
    const { parts } = this.workbook;
    const sheet = await this.workbook.sheet(table.sheet);
    sheet.checkInside(range);
    sheet.guard.require("structure");
    const document = parseXml(await parts.text(table.path), table.path);
    const firstAdded = range.columnIndex + range.columnCount - addedColumns.length;
    for (const [offset, column] of addedColumns.entries()) sheet.writeCell(range.rowIndex, firstAdded + offset, { value: column });
    parts.put(table.path, resized(document, range, addedColumns).applyTo(parts.get(table.path)));
  }

  async setColumnFormula({ table: name, columnIndex, formula }: SetColumnFormula): Promise<void> {
    const table = this.find(name);
    if (table === null) throw new HostError("missingTable", { table: name });
    const { parts } = this.workbook;
    (await this.workbook.sheet(table.sheet)).guard.require("structure");
    const document = parseXml(await parts.text(table.path), table.path);
    const column = childrenOf(childOf(document.root, "tableColumns"), "tableColumn")[columnIndex];
    if (column === undefined) throw new HostError("missingTable", { table: name });
    parts.put(table.path, withColumnFormula(document, column, formula).applyTo(parts.get(table.path)));
  }

  private find(name: string): HeldTable | null {
    return this.held.find((table) => table.name.toLowerCase() === name.toLowerCase()) ?? null;
  }
}

function resized(document: XmlDocument, range: CellRange, addedColumns: readonly string[]): XmlPatch {
  const table = readTable(document.root);
  if (table !== null && table.range.columnCount + addedColumns.length !== range.columnCount) throw new Error("A wider table needs the names of its new columns");
  const patch = new XmlPatch(document);
  const columns = childOf(document.root, "tableColumns");
  if (columns !== null && addedColumns.length > 0) {
    const name = namingOf(document.root);
    const known = childrenOf(columns, "tableColumn");
    const id = known.reduce((largest, column) => Math.max(largest, numberOf(column, "id") ?? 0), 0);
    patch.append(columns, addedColumns.map((column, index) => writeElement(name("tableColumn"), { id: id + index + 1, name: encodeColumnName(column) })).join(""));
    patch.setAttributes(columns, { count: known.length + addedColumns.length });
  }
  patch.setAttributes(document.root, { ref: rangeAddress(range) });
  const filter = childOf(document.root, "autoFilter");
  if (filter !== null) {
    const totals = table?.hasTotals === true ? 1 : 0;
    patch.setAttributes(filter, { ref: rangeAddress({ ...range, rowCount: range.rowCount - totals }) });
  }
  return patch;
}

function withColumnFormula(document: XmlDocument, column: XmlElement, formula: string | null): XmlPatch {
  const patch = new XmlPatch(document);
  const name = namingOf(document.root);
  const present = childOf(column, "calculatedColumnFormula");
  const written = formula === null ? "" : writeElement(name("calculatedColumnFormula"), {}, escapeText(formula));
  if (present !== null) patch.replace(present.start, present.end, written);
  // The formula comes first among what a column holds.
  else if (written !== "" && column.openEnd < column.end) patch.replace(column.openEnd, column.openEnd, written);
  else if (written !== "") patch.append(column, written);
  return patch;
}

function newTableXml({ name, range, columns, style, hasFilter }: AddTable, id: number): string {
  const ref = rangeAddress(range);
  const table = writeElement(
    "table",
    { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main", id, name, displayName: name, ref, totalsRowShown: 0 },
    hasFilter ? writeElement("autoFilter", { ref }) : "",
    writeElement("tableColumns", { count: columns.length }, ...columns.map(columnXml)),
    style === null ? "" : writeElement("tableStyleInfo", { name: style, showFirstColumn: 0, showLastColumn: 0, showRowStripes: 1, showColumnStripes: 0 }),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${table}`;
}

function columnXml({ name, formula }: TableColumn, index: number): string {
  const calculated = formula === undefined ? "" : writeElement("calculatedColumnFormula", {}, escapeText(formula));
  return writeElement("tableColumn", { id: index + 1, name: encodeColumnName(name) }, calculated);
}
