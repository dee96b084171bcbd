import type { BorderStyle, CellFormat } from "../../../core/workbook/edits/cellEdits";
import type { CellStyle } from "../../../core/workbook/snapshot";
import { paletteColor } from "../appearance/colors";
import type { BiffCellFormat } from "./readCellFormat";
import type { WorkbookGlobals } from "./readGlobals";

/** Alignments that an edit can ask for, by their number; the others (fill, justify, distributed) are left to the program. */
const horizontals = ["general", "left", "center", "right"] as const;
const verticals = ["top", "center", "bottom"] as const;

/** Line styles by their number, each as the nearest that an edit can ask for. */
const lineStyles: readonly BorderStyle[] = ["none", "thin", "medium", "thin", "hair", "medium", "medium", "hair", "medium", "thin", "medium", "thin", "medium", "medium"];

/** What a cell format means: for the core, and as the format that an edit gives a cell. */
export function meaningOf(format: BiffCellFormat, globals: WorkbookGlobals): { readonly style: CellStyle; readonly format: CellFormat } {
  // Number 4 is left out: fonts are numbered 0–3 and from 5 on.
  const font = globals.fonts[format.font > 4 ? format.font - 1 : format.font] ?? globals.fonts[0] ?? { name: "Arial", size: 10, bold: false, italic: false, underline: false, color: automatic };
  const numberFormat = globals.numberFormats.get(format.numberFormat) ?? "General";
  const horizontal = horizontals[format.horizontal] ?? "general";
  const vertical = verticals[format.vertical] ?? "bottom";
  const fontColor = colorOf(font.color, globals.palette);
  const fill = format.pattern === solid ? colorOf(format.fill, globals.palette) : null;
  return {
    style: { numberFormat, fontName: font.name, bold: font.bold, italic: font.italic, indent: format.indent, wrap: format.wrap, locked: format.locked },
    format: {
      fontName: font.name,
      fontSize: font.size,
      ...(numberFormat === "General" ? {} : { numberFormat }),
      ...(font.bold ? { bold: true } : {}),
      ...(font.italic ? { italic: true } : {}),
      ...(font.underline ? { underline: true } : {}),
      ...(fontColor === null ? {} : { fontColor }),
      ...(fill === null ? {} : { fill }),
      ...(horizontal === "general" ? {} : { horizontal }),
      ...(vertical === "bottom" ? {} : { vertical }),
      ...(format.wrap ? { wrap: true } : {}),
      ...(format.indent > 0 ? { indent: format.indent } : {}),
      ...lineOf("borderTop", format.top),
      ...lineOf("borderBottom", format.bottom),
      ...lineOf("borderLeft", format.left),
      ...lineOf("borderRight", format.right),
    },
  };
}

function lineOf(side: "borderTop" | "borderBottom" | "borderLeft" | "borderRight", line: number): CellFormat {
  return line === 0 ? {} : { [side]: lineStyles[line] ?? "thin" };
}

const solid = 1;
/** From this number on, colours are those of the system. */
const automatic = 64;

function colorOf(index: number, palette: readonly string[]): string | null {
  return index >= automatic ? null : ((index >= 8 ? palette[index - 8] : undefined) ?? paletteColor(index));
}
