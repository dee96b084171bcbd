import type { BorderStyle, CellFormat } from "../../core/workbook/edits/cellEdits";

/** Formats as Excel's API takes them for a cell; number formats are set apart from these. */
export function cellProperties(format: CellFormat): Excel.SettableCellProperties {
  const font: Excel.CellPropertiesFont = {
    ...(format.bold === undefined ? {} : { bold: format.bold }),
    ...(format.italic === undefined ? {} : { italic: format.italic }),
    ...(format.underline === undefined ? {} : { underline: format.underline ? "Single" : "None" }),
    ...(format.fontName === undefined ? {} : { name: format.fontName }),
    ...(format.fontSize === undefined ? {} : { size: format.fontSize }),
    ...(format.fontColor === undefined ? {} : { color: `#${format.fontColor}` }),
  };
  const borders: Excel.CellBorderCollection = {
    ...(format.borderTop === undefined ? {} : { top: border(format.borderTop, format.borderColor) }),
    ...(format.borderBottom === undefined ? {} : { bottom: border(format.borderBottom, format.borderColor) }),
    ...(format.borderLeft === undefined ? {} : { left: border(format.borderLeft, undefined) }),
    ...(format.borderRight === undefined ? {} : { right: border(format.borderRight, undefined) }),
  };
  const properties: Excel.CellPropertiesFormat = {
    ...(isEmpty(font) ? {} : { font }),
    ...(isEmpty(borders) ? {} : { borders }),
    ...(format.fill === undefined ? {} : { fill: { color: `#${format.fill}` } }),
    ...(format.horizontal === undefined ? {} : { horizontalAlignment: horizontals[format.horizontal] }),
    ...(format.vertical === undefined ? {} : { verticalAlignment: verticals[format.vertical] }),
    ...(format.wrap === undefined ? {} : { wrapText: format.wrap }),
    ...(format.indent === undefined ? {} : { indentLevel: format.indent }),
  };
  return isEmpty(properties) ? {} : { format: properties };
}

const horizontals = { left: "Left", center: "Center", right: "Right", general: "General" } as const;
const verticals = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const weights = { hair: "Hairline", thin: "Thin", medium: "Medium" } as const;

function border(style: BorderStyle, color: string | undefined): Excel.CellBorder {
  if (style === "none") return { style: "None" };
  return { style: "Continuous", weight: weights[style], ...(color === undefined ? {} : { color: `#${color}` }) };
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

/** Pixels of a digit of the default font (Calibri 11) and of a cell's padding (ECMA-376 part 1, 18.3.1.13). */
const digitPixels = 7;
const paddingPixels = 5;

/** A width in characters, as Excel shows it, in the points that its API takes: 96 pixels are 72 points. Excel rounds to pixels. */
export function columnWidthInPoints(width: number): number {
  return (width * digitPixels + paddingPixels) * 0.75;
}
