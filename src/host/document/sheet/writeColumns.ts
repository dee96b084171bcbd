import type { SetColumns } from "../../../core/workbook/edits/sheetEdits";
import { flagOf, numberOf, type XmlElement } from "../xml/XmlTree";
import { writeElement } from "../xml/writeElement";
import type { SkeletonDraft } from "./SkeletonDraft";

export type ColumnChange = SetColumns["columns"][number];

/** Width of a digit of the default font (Calibri 11) and the padding of a cell, in pixels (ECMA-376 part 1, 18.3.1.13). */
const digitPixels = 7;
const paddingPixels = 5;

/** A width as Excel shows it → as a file stores it: with the cell's padding, in 1/256 of a character. */
function storedWidth(width: number): number {
  return Math.trunc(((width * digitPixels + paddingPixels) / digitPixels) * 256) / 256;
}

/** Sets widths; where an entry covers several columns it is divided, and the others keep all they have. */
export function writeColumns(sheet: SkeletonDraft, changes: ReadonlyMap<number, ColumnChange>): void {
  if (changes.size === 0) return;
  const container = sheet.child("cols");
  const left = new Map(changes);
  for (const entry of container?.children ?? []) {
    const first = (numberOf(entry, "min") ?? 1) - 1;
    const last = (numberOf(entry, "max") ?? 0) - 1;
    const within = [...left.values()].filter(({ columnIndex }) => columnIndex >= first && columnIndex <= last).sort(byColumn);
    if (within.length === 0) continue;
    for (const { columnIndex } of within) left.delete(columnIndex);
    sheet.patch.replace(entry.start, entry.end, dividedEntry(sheet, entry, first, last, within));
  }
  const added = [...left.values()].sort(byColumn);
  if (container === null) {
    sheet.insert("cols", writeElement(sheet.name("cols"), {}, ...added.map((change) => columnElement(sheet, null, change))));
    return;
  }
  for (const change of added) {
    const next = container.children.find((entry) => (numberOf(entry, "min") ?? 1) - 1 > change.columnIndex);
    const xml = columnElement(sheet, null, change);
    if (next === undefined) sheet.patch.append(container, xml);
    else sheet.patch.insert(next.start, xml);
  }
}

function byColumn(a: ColumnChange, b: ColumnChange): number {
  return a.columnIndex - b.columnIndex;
}

function dividedEntry(sheet: SkeletonDraft, entry: XmlElement, first: number, last: number, changes: readonly ColumnChange[]): string {
  let xml = "";
  let next = first;
  for (const change of changes) {
    if (change.columnIndex > next) xml += stretch(sheet, entry, next, change.columnIndex - 1);
    xml += columnElement(sheet, entry, change);
    next = change.columnIndex + 1;
  }
  return next <= last ? xml + stretch(sheet, entry, next, last) : xml;
}

function stretch(sheet: SkeletonDraft, entry: XmlElement, first: number, last: number): string {
  return writeElement(sheet.name("col"), { ...attributesOf(entry), min: first + 1, max: last + 1 });
}

function columnElement(sheet: SkeletonDraft, entry: XmlElement | null, { columnIndex, width, hidden }: ColumnChange): string {
  const isHidden = hidden ?? (entry !== null && flagOf(entry, "hidden"));
  return writeElement(sheet.name("col"), {
    ...(entry === null ? {} : attributesOf(entry)),
    min: columnIndex + 1,
    max: columnIndex + 1,
    width: storedWidth(width),
    customWidth: 1,
    bestFit: null,
    hidden: isHidden ? 1 : null,
  });
}

function attributesOf(entry: XmlElement): Record<string, string> {
  return Object.fromEntries(Object.values(entry.attributes).map(({ name, value }) => [name, value]));
}
