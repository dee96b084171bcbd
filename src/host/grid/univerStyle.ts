import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderData, type IBorderStyleData, type IStyleData } from "@univerjs/core";
import type { BorderSide, CellAppearance, DifferentialAppearance } from "../document/appearance/Appearance";

/** Maps, not objects: the words come from the file, and an object also knows `constructor` and `toString`. */
const borderStyles = new Map<string, BorderStyleTypes>(Object.entries({
  thin: BorderStyleTypes.THIN, hair: BorderStyleTypes.HAIR, dotted: BorderStyleTypes.DOTTED, dashed: BorderStyleTypes.DASHED, dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT, double: BorderStyleTypes.DOUBLE, medium: BorderStyleTypes.MEDIUM, mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT, mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT, slantDashDot: BorderStyleTypes.SLANT_DASH_DOT, thick: BorderStyleTypes.THICK,
}));
const horizontals = new Map<string, HorizontalAlign>(Object.entries({
  left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, centerContinuous: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT, justify: HorizontalAlign.JUSTIFIED, distributed: HorizontalAlign.DISTRIBUTED,
}));
const verticals = new Map<string, VerticalAlign>(Object.entries({
  top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, justify: VerticalAlign.MIDDLE, distributed: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM,
}));
const on = { s: BooleanNumber.TRUE };

/** Univer's number for yes and no. */
export function toBooleanNumber(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
const sideKeys: Readonly<Record<BorderSide, "l" | "r" | "t" | "b">> = { left: "l", right: "r", top: "t", bottom: "b" };

/** Fonts of the encodings before Unicode are on few machines: each with one whose letters are as wide. */
const substitutes: readonly (readonly [RegExp, string])[] = [
  [/^(?:\.VnTime|VNI-Times)/i, "Times New Roman"],
  [/^(?:\.Vn|VNI-)/i, "Arial"],
];

/**
 * A font as Univer puts it into CSS: it quotes names with spaces itself and takes other quotes away, so whatever else no CSS
 * name may hold is escaped. One bad name (".VnTime") and the browser drops the size and the weight as well.
 */
function fontFamily(name: string): string {
  const escaped = name.includes(" ") ? name.replace(/[\\"]/g, "\\$&") : name.replace(/[^\p{L}\p{N}_-]/gu, "\\$&").replace(/^\d/, "\\3$& ");
  const substitute = substitutes.find(([pattern]) => pattern.test(name))?.[1];
  return substitute === undefined ? escaped : `${escaped}, ${substitute}`;
}

/** A cell's looks as Univer describes them. */
export function toUniverStyle({ font, numberFormat, fill, borders, horizontal, vertical, wrap, indent, rotation }: CellAppearance): IStyleData {
  const style: IStyleData = { ff: fontFamily(font.name), fs: font.size, vt: verticals.get(vertical ?? "bottom") ?? VerticalAlign.BOTTOM, tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW };
  if (font.bold) style.bl = BooleanNumber.TRUE;
  if (font.italic) style.it = BooleanNumber.TRUE;
  if (font.underline) style.ul = on;
  if (font.strike) style.st = on;
  if (font.color !== null) style.cl = { rgb: font.color };
  if (fill !== null) style.bg = { rgb: fill };
  if (numberFormat !== "General") style.n = { pattern: numberFormat };
  const lines = toUniverBorders(borders);
  if (lines !== null) style.bd = lines;
  const side = horizontals.get(horizontal ?? "");
  if (side !== undefined) style.ht = side;
  // Excel indents by three spaces of the default font, about nine pixels.
  if (indent > 0) style.pd = horizontal === "right" ? { r: 2 + indent * 9 } : { l: 2 + indent * 9 };
  if (rotation === 255) style.tr = { a: 0, v: BooleanNumber.TRUE };
  else if (rotation !== 0) style.tr = { a: -rotation };
  return style;
}

function toUniverBorders(borders: CellAppearance["borders"]): IBorderData | null {
  const lines: Partial<Record<"l" | "r" | "t" | "b", IBorderStyleData>> = {};
  for (const side of Object.keys(sideKeys) as BorderSide[]) {
    const border = borders[side];
    if (border !== undefined) lines[sideKeys[side]] = { s: borderStyles.get(border.style) ?? BorderStyleTypes.THIN, cl: { rgb: border.color } };
  }
  return Object.keys(lines).length === 0 ? null : lines;
}

/** What a conditional format lays over a cell. */
export function toUniverRuleStyle({ fontColor, fill, bold, italic, underline, numberFormat }: DifferentialAppearance): IStyleData {
  return {
    ...(fontColor === null ? {} : { cl: { rgb: fontColor } }),
    ...(fill === null ? {} : { bg: { rgb: fill } }),
    ...(bold === null ? {} : { bl: toBooleanNumber(bold) }),
    ...(italic === null ? {} : { it: toBooleanNumber(italic) }),
    ...(underline === null ? {} : { ul: { s: toBooleanNumber(underline) } }),
    ...(numberFormat === null ? {} : { n: { pattern: numberFormat } }),
  };
}
