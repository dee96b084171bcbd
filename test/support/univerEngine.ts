/** An engine that is not ours: Univer without a page. It recalculates formulas that the product writes. */

import { createRequire } from "node:module";
import type * as UniverCore from "@univerjs/core";
import type * as UniverFacade from "@univerjs/core/facade";
import type * as UniverPreset from "@univerjs/preset-sheets-node-core";
import { parseCell } from "../../src/core/workbook/address";
import { isCellError } from "../../src/core/values";
import type { CellValue, ErrorCode } from "../../src/core/values";

// `import` of Univer's sheets fails in Node: a CommonJS dependency lacks a named export. `require` works.
const require = createRequire(import.meta.url);
const { CellValueType, LocaleType, Univer } = require("@univerjs/core") as typeof UniverCore;
const { FUniver } = require("@univerjs/core/facade") as typeof UniverFacade;
const { UniverSheetsNodeCorePreset } = require("@univerjs/preset-sheets-node-core") as typeof UniverPreset;
const english = require("@univerjs/preset-sheets-node-core/locales/en-US") as UniverCore.ILanguagePack;

const errorCodes: ReadonlySet<string> = new Set<ErrorCode>(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"]);

type SheetCell = UniverCore.ICellData;

/**
 * The results of `formulas` (without `=`) on a sheet that holds `cells` by address. The formulas stand in one column to the
 * right of all cells, each in a row of its own, so that they may refer to any of them. Blank cells are left out or null.
 */
export async function evaluateFormulas(cells: Readonly<Record<string, CellValue>>, formulas: readonly string[]): Promise<CellValue[]> {
  const cellData: Record<number, Record<number, SheetCell>> = {};
  let formulaColumn = 0;
  let rowCount = formulas.length;
  const put = (rowIndex: number, columnIndex: number, cell: SheetCell): void => {
    cellData[rowIndex] = { ...cellData[rowIndex], [columnIndex]: cell };
  };
  for (const [address, value] of Object.entries(cells)) {
    const position = parseCell(address);
    if (position === null) throw new Error(`No address: ${address}`);
    formulaColumn = Math.max(formulaColumn, position.columnIndex + 1);
    rowCount = Math.max(rowCount, position.rowIndex + 1);
    if (value !== null) put(position.rowIndex, position.columnIndex, toSheetCell(value));
  }
  formulas.forEach((formula, index) => put(index, formulaColumn, { f: `=${formula}` }));
  const calculated = await calculate(cellData, rowCount, formulaColumn + 1);
  return formulas.map((_, index) => fromSheetCell(calculated[index]?.[formulaColumn]));
}

async function calculate(
  cellData: Record<number, Record<number, SheetCell>>,
  rowCount: number,
  columnCount: number,
): Promise<Record<number, Record<number, SheetCell | undefined> | undefined>> {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: english } });
  for (const plugin of UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  const workbook = api.createWorkbook({ id: "book", sheetOrder: ["sheet"], sheets: { sheet: { id: "sheet", name: "Sheet1", rowCount, columnCount, cellData } } });
  const engine = api.getFormula();
  const done = new Promise<void>((resolve) => void engine.calculationResultApplied(() => resolve()));
  engine.executeCalculation();
  await done;
  const saved = workbook.save().sheets["sheet"]?.cellData ?? {};
  univer.dispose();
  return saved;
}

function toSheetCell(value: CellValue): SheetCell {
  if (isCellError(value)) return { f: `=${value.code}` };
  return typeof value === "boolean" ? { v: value ? 1 : 0, t: CellValueType.BOOLEAN } : { v: value };
}

function fromSheetCell(cell: SheetCell | undefined): CellValue {
  const value = cell?.v ?? null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true;
  return typeof value === "string" && errorCodes.has(value) ? { code: value as ErrorCode } : value;
}
