import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";

import { readCallArgument } from "../../src/app/functionCall/callArgument";
import { insertFunction, planInsertion } from "../../src/app/insertFunction";
import type { Insertion, InsertionPlan, InsertionProblem } from "../../src/app/insertFunction";
import { parseCell } from "../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { findFunction } from "../../src/functions";
import { DocumentHost } from "../../src/host/document/DocumentHost";
import { partsOf } from "../support/zipParts";
import { withTable, workbook } from "../support/snapshot";

const sampleSheet = "Chỉ tiêu KTXH 2024";
const bytes = new Uint8Array(readFileSync(fileURLToPath(new URL("../../assets/samples/chi-tieu-kinh-te-xa-hoi-2024.xlsx", import.meta.url))));

function call(name: string, address: string, typed: readonly string[], more: Partial<Insertion> = {}, sheet = sampleSheet): Insertion {
  const definition = findFunction(name)!;
  const args = definition.parameters.map((parameter, index) => {
    const read = readCallArgument(typed[index] ?? "", parameter, "vi");
    if (typeof read === "string") throw new Error(`${parameter.name}: ${read}`);
    return read;
  });
  return { definition, arguments: args, cell: { sheet, ...parseCell(address)! }, formulas: "ind", leavesBlank: false, ...more };
}

function planOf(snapshot: WorkbookSnapshot, insertion: Insertion): InsertionPlan {
  const planned = planInsertion(snapshot, insertion);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problem));
  return planned.plan;
}

function problemOf(snapshot: WorkbookSnapshot, insertion: Insertion): InsertionProblem | null {
  const planned = planInsertion(snapshot, insertion);
  return planned.ok ? null : planned.problem;
}

async function insert(host: DocumentHost, insertion: Insertion): Promise<void> {
  expect(await insertFunction(host, insertion, planOf(await host.read(), insertion))).not.toBe("changed");
}

/** The saved file as another reader finds it. */
async function saved(host: DocumentHost): Promise<ExcelJS.Worksheet> {
  const workbookRead = new ExcelJS.Workbook();
  await workbookRead.xlsx.load(new Uint8Array(await host.save()).buffer);
  return workbookRead.worksheets[0]!;
}

describe("inserting a function into a workbook", () => {
  it("writes formula and result as Excel stores them, and nothing else", async () => {
    const host = await DocumentHost.open(bytes);
    await insert(host, call("CAGR", "H8", ["D8", "E8", "1"]));
    const cell = (await saved(host)).getCell("H8");
    expect(cell.formula).toBe("_xldudf_IND_CAGR(D8,E8,1)");
    // 1392.5 of 1450 is 4 % less.
    expect(cell.result).toBeCloseTo(1392.5 / 1450 - 1, 12);
    const [before, after] = [await partsOf(bytes), await partsOf(await host.save())];
    expect([...after.keys()].filter((name) => after.get(name) !== before.get(name))).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  it("writes a native formula with the same result", async () => {
    const host = await DocumentHost.open(bytes);
    await insert(host, call("STATUS", "H15", ["E15", "D15"], { formulas: "native" }));
    const cell = (await saved(host)).getCell("H15");
    expect(cell.formula).not.toContain("_xldudf");
    // 96.8 against "trên 97".
    expect(cell.result).toBe("Chưa đạt");
  });

  it("fills the cells of a result that spills, as one array formula", async () => {
    const host = await DocumentHost.open(bytes);
    await insert(host, call("PATH", "I8", ["D8", "1.600", "2", "linear"]));
    const sheet = await saved(host);
    expect([sheet.getCell("I8").result, sheet.getCell("J8").value]).toEqual([1525, 1600]);
    expect((await host.readAppearance()).sheets[0]?.arrayFormulas).toContainEqual({ rowIndex: 7, columnIndex: 8, rowCount: 1, columnCount: 2 });
  });

  it("shows nothing while an input is blank, where that is asked for", () => {
    const snapshot = workbook({ A: [[100, null]] });
    const formulas = (leavesBlank: boolean, name = "CAGR", typed = ["A1", "B1", "5"]) => planOf(snapshot, call(name, "C1", typed, { leavesBlank }, "A")).formulas;
    expect(formulas(false)).toEqual([["_xldudf_IND_CAGR(A1,B1,5)"]]);
    expect(formulas(true)).toEqual([['IF(AND(A1<>"",B1<>""),_xldudf_IND_CAGR(A1,B1,5),"")']]);
    // STATUS answers a blank in words.
    expect(formulas(true, "STATUS", ["A1", "B1"])).toEqual([["_xldudf_IND_STATUS(A1,B1)"]]);
  });

  it("keeps a formula a formula in a cell that is formatted as text", () => {
    const snapshot = workbook({ A: [[100, 121, { v: null, n: "@" }, { v: null, n: "0.0%" }]] });
    const contents = (address: string) => planOf(snapshot, call("CHANGE", address, ["A1", "B1"], {}, "A")).edits;
    expect(contents("C1")).toMatchObject([{ cells: [[{ format: { numberFormat: "General" } }]] }]);
    expect(contents("D1")[0]).not.toHaveProperty("cells.0.0.format");
  });

  it("tells what stands in the way, and takes it out only from where results spill to", () => {
    const snapshot = workbook({ A: [[10, 4, 3], ["cũ", { v: 7, f: "A1-B1+1" }, null]] });
    const { standing, edits } = planOf(snapshot, call("PATH", "A2", ["A1", "B1", "C1", "linear"], {}, "A"));
    expect(standing).toEqual([
      { rowIndex: 1, columnIndex: 0, value: "cũ", formula: null },
      { rowIndex: 1, columnIndex: 1, value: 7, formula: "A1-B1+1" },
    ]);
    expect(edits).toEqual([
      { kind: "writeCells", sheet: "A", rowIndex: 1, columnIndex: 1, cells: [[{ value: null }]] },
      { kind: "writeCells", sheet: "A", rowIndex: 1, columnIndex: 0, cells: [[{ formula: '_xldudf_IND_PATH(A1,B1,C1,"linear")', value: 8, spill: [[8, 6, 4]] }]] },
    ]);
  });

  it("writes nothing where other content has come into the cell since the preview; other numbers are no reason", async () => {
    const host = await DocumentHost.open(bytes);
    const insertion = call("CAGR", "H8", ["D8", "E8", "1"]);
    const preview = planOf(await host.read(), insertion);
    await host.apply([{ kind: "writeCells", sheet: sampleSheet, ...parseCell("E8")!, cells: [[{ value: 1450 }]] }]);
    const done = await insertFunction(host, insertion, preview);
    expect(done === "changed" ? done : done.result).toBe(0);
    const other = call("CAGR", "I8", ["D8", "E8", "1"]);
    const stale = planOf(await host.read(), other);
    await host.apply([{ kind: "writeCells", sheet: sampleSheet, ...parseCell("I8")!, cells: [[{ value: "ghi tay" }]] }]);
    expect(await insertFunction(host, other, stale)).toBe("changed");
    expect((await saved(host)).getCell("I8").value).toBe("ghi tay");
  });
});

describe("a call that cannot be inserted", () => {
  const snapshot = withTable(workbook({ A: [["Năm", "Số"], [2020, 100], [2021, 121], [2022, 133]], "Số liệu": [[1]] }), "A", "Bang", "A1:B4");
  const problem = (name: string, address: string, ...typed: string[]): InsertionProblem | null => problemOf(snapshot, call(name, address, typed, {}, "A"));

  it("lacks arguments, or names a sheet that is not there", () => {
    expect(problem("CAGR", "D1", "B2")).toEqual({ kind: "missing", parameters: ["last", "periods"] });
    expect(problem("CAGR", "D1", "B2", "Khac!B3", "1")).toEqual({ kind: "unknownSheet", sheet: "Khac" });
    expect(problem("CAGR", "D1", "B2", "'SỐ LIỆU'!A1", "1")).toBeNull();
  });

  it("would take part in its own calculation", () => {
    expect(problem("CAGR", "B3", "B2", "B3", "1")).toEqual({ kind: "circular", parameter: "last" });
    expect(problem("SHARES", "B1", "B2:B4")).toEqual({ kind: "circular", parameter: "values" });
    // The same address on another sheet is another cell.
    expect(problem("CAGR", "A1", "B2", "'Số liệu'!A1", "1")).toBeNull();
  });

  it("has ranges of different shapes", () => expect(problem("CAGR", "D1", "B2:B4", "B2:B3", "1")).toEqual({ kind: "shapes" }));

  it("would spill inside a table, over merged cells, or out of the sheet", () => {
    expect(problem("PATH", "A2", "100", "121", "2")).toEqual({ kind: "table", table: "Bang" });
    expect(problem("CAGR", "A2", "100", "121", "2")).toBeNull();
    expect(problem("PATH", "XFD9", "100", "121", "2")).toEqual({ kind: "outsideSheet" });
    const [first, ...rest] = snapshot.sheets;
    const merged = { ...snapshot, sheets: [{ ...first!, merges: [{ rowIndex: 8, columnIndex: 4, rowCount: 1, columnCount: 3 }] }, ...rest] };
    expect(problemOf(merged, call("PATH", "D9", ["100", "121", "2"], {}, "A"))).toEqual({ kind: "merged" });
    expect(problemOf(merged, call("CHANGE", "F9", ["100", "121"], {}, "A"))).toEqual({ kind: "merged" });
    expect(problemOf(merged, call("CHANGE", "E9", ["100", "121"], {}, "A"))).toBeNull();
  });
});
