import { parseRange, rangeAddress, type CellRange } from "../../../core/workbook/address";
import { attributeOf } from "../xml/XmlTree";
import { writeElement } from "../xml/writeElement";
import type { SkeletonDraft } from "./SkeletonDraft";

/** Merges ranges. As in Excel, a merge that a new one meets is taken apart: two that overlap make a damaged file. */
export function writeMerges(sheet: SkeletonDraft, ranges: readonly CellRange[]): void {
  if (ranges.length === 0) return;
  const container = sheet.child("mergeCells");
  const present = (container?.children ?? []).filter(({ local }) => local === "mergeCell");
  const replaced = present.filter((element) => {
    const range = parseRange(attributeOf(element, "ref") ?? "");
    return range !== null && ranges.some((added) => overlap(added, range));
  });
  const added = ranges.filter((range, index) => !ranges.slice(index + 1).some((later) => overlap(later, range)));
  const written = added.map((range) => writeElement(sheet.name("mergeCell"), { ref: rangeAddress(range) }));
  if (container === null) {
    sheet.insert("mergeCells", writeElement(sheet.name("mergeCells"), { count: written.length }, ...written));
    return;
  }
  for (const element of replaced) sheet.patch.remove(element);
  sheet.patch.append(container, written.join(""));
  sheet.patch.setAttributes(container, { count: present.length - replaced.length + written.length });
}

function overlap(a: CellRange, b: CellRange): boolean {
  return (
    a.rowIndex < b.rowIndex + b.rowCount &&
    b.rowIndex < a.rowIndex + a.rowCount &&
    a.columnIndex < b.columnIndex + b.columnCount &&
    b.columnIndex < a.columnIndex + a.columnCount
  );
}
