import { describe, expect, test } from "vitest";

import { parseCell, parseRange, type CellPosition, type CellRange } from "../../../src/core/workbook/address";
import type { CellValue } from "../../../src/core/values";
import { CellSet, TouchedCells, type GridCell } from "../../../src/host/grid/pendingEdits";
import { spillEdits, type Spill } from "../../../src/host/grid/spills";
import { emptySheet } from "../../support/snapshot";

const range = (text: string): CellRange => parseRange(text)!;
const at = (text: string): CellPosition => parseCell(text)!;

interface Case {
  /** Cells of the document; text with `=` is a formula. */
  readonly cells: Readonly<Record<string, CellValue>>;
  readonly stored: readonly string[];
  readonly spills: readonly Spill[];
  readonly edited?: readonly string[];
  readonly typed?: readonly string[];
  /** The grid's cells where they are asked for. */
  readonly grid?: Readonly<Record<string, GridCell>>;
}

function changes({ cells, stored, spills, edited = [], typed = edited, grid = {} }: Case) {
  const values: CellValue[][] = [];
  const formulas: string[][] = [];
  for (const [address, value] of Object.entries(cells)) {
    const { rowIndex, columnIndex } = at(address);
    if (typeof value === "string" && value.startsWith("=")) (formulas[rowIndex] ??= [])[columnIndex] = value.slice(1);
    else (values[rowIndex] ??= [])[columnIndex] = value;
  }
  const touched = new TouchedCells();
  for (const address of edited) touched.edited.add(at(address).rowIndex, at(address).columnIndex);
  const all = new CellSet();
  for (const address of typed) all.add(at(address).rowIndex, at(address).columnIndex);
  const sheet = { ...emptySheet("A"), values, formulas };
  const { edits, results } = spillEdits(sheet, stored.map(range), spills, touched, all, ({ rowIndex, columnIndex }) => {
    const found = Object.entries(grid).find(([address]) => at(address).rowIndex === rowIndex && at(address).columnIndex === columnIndex);
    return found?.[1] ?? { value: null, formula: null, numberFormat: "General" };
  });
  return { edits: edits.map(({ rowIndex, columnIndex, cells: [row] }) => [rowIndex, columnIndex, row?.[0]]), results };
}

const column = (address: string, formula: string, ...values: CellValue[]): Spill => ({ range: { ...at(address), rowCount: values.length, columnCount: 1 }, formula, values: values.map((value) => [value]) });

describe("formulas that fill several cells", () => {
  test("one that was typed is written over all its cells, also where its results come after it", () => {
    const spills = [column("A1", "IND.PATH(1,8,3)", 2, 4, 8)];
    const written = [[0, 0, { formula: "_xldudf_IND_PATH(1,8,3)", value: 2, spill: [[2], [4], [8]] }]];
    expect(changes({ cells: {}, stored: [], spills, edited: ["A1"] })).toEqual({ edits: written, results: [] });
    expect(changes({ cells: {}, stored: [], spills, typed: ["A1"] })).toEqual({ edits: written, results: [] });
  });

  test("one that the document holds already is not written again; its results are", () => {
    const spills = [column("A1", "IND.PATH(1,8,3)", 2, 4, 8)];
    const stored = { cells: { A1: 2, A2: 5, A3: 8 }, stored: ["A1:A3"] };
    expect(changes({ ...stored, spills, typed: [] })).toEqual({ edits: [], results: [{ rowIndex: 1, columnIndex: 0, value: 4 }] });
  });

  test("a formula of the file that nobody typed does not become an array formula where the grid fills cells with it", () => {
    expect(changes({ cells: {}, stored: [], spills: [column("B1", "A1:A3", 1, 2, 3)] })).toEqual({ edits: [], results: [] });
  });

  test("an array formula of the file keeps its range where the grid would fill fewer cells, or none", () => {
    const file = { cells: { A1: 6, A2: 6, A3: 6 }, stored: ["A1:A3"] };
    expect(changes({ ...file, spills: [column("A1", "C1:C2", 7, 8)] }).edits).toEqual([]);
    expect(changes({ ...file, spills: [] })).toEqual({ edits: [], results: [] });
  });

  test("one that fills other cells now gives back those it leaves", () => {
    const spills = [column("A1", "FILTER(C1:C3,C1:C3>1)", 2, 3)];
    expect(changes({ cells: { A1: 1, A2: 2, A3: 3 }, stored: ["A1:A3"], spills, typed: ["A1"], grid: { A1: { value: 2, formula: "FILTER(C1:C3,C1:C3>1)", numberFormat: "General" } } }).edits).toEqual([
      [0, 0, { formula: "_xlfn._xlws.FILTER(C1:C3,C1:C3>1)", value: 2 }],
      [1, 0, { value: null }],
      [2, 0, { value: null }],
      [0, 0, { formula: "_xlfn._xlws.FILTER(C1:C3,C1:C3>1)", value: 2, spill: [[2], [3]] }],
    ]);
  });

  test("a value typed in the way stays, and the others are given back", () => {
    const grid = { A1: { value: { code: "#SPILL!" }, formula: "C1:C3", numberFormat: "General" } } as const;
    expect(changes({ cells: { A1: 1, A2: 2, A3: 3 }, stored: ["A1:A3"], spills: [], edited: ["A2"], grid }).edits).toEqual([
      [0, 0, { formula: "C1:C3", value: { code: "#SPILL!" } }],
      [2, 0, { value: null }],
    ]);
  });

  test("a formula of one cell is no matter of spills", () => {
    expect(changes({ cells: { A1: 1 }, stored: ["A1"], spills: [], edited: ["A1"] })).toEqual({ edits: [], results: [] });
  });
});
