import { maximumColumnCount, parseCell, parseRange, type CellPosition } from "../../../core/workbook/address";
import type { NoteSnapshot, SheetProtection, SheetSnapshot, TableSnapshot } from "../../../core/workbook/snapshot";
import { readRules } from "../conditionalFormats/readConditionalFormats";
import { readNotes } from "../notes/readNotes";
import type { Package } from "../package/Package";
import { Relationships } from "../package/Relationships";
import { readTable } from "../tables/readTable";
import type { SheetEntry } from "../workbook/WorkbookPart";
import { attributeOf, childOf, childrenOf, flagOf, numberOf, parseXml, type XmlElement } from "../xml/XmlTree";
import { readCells, type CellSource } from "./readCells";
import { readSheetPart } from "./SheetPart";

/** A sheet of which only name and visibility are known: not asked for, or not a worksheet. */
export function emptySheet({ name, visibility }: Pick<SheetEntry, "name" | "visibility">): SheetSnapshot {
  return {
    name, visibility, values: [], formulas: [], styles: [], arrayFormulas: [], merges: [], tables: [], notes: [], threadedComments: [],
    conditionalFormats: [], hiddenRows: new Set(), hiddenColumns: new Set(), protection: null,
  };
}

export async function readSheet(parts: Package, entry: SheetEntry, source: CellSource): Promise<SheetSnapshot> {
  if (entry.path === null) return emptySheet(entry);
  const part = await readSheetPart(parts.get(entry.path), entry.path);
  const { root } = part.skeleton;
  const relationships = await Relationships.read(parts, entry.path);
  const threadedComments = await readThreadedComments(parts, relationships);
  const isThreaded = new Set(threadedComments.map(keyOf));
  return {
    name: entry.name,
    visibility: entry.visibility,
    ...(await readCells(part, source)),
    merges: rangesOf(childrenOf(childOf(root, "mergeCells"), "mergeCell")),
    tables: await readTables(parts, relationships),
    notes: (await readSheetNotes(parts, relationships)).filter((note) => !isThreaded.has(keyOf(note))),
    threadedComments,
    conditionalFormats: readRules(root).map(({ ranges, type, formulas }) => ({ ranges, type, formulas })),
    hiddenColumns: readHiddenColumns(root),
    protection: readProtection(root),
  };
}

/** The cells that hold a threaded comment. */
export async function readThreadedComments(parts: Package, sheet: Relationships): Promise<CellPosition[]> {
  const positions = new Map<string, CellPosition>();
  for (const path of sheet.pathsOf("threadedComment", parts)) {
    for (const comment of childrenOf(parseXml(await parts.text(path), path).root, "threadedComment")) {
      const position = parseCell(attributeOf(comment, "ref") ?? "");
      if (position !== null) positions.set(keyOf(position), position);
    }
  }
  return [...positions.values()];
}

/** Null where the sheet is not protected. In the file an attribute such as `formatCells` says what is forbidden. */
function readProtection(worksheet: XmlElement): SheetProtection | null {
  const protection = childOf(worksheet, "sheetProtection");
  if (protection === null || !flagOf(protection, "sheet")) return null;
  return { allowsFormatting: !flagOf(protection, "formatCells", true), allowsObjects: !flagOf(protection, "objects") };
}

function keyOf({ rowIndex, columnIndex }: CellPosition): string {
  return `${rowIndex},${columnIndex}`;
}

function rangesOf(elements: readonly XmlElement[]) {
  return elements.flatMap((element) => parseRange(attributeOf(element, "ref") ?? "") ?? []);
}

async function readTables(parts: Package, sheet: Relationships): Promise<TableSnapshot[]> {
  const tables: TableSnapshot[] = [];
  for (const path of sheet.pathsOf("table", parts)) {
    const table = readTable(parseXml(await parts.text(path), path).root);
    if (table !== null) tables.push(table);
  }
  return tables;
}

async function readSheetNotes(parts: Package, sheet: Relationships): Promise<NoteSnapshot[]> {
  const path = sheet.pathOf("comments");
  if (path === null || !parts.has(path)) return [];
  return readNotes(parseXml(await parts.text(path), path).root).map(({ rowIndex, columnIndex, text }) => ({ rowIndex, columnIndex, text }));
}

function readHiddenColumns(worksheet: XmlElement): Set<number> {
  const hidden = new Set<number>();
  for (const column of childrenOf(childOf(worksheet, "cols"), "col")) {
    if (!flagOf(column, "hidden")) continue;
    const last = Math.min(numberOf(column, "max") ?? 0, maximumColumnCount);
    for (let number = numberOf(column, "min") ?? last + 1; number <= last; number++) hidden.add(number - 1);
  }
  return hidden;
}
