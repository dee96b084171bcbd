/**
 * Whether the library comes to the end of a formula ([MS-XLS] 2.5.198): it reads token after token until it stands exactly where the
 * formula ends, and goes on without an end where a token reaches beyond.
 */

import type { BiffVersion } from "./readText";
import { recordTypes } from "./records";

/** Bytes of a token, its number included, by the number without its class; of BIFF5 where that differs. Numbers that are not here end the formula. */
const sizes = new Map<number, number | Readonly<Record<BiffVersion, number>>>([
  [0x01, 5], [0x02, 5],
  // Operators, parentheses and an argument left out.
  ...Array.from({ length: 0x14 }, (_, index): [number, number] => [0x03 + index, 1]),
  [0x1a, 11], [0x1b, 5], [0x1c, 2], [0x1d, 2], [0x1e, 3], [0x1f, 9],
  [0x20, 8], [0x21, 3], [0x22, 4], [0x23, { 8: 5, 5: 15 }], [0x24, { 8: 5, 5: 4 }], [0x25, { 8: 9, 5: 7 }],
  [0x26, 7], [0x27, 7], [0x28, 7], [0x29, 3], [0x2a, { 8: 5, 5: 4 }], [0x2b, { 8: 9, 5: 7 }], [0x2c, { 8: 5, 5: 4 }], [0x2d, { 8: 9, 5: 7 }], [0x2e, 3], [0x2f, 3],
  [0x39, { 8: 7, 5: 25 }], [0x3a, { 8: 7, 5: 18 }], [0x3b, { 8: 11, 5: 21 }], [0x3c, { 8: 7, 5: 18 }], [0x3d, { 8: 11, 5: 21 }],
]);

const [text, extended, attribute, constantArray, memory] = [0x17, 0x18, 0x19, 0x20, 0x26];
/** The attribute with a list of jumps of its own. */
const choose = 0x04;

/** Where the tokens of a FORMULA record begin ([MS-XLS] 2.4.127). */
export const formulaStart = 22;

/** A FORMULA, SHRFMLA or NAME record whose formula the library can read. */
export function hasSoundFormula(type: number, body: DataView, version: BiffVersion): boolean {
  if (type === recordTypes.formula) return isSoundFormula(body, formulaStart, body.getUint16(formulaStart - 2, true), version);
  if (type === recordTypes.sharedFormula) return body.byteLength >= 10 && isSoundFormula(body, 10, body.getUint16(8, true), version);
  if (type !== recordTypes.name) return true;
  const nameLength = body.getUint8(3) * (version === 8 && body.getUint8(14) !== 0 ? 2 : 1) + (version === 8 ? 1 : 0);
  return isSoundFormula(body, 14 + nameLength, body.getUint16(4, true), version);
}

/** `start` is where the tokens begin, `length` how many bytes they say they are; behind them is what some tokens keep outside. */
function isSoundFormula(body: DataView, start: number, length: number, version: BiffVersion): boolean {
  const end = start + length;
  if (end > body.byteLength) return false;
  let hasArrays = false;
  let memoryCount = 0;
  for (let at = start; at < end; ) {
    const token = tokenOf(body.getUint8(at));
    // Formulas in natural language, which Excel 97 had: no one can read them any more.
    if (token === extended) return false;
    const size = sizeOf(body, at, token, end, version);
    if (size === null) break;
    at += size;
    if (at > end) return false;
    hasArrays ||= token === constantArray;
    if (token === memory) memoryCount += 1;
  }
  if (version === 5 || memoryCount === 0) return true;
  // Behind an array, whose length its values say, the areas of the others are hard to find: no workbook has both.
  return !hasArrays && hasAreas(body, end, memoryCount);
}

/** Tokens from 0x20 on come in three classes. */
function tokenOf(number: number): number {
  return number >= 0x40 ? (number & 0x1f) | 0x20 : number;
}

/** Null for a token that nobody knows: the library passes over the rest. */
function sizeOf(body: DataView, at: number, token: number, end: number, version: BiffVersion): number | null {
  if (token === text) {
    const isWide = version === 8 && at + 2 < end && body.getUint8(at + 2) !== 0;
    return at + 1 < end ? (version === 8 ? 3 : 2) + body.getUint8(at + 1) * (isWide ? 2 : 1) : 2;
  }
  if (token === attribute) {
    if (at + 4 > end) return 4;
    return body.getUint8(at + 1) === choose ? 6 + 2 * body.getUint16(at + 2, true) : 4;
  }
  const size = sizes.get(token);
  return size === undefined || typeof size === "number" ? (size ?? null) : size[version];
}

/** The lists of areas behind a formula: how many, and eight bytes for each. */
function hasAreas(body: DataView, start: number, listCount: number): boolean {
  let at = start;
  for (let list = 0; list < listCount; list++) {
    if (at + 2 > body.byteLength) return false;
    at += 2 + 8 * body.getUint16(at, true);
  }
  return at <= body.byteLength;
}
