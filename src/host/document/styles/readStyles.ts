import type { CellStyle } from "../../../core/workbook/snapshot";
import { attributeOf, childOf, childrenOf, flagOf, numberOf, type XmlElement } from "../xml/XmlTree";
import { builtInNumberFormats } from "./numberFormats";

/** The style that a workbook without a styles part gives all its cells. */
export const plainStyle: CellStyle = { numberFormat: "General", fontName: "Calibri", bold: false, italic: false, indent: 0, wrap: false, locked: true };

/** One style for each `xf` of `cellXfs`, in order, so that a cell's `s` is an index into them. */
export function readStyles(styleSheet: XmlElement): CellStyle[] {
  const fonts = childrenOf(childOf(styleSheet, "fonts"), "font").map(readFont);
  const formats = numberFormatsOf(styleSheet);
  const styles = childrenOf(childOf(styleSheet, "cellXfs"), "xf").map((xf): CellStyle => {
    const alignment = childOf(xf, "alignment");
    const protection = childOf(xf, "protection");
    return {
      numberFormat: formats.get(numberOf(xf, "numFmtId") ?? 0) ?? "General",
      ...(fonts[numberOf(xf, "fontId") ?? 0] ?? plainFont),
      indent: (alignment && numberOf(alignment, "indent")) ?? 0,
      wrap: alignment !== null && flagOf(alignment, "wrapText"),
      locked: protection === null || flagOf(protection, "locked", true),
    };
  });
  return styles.length > 0 ? styles : [plainStyle];
}

/** Codes by id: the built-in ones and those of the file, which win. */
export function numberFormatsOf(styleSheet: XmlElement): Map<number, string> {
  const formats = new Map(Object.entries(builtInNumberFormats).map(([id, code]) => [Number(id), code]));
  for (const format of childrenOf(childOf(styleSheet, "numFmts"), "numFmt")) {
    const id = numberOf(format, "numFmtId");
    if (id !== null) formats.set(id, attributeOf(format, "formatCode") ?? "General");
  }
  return formats;
}

const plainFont = { fontName: plainStyle.fontName, bold: false, italic: false };

function readFont(font: XmlElement): typeof plainFont {
  const isOn = (local: string) => {
    const element = childOf(font, local);
    return element !== null && flagOf(element, "val", true);
  };
  const name = childOf(font, "name");
  return { fontName: (name && attributeOf(name, "val")) ?? plainStyle.fontName, bold: isOn("b"), italic: isOn("i") };
}
