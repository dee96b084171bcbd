import { maximumColumnCount, maximumRowCount, type CellPosition, type CellRange } from "../../../core/workbook/address";
import type { CellValue } from "../../../core/values";
import type { CellContent, WriteCells } from "../../../core/workbook/edits/cellEdits";
import type { AddConditionalFormat } from "../../../core/workbook/edits/markEdits";
import type { SetPrint, SetView } from "../../../core/workbook/edits/sheetEdits";
import { HostError } from "../../WorkbookHost";
import { addRules, removeRules } from "../conditionalFormats/writeConditionalFormats";
import { PatchedContent, type PartContent } from "../package/PartContent";
import { relationshipNamespace } from "../package/relationshipKinds";
import type { StyleDraft } from "../styles/StyleDraft";
import { relationshipAttribute } from "../xml/relationshipAttribute";
import { childOf, childrenOf, numberOf, qualifiedAttributeOf } from "../xml/XmlTree";
import { writeElement } from "../xml/writeElement";
import { patchRows, type RowPatch } from "./patchRows";
import { ProtectionGuard } from "./protection";
import { mergeContent, replacesContent, type RowChange, type RowHeight } from "./RowChange";
import { SkeletonDraft } from "./SkeletonDraft";
import { skeletonSplices, type SheetPart } from "./SheetPart";
import { writeColumns, type ColumnChange } from "./writeColumns";
import { writeDimension } from "./writeDimension";
import { writeHyperlinks, type LinkedCell } from "./writeHyperlinks";
import { writeMerges } from "./writeMerges";
import { writePrint } from "./writePrint";
import { writeView } from "./writeView";

export interface WrittenSheet {
  readonly content: PartContent;
  readonly changesFormulas: boolean;
  /** Differential formats that rules taken away had shown. */
  readonly droppedDifferentials: readonly number[];
}

/** What edits want of one worksheet: gathered first, written in one pass. */
export class SheetDraft {
  readonly guard: ProtectionGuard;
  private readonly rows = new Map<number, RowChange>();
  private readonly columns = new Map<number, ColumnChange>();
  private readonly merges: CellRange[] = [];
  private readonly links: LinkedCell[] = [];
  private readonly tableIds: string[] = [];
  private readonly markers: string[] = [];
  private rules: AddConditionalFormat[] = [];
  private view: SetView | null = null;
  private print: SetPrint | null = null;
  /** Relationship of the drawing with the notes' boxes: `undefined` as it is, `null` to be taken out. */
  private legacyDrawing: string | null | undefined;
  /** Relationship of a drawing where the sheet had none. */
  private drawing: string | null = null;

  constructor(
    readonly name: string,
    readonly part: SheetPart,
  ) {
    this.guard = new ProtectionGuard(name, part.skeleton.root);
  }

  writeCells({ rowIndex, columnIndex, cells }: Pick<WriteCells, "rowIndex" | "columnIndex" | "cells">): void {
    for (const [rowOffset, row] of cells.entries()) {
      for (const [columnOffset, content] of row.entries()) {
        if (content !== null) this.writeCell(rowIndex + rowOffset, columnIndex + columnOffset, content);
      }
    }
  }

  /** Gives a cell a value without regard to what it was given before: the header cells of a table. */
  writeCell(rowIndex: number, columnIndex: number, content: CellContent): void {
    this.checkInside({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
    const { cells } = this.rowAt(rowIndex);
    cells.set(columnIndex, mergeContent(cells.get(columnIndex), content));
    if (content.link !== undefined) this.links.push({ rowIndex, columnIndex, link: content.link });
    content.spill?.forEach((row, down) => row.forEach((value, right) => {
      if (down > 0 || right > 0) this.writeCell(rowIndex + down, columnIndex + right, { value });
    }));
  }

  setRowHeight(rowIndex: number, height: RowHeight): void {
    this.checkInside({ rowIndex, columnIndex: 0, rowCount: 1, columnCount: 1 });
    this.guard.require("formatRows");
    this.rowAt(rowIndex).height = height;
  }

  setColumn(change: ColumnChange): void {
    this.checkInside({ rowIndex: 0, columnIndex: change.columnIndex, rowCount: 1, columnCount: 1 });
    this.guard.require("formatColumns");
    const earlier = this.columns.get(change.columnIndex);
    this.columns.set(change.columnIndex, { ...earlier, ...change });
  }

  merge(range: CellRange): void {
    this.checkInside(range);
    this.guard.require("structure");
    this.merges.push(range);
  }

  setView(view: SetView): void {
    this.view = view;
  }

  setPrint(print: SetPrint): void {
    this.print = { ...(this.print?.footer === undefined ? {} : { footer: this.print.footer }), ...print };
  }

  addRule(edit: AddConditionalFormat): void {
    edit.ranges.forEach((range) => this.checkInside(range));
    this.guard.require("formatCells");
    this.rules.push(edit);
  }

  removeRules(marker: string): void {
    this.rules = this.rules.filter(({ formula }) => !formula.includes(marker));
    this.markers.push(marker);
  }

  addTablePart(relationshipId: string): void {
    this.tableIds.push(relationshipId);
  }

  setLegacyDrawing(relationshipId: string | null): void {
    this.legacyDrawing = relationshipId;
  }

  /** Relationship of the sheet's drawing with charts and pictures; null where it has none. */
  get drawingId(): string | null {
    const element = childOf(this.part.skeleton.root, "drawing");
    return this.drawing ?? (element && qualifiedAttributeOf(element, relationshipNamespace, "id"));
  }

  addDrawing(relationshipId: string): void {
    this.drawing = relationshipId;
  }

  /** The value that a cell gets, its cached one where it gets a formula; undefined where it is left as it is. */
  writtenValue({ rowIndex, columnIndex }: CellPosition): CellValue | undefined {
    const content = this.rows.get(rowIndex)?.cells.get(columnIndex);
    return content === undefined || !replacesContent(content) ? undefined : (content.value ?? null);
  }

  checkInside(range: CellRange): void {
    const fits = range.rowIndex >= 0 && range.columnIndex >= 0 && range.rowIndex + range.rowCount <= maximumRowCount && range.columnIndex + range.columnCount <= maximumColumnCount;
    if (!fits) throw new HostError("outsideSheet", { sheet: this.name, row: range.rowIndex + range.rowCount, column: range.columnIndex + range.columnCount });
  }

  async write(styles: StyleDraft): Promise<WrittenSheet> {
    const skeleton = new SkeletonDraft(this.part);
    const removed = removeRules(skeleton, this.markers);
    if (removed.rules.size > 0) this.guard.require("formatCells");
    addRules(skeleton, this.rules, removed, ({ format }) => styles.addDifferential(format));
    writeColumns(skeleton, this.columns);
    writeMerges(skeleton, this.merges);
    writeHyperlinks(skeleton, this.links);
    writeDimension(skeleton, this.rows);
    if (this.view !== null) writeView(skeleton, this.view);
    if (this.print !== null) writePrint(skeleton, this.print);
    if (this.drawing !== null) skeleton.insert("drawing", writeElement(skeleton.name("drawing"), relationshipAttribute(skeleton.root, this.drawing)));
    this.writeLegacyDrawing(skeleton);
    this.writeTableParts(skeleton);
    const rows = await this.writeRows(skeleton, styles);
    const splices = [...skeletonSplices(this.part, skeleton.finish()), ...rows.splices].sort((a, b) => a.start - b.start);
    return {
      content: splices.length === 0 ? this.part.content : new PatchedContent(this.part.content, splices),
      changesFormulas: rows.changesFormulas,
      droppedDifferentials: removed.differentials,
    };
  }

  private rowAt(rowIndex: number): RowChange {
    const known = this.rows.get(rowIndex);
    if (known !== undefined) return known;
    const row: RowChange = { cells: new Map() };
    this.rows.set(rowIndex, row);
    return row;
  }

  private async writeRows(skeleton: SkeletonDraft, styles: StyleDraft): Promise<RowPatch> {
    if (this.rows.size === 0) return { splices: [], changesFormulas: false };
    const columnStyles = childrenOf(skeleton.child("cols"), "col").map((column) => ({
      first: (numberOf(column, "min") ?? 1) - 1,
      last: (numberOf(column, "max") ?? 0) - 1,
      style: numberOf(column, "style") ?? 0,
    }));
    return patchRows(this.part, this.rows, {
      name: skeleton.name,
      columnStyle: (columnIndex) => columnStyles.find(({ first, last }) => columnIndex >= first && columnIndex <= last)?.style ?? 0,
      derive: (style, format) => styles.derive(style, format),
      check: (style, content) => this.guard.requireCell(styles.isLocked(style), content),
    });
  }

  private writeLegacyDrawing(skeleton: SkeletonDraft): void {
    if (this.legacyDrawing === undefined) return;
    const present = skeleton.child("legacyDrawing");
    if (present !== null) skeleton.patch.remove(present);
    if (this.legacyDrawing === null) return;
    skeleton.insert("legacyDrawing", writeElement(skeleton.name("legacyDrawing"), relationshipAttribute(skeleton.root, this.legacyDrawing)));
  }

  private writeTableParts(skeleton: SkeletonDraft): void {
    if (this.tableIds.length === 0) return;
    const written = this.tableIds.map((id) => writeElement(skeleton.name("tablePart"), relationshipAttribute(skeleton.root, id)));
    const container = skeleton.child("tableParts");
    if (container === null) {
      skeleton.insert("tableParts", writeElement(skeleton.name("tableParts"), { count: written.length }, ...written));
      return;
    }
    skeleton.patch.append(container, written.join(""));
    skeleton.patch.setAttributes(container, { count: container.children.length + written.length });
  }
}
