import type { BorderStyle, CellFormat } from "../../../core/workbook/edits/cellEdits";
import { attributeOf, childOf, type XmlElement } from "../xml/XmlTree";
import { writeElement, type Naming } from "../xml/writeElement";
import { opaque } from "./deriveFont";

const sides = ["start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];

export function changesBorder(format: CellFormat): boolean {
  const { borderTop, borderBottom, borderLeft, borderRight, borderColor } = format;
  return [borderTop, borderBottom, borderLeft, borderRight, borderColor].some((property) => property !== undefined);
}

/** The border with the new lines; the other sides stay as they are written. */
export function deriveBorder(base: XmlElement | null, text: string, format: CellFormat, name: Naming): string {
  const lines = new Map((base?.children ?? []).map((child) => [child.local, text.slice(child.start, child.end)]));
  for (const side of ["left", "right", "diagonal"]) if (!lines.has(side)) lines.set(side, writeElement(name(side), {}));
  lines.set("top", line("top", base, text, format.borderTop, format.borderColor, name));
  lines.set("bottom", line("bottom", base, text, format.borderBottom, format.borderColor, name));
  if (format.borderLeft !== undefined) lines.set("left", line("left", base, text, format.borderLeft, undefined, name));
  if (format.borderRight !== undefined) lines.set("right", line("right", base, text, format.borderRight, undefined, name));
  const attributes = Object.fromEntries(["diagonalUp", "diagonalDown", "outline"].map((key) => [key, base && attributeOf(base, key)]));
  const sorted = [...lines].sort(([a], [b]) => sides.indexOf(a) - sides.indexOf(b));
  return writeElement(name("border"), attributes, ...sorted.map(([, xml]) => xml));
}

function line(side: string, base: XmlElement | null, text: string, style: BorderStyle | undefined, color: string | undefined, name: Naming): string {
  const present = childOf(base, side);
  const kept = (present && attributeOf(present, "style")) ?? "none";
  const drawn = style ?? kept;
  if (drawn === "none") return writeElement(name(side), {});
  const oldColor = childOf(present, "color");
  const ink =
    color !== undefined ? writeElement(name("color"), { rgb: opaque(color) })
    : oldColor !== null ? text.slice(oldColor.start, oldColor.end)
    : writeElement(name("color"), { auto: 1 });
  return writeElement(name(side), { style: drawn }, ink);
}
