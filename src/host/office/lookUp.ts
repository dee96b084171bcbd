/** What edits have to know of the workbook before they are written: one request, and a second one only where the first leads on. */

import type { Edit } from "../../core/workbook/edits";
import { parseSheetRanges, cellAddress } from "../../core/workbook/address";
import { HostError } from "../WorkbookHost";
import { checkEdits } from "./checkEdits";
import { nameKey } from "./nameKey";

/** A note that stands in a sheet. Its cell is known only where notes are to be added to. */
export interface StandingNote {
  readonly note: Excel.Note;
  readonly cell: string | null;
  readonly text: string;
}

export interface StandingRule {
  readonly rule: Excel.ConditionalFormat;
  readonly formula: string;
}

export interface LookedUp {
  /** By key of the sheet: the rules with a formula of sheets where rules are to be removed. */
  readonly rules: ReadonlyMap<string, readonly StandingRule[]>;
  readonly notes: ReadonlyMap<string, readonly StandingNote[]>;
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

  const formulas = ruled.flatMap(({ sheet, found }) => found.items.filter(({ type }) => type === "Custom").map((rule) => ({ sheet, rule, custom: loadFormula(rule) })));
  const addedTo = new Set(sheetsOf(edits, "appendNotes").map(nameKey));
  const places = noted.flatMap(({ sheet, found }) => found.items.map((note) => ({ sheet, note, location: addedTo.has(nameKey(sheet)) ? loadLocation(note) : null })));
  const guarded = edits.flatMap((edit) => {
    const isWritten = edit.kind === "writeCells" && edit.cells.some((row) => row.some((content) => content?.value !== undefined || content?.formula !== undefined));
    return isWritten && sheets.get(nameKey(edit.sheet)) != null ? [{ sheet: edit.sheet, locked: loadLocked(worksheets.getItem(edit.sheet), edit) }] : [];
  });
  if (formulas.length > 0 || places.some(({ location }) => location !== null) || guarded.length > 0) await context.sync();

  for (const { sheet, locked } of guarded) {
    if (mayBeLocked(locked)) throw new HostError("protectedSheet", { sheet, detail: "lockedCell" });
  }
  return {
    rules: bySheet(formulas.map(({ sheet, rule, custom }) => ({ sheet, item: { rule, formula: custom.formula } }))),
    notes: bySheet(places.map(({ sheet, note, location }) => ({ sheet, item: { note, text: note.content, cell: location === null ? null : cellOf(location) } }))),
    names,
    customXml: new Map(parts.map(({ namespace, found }) => [namespace, found.items])),
  };
}

function sheetsOf(edits: readonly Edit[], kind: "removeConditionalFormats" | "appendNotes" | "removeNotes"): string[] {
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
  const range = sheet.getRangeByIndexes(rowIndex, columnIndex, Math.max(1, cells.length), Math.max(1, ...cells.map((row) => row.length)));
  range.load("format/protection/locked");
  return range;
}

/** The API's types do not say it: null where some cells are locked and some are not. */
function mayBeLocked({ format }: Excel.Range): boolean {
  const locked: boolean | null = format.protection.locked;
  return locked ?? true;
}

function cellOf({ address }: Excel.Range): string | null {
  const [placed] = parseSheetRanges(address);
  return placed === undefined ? null : cellAddress(placed.range);
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
