import { attributeOf, childOf, numberOf, type XmlElement } from "../xml/XmlTree";

/** Colours of the theme by the index that `theme="…"` gives. */
export type ThemeColors = readonly string[];

/** The theme of Office 2013 and later, for files without one: light 1, dark 1, light 2, dark 2, accents 1–6, links. */
export const officeTheme: ThemeColors = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];

/** Cells count light before dark, the theme part lists dark before light (ECMA-376 part 1, 18.8.3). */
const themeOrder = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

export function readThemeColors(theme: XmlElement): ThemeColors {
  const scheme = childOf(childOf(theme, "themeElements"), "clrScheme");
  return themeOrder.map((name, index) => {
    const color = childOf(scheme, name)?.children[0];
    const value = color === undefined ? null : color.local === "sysClr" ? attributeOf(color, "lastClr") : attributeOf(color, "val");
    return value !== null && /^[\dA-F]{6}$/i.test(value) ? value.toUpperCase() : (officeTheme[index] ?? "000000");
  });
}

/** The palette of Excel 97 (ECMA-376 part 1, 18.8.27); 0–7 repeat as 8–15. */
const palette =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(" ");

/** A colour of that palette as `RRGGBB`; null for the colours of the system, from 64 on. */
export function paletteColor(index: number): string | null {
  return palette[index] ?? null;
}

/** A `color`, `fgColor` … element as `#RRGGBB`; null for none and for "automatic". */
export function readColor(element: XmlElement | null, theme: ThemeColors): string | null {
  if (element === null) return null;
  const base = baseColor(element, theme);
  return base === null ? null : `#${tinted(base, numberOf(element, "tint") ?? 0)}`;
}

function baseColor(element: XmlElement, theme: ThemeColors): string | null {
  const rgb = attributeOf(element, "rgb");
  if (rgb !== null) return /^(?:[\dA-F]{2})?[\dA-F]{6}$/i.test(rgb) ? rgb.slice(-6).toUpperCase() : null;
  const index = numberOf(element, "theme");
  if (index !== null) return theme[index] ?? null;
  return paletteColor(numberOf(element, "indexed") ?? -1);
}

/** Lightens (tint > 0) or darkens a colour in lightness, as 18.8.19 of the standard defines it. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels;
  const largest = Math.max(red, green, blue);
  const smallest = Math.min(red, green, blue);
  const lightness = (largest + smallest) / 2;
  const spread = largest - smallest;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const hue = spread === 0 ? 0 : hueOf({ red, green, blue, largest, spread });
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return hslToHex(hue, saturation, Math.min(1, Math.max(0, target)));
}

/** In sixths of the circle. */
function hueOf({ red, green, blue, largest, spread }: Readonly<Record<"red" | "green" | "blue" | "largest" | "spread", number>>): number {
  if (largest === red) return ((green - blue) / spread + 6) % 6;
  return largest === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
}

function hslToHex(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const position = (offset + hue * 2) % 12;
    return lightness - reach * Math.max(-1, Math.min(position - 3, 9 - position, 1));
  };
  return [0, 8, 4].map((offset) => Math.round(channel(offset) * 255).toString(16).padStart(2, "0")).join("").toUpperCase();
}
