/** Fonts (FONT, [MS-XLS] 2.4.122) and cell formats (XF, 2.4.353). */

import { readText, type BiffVersion } from "./readText";

export interface BiffFont {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Number of the colour in the palette. */
  readonly color: number;
}

export interface BiffCellFormat {
  readonly font: number;
  readonly numberFormat: number;
  readonly locked: boolean;
  readonly horizontal: number;
  readonly vertical: number;
  readonly wrap: boolean;
  readonly indent: number;
  /** Styles of the lines around the cell. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Pattern of the fill; 0 is none, 1 is solid. */
  readonly pattern: number;
  readonly fill: number;
}

export function readFont(body: DataView, version: BiffVersion): BiffFont {
  return {
    size: body.getUint16(0, true) / 20,
    italic: (body.getUint16(2, true) & 2) !== 0,
    color: body.getUint16(4, true),
    bold: body.getUint16(6, true) > 500,
    underline: body.getUint8(10) !== 0,
    name: readText(body, 14, version, 1),
  };
}

export function readCellFormat(body: DataView, version: BiffVersion): BiffCellFormat {
  const alignment = body.getUint8(6);
  const common = {
    font: body.getUint16(0, true),
    numberFormat: body.getUint16(2, true),
    locked: (body.getUint16(4, true) & 1) !== 0,
    horizontal: alignment & 7,
    wrap: (alignment & 8) !== 0,
    vertical: (alignment >> 4) & 7,
  };
  if (version === 5) {
    const area = body.getUint32(8, true);
    const lines = body.getUint32(12, true);
    return {
      ...common,
      indent: 0,
      top: lines & 7,
      bottom: (area >>> 22) & 7,
      left: (lines >>> 3) & 7,
      right: (lines >>> 6) & 7,
      pattern: (area >>> 16) & 63,
      fill: area & 127,
    };
  }
  const lines = body.getUint16(10, true);
  return {
    ...common,
    indent: body.getUint8(8) & 15,
    top: (lines >> 8) & 15,
    bottom: lines >> 12,
    left: lines & 15,
    right: (lines >> 4) & 15,
    pattern: body.getUint32(14, true) >>> 26,
    fill: body.getUint16(18, true) & 127,
  };
}
