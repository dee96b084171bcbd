/** What each kind of edit asks of Excel. Nothing is read here: `lookUp` has read what is needed. */

import { columnName, rangeAddress, sheetAddress } from "../../core/workbook/address";
import type { Edit } from "../../core/workbook/edits";
import type { AddConditionalFormat } from "../../core/workbook/edits/markEdits";
import type { SetPrint, SetRows, SetView } from "../../core/workbook/edits/sheetEdits";
import type { AddTable } from "../../core/workbook/edits/tableEdits";
import { columnWidthInPoints } from "./cellFormats";
import { toShownFormula } from "./formulas";
import type { LookedUp } from "./lookUp";
import { nameKey } from "./nameKey";
import { NoteChanges } from "./noteChanges";
import { rangesAddress, ruleParts } from "./ruleParts";
import { writeBlock } from "./writeCells";
import { writeChart } from "./writeChart";

type Writer<E> = (edit: E) => void;

/** Queues edits on a request context, in order. */
export class EditWriter {
  private readonly names: Map<string, Excel.NamedItem>;
  private readonly customXml: Map<string, readonly Excel.CustomXmlPart[]>;
  private readonly notes = new Map<string, NoteChanges>();
  /** By key of the sheet, then of the chart. */
  private readonly charts: Map<string, Map<string, Excel.Chart>>;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly lookedUp: LookedUp,
  ) {
    this.names = new Map(lookedUp.names);
    this.customXml = new Map(lookedUp.customXml);
    this.charts = new Map([...lookedUp.charts].map(([sheet, charts]) => [sheet, new Map(charts.map((chart) => [nameKey(chart.name), chart]))]));
  }

  write(edit: Edit): void {
    // The table's own type ties each writer to its kind; the compiler cannot follow that through a lookup.
    (this.writers[edit.kind] as Writer<Edit>)(edit);
  }

  private readonly writers: { readonly [K in Edit["kind"]]: Writer<Extract<Edit, { kind: K }>> } = {
    addSheet: ({ sheet: name, visibility = "visible" }) => {
      const sheet = this.context.workbook.worksheets.add(name);
      if (visibility !== "visible") sheet.visibility = visibility === "hidden" ? "Hidden" : "VeryHidden";
    },
    removeSheet: ({ sheet }) => {
      this.sheet(sheet).delete();
      this.charts.delete(nameKey(sheet));
    },
    writeCells: (edit) => writeBlock(this.sheet(edit.sheet), edit),
    mergeCells: ({ sheet, range }) => this.sheet(sheet).getRange(rangeAddress(range)).merge(false),
    setColumns: ({ sheet, columns }) => {
      for (const { columnIndex, width, hidden } of columns) {
        const column = this.sheet(sheet).getRange(`${columnName(columnIndex)}:${columnName(columnIndex)}`);
        column.format.columnWidth = columnWidthInPoints(width);
        if (hidden !== undefined) column.columnHidden = hidden;
      }
    },
    setRows: (edit) => this.setRows(edit),
    setView: (edit) => this.setView(edit),
    setPrint: (edit) => this.setPrint(edit),
    addTable: (edit) => this.addTable(edit),
    resizeTable: ({ name, range }) => this.context.workbook.tables.getItem(name).resize(rangeAddress(range)),
    // Excel takes a formula for the column's own when all its cells get it.
    setColumnFormula: () => undefined,
    addChart: (edit) => {
      const ofSheet = this.charts.get(nameKey(edit.sheet)) ?? new Map<string, Excel.Chart>();
      ofSheet.get(nameKey(edit.name))?.delete();
      this.charts.set(nameKey(edit.sheet), ofSheet.set(nameKey(edit.name), writeChart((name) => this.sheet(name), edit)));
    },
    addConditionalFormat: (edit) => {
      for (const part of ruleParts(edit)) this.addRule(part);
    },
    removeConditionalFormats: ({ sheet, marker }) => {
      for (const { rule, formula } of this.lookedUp.rules.get(nameKey(sheet)) ?? []) if (formula.includes(marker)) rule.delete();
    },
    appendNotes: (edit) => this.notesOf(edit.sheet).append(this.sheet(edit.sheet), edit),
    removeNotes: (edit) => this.notesOf(edit.sheet).remove(edit),
    defineName: ({ name, formula, hidden }) => {
      const known = this.names.get(nameKey(name));
      const item = known ?? this.context.workbook.names.add(name, toShownFormula(formula));
      if (known !== undefined) known.formula = toShownFormula(formula);
      item.visible = !hidden;
      this.names.set(nameKey(name), item);
    },
    removeName: ({ name }) => {
      this.names.get(nameKey(name))?.delete();
      this.names.delete(nameKey(name));
    },
    setCustomXml: ({ namespace, xml }) => {
      const [first, ...others] = this.customXml.get(namespace) ?? [];
      first?.setXml(xml);
      for (const other of others) other.delete();
      this.customXml.set(namespace, [first ?? this.context.workbook.customXmlParts.add(xml)]);
    },
    removeCustomXml: ({ namespace }) => {
      for (const part of this.customXml.get(namespace) ?? []) part.delete();
      this.customXml.delete(namespace);
    },
  };

  private sheet(name: string): Excel.Worksheet {
    return this.context.workbook.worksheets.getItem(name);
  }

  private notesOf(sheet: string): NoteChanges {
    const key = nameKey(sheet);
    const known = this.notes.get(key) ?? new NoteChanges(this.sheet(sheet).notes, this.lookedUp.notes.get(key) ?? []);
    this.notes.set(key, known);
    return known;
  }

  private addRule(part: AddConditionalFormat): void {
    const rule = this.sheet(part.sheet).getRanges(rangesAddress(part)).conditionalFormats.add("Custom");
    const { rule: condition, format: shown } = rule.custom;
    const { bold, fontColor, fill, numberFormat } = part.format;
    condition.formula = toShownFormula(part.formula);
    if (bold !== undefined) shown.font.bold = bold;
    if (fontColor !== undefined) shown.font.color = `#${fontColor}`;
    if (fill !== undefined) shown.fill.color = `#${fill}`;
    if (numberFormat !== undefined) shown.numberFormat = numberFormat;
    // Excel puts a new rule before all others; ours come after the user's. The object is of no use after this.
    rule.priority = -1;
  }

  /** Neighbours that are alike are set together. Excel fits a row better than a height that was worked out without it. */
  private setRows({ sheet, rows }: SetRows): void {
    const runs: { rowIndex: number; rowCount: number; height: number | null; hidden: boolean }[] = [];
    for (const { rowIndex, height, isFitted, hidden = false } of [...rows].sort((a, b) => a.rowIndex - b.rowIndex)) {
      const wanted = isFitted === true ? null : height;
      const last = runs.at(-1);
      if (last?.height === wanted && last.hidden === hidden && last.rowIndex + last.rowCount === rowIndex) last.rowCount += 1;
      else runs.push({ rowIndex, rowCount: 1, height: wanted, hidden });
    }
    for (const { rowIndex, rowCount, height, hidden } of runs) {
      const range = this.sheet(sheet).getRange(`${rowIndex + 1}:${rowIndex + rowCount}`);
      if (height === null) range.format.autofitRows();
      else range.format.rowHeight = height;
      // A height shows a hidden row, so hiding comes after it.
      if (hidden) range.rowHidden = true;
    }
  }

  private setView({ sheet: name, frozenRowCount, frozenColumnCount, showGridlines }: SetView): void {
    const sheet = this.sheet(name);
    sheet.showGridlines = showGridlines;
    if (frozenRowCount > 0 && frozenColumnCount > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozenRowCount, frozenColumnCount));
    else if (frozenRowCount > 0) sheet.freezePanes.freezeRows(frozenRowCount);
    else if (frozenColumnCount > 0) sheet.freezePanes.freezeColumns(frozenColumnCount);
    else sheet.freezePanes.unfreeze();
  }

  private setPrint({ sheet: name, orientation, paper, titleRows, footer }: SetPrint): void {
    const { pageLayout } = this.sheet(name);
    pageLayout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
    pageLayout.paperSize = paper;
    // Without a height the sheet takes as many pages as it needs.
    pageLayout.zoom = { horizontalFitToPages: 1 };
    if (titleRows !== null) pageLayout.setPrintTitleRows(`$${titleRows.rowIndex + 1}:$${titleRows.rowIndex + titleRows.rowCount}`);
    if (footer !== undefined) {
      const { left, center, right } = footerSections(footer);
      const all = pageLayout.headersFooters.defaultForAllPages;
      all.leftFooter = left;
      all.centerFooter = center;
      all.rightFooter = right;
    }
  }

  private addTable({ sheet: name, name: tableName, range, columns, style, hasFilter }: AddTable): void {
    const sheet = this.sheet(name);
    const table = sheet.tables.add(sheetAddress(name, range), true);
    table.name = tableName;
    table.style = style ?? "";
    table.showFilterButton = hasFilter;
    // A formula in the whole of a column becomes the one that Excel fills new rows with.
    for (const { name: column, formula } of columns) {
      if (formula === undefined) continue;
      const shown = toShownFormula(formula);
      table.columns.getItem(column).getDataBodyRange().formulas = Array.from({ length: range.rowCount - 1 }, () => [shown]);
    }
  }
}

/** A footer with Excel's codes, divided as its API takes it: what no code places stands in the middle. */
export function footerSections(footer: string): { readonly left: string; readonly center: string; readonly right: string } {
  const sections = { left: "", center: "", right: "" };
  const places = { L: "left", C: "center", R: "right" } as const;
  let place: keyof typeof sections = "center";
  for (const piece of footer.split(/(&&|&[LCR])/)) {
    const code = /^&([LCR])$/.exec(piece)?.[1] as keyof typeof places | undefined;
    if (code === undefined) sections[place] += piece;
    else place = places[code];
  }
  return sections;
}
