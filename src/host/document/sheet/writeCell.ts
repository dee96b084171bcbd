import { cellAddress, rangeAddress, type CellPosition } from "../../../core/workbook/address";
import type { CellContent } from "../../../core/workbook/edits/cellEdits";
import { isCellError, type CellValue } from "../../../core/values";
import { escapeText } from "../../../core/text/escapeXml";
import { escapeCellText, needsSpacePreserved } from "../xml/escape";
import { writeElement, type Naming } from "../xml/writeElement";

/**
 * A cell's XML. Text is written into the cell itself (`inlineStr`), which every reader knows, so that the part of shared
 * strings stays as it is; beside a formula it is the cached result (`str`).
 */
export function writeCell(name: Naming, position: CellPosition, style: number, { value = null, formula, spill }: CellContent): string {
  const element = name("c");
  // Written out: a large sheet has hundreds of thousands of cells.
  const opening = `<${element} r="${cellAddress(position)}"${style === 0 ? "" : ` s="${style}"`}`;
  const written = formula === undefined ? "" : writeElement(name("f"), arrayAttributes(position, spill), escapedFormula(formula));
  // An empty text is a blank cell, unless a formula gave it.
  if (value === null || (value === "" && formula === undefined)) return written === "" ? `${opening}/>` : `${opening}>${written}</${element}>`;
  const { type, text } = storedValue(value, formula !== undefined);
  const space = typeof value === "string" && needsSpacePreserved(value) ? { "xml:space": "preserve" } : {};
  const stored = type === "inlineStr" ? writeElement(name("is"), {}, writeElement(name("t"), space, text)) : writeElement(name("v"), space, text);
  return `${opening}${type === null ? "" : ` t="${type}"`}>${written}${stored}</${element}>`;
}

/** Formulas escaped last: a table's rows repeat long ones, and the same text is looked up by its identity. */
const escapedFormulas = new Map<string, string>();
const keptFormulas = 256;

function escapedFormula(formula: string): string {
  const known = escapedFormulas.get(formula);
  if (known !== undefined) return known;
  if (escapedFormulas.size >= keptFormulas) escapedFormulas.clear();
  const escaped = escapeText(formula);
  escapedFormulas.set(formula, escaped);
  return escaped;
}

function arrayAttributes({ rowIndex, columnIndex }: CellPosition, spill: CellContent["spill"]): Record<string, string> {
  if (spill === undefined) return {};
  return { t: "array", ref: rangeAddress({ rowIndex, columnIndex, rowCount: spill.length, columnCount: spill[0]?.length ?? 1 }) };
}

function storedValue(value: Exclude<CellValue, null>, isResult: boolean): { type: string | null; text: string } {
  if (typeof value === "string") return { type: isResult ? "str" : "inlineStr", text: escapeCellText(value) };
  if (typeof value === "boolean") return { type: "b", text: value ? "1" : "0" };
  if (isCellError(value)) return { type: "e", text: escapeText(value.code) };
  if (!Number.isFinite(value)) throw new Error(`A cell cannot hold ${value}`);
  return { type: null, text: String(value) };
}
