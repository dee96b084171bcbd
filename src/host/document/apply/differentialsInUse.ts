import { differentialsOf } from "../conditionalFormats/writeConditionalFormats";
import type { Package } from "../package/Package";
import { Relationships } from "../package/Relationships";
import { readSheetPart } from "../sheet/SheetPart";
import { childOf, parseXml, type XmlElement } from "../xml/XmlTree";

/** Differential formats that anything in the workbook refers to: rules, filters, tables, table styles. */
export async function differentialsInUse(parts: Package, worksheets: readonly { readonly path: string | null }[], styleSheet: XmlElement): Promise<Set<number>> {
  const used = new Set<number>();
  const addAll = (root: XmlElement | null) => {
    if (root !== null) for (const index of differentialsOf(root)) used.add(index);
  };
  addAll(childOf(styleSheet, "tableStyles"));
  for (const { path } of worksheets) {
    if (path === null) continue;
    addAll((await readSheetPart(parts.get(path), path)).skeleton.root);
    for (const table of (await Relationships.read(parts, path)).ofKind("table")) {
      if (table.path !== null && parts.has(table.path)) addAll(parseXml(await parts.text(table.path), table.path).root);
    }
  }
  return used;
}
