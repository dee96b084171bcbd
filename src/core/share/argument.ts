/** Arguments of a call as the twins need to know them: written out, with what they are. */

import { parse, tokenize } from "@borgar/fx/xlsx";
import type { AstExpression } from "@borgar/fx/xlsx";
import { quoteSheetName, cellAddress } from "../workbook/address";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { valueAt } from "../values";
import type { CellValue } from "../values";
import { customName } from "./calls";
import { resolveReference, sheetOf } from "./resolveReference";
import type { FormulaPlace, ResolvedRange } from "./resolveReference";

export type Argument =
  | { readonly kind: "omitted" }
  | { readonly kind: "literal"; readonly fragment: string; readonly value: string | number | boolean }
  /** `value` is what the cell holds now. */
  | { readonly kind: "cell"; readonly fragment: string; readonly at: ResolvedRange; readonly value: CellValue }
  | { readonly kind: "range"; readonly fragment: string; readonly at: ResolvedRange }
  /** One number, calculated within the formula. */
  | { readonly kind: "number"; readonly fragment: string }
  /** Anything else: what it gives, or how many cells, is not known without calculating it. */
  | { readonly kind: "unknown"; readonly fragment: string };

/** Built-in functions that give one number whatever ranges they are given. */
const givesOneNumber = new Set(["SUM", "AVERAGE", "MIN", "MAX", "COUNT", "COUNTA", "COUNTIF", "COUNTIFS", "SUMIF", "SUMIFS", "AVERAGEIF", "AVERAGEIFS", "SUMPRODUCT", "MEDIAN", "PRODUCT", "SUBTOTAL", "LARGE", "SMALL"]);

/** Built-in functions that give a number for each number, so one number for single ones. */
const givesNumbers = new Set(["ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC", "INT", "ABS", "SQRT", "EXP", "LN", "LOG", "LOG10", "POWER", "MOD", "SIGN", "YEAR", "MONTH", "DAY", "N", "VALUE"]);

/** Functions of ours that give one number for single inputs. */
const oursGiveNumbers = new Set(["CAGR", "CHANGE", "REQUIREDRATE", "PROJECT", "PERIODSTO", "ATTAINMENT", "GAP", "PROGRESS", "NUMBER"]);

/** Functions of ours that give one number for a range. */
const oursGiveOneNumber = new Set(["AVGGROWTH", "LOGGROWTH", "AARR"]);

/** What an argument is, by how it was written; `fragment` is how it is to be written in the twin. */
export function readArgument(written: string, fragment: string, snapshot: WorkbookSnapshot, place: FormulaPlace | null): Argument {
  if (written === "") return { kind: "omitted" };
  const tree = treeOf(written);
  if (tree === null) return { kind: "unknown", fragment };
  if (tree.type === "Literal") return { kind: "literal", fragment, value: tree.value };
  if (tree.type === "ReferenceIdentifier") {
    const at = resolveReference(tree.value, snapshot, place);
    if (at === null) return { kind: "unknown", fragment };
    return at.rowCount === 1 && at.columnCount === 1 ? cellArgument(fragment, at, snapshot) : { kind: "range", fragment, at };
  }
  const isOneNumber = givesNumber(tree, (reference) => {
    const at = resolveReference(reference, snapshot, place);
    return at?.rowCount === 1 && at.columnCount === 1;
  });
  return { kind: isOneNumber ? "number" : "unknown", fragment };
}

/** The argument that one cell of a range is. */
export function cellOfRange(at: ResolvedRange, rowOffset: number, columnOffset: number, snapshot: WorkbookSnapshot, place: FormulaPlace): Argument {
  const position = { rowIndex: at.rowIndex + rowOffset, columnIndex: at.columnIndex + columnOffset };
  const sheet = at.sheet.toLowerCase() === place.sheet.toLowerCase() ? "" : `${quoteSheetName(at.sheet)}!`;
  return cellArgument(`${sheet}${cellAddress(position)}`, { ...at, ...position, rowCount: 1, columnCount: 1 }, snapshot);
}

function cellArgument(fragment: string, at: ResolvedRange, snapshot: WorkbookSnapshot): Argument {
  return { kind: "cell", fragment, at, value: valueAt(sheetOf(snapshot, at.sheet)?.values ?? [], at.rowIndex, at.columnIndex) };
}

function treeOf(expression: string): AstExpression | null {
  try {
    return parse(tokenize(expression, { mergeRefs: true }));
  } catch {
    // Whatever the parser does not know is treated as unknown, never as an error of the user's.
    return null;
  }
}

function givesNumber(tree: AstExpression, isCell: (reference: string) => boolean): boolean {
  const single = (part: AstExpression): boolean => givesNumber(part, isCell) || (part.type === "ReferenceIdentifier" && isCell(part.value));
  switch (tree.type) {
    case "Literal":
      return typeof tree.value === "number";
    case "UnaryExpression":
      return (tree.operator === "-" || tree.operator === "+" || tree.operator === "%") && tree.arguments.every(single);
    case "BinaryExpression":
      return ["+", "-", "*", "/", "^"].includes(tree.operator) && tree.arguments.every(single);
    case "CallExpression": {
      const custom = customName(tree.callee.name);
      if (custom?.owner === "ours") return oursGiveOneNumber.has(custom.name) || (oursGiveNumbers.has(custom.name) && tree.arguments.every((part) => isAbsentOr(part, (given) => given.type === "Literal" || single(given))));
      const name = tree.callee.name.toUpperCase();
      return givesOneNumber.has(name) || (givesNumbers.has(name) && tree.arguments.every((part) => isAbsentOr(part, single)));
    }
    default:
      return false;
  }
}

/** The parser has null for an argument left out, which its types do not say. */
function isAbsentOr(part: AstExpression | null, test: (given: AstExpression) => boolean): boolean {
  return part === null || test(part);
}
