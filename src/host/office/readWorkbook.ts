/**
 * Reads the workbook in four requests whatever its size: what there is; where it is; the cells; and, where cells ask for it,
 * their types and indents. Only the cells come in several requests, when they are too many for one; fonts are asked for only
 * where the text looks as if it was typed in an encoding before Unicode.
 */

import { parseSheetRanges, rangeAddress, type CellPosition, type CellRange } from "../../core/workbook/address";
import type { CustomXml, DefinedName, NoteSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import { HostError, type ReadRequest } from "../WorkbookHost";
import { cellsOf, noCells, readCells, type UsedCells } from "./readCells";
import { nameKey } from "./nameKey";
import { readDetails } from "./readDetails";
import { loadRule, ruleOf, withoutSign } from "./readRules";
import { StyleIndex } from "./StyleIndex";

export interface ReadOptions {
  readonly notes: boolean;
  readonly cellsPerRequest: number;
  /** Rows whose merged areas are asked for together; null for all of a sheet. */
  readonly mergedRows: number | null;
  /** Told once the sheets are known. */
  readonly onSheets: (sheets: readonly Excel.Worksheet[]) => void;
}

export async function readWorkbook(context: Excel.RequestContext, request: ReadRequest, { notes: canReadNotes, cellsPerRequest, mergedRows, onSheets }: ReadOptions): Promise<WorkbookSnapshot> {
  const { workbook } = context;
  const { worksheets, tables, names, customXmlParts, comments } = workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected,items/protection/options");
  tables.load("items/name,items/showHeaders,items/showTotals");
  names.load("items/name,items/formula,items/visible,items/scope");
  customXmlParts.load("items/id,items/namespaceUri");
  comments.load("items/id");
  const notes = canReadNotes ? workbook.notes : null;
  notes?.load("items/content");
  const normal = workbook.styles.getItemOrNullObject("Normal");
  normal.load("font/name");
  // 1 January 1904 is day 1462 of Excel's first calendar and day 0 of its second: nothing else of the API tells them apart.
  const epoch = workbook.functions.date(1904, 1, 1);
  epoch.load("value");
  await context.sync();

  onSheets(worksheets.items);
  const asked = sheetsAsked(worksheets.items, request);
  const places = asked.map((sheet) => loadPlaces(sheet, mergedRows === null));
  const tablePlaces = tables.items.map((table) => {
    const range = table.getRange();
    range.load("address");
    table.columns.load("items/name");
    return { table, range };
  });
  const xml = customXmlParts.items.map((part) => ({ namespace: part.namespaceUri, content: part.getXml() }));
  const notePlaces = (notes?.items ?? []).map((note) => ({ text: note.content, location: loadAddress(note.getLocation()) }));
  const commentPlaces = comments.items.map((comment) => loadAddress(comment.getLocation()));
  await context.sync();

  const styles = new StyleIndex(normal.isNullObject ? null : normal.font.name);
  const used = places.flatMap(({ sheet, used: range }): UsedCells[] => (range.isNullObject ? [] : [{ sheet, range: rangeOf(range), hidden: { rows: range.rowHidden, columns: range.columnHidden } }]));
  const merges = new Map(places.map((place) => [place.sheet, mergedRows === null ? [place.merges] : loadMergesByRows(place, mergedRows)]));
  const rules = places.map(({ sheet, rules: found }) => ({ sheet, rules: found.items.map(loadRule) }));
  const cells = await readCells(context, used, cellsPerRequest);
  await readDetails(context, places.flatMap(({ sheet, used: range }) => (range.isNullObject ? [] : [{ sheet, cells: cellsOf(cells, sheet), indent: range.format.indentLevel, fontName: range.format.font.name }])));

  const notesBySheet = grouped(notePlaces.map(({ text, location }) => ({ location, item: text })));
  const commentsBySheet = grouped(commentPlaces.map((location) => ({ location, item: null })));
  const tablesBySheet = grouped(tablePlaces.map(({ table, range }) => ({ location: range, item: table })));
  const snapshotOf = (place: SheetPlaces): SheetSnapshot => {
    const { sheet } = place;
    const key = nameKey(sheet.name);
    const held = (tablesBySheet.get(key) ?? []).map(({ range, item }) => ({
      name: item.name, range, hasHeader: item.showHeaders, hasTotals: item.showTotals, columns: item.columns.items.map((column) => column.name),
      columnFormulas: item.columns.items.map(() => null),
    }));
    const threadedComments = (commentsBySheet.get(key) ?? []).map(({ range }) => positionOf(range));
    const commented = new Set(threadedComments.map(positionKey));
    return {
      name: sheet.name,
      visibility: visibilityOf(sheet),
      ...(cells.get(sheet.id)?.toGrids(styles, held) ?? noCells),
      // Excel fills the range again when the first cell is written.
      arrayFormulas: [],
      merges: distinct(merges.get(sheet) ?? []),
      tables: held,
      notes: (notesBySheet.get(key) ?? []).map(({ range, item }): NoteSnapshot => ({ ...positionOf(range), text: item })).filter((note) => !commented.has(positionKey(note))),
      threadedComments,
      conditionalFormats: rules.find((entry) => entry.sheet === sheet)?.rules.map(ruleOf) ?? [],
      protection: sheet.protection.protected
        ? { allowsFormatting: sheet.protection.options.allowFormatCells === true, allowsObjects: sheet.protection.options.allowEditObjects === true }
        : null,
    };
  };
  const sheets = worksheets.items.map((sheet) => {
    const place = places.find((candidate) => candidate.sheet === sheet);
    return place === undefined ? { ...emptySheet, name: sheet.name, visibility: visibilityOf(sheet) } : snapshotOf(place);
  });
  return {
    sheets,
    styles: styles.all,
    names: [...names.items.filter(({ scope }) => scope === "Workbook").map((item) => nameOf(item, null)), ...places.flatMap(({ sheet, names: own }) => own.items.map((item) => nameOf(item, sheet.name)))],
    customXml: xml.map(({ namespace, content }): CustomXml => ({ namespace, xml: content.value })),
    date1904: epoch.value === 0,
  };
}

const emptySheet: Omit<SheetSnapshot, "name" | "visibility"> = {
  ...noCells, arrayFormulas: [], merges: [], tables: [], notes: [], threadedComments: [], conditionalFormats: [], protection: null,
};

function sheetsAsked(sheets: readonly Excel.Worksheet[], request: ReadRequest): Excel.Worksheet[] {
  if (request.sheets === undefined) return [...sheets];
  return request.sheets.map((name) => {
    const sheet = sheets.find((candidate) => nameKey(candidate.name) === nameKey(name));
    if (sheet === undefined) throw new HostError("missingSheet", { sheet: name });
    return sheet;
  });
}

type SheetPlaces = ReturnType<typeof loadPlaces>;

function loadPlaces(sheet: Excel.Worksheet, withMerges: boolean) {
  // Formats reach far beyond the values in many workbooks, so cells are read where there are values; a title may be merged beyond them.
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden,format/indentLevel,format/font/name");
  const formatted = sheet.getUsedRangeOrNullObject(false);
  formatted.load("rowIndex,columnIndex,rowCount,columnCount");
  const merges = withMerges ? loadMerges(formatted) : null;
  const rules = sheet.getRange().conditionalFormats;
  rules.load("items/id,items/type");
  const { names } = sheet;
  names.load("items/name,items/formula,items/visible");
  return { sheet, used, formatted, merges, rules, names };
}

function loadMerges(range: Excel.Range): Excel.RangeAreas {
  const merges = range.getMergedAreasOrNullObject();
  merges.load("address");
  return merges;
}

function loadMergesByRows({ sheet, formatted }: SheetPlaces, mergedRows: number): Excel.RangeAreas[] {
  if (formatted.isNullObject) return [];
  const { rowIndex, columnIndex, rowCount, columnCount } = formatted;
  return Array.from({ length: Math.ceil(rowCount / mergedRows) }, (_, block) =>
    loadMerges(sheet.getRangeByIndexes(rowIndex + block * mergedRows, columnIndex, Math.min(mergedRows, rowCount - block * mergedRows), columnCount)),
  );
}

/** An area that reaches over the rows that are asked for together comes with each of them. */
function distinct(merges: readonly (Excel.RangeAreas | null)[]): CellRange[] {
  const found = new Map<string, CellRange>();
  for (const areas of merges) {
    if (areas === null || areas.isNullObject) continue;
    for (const { range } of parseSheetRanges(areas.address)) found.set(rangeAddress(range), range);
  }
  return [...found.values()];
}

function loadAddress(range: Excel.Range): Excel.Range {
  range.load("address");
  return range;
}

function rangeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return { rowIndex, columnIndex, rowCount, columnCount };
}

/** Items by the sheet that their address names. */
function grouped<T>(items: readonly { readonly location: Excel.Range; readonly item: T }[]): Map<string, { readonly range: CellRange; readonly item: T }[]> {
  const bySheet = new Map<string, { range: CellRange; item: T }[]>();
  for (const { location, item } of items) {
    const [placed] = parseSheetRanges(location.address);
    if (placed === undefined) continue;
    const key = nameKey(placed.sheet ?? "");
    bySheet.set(key, [...(bySheet.get(key) ?? []), { range: placed.range, item }]);
  }
  return bySheet;
}

function positionOf({ rowIndex, columnIndex }: CellRange): CellPosition {
  return { rowIndex, columnIndex };
}

function positionKey({ rowIndex, columnIndex }: CellPosition): string {
  return `${rowIndex},${columnIndex}`;
}

function nameOf({ name, formula, visible }: Excel.NamedItem, sheet: string | null): DefinedName {
  return { name, formula: withoutSign(String(formula)), hidden: !visible, sheet };
}

const visibilities: Readonly<Record<string, SheetSnapshot["visibility"]>> = { Hidden: "hidden", VeryHidden: "veryHidden" };

function visibilityOf(sheet: Excel.Worksheet): SheetSnapshot["visibility"] {
  return visibilities[sheet.visibility] ?? "visible";
}
