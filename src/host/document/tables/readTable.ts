import { parseRange } from "../../../core/workbook/address";
import type { TableSnapshot } from "../../../core/workbook/snapshot";
import { unescapeCellText } from "../xml/escape";
import { attributeOf, childOf, childrenOf, numberOf, type XmlElement } from "../xml/XmlTree";

/** A table part as data; null where it names no readable range. */
export function readTable(table: XmlElement): TableSnapshot | null {
  const range = parseRange(attributeOf(table, "ref") ?? "");
  if (range === null) return null;
  const columns = childrenOf(childOf(table, "tableColumns"), "tableColumn");
  return {
    name: attributeOf(table, "displayName") ?? attributeOf(table, "name") ?? "",
    range,
    hasHeader: (numberOf(table, "headerRowCount") ?? 1) > 0,
    hasTotals: (numberOf(table, "totalsRowCount") ?? 0) > 0,
    columns: columns.map((column) => unescapeCellText(attributeOf(column, "name") ?? "")),
    columnFormulas: columns.map((column) => childOf(column, "calculatedColumnFormula")?.text ?? null),
  };
}
