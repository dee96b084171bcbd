/** How Excel takes what is put into a cell, with English settings. */

import type { CellValue } from "../../../../src/core/values";
import type { CellContent } from "../../../../src/core/workbook/edits/cellEdits";
import { fail } from "../wire/WireError";
import { keyOf, type Book } from "./Book";
import type { SheetState } from "./state";

const errorCodes = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;
const number = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:E[+-]?\d+)?%?$/i;
const date = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}|\d{4}))?$/;
const time = /^(\d{1,2}):(\d{2})$/;

/** Null where a matrix leaves the cell as it is. */
export function contentOf(book: Book, sheet: SheetState, input: unknown, position: { rowIndex: number; columnIndex: number }): CellContent | null {
  if (input === null || input === undefined) return null;
  if (typeof input === "number" || typeof input === "boolean") return { value: input };
  if (typeof input !== "string") return fail("InvalidArgument", `${JSON.stringify(input)} cannot be put into a cell`, "Range.values");
  if (input === "") return { value: null };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (formatAt(book, sheet, position) === "@") return { value: input };
  if (/^=./.test(input)) return { formula: toStored(book, sheet, input.slice(1), position) };
  if (/^[+\-@]/.test(input) && !number.test(input)) return { formula: toStored(book, sheet, input, position) };
  return { value: readValue(input) };
}

function readValue(text: string): CellValue {
  if (/^(?:TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  if (errorCodes.test(text)) return { code: text as "#N/A" };
  if (/\d/.test(text) && number.test(text)) return Number(text.replace(/[,%]/g, "")) / (text.endsWith("%") ? 100 : 1);
  const day = date.exec(text);
  // Month first, of this year where none is named; which serial it becomes does not matter here, only that it is one.
  if (day !== null && Number(day[1]) <= 12 && Number(day[2]) <= 31) return 45_000 + Number(day[1]) * 31 + Number(day[2]);
  const hour = time.exec(text);
  if (hour !== null) return Number(hour[1]) / 24 + Number(hour[2]) / 1440;
  return text;
}

function formatAt(book: Book, sheet: SheetState, { rowIndex, columnIndex }: { rowIndex: number; columnIndex: number }): string {
  return sheet.writtenFormats.get(`${rowIndex},${columnIndex}`) ?? book.styles[sheet.snapshot.styles[rowIndex]?.[columnIndex] ?? 0]?.numberFormat ?? "General";
}

const parts = /("(?:[^"]|"")*"|'(?:[^']|'')*'!)/;

/** Excel takes no formula that names a table or a sheet which is not there. */
function toStored(book: Book, sheet: SheetState, formula: string, position: { rowIndex: number; columnIndex: number }): string {
  for (const [, quoted] of formula.matchAll(/'((?:[^']|'')+)'!/g)) if (book.find((quoted ?? "").replaceAll("''", "'")) === undefined) refused(formula);
  const own = tableAt(sheet, position);
  return formula
    .split(parts)
    .map((piece, index) => {
      if (index % 2 === 1) return piece;
      for (const [, name = ""] of piece.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\[/gu)) if (book.findTable(name) === undefined) refused(formula);
      for (const [, name = ""] of piece.matchAll(/(?<![\p{L}\p{N}_.#])([\p{L}_][\p{L}\p{N}_]*)!/gu)) if (book.find(name) === undefined) refused(formula);
      return piece
        .replace(/\bIND\.([A-Z]+)\(/g, "_xldudf_IND_$1(")
        .replace(/([\p{L}_][\p{L}\p{N}_.]*)?\[@\[?([^[\]]+)\]?\]/gu, (_, name: string | undefined, column: string) => `${name ?? own ?? refused(formula)}[[#This Row],[${column}]]`);
    })
    .join("");
}

/** A stored formula as Excel shows it: a cell of the formula's own row of its own table is `[@column]`. */
export function shownFormula(sheet: SheetState, stored: string, position: { rowIndex: number; columnIndex: number }): string {
  const own = tableAt(sheet, position);
  const shown = stored
    .split(parts)
    .map((piece, index) => {
      if (index % 2 === 1) return piece;
      return piece
        .replace(/_xlfn\.(?:_xlws\.)?/g, "")
        .replace(/_xldudf_IND_([A-Z]+)\(/gi, "IND.$1(")
        .replace(/([\p{L}_][\p{L}\p{N}_.]*)\[\[#This Row\],(\[(?:[^[\]']|'.)+\])(:\[(?:[^[\]']|'.)+\])?\]/gu, (_, name: string, column: string, to: string | undefined) => {
          const owner = own !== null && keyOf(own) === keyOf(name) ? "" : name;
          if (to !== undefined) return `${owner}[@${column}${to}]`;
          // Brackets go where a name has letters and figures only.
          return /^\[[\p{L}\p{N}_]+\]$/u.test(column) ? `${owner}[@${column.slice(1, -1)}]` : `${owner}[@${column}]`;
        });
    })
    .join("");
  return `=${shown}`;
}

function tableAt(sheet: SheetState, { rowIndex, columnIndex }: { rowIndex: number; columnIndex: number }): string | null {
  const found = sheet.tables.find(({ range }) => rowIndex >= range.rowIndex && rowIndex < range.rowIndex + range.rowCount && columnIndex >= range.columnIndex && columnIndex < range.columnIndex + range.columnCount);
  return found?.name ?? null;
}

function refused(formula: string): never {
  return fail("InvalidArgument", `There is a problem with the formula ${formula}`, "Range.formulas");
}
