import type { BorderStyle, CellFormat } from "../../../../src/core/workbook/edits/cellEdits";
import { notPartOfHost } from "./Book";

type Horizontal = NonNullable<CellFormat["horizontal"]>;
type Vertical = NonNullable<CellFormat["vertical"]>;

/** What is set of a cell's format, as an edit; null where nothing is. A property that edits do not have is not passed over. */
export function formatOf(format: Excel.CellPropertiesFormat | undefined): CellFormat | null {
  if (format === undefined) return null;
  const { font, borders, fill, horizontalAlignment, verticalAlignment, wrapText, indentLevel, ...others } = format;
  const { bold, italic, underline, name, size, color, ...otherFont } = font ?? {};
  const { top, bottom, left, right, ...otherBorders } = borders ?? {};
  if (left?.color !== undefined || right?.color !== undefined) notPartOfHost("The colour of a line beside a cell");
  for (const rest of [others, otherFont, otherBorders]) if (Object.keys(rest).length > 0) notPartOfHost(`The format ${Object.keys(rest).join(", ")}`);
  const borderColor = top?.color ?? bottom?.color;
  const edit: CellFormat = {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline: underline !== "None" }),
    ...(name === undefined ? {} : { fontName: name }),
    ...(size === undefined ? {} : { fontSize: size }),
    ...(color === undefined ? {} : { fontColor: colorOf(color) }),
    ...(fill?.color === undefined ? {} : { fill: colorOf(fill.color) }),
    ...(horizontalAlignment === undefined ? {} : { horizontal: horizontalAlignment.toLowerCase() as Horizontal }),
    ...(verticalAlignment === undefined ? {} : { vertical: verticalAlignment.toLowerCase() as Vertical }),
    ...(wrapText === undefined ? {} : { wrap: wrapText }),
    ...(indentLevel === undefined ? {} : { indent: indentLevel }),
    ...(top === undefined ? {} : { borderTop: borderOf(top) }),
    ...(bottom === undefined ? {} : { borderBottom: borderOf(bottom) }),
    ...(left === undefined ? {} : { borderLeft: borderOf(left) }),
    ...(right === undefined ? {} : { borderRight: borderOf(right) }),
    ...(borderColor === undefined ? {} : { borderColor: colorOf(borderColor) }),
  };
  return Object.keys(edit).length === 0 ? null : edit;
}

/** `#A4262C` → `A4262C`. */
export function colorOf(color: string): string {
  return /^#[0-9A-F]{6}$/i.test(color) ? color.slice(1).toUpperCase() : notPartOfHost(`The colour ${color}`);
}

function borderOf({ style, weight }: Excel.CellBorder): BorderStyle {
  if (style === "None") return "none";
  if (style === "Continuous" && weight === "Hairline") return "hair";
  if (style === "Continuous" && weight === "Thin") return "thin";
  if (style === "Continuous" && weight === "Medium") return "medium";
  return notPartOfHost(`The border ${String(style)} ${String(weight)}`);
}
