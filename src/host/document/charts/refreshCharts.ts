import { escapeText } from "../../../core/text/escapeXml";
import { contains, parseSheetRanges } from "../../../core/workbook/address";
import { HostError } from "../../WorkbookHost";
import { ContentTypes } from "../package/ContentTypes";
import type { Package } from "../package/Package";
import { contentTypes } from "../package/relationshipKinds";
import type { FormulaResult } from "../results/patchResults";
import { sheetKey } from "../workbook/sheetKey";
import { encodeCellText } from "../xml/escape";
import { childOf, childrenOf, descendantsOf, numberOf, parseXml, type XmlDocument, type XmlElement } from "../xml/XmlTree";
import { namingOf, writeElement } from "../xml/writeElement";
import { XmlPatch } from "../xml/XmlPatch";

/**
 * Puts new results into what charts hold of their cells, as a program does that calculates: on a phone nobody does, and the picture
 * would say something else than the table. Charts that show none of these cells keep their bytes.
 */
export async function refreshCharts(parts: Package, sheets: readonly { readonly sheet: string; readonly results: readonly FormulaResult[] }[]): Promise<void> {
  const types = await ContentTypes.read(parts);
  const resultsBySheet = new Map(sheets.map(({ sheet, results }) => [sheetKey(sheet), results]));
  for (const { path } of parts.entries) {
    if (types.typeOf(path) !== contentTypes.chart) continue;
    const document = await readChart(parts, path);
    if (document === null) continue;
    const patch = new XmlPatch(document);
    for (const element of descendantsOf(document.root)) if (element.local === "numRef" || element.local === "strRef") refresh(patch, element, resultsBySheet);
    parts.put(path, patch.applyTo(parts.get(path)));
  }
}

/** Null for a chart that cannot be read: it stays as it is, as it does for every other change. */
async function readChart(parts: Package, path: string): Promise<XmlDocument | null> {
  try {
    return parseXml(await parts.text(path), path);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

/** Only a reference to one row or column of one sheet numbers its points like its cells. */
function refresh(patch: XmlPatch, reference: XmlElement, resultsBySheet: ReadonlyMap<string, readonly FormulaResult[]>): void {
  const [place, ...others] = parseSheetRanges(childOf(reference, "f")?.text ?? "");
  const cache = childOf(reference, "numCache") ?? childOf(reference, "strCache");
  if (place?.sheet == null || others.length > 0 || cache === null) return;
  const { range } = place;
  if (range.rowCount !== 1 && range.columnCount !== 1) return;
  const points = new Map(childrenOf(cache, "pt").map((point) => [numberOf(point, "idx"), point]));
  const shown = (resultsBySheet.get(sheetKey(place.sheet)) ?? []).filter((result) => contains(range, result));
  for (const { rowIndex, columnIndex, value } of shown) {
    const index = rowIndex - range.rowIndex + columnIndex - range.columnIndex;
    const known = points.get(index);
    const text = typeof value === "number" ? String(value) : cache.local === "strCache" && typeof value === "string" && value !== "" ? escapeText(encodeCellText(value)) : null;
    const held = childOf(known ?? null, "v");
    if (text === null) {
      if (known !== undefined) patch.remove(known);
    } else if (held !== null && held.openEnd < held.end) patch.replace(held.openEnd, held.closeStart, text);
    else if (known === undefined) patch.insert(placeOf(cache, index), writeElement(namingOf(cache)("pt"), { idx: index }, writeElement(namingOf(cache)("v"), {}, text)));
  }
}

/** Points stand in the order of their cells, behind what says how many there are. */
function placeOf(cache: XmlElement, index: number): number {
  const before = cache.children.filter((child) => child.local === "formatCode" || child.local === "ptCount" || (child.local === "pt" && (numberOf(child, "idx") ?? 0) < index));
  return before.at(-1)?.end ?? cache.openEnd;
}
