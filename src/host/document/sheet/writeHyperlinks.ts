import { cellAddress, type CellPosition } from "../../../core/workbook/address";
import type { CellLink } from "../../../core/workbook/edits/cellEdits";
import { attributeOf } from "../xml/XmlTree";
import { writeElement } from "../xml/writeElement";
import type { SkeletonDraft } from "./SkeletonDraft";

export type LinkedCell = CellPosition & { readonly link: CellLink };

/** Gives cells a link to a place in the workbook, instead of the one they have. */
export function writeHyperlinks(sheet: SkeletonDraft, cells: readonly LinkedCell[]): void {
  if (cells.length === 0) return;
  const links = new Map(cells.map((cell) => [cellAddress(cell), cell.link]));
  const written = [...links].map(([ref, { location, tooltip }]) => writeElement(sheet.name("hyperlink"), { ref, location, tooltip }));
  const container = sheet.child("hyperlinks");
  if (container === null) {
    sheet.insert("hyperlinks", writeElement(sheet.name("hyperlinks"), {}, ...written));
    return;
  }
  for (const element of container.children) if (links.has(attributeOf(element, "ref") ?? "")) sheet.patch.remove(element);
  sheet.patch.append(container, written.join(""));
}
