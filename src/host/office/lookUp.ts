/** What edits have to know of the workbook before they are written: one request, and a second one only where the first leads on. */

import type { Edit } from "../../core/workbook/edits";
import { parseSheetRanges, cellAddress } from "../../core/workbook/address";
import { withoutBlocks } from "../../core/workbook/noteText";
import { HostError } from "../WorkbookHost";
import { checkEdits } from "./checkEdits";
import { nameKey } from "./nameKey";

/** A note that stands in a sheet. It is found again by its cell: places in the collection move when a note goes. */
export interface StandingNote {
  readonly cell: string;
  readonly text: string;
}

interface StandingRule {
  readonly rule: Excel.ConditionalFormat;
  readonly formula: string;
}

export interface LookedUp {
  /** By key of the sheet: the rules with a formula of sheets where rules are to be removed. */
  readonly rules: ReadonlyMap<string, readonly StandingRule[]>;
  /** By key of the sheet: the notes that edits may change. */
  readonly notes: ReadonlyMap<string, readonly StandingNote[]>;
  /** By key of the sheet: the charts of sheets that get one. */
  readonly charts: ReadonlyMap<string, readonly Excel.Chart[]>;
  readonly names: ReadonlyMap<string, Excel.NamedItem>;
  /** By namespace: the parts of those that are to be set or removed. */
  readonly customXml: ReadonlyMap<string, readonly Excel.CustomXmlPart[]>;
}

/** Throws a `HostError` where an edit cannot be applied; nothing is written by then. */
export async function lookUp(context: Excel.RequestContext, edits: readonly Edit[], canWriteNotes: boolean): Promise<LookedUp> {
  const { workbook } = context;
  const { worksheets, tables } = workbook;
  worksheets.load("items/name,items/protection/protected,items/protection/options");
  tables.load("items/name,items/worksheet/name");
  workbook.protection.load("protected");
  workbook.names.load("items/name,items/scope");
  const ruled = sheetsOf(edits, "removeConditionalFormats").map((sheet) => ({ sheet, found: loadRules(worksheets.getItemOrNullObject(sheet)) }));
  const noted = canWriteNotes ? [...new Set([...sheetsOf(edits, "appendNotes"), ...sheetsOf(edits, "removeNotes")])].map((sheet) => ({ sheet, found: loadNotes(worksheets.getItemOrNullObject(sheet)) })) : [];
  const charted = sheetsOf(edits, "addChart").map((sheet) => ({ sheet, found: loadCharts(worksheets.getItemOrNullObject(sheet)) }));
  const namespaces = new Set(edits.flatMap((edit) => (edit.kind === "setCustomXml" || edit.kind === "removeCustomXml" ? edit.namespace : [])));
  const parts = [...namespaces].map((namespace) => {
    const found = workbook.customXmlParts.getByNamespace(namespace);
    found.load("items/id");
    return { namespace, found };
  });
  await context.sync();

  const sheets = new Map(worksheets.items.map((sheet) => [nameKey(sheet.name), sheet.protection.protected ? sheet.protection.options : null]));
  const names = new Map(workbook.names.items.filter(({ scope }) => scope === "Workbook").map((item) => [nameKey(item.name), item]));
  checkEdits(edits, {
    sheets,
    tables: new Map(tables.items.map((table) => [nameKey(table.name), table.worksheet.name])),
    names: new Set(names.keys()),
    isStructureLocked: workbook.protection.protected,
    canWriteNotes,
  });

  // A sheet that the edits are only about to add, or to put in the place of another, has no rules and notes yet.
  const removed = new Set(sheetsOf(edits, "removeSheet").map(nameKey));
  const isThere = ({ sheet }: { readonly sheet: string }): boolean => sheets.has(nameKey(sheet)) && !removed.has(nameKey(sheet));
  const formulas = ruled.filter(isThere).flatMap(({ sheet, found }) => found.items.filter(({ type }) => type === "Custom").map((rule) => ({ sheet, rule, custom: loadFormula(rule) })));
  const places = noted.filter(isThere).flatMap(({ sheet, found }) => found.items.filter(({ content }) => isConcerned(edits, sheet, content)).map((note) => ({ sheet, text: note.content, location: loadLocation(note) })));
  const guarded = edits.flatMap((edit) => {
    const isWritten = edit.kind === "writeCells" && edit.cells.some((row) => row.some((content) => content?.value !== undefined || content?.formula !== undefined));
    return isWritten && isThere(edit) && sheets.get(nameKey(edit.sheet)) != null ? [{ sheet: edit.sheet, locked: loadLocked(worksheets.getItem(edit.sheet), edit) }] : [];
  });
  if (formulas.length + places.length + guarded.length > 0) await context.sync();

  for (const { sheet, locked } of guarded) {
    if (lockedOf(locked) ?? true) throw new HostError("protectedSheet", { sheet, detail: "lockedCell" });
  }
  return {
    rules: bySheet(formulas.map(({ sheet, rule, custom }) => ({ sheet, item: { rule, formula: custom.formula } }))),
    notes: bySheet(places.map(({ sheet, text, location }) => ({ sheet, item: { text, cell: cellOf(location) } }))),
    charts: new Map(charted.filter(isThere).map(({ sheet, found }) => [nameKey(sheet), found.items])),
    names,
    customXml: new Map(parts.map(({ namespace, found }) => [namespace, found.items])),
  };
}

function sheetsOf(edits: readonly Edit[], kind: "removeConditionalFormats" | "appendNotes" | "removeNotes" | "addChart" | "removeSheet"): string[] {
  return [...new Map(edits.flatMap((edit) => (edit.kind === kind ? [[nameKey(edit.sheet), edit.sheet] as const] : []))).values()];
}

function loadRules(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const rules = sheet.getRange().conditionalFormats;
  rules.load("items/id,items/type");
  return rules;
}

function loadNotes(sheet: Excel.Worksheet): Excel.NoteCollection {
  const { notes } = sheet;
  notes.load("items/content");
  return notes;
}

function loadCharts(sheet: Excel.Worksheet): Excel.ChartCollection {
  const { charts } = sheet;
  charts.load("items/name");
  return charts;
}

function loadFormula(rule: Excel.ConditionalFormat): Excel.ConditionalFormatRule {
  const custom = rule.custom.rule;
  custom.load("formula");
  return custom;
}

function loadLocation(note: Excel.Note): Excel.Range {
  const range = note.getLocation();
  range.load("address");
  return range;
}

function loadLocked(sheet: Excel.Worksheet, { rowIndex, columnIndex, cells }: Extract<Edit, { kind: "writeCells" }>): Excel.Range {
  let [rowCount, columnCount] = [1, 1];
  for (const [row, contents] of cells.entries()) {
    for (const [column, content] of contents.entries()) {
      // What a formula spills over is emptied for it.
      rowCount = Math.max(rowCount, row + (content?.spill?.length ?? 1));
      columnCount = Math.max(columnCount, column + (content?.spill?.[0]?.length ?? 1));
    }
  }
  const range = sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
  range.load("format/protection/locked");
  return range;
}

/** The API's types do not say it: null where some cells are locked and some are not. */
function lockedOf({ format }: Excel.Range): boolean | null {
  return format.protection.locked;
}

/** Any note may be in a cell that one is to be added to; only those with text of ours are taken from. */
function isConcerned(edits: readonly Edit[], sheet: string, content: string): boolean {
  return edits.some((edit) => (edit.kind === "appendNotes" || (edit.kind === "removeNotes" && withoutBlocks(content, edit) !== content)) && nameKey(edit.sheet) === nameKey(sheet));
}

function cellOf({ address }: Excel.Range): string {
  const [placed] = parseSheetRanges(address);
  if (placed === undefined) throw new Error(`A note is at ${address}`);
  return cellAddress(placed.range);
}

function bySheet<T>(items: readonly { readonly sheet: string; readonly item: T }[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const { sheet, item } of items) {
    const known = found.get(nameKey(sheet));
    if (known === undefined) found.set(nameKey(sheet), [item]);
    else known.push(item);
  }
  return found;
}
