/** The edits that load a model into a workbook, or bring an earlier load up to date. */

import type { IndicatorModel } from "../model/model";
import { openTerm, termsOf } from "../model/terms";
import type { Issue } from "../result";
import type { Edit } from "../workbook/edits";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { assessmentSheet } from "./assessmentSheet";
import { auditSheet } from "./auditSheet";
import type { ModelSheetTexts } from "./auditSheet";
import { defineDictionaryNames } from "./dictionaryLinks";
import { dictionarySheet, dictionaryTable } from "./dictionarySheet";
import type { FormulaKind } from "./formulas";
import { freeName } from "./freeName";
import { findTable } from "./placedTable";
import { placedRows, placeSheet } from "./placeSheet";
import { resultsSheet } from "./resultsSheet";
import { readStoredModel, storeModel } from "./storedModel";
import type { StoredModel } from "./storedModel";
import { chosenIndicator, placeSummary, updateSummary } from "./summary/placeSummary";
import { findSummary } from "./summary/summaryMark";
import { summarySheet } from "./summary/summarySheet";
import type { SummaryInput } from "./summary/summarySheet";
import { sheetFont } from "./tableSheet";
import type { Entries, TableSheet } from "./tableSheet";
import type { Language } from "./texts";
import { trackingSheet } from "./trackingSheet";
import { entriesOf, updateSheet } from "./updateSheet";

export interface LoadOptions {
  readonly formulas: FormulaKind;
  /** Language of new sheets; a workbook that was loaded before keeps its own. */
  readonly language: Language;
  readonly texts: Readonly<Record<Language, ModelSheetTexts>>;
}

export interface LoadPlan {
  readonly edits: readonly Edit[];
  readonly sheets: readonly LoadedSheet[];
  readonly issues: readonly Issue[];
}

export interface LoadedSheet {
  readonly sheet: string;
  readonly rowCount: number;
  readonly isNew: boolean;
}

/**
 * Builds one sheet from a model; the same builder gives what the last load wrote and what this one wants. Null where the model has
 * nothing for it.
 */
type SheetBuilder = (model: IndicatorModel, formulas: FormulaKind, texts: ModelSheetTexts, entries: Entries) => TableSheet | null;

export function planLoad(snapshot: WorkbookSnapshot, model: IndicatorModel, options: LoadOptions): LoadPlan {
  const last = readStoredModel(snapshot);
  const texts = options.texts[last?.language ?? options.language];
  const font = sheetFont(snapshot.styles[0]?.fontName ?? "");
  const taken = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  const edits: Edit[] = [];
  const sheets: LoadedSheet[] = [];
  const issues: Issue[] = [];
  const typed = new Map<string, Entries>();
  const intact = new Set<string>();
  for (const build of buildersOf(model)) {
    const wanted = build(model, options.formulas, texts, new Map());
    // A sheet of an earlier model stays, as rows do that the model no longer has.
    if (wanted === null) continue;
    const placed = findTable(snapshot.sheets, wanted.tableName);
    if (placed === null && wanted.rows.length === 0) continue;
    if (placed === null) {
      const name = freeName(wanted.sheetName, taken);
      edits.push(...placeSheet(wanted, name, font));
      if (isDictionary(wanted)) edits.push(...namesOf(name, placedRows(wanted), 0, wanted));
      sheets.push({ sheet: name, rowCount: wanted.rows.length, isNew: true });
      intact.add(wanted.tableName);
      continue;
    }
    const base = last === null ? null : build(last.model, last.formulas, options.texts[last.language], new Map());
    const entries = entriesOf(placed, base, wanted.columns);
    typed.set(wanted.tableName, entries);
    // What the last load left in a row without an entry counts with its cached results, so those are compared with the entries in.
    const baseNow = last === null ? null : build(last.model, last.formulas, options.texts[last.language], entries);
    const update = updateSheet(placed, baseNow, build(model, options.formulas, texts, entries) ?? wanted, font, last?.layout ?? 1);
    edits.push(...update.edits);
    issues.push(...update.issues);
    if (update.isIntact) intact.add(wanted.tableName);
    if (isDictionary(wanted)) edits.push(...namesOf(placed.sheet.name, update.rows, placed.table.range.columnIndex, wanted));
    sheets.push({ sheet: placed.sheet.name, rowCount: wanted.rows.length, isNew: false });
  }
  const summary = planSummary(snapshot, last, { model, formulas: options.formulas, texts, entries: typed, isIntact: (table) => intact.has(table), font }, options.texts, taken);
  const stored = { model, formulas: options.formulas, language: texts.language };
  // The summary is the first of our sheets; its formulas need the tables of the others.
  return { edits: [...summary.before, ...edits, ...summary.edits, storeModel(stored)], sheets: [summary.loaded, ...sheets], issues: [...issues, ...summary.issues] };
}

interface SummaryPlan {
  readonly before: readonly Edit[];
  readonly edits: readonly Edit[];
  readonly loaded: LoadedSheet;
  readonly issues: readonly Issue[];
}

function planSummary(snapshot: WorkbookSnapshot, last: StoredModel | null, input: Omit<SummaryInput, "chosen">, texts: LoadOptions["texts"], taken: Set<string>): SummaryPlan {
  const placed = findSummary(snapshot);
  if (placed === null) {
    const layout = summarySheet({ ...input, chosen: null });
    const sheet = freeName(layout.sheetName, taken);
    return { before: [{ kind: "addSheet", sheet }], edits: placeSummary(layout, sheet), loaded: { sheet, rowCount: layout.rows.length, isNew: true }, issues: [] };
  }
  const base = last === null ? null : summarySheet({ ...input, model: last.model, formulas: last.formulas, texts: texts[last.language], chosen: null });
  const layout = summarySheet({ ...input, chosen: chosenIndicator(placed, base) });
  const { edits, issues } = updateSummary(placed, base, layout);
  return { before: [], edits, loaded: { sheet: placed.sheet.name, rowCount: layout.rows.length, isNew: false }, issues };
}

function isDictionary({ tableName }: TableSheet): boolean {
  return tableName === dictionaryTable;
}

/** Hidden names for the rows of a dictionary whose table begins in the column given. */
function namesOf(sheet: string, rows: ReadonlyMap<string, number>, firstColumnIndex: number, { columns }: TableSheet): Edit[] {
  return defineDictionaryNames(sheet, rows, firstColumnIndex + columns.findIndex(({ key }) => key === "name"));
}

function buildersOf(model: IndicatorModel): SheetBuilder[] {
  const open = openTerm(model);
  return [
    (from, _formulas, texts) => dictionarySheet(from, texts),
    ...termsOf(model).flatMap((term): SheetBuilder[] => [
      (from, formulas, texts, entries) => assessmentSheet(from, term, formulas, texts, entries),
      (from, _formulas, texts) => resultsSheet(from, term, texts),
    ]),
    ...(open === null ? [] : [((from, formulas, texts, entries) => trackingSheet(from, open, formulas, texts, entries)) satisfies SheetBuilder]),
    (from, _formulas, texts) => auditSheet(from, texts),
  ];
}
