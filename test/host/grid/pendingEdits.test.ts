import { describe, expect, test } from "vitest";
import type { CellStyle, SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { plainStyle } from "../../../src/host/document/styles/readStyles";
import { pendingEdits, TouchedCells, type GridCell } from "../../../src/host/grid/pendingEdits";

const styles: readonly CellStyle[] = [plainStyle, { ...plainStyle, numberFormat: "0.0%" }];

const sheet: SheetSnapshot = {
  name: "Số liệu", visibility: "visible", arrayFormulas: [], merges: [], tables: [], notes: [], threadedComments: [], conditionalFormats: [], hiddenRows: new Set(), hiddenColumns: new Set(), protection: null,
  values: [[100, 121, 0.1, "Đạt"], [1, 2, { code: "#NAME?" }]],
  formulas: [[undefined, undefined, "_xldudf_IND_CAGR(A1,B1,2)"], [undefined, undefined, "FOO(A2)"]],
  styles: [[undefined, undefined, 1]],
};

const cell = (value: GridCell["value"], formula: string | null = null, numberFormat = "General"): GridCell => ({ value, formula, numberFormat });

function changes(edited: Readonly<Record<string, GridCell>>, calculated: Readonly<Record<string, GridCell>> = {}) {
  const touched = new TouchedCells();
  const cells = new Map<string, GridCell>();
  for (const [set, given] of [[touched.edited, edited], [touched.calculated, calculated]] as const) {
    for (const [key, content] of Object.entries(given)) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      set.add(row, column);
      cells.set(key, content);
    }
  }
  return pendingEdits(sheet, styles, touched, ({ rowIndex, columnIndex }) => cells.get(`${rowIndex},${columnIndex}`) ?? cell(null));
}

describe("edits", () => {
  test("neighbours in a row are one edit", () => {
    expect(changes({ "3,1": cell(2), "3,0": cell("a"), "3,3": cell(true) }).edits).toEqual([
      { kind: "writeCells", sheet: "Số liệu", rowIndex: 3, columnIndex: 0, cells: [[{ value: "a" }, { value: 2 }]] },
      { kind: "writeCells", sheet: "Số liệu", rowIndex: 3, columnIndex: 3, cells: [[{ value: true }]] },
    ]);
  });

  test("what is the same again is no edit", () => {
    expect(changes({ "0,0": cell(100), "0,3": cell("Đạt"), "5,5": cell(null), "0,2": cell(0.1, "IND.CAGR(A1,B1,2)", "0.0%") })).toEqual({ edits: [], results: [] });
  });

  test("a cell is cleared, also of its formula", () => {
    expect(changes({ "0,0": cell(null) }).edits[0]?.cells).toEqual([[{ value: null }]]);
    expect(changes({ "0,2": cell(null, null, "0.0%") }).edits[0]?.cells).toEqual([[{ value: null }]]);
    expect(changes({ "0,2": cell(0.1, null, "0.0%") }).edits[0]?.cells).toEqual([[{ value: 0.1 }]]);
  });

  test("a formula is stored as Excel stores it, with its result", () => {
    expect(changes({ "4,0": cell(0.1, "ind.cagr(A1,B1,2)") }).edits[0]?.cells).toEqual([[{ formula: "_xldudf_IND_CAGR(A1,B1,2)", value: 0.1 }]]);
  });

  test("what the grid cannot calculate is left to the program that opens the file", () => {
    expect(changes({ "4,0": cell({ code: "#NAME?" }, "CUBEVALUE(A1)") }).edits[0]?.cells).toEqual([[{ formula: "CUBEVALUE(A1)" }]]);
  });

  test("a number format that came with what was typed", () => {
    expect(changes({ "4,0": cell(0.12, null, "0%") }).edits[0]?.cells).toEqual([[{ value: 0.12, format: { numberFormat: "0%" } }]]);
  });
});

describe("results", () => {
  test("only changed ones are written", () => {
    expect(changes({}, { "0,2": cell(0.2, "IND.CAGR(A1,B1,2)") }).results).toEqual([{ rowIndex: 0, columnIndex: 2, value: 0.2 }]);
    expect(changes({}, { "0,2": cell(0.1 * (1 + 1e-16), "IND.CAGR(A1,B1,2)") }).results).toEqual([]);
    expect(changes({}, { "1,2": cell(3, "FOO(A2)") }).results).toEqual([{ rowIndex: 1, columnIndex: 2, value: 3 }]);
  });

  test("a true error is a result, one of the grid's own is not", () => {
    expect(changes({}, { "0,2": cell({ code: "#DIV/0!" }, "IND.CAGR(A1,B1,2)") }).results).toEqual([{ rowIndex: 0, columnIndex: 2, value: { code: "#DIV/0!" } }]);
    expect(changes({}, { "0,2": cell({ code: "#NAME?" }, "IND.CAGR(A1,B1,2)") }).results).toEqual([]);
  });

  test("a value without a formula in the file is nobody's result", () => {
    expect(changes({}, { "0,0": cell(5) }).results).toEqual([]);
  });
});
