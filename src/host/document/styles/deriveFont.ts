import type { CellFormat } from "../../../core/workbook/edits/cellEdits";
import type { XmlElement } from "../xml/XmlTree";
import { writeElement, type Naming } from "../xml/writeElement";

/** The order in which Excel writes a font's properties. */
const order = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

export function changesFont(format: CellFormat): boolean {
  const { bold, italic, underline, fontName, fontSize, fontColor } = format;
  return [bold, italic, underline, fontName, fontSize, fontColor].some((property) => property !== undefined);
}

/** The font with what the format changes; the other properties stay as they are written. */
export function deriveFont(base: XmlElement | null, text: string, format: CellFormat, name: Naming): string {
  const properties = new Map((base?.children ?? []).map((child) => [child.local, text.slice(child.start, child.end)]));
  const set = (local: string, xml: string | null) => {
    if (xml === null) properties.delete(local);
    else properties.set(local, xml);
  };
  const flag = (local: string, isOn: boolean | undefined) => {
    if (isOn !== undefined) set(local, isOn ? writeElement(name(local), {}) : null);
  };
  flag("b", format.bold);
  flag("i", format.italic);
  flag("u", format.underline);
  if (format.fontSize !== undefined) set("sz", writeElement(name("sz"), { val: format.fontSize }));
  if (format.fontColor !== undefined) set("color", writeElement(name("color"), { rgb: opaque(format.fontColor) }));
  if (format.fontName !== undefined) {
    set("name", writeElement(name("name"), { val: format.fontName }));
    // Both would overrule the name: the theme's font, and a script that the new font may not have.
    set("scheme", null);
    set("charset", null);
  }
  const sorted = [...properties].sort(([a], [b]) => rankOf(a) - rankOf(b));
  return writeElement(name("font"), {}, ...sorted.map(([, xml]) => xml));
}

/** `RRGGBB` as a file holds it, with its alpha. */
export function opaque(color: string): string {
  return `FF${color.toUpperCase()}`;
}

function rankOf(local: string): number {
  const rank = order.indexOf(local);
  return rank < 0 ? order.length : rank;
}
