import { numberFormatsOf, plainStyle } from "../styles/readStyles";
import { attributeOf, childOf, childrenOf, flagOf, numberOf, type XmlElement } from "../xml/XmlTree";
import type { BorderAppearance, BorderSide, CellAppearance, DifferentialAppearance, FontAppearance } from "./Appearance";
import { readColor, type ThemeColors } from "./colors";

const plainFont: FontAppearance = { name: plainStyle.fontName, size: 11, bold: false, italic: false, underline: false, strike: false, color: null };

export const plainAppearance: CellAppearance = {
  numberFormat: "General", font: plainFont, fill: null, borders: {}, horizontal: null, vertical: null, wrap: false, indent: 0, rotation: 0,
};

/** One for each `xf` of `cellXfs`, in order. */
export function readCellAppearances(styleSheet: XmlElement, theme: ThemeColors): CellAppearance[] {
  const formats = numberFormatsOf(styleSheet);
  const listOf = <T>(container: string, item: string, read: (element: XmlElement) => T) => childrenOf(childOf(styleSheet, container), item).map(read);
  const fonts = listOf("fonts", "font", (font) => readFont(font, theme));
  const fills = listOf("fills", "fill", (fill) => readFill(fill, theme));
  const borders = listOf("borders", "border", (border) => readBorders(border, theme));
  const styles = listOf("cellXfs", "xf", (xf): CellAppearance => {
    const alignment = childOf(xf, "alignment");
    const rotation = (alignment && numberOf(alignment, "textRotation")) ?? 0;
    return {
      numberFormat: formats.get(numberOf(xf, "numFmtId") ?? 0) ?? "General",
      font: fonts[numberOf(xf, "fontId") ?? 0] ?? plainFont,
      fill: fills[numberOf(xf, "fillId") ?? 0] ?? null,
      borders: borders[numberOf(xf, "borderId") ?? 0] ?? {},
      horizontal: alignment && attributeOf(alignment, "horizontal"),
      vertical: alignment && attributeOf(alignment, "vertical"),
      wrap: alignment !== null && flagOf(alignment, "wrapText"),
      indent: (alignment && numberOf(alignment, "indent")) ?? 0,
      // In the file 91 to 180 are 1 to 90 degrees downwards.
      rotation: rotation > 90 && rotation <= 180 ? 90 - rotation : rotation,
    };
  });
  return styles.length > 0 ? styles : [plainAppearance];
}

/** The differential formats that conditional formats refer to, in order. */
export function readDifferentials(styleSheet: XmlElement, theme: ThemeColors): DifferentialAppearance[] {
  return childrenOf(childOf(styleSheet, "dxfs"), "dxf").map((dxf) => readDifferential(dxf, theme));
}

export function readDifferential(dxf: XmlElement, theme: ThemeColors): DifferentialAppearance {
  const font = childOf(dxf, "font");
  const pattern = childOf(childOf(dxf, "fill"), "patternFill");
  const format = childOf(dxf, "numFmt");
  return {
    fontColor: readColor(childOf(font, "color"), theme),
    // Here the colour of a solid fill is its background; some programs write the foreground only.
    fill: readColor(childOf(pattern, "bgColor"), theme) ?? readColor(childOf(pattern, "fgColor"), theme),
    bold: switchOf(font, "b"),
    italic: switchOf(font, "i"),
    underline: underlineOf(font),
    numberFormat: format && attributeOf(format, "formatCode"),
  };
}

function readFont(font: XmlElement, theme: ThemeColors): FontAppearance {
  const valueOf = (local: string) => {
    const element = childOf(font, local);
    return element && attributeOf(element, "val");
  };
  return {
    name: valueOf("name") ?? plainFont.name,
    size: Number(valueOf("sz") ?? plainFont.size) || plainFont.size,
    bold: switchOf(font, "b") ?? false,
    italic: switchOf(font, "i") ?? false,
    underline: underlineOf(font) ?? false,
    strike: switchOf(font, "strike") ?? false,
    color: readColor(childOf(font, "color"), theme),
  };
}

/** Null where the font says nothing about it. */
function switchOf(font: XmlElement | null, local: string): boolean | null {
  const element = childOf(font, local);
  return element && flagOf(element, "val", true);
}

function underlineOf(font: XmlElement | null): boolean | null {
  const element = childOf(font, "u");
  return element && attributeOf(element, "val") !== "none";
}

/** A pattern is shown as its foreground, a gradient as its first colour. */
function readFill(fill: XmlElement, theme: ThemeColors): string | null {
  const pattern = childOf(fill, "patternFill");
  if (pattern === null) return readColor(childOf(childOf(childOf(fill, "gradientFill"), "stop"), "color"), theme);
  const type = attributeOf(pattern, "patternType") ?? "none";
  if (type === "none") return null;
  if (type !== "solid") return readColor(childOf(pattern, "bgColor"), theme);
  return readColor(childOf(pattern, "fgColor"), theme);
}

const sides: Readonly<Record<BorderSide, readonly string[]>> = { left: ["left", "start"], right: ["right", "end"], top: ["top"], bottom: ["bottom"] };

function readBorders(border: XmlElement, theme: ThemeColors): CellAppearance["borders"] {
  const borders: Partial<Record<BorderSide, BorderAppearance>> = {};
  for (const side of Object.keys(sides) as BorderSide[]) {
    const line = border.children.find(({ local }) => sides[side].includes(local));
    const style = line && attributeOf(line, "style");
    if (line === undefined || style === null || style === undefined || style === "none") continue;
    borders[side] = { style, color: readColor(childOf(line, "color"), theme) ?? "#000000" };
  }
  return borders;
}
