/** Small `.xls` files, written record by record as [MS-XLS] describes them. */

import { readFile } from "node:fs/promises";

import { CFB } from "@e965/xlsx";

interface Compound {
  readonly utils: { cfb_new(): object; cfb_add(file: object, path: string, content: Uint8Array): void };
  write(file: object, options: { type: "buffer" }): Uint8Array;
}

/** A compound file with these streams. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const library = CFB as Compound;
  const file = library.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) library.utils.cfb_add(file, path, content);
  return new Uint8Array(library.write(file, { type: "buffer" }));
}

export function record(type: number, ...body: readonly number[]): number[] {
  return [...u16(type), ...u16(body.length), ...body];
}

export function u16(value: number): number[] {
  return [value & 0xff, (value >> 8) & 0xff];
}

export function bytesOf(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

const end = record(0x0a);

function beginning(version: 5 | 8, kind: number): number[] {
  return record(0x0809, ...u16(version === 8 ? 0x0600 : 0x0500), ...u16(kind), ...Array.from({ length: 12 }, () => 0));
}

export interface BiffSheet {
  readonly name: string;
  readonly records: readonly (readonly number[])[];
  /** 0 worksheet, 2 chart. */
  readonly kind?: number;
  readonly visibility?: number;
}

/** The stream of a workbook. Text is one byte a letter. `entries` changes the sheets' entries, before which all of the stream stands. */
export function biffStream(version: 5 | 8, globals: readonly (readonly number[])[], sheets: readonly BiffSheet[], offsetOf: (offset: number, index: number) => number = (offset) => offset): Uint8Array {
  const bodies = sheets.map(({ records, kind = 0 }) => [...beginning(version, kind === 2 ? 0x20 : 0x10), ...records.flat(), ...end]);
  const entry = ({ name, kind = 0, visibility = 0 }: BiffSheet, offset: number): number[] =>
    record(0x85, ...u16(offset & 0xffff), ...u16(offset >> 16), visibility, kind, name.length, ...(version === 8 ? [0] : []), ...bytesOf(name));
  const before = [...beginning(version, 5), ...globals.flat()];
  const first = before.length + sheets.flatMap((sheet) => entry(sheet, 0)).length + end.length;
  const offsets = bodies.map((_, index) => first + bodies.slice(0, index).flat().length);
  return Uint8Array.from([...before, ...sheets.flatMap((sheet, index) => entry(sheet, offsetOf(offsets[index] ?? 0, index))), ...end, ...bodies.flat()]);
}

/** An `.xls` of Excel 97, or of Excel 5 and 95. */
export function xls(version: 5 | 8, globals: readonly (readonly number[])[], sheets: readonly BiffSheet[], offsetOf?: (offset: number, index: number) => number): Uint8Array {
  return compoundFile({ [version === 8 ? "/Workbook" : "/Book"]: biffStream(version, globals, sheets, offsetOf) });
}

/** A cell with text of its own (LABEL). */
export function label(version: 5 | 8, rowIndex: number, columnIndex: number, text: string): number[] {
  return record(0x0204, ...u16(rowIndex), ...u16(columnIndex), ...u16(0), ...u16(text.length), ...(version === 8 ? [0] : []), ...bytesOf(text));
}

/** A cell with a whole number (RK). */
export function integer(rowIndex: number, columnIndex: number, value: number): number[] {
  return record(0x027e, ...u16(rowIndex), ...u16(columnIndex), ...u16(0), ...u16(((value << 2) | 2) & 0xffff), ...u16(((value << 2) | 2) >> 16));
}

export function font(version: 5 | 8, name: string): number[] {
  return record(0x31, ...u16(200), ...u16(0), ...u16(0x7fff), ...u16(400), 0, 0, 0, 0, 0, 0, name.length, ...(version === 8 ? [0] : []), ...bytesOf(name));
}

/** A workbook of `test/fixtures/xls/`. */
export async function oldFixture(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`../fixtures/xls/${name}`, import.meta.url)));
}
