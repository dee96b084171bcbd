/** The first substream of the workbook: its sheets, and the tables that cells of all sheets refer to by number. */

import type { SheetSnapshot } from "../../../core/workbook/snapshot";
import { HostError } from "../../WorkbookHost";
import { builtInNumberFormats } from "../styles/numberFormats";
import { textDecoder } from "./codePage";
import { readCellFormat, readFont, type BiffCellFormat, type BiffFont } from "./readCellFormat";
import { readText, type BiffVersion } from "./readText";
import { damaged, recordsFrom, recordTypes, type BiffRecord } from "./records";

interface BoundSheet {
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  /** False for a chart, a macro sheet or a module: it has no cells of its own. */
  readonly isWorksheet: boolean;
  /** Where its substream begins. */
  readonly offset: number;
}

export interface WorkbookGlobals {
  readonly version: BiffVersion;
  readonly records: readonly BiffRecord[];
  readonly sheets: readonly BoundSheet[];
  readonly date1904: boolean;
  readonly fonts: readonly BiffFont[];
  readonly cellFormats: readonly BiffCellFormat[];
  /** Format codes by the number that a cell format gives. */
  readonly numberFormats: ReadonlyMap<number, string>;
  /** Colours 8 to 63 as `RRGGBB`; empty where the workbook keeps Excel's own. */
  readonly palette: readonly string[];
  /** Text as it was written, from text of one character a byte; BIFF8 is Unicode throughout. */
  readonly decode: (text: string) => string;
}

const versions: Readonly<Record<number, BiffVersion>> = { 0x0500: 5, 0x0600: 8 };
const visibilities = ["visible", "hidden", "veryHidden"] as const;

export function readGlobals(stream: Uint8Array): WorkbookGlobals {
  const records = [...recordsFrom(stream, 0)];
  const bodiesOf = (type: number): DataView[] => records.filter((record) => record.type === type).map(({ body }) => body);
  if (bodiesOf(recordTypes.filePass).length > 0) throw new HostError("encrypted");
  const version = versions[records[0]?.body.getUint16(0, true) ?? 0];
  if (version === undefined) throw damaged("An unknown version");
  const fonts = bodiesOf(recordTypes.font).map((body) => readFont(body, version));
  const codePage = bodiesOf(recordTypes.codePage)[0]?.getUint16(0, true) ?? 1252;
  const decode = version === 8 ? (text: string) => text : textDecoder(codePage, fonts.map(({ name }) => name));
  return {
    version,
    records,
    sheets: bodiesOf(recordTypes.boundSheet).map((body) => readBoundSheet(body, version, decode)),
    date1904: bodiesOf(recordTypes.date1904)[0]?.getUint16(0, true) === 1,
    fonts: fonts.map((font) => ({ ...font, name: decode(font.name) })),
    cellFormats: bodiesOf(recordTypes.cellFormat).map((body) => readCellFormat(body, version)),
    numberFormats: readNumberFormats(bodiesOf(recordTypes.numberFormat), version, decode),
    palette: bodiesOf(recordTypes.palette).flatMap(readPalette),
    decode,
  };
}

function readBoundSheet(body: DataView, version: BiffVersion, decode: (text: string) => string): BoundSheet {
  return {
    offset: body.getUint32(0, true),
    visibility: visibilities[body.getUint8(4) & 3] ?? "hidden",
    isWorksheet: body.getUint8(5) === 0,
    name: decode(readText(body, 6, version, 1)),
  };
}

function readNumberFormats(bodies: readonly DataView[], version: BiffVersion, decode: (text: string) => string): Map<number, string> {
  const formats = new Map(Object.entries(builtInNumberFormats).map(([id, code]) => [Number(id), code]));
  for (const body of bodies) formats.set(body.getUint16(0, true), decode(readText(body, 2, version, version === 8 ? 2 : 1)));
  return formats;
}

function readPalette(body: DataView): string[] {
  const channel = (at: number): string => body.getUint8(at).toString(16).padStart(2, "0").toUpperCase();
  return Array.from({ length: body.getUint16(0, true) }, (_, index) => [0, 1, 2].map((offset) => channel(2 + index * 4 + offset)).join(""));
}
