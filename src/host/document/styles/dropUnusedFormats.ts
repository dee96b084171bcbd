import { attributeOf, childOf, numberOf, type XmlElement } from "../xml/XmlTree";
import type { XmlPatch } from "../xml/XmlPatch";

/**
 * Takes the number formats of dropped differential formats out of the workbook's list, where nothing else uses them. We never
 * put them there, but LibreOffice does when it saves a workbook with our rules.
 */
export function dropUnusedFormats(patch: XmlPatch, styleSheet: XmlElement, dropped: ReadonlySet<number>): void {
  const container = childOf(styleSheet, "numFmts");
  const differentials = childOf(styleSheet, "dxfs")?.children ?? [];
  const codes = new Set(formatsOf(differentials.filter((_, index) => dropped.has(index))).map((format) => attributeOf(format, "formatCode")));
  if (container === null || codes.size === 0) return;
  const styles = ["cellStyleXfs", "cellXfs"].flatMap((list) => childOf(styleSheet, list)?.children ?? []);
  const kept = [...styles, ...formatsOf(differentials.filter((_, index) => !dropped.has(index)))];
  const used = new Set(kept.map((element) => numberOf(element, "numFmtId")));
  const unused = container.children.filter((format) => codes.has(attributeOf(format, "formatCode")) && !used.has(numberOf(format, "numFmtId")));
  if (unused.length === 0) return;
  if (unused.length === container.children.length) patch.remove(container);
  else {
    for (const format of unused) patch.remove(format);
    patch.setAttributes(container, { count: container.children.length - unused.length });
  }
}

function formatsOf(differentials: readonly XmlElement[]): XmlElement[] {
  return differentials.flatMap((differential) => childOf(differential, "numFmt") ?? []);
}
