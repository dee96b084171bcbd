import { describe, expect, it } from "vitest";

import { planRestore } from "../../../src/core/share/planRestore";
import { planShare } from "../../../src/core/share/planShare";
import { readSharedRecord, sharedNamespace } from "../../../src/core/share/sharedRecord";
import { modelNamespace } from "../../../src/core/load/storedModel";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { workbook } from "../../support/snapshot";

const native = { formulas: "native", model: "keep" } as const;
const range = (rowIndex: number, columnIndex: number, rowCount = 1, columnCount = 1) => ({ rowIndex, columnIndex, rowCount, columnCount });

const shares = workbook({ S: [[20, { v: 0.2, f: "_xldudf_IND_SHARES(A1:A3)" }], [50, 0.5], [30, 0.3]] });
const spilled: WorkbookSnapshot = { ...shares, sheets: shares.sheets.map((sheet) => ({ ...sheet, arrayFormulas: [range(0, 1, 3)] })) };

function written(snapshot: WorkbookSnapshot, options: Parameters<typeof planShare>[1] = native) {
  return planShare(snapshot, options).edits.filter((edit) => edit.kind === "writeCells");
}

describe("cells", () => {
  it("[SHARE-5] keep their results beside the native formula", () => {
    const book = workbook({ S: [[100, 121, { v: 0.21, f: "_xldudf_IND_CHANGE(A1,B1)" }]] });
    expect(written(book)).toEqual([{ kind: "writeCells", sheet: "S", rowIndex: 0, columnIndex: 2, cells: [[{ formula: 'IF(AND(A1<>"",B1<>""),(B1-A1)/A1,NA())', value: 0.21 }]] }]);
  });

  it("[SHARE-5] are calculated anew where a program without the functions left #NAME?", () => {
    const book = workbook({ S: [[100, 121, { v: { code: "#NAME?" }, f: "IND.CHANGE(A1,B1)" }]] });
    expect(written(book)[0]?.cells).toEqual([[{ formula: 'IF(AND(A1<>"",B1<>""),(B1-A1)/A1,NA())' }]]);
  });

  it("[SHARE-6] of a spilled result get a formula each", () => {
    const complete = (cell: string) => `IF(COUNT(A1:A3)<ROWS(A1:A3)*COLUMNS(A1:A3),SUM(A1:A3)+NA(),${cell}/SUM(A1:A3))`;
    expect(written(spilled)).toEqual([{ kind: "writeCells", sheet: "S", rowIndex: 0, columnIndex: 1, cells: [[{ formula: complete("A1"), value: 0.2 }], [{ formula: complete("A2"), value: 0.5 }], [{ formula: complete("A3"), value: 0.3 }]] }]);
  });

  it("[SHARE-6] of a spilled result whose extent is unknown keep the value", () => {
    const { edits, formulas } = planShare(shares, native);
    expect(edits[0]).toMatchObject({ kind: "writeCells", cells: [[{ value: 0.2 }]] });
    expect(formulas).toMatchObject([{ outcome: "value", reason: "spill" }]);
  });

  it("[SHARE-7] become values when asked, and stay when asked", () => {
    expect(written(spilled, { formulas: "values", model: "keep" })).toEqual([{ kind: "writeCells", sheet: "S", rowIndex: 0, columnIndex: 1, cells: [[{ value: 0.2 }]] }]);
    expect(planShare(spilled, { formulas: "keep", model: "keep" })).toMatchObject({ edits: [], formulas: [{ outcome: "left", reason: "kept" }] });
  });

  it("[SHARE-8] without a result and without a twin are left and told", () => {
    const book = workbook({ S: [["trên 97%", { v: { code: "#NAME?" }, f: "_xldudf_IND_TARGETLOW(A1)" }]] });
    expect(planShare(book, native)).toMatchObject({ edits: [], formulas: [{ outcome: "left", reason: "noResult" }] });
  });

  it("[SHARE-9] with functions of others are left and told", () => {
    const book = workbook({ S: [[1, { v: 2, f: "_xldudf_KHAC_HAM(A1)" }, { v: 3, f: "_xldudf_KHAC_HAM(_xldudf_IND_TARGETLOW(A1))" }, { v: 3, f: "A1+2" }]] });
    expect(planShare(book, { formulas: "values", model: "keep" })).toMatchObject({ edits: [], formulas: [{ outcome: "left", reason: "foreign" }, { outcome: "left", reason: "foreign" }] });
  });
});

describe("names and columns", () => {
  it("[SHARE-10] become native where what they refer to is fixed", () => {
    const book = workbook({ S: [[100, 121]] }, {
      names: [
        { name: "Tang", formula: "_xldudf_IND_CHANGE(S!$A$1,S!$B$1)", hidden: true, sheet: null },
        { name: "TuongDoi", formula: "_xldudf_IND_CHANGE(S!A1,S!$B$1)", hidden: false, sheet: null },
        { name: "CuaTrang", formula: "_xldudf_IND_CHANGE(S!$A$1,S!$B$1)", hidden: false, sheet: "S" },
      ],
    });
    const { edits, formulas } = planShare(book, native);
    expect(edits[0]).toEqual({ kind: "defineName", name: "Tang", formula: 'IF(AND(S!$A$1<>"",S!$B$1<>""),(S!$B$1-S!$A$1)/S!$A$1,NA())', hidden: true });
    expect(formulas.map(({ outcome, reason }) => [outcome, reason])).toEqual([["native", null], ["left", "relativeName"], ["left", "sheetName"]]);
  });
});

describe("parts of ours", () => {
  const withModel: WorkbookSnapshot = { ...spilled, customXml: [{ namespace: modelNamespace, xml: "<m/>" }, { namespace: "urn:khac", xml: "<k/>" }] };

  it("[SHARE-12] are taken out when asked, and nothing is kept to put functions back", () => {
    const { edits, removedParts } = planShare(withModel, { formulas: "native", model: "remove" });
    expect(removedParts).toEqual([modelNamespace]);
    expect(edits.filter(({ kind }) => kind !== "writeCells")).toEqual([{ kind: "removeCustomXml", namespace: modelNamespace }]);
  });
});

/** The workbook as it is after sharing, with the cells that were written. */
function shared(snapshot: WorkbookSnapshot, change: (formulas: string[][]) => void = () => undefined): WorkbookSnapshot {
  const { edits } = planShare(snapshot, native);
  const formulas: string[][] = [];
  for (const edit of edits) {
    if (edit.kind !== "writeCells") continue;
    edit.cells.forEach((row, rowOffset) => row.forEach((cell, columnOffset) => {
      if (cell?.formula !== undefined) (formulas[edit.rowIndex + rowOffset] ??= [])[edit.columnIndex + columnOffset] = cell.formula;
    }));
  }
  change(formulas);
  const stored = edits.find((edit) => edit.kind === "setCustomXml");
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, formulas, arrayFormulas: [] })), customXml: stored === undefined ? [] : [stored] };
}

describe("putting functions back", () => {
  it("[SHARE-13] gives the formula with its spilled results", () => {
    expect(planRestore(shared(spilled))?.edits).toEqual([
      { kind: "writeCells", sheet: "S", rowIndex: 0, columnIndex: 1, cells: [[{ formula: "_xldudf_IND_SHARES(A1:A3)", value: 0.2, spill: [[0.2], [0.5], [0.3]] }]] },
      { kind: "removeCustomXml", namespace: sharedNamespace },
    ]);
  });

  it("[SHARE-14] leaves what someone changed, and keeps its record", () => {
    const book = shared(spilled, (formulas) => (formulas[1]![1] = "A2/100"));
    const plan = planRestore(book);
    expect(plan).toMatchObject({ restored: [], changed: [{ kind: "cell", sheet: "S", range: range(0, 1, 3) }] });
    const [kept] = plan!.edits;
    expect(kept).toMatchObject({ kind: "setCustomXml", namespace: sharedNamespace });
    expect(readSharedRecord({ ...book, customXml: kept?.kind === "setCustomXml" ? [kept] : [] })?.cells).toHaveLength(1);
  });

  it("[SHARE-14] tells a column's formula from its cells where the host does not tell it", () => {
    const formula = "_xldudf_IND_CHANGE(B[[#This Row],[a]],B[[#This Row],[b]])";
    const table = { name: "B", range: range(0, 0, 3, 3), hasHeader: true, hasTotals: false, columns: ["a", "b", "c"], columnFormulas: [null, null, formula] };
    const book = workbook({ S: [["a", "b", "c"], [100, 121, { v: 0.21, f: formula }], [100, 110, { v: 0.1, f: formula }]] });
    const withTable: WorkbookSnapshot = { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, tables: [table] })) };
    const silent = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({ ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, tables: [{ ...table, columnFormulas: [null, null, null] }] })) });
    const column = { kind: "column", table: "B", column: "c" };
    expect(planRestore(silent(shared(withTable)))?.restored).toContainEqual(column);
    expect(planRestore(silent(shared(withTable, (formulas) => (formulas[2]![2] = "1+1"))))?.changed).toContainEqual(column);
  });

  it("[SHARE-14] takes other spaces and letters for the same formula", () => {
    const book = shared(spilled, (formulas) => (formulas[1]![1] = formulas[1]![1]!.toLowerCase().replaceAll(",", ", ")));
    expect(planRestore(book)?.changed).toEqual([]);
  });

  it("does nothing without a record, or with a damaged one", () => {
    expect(planRestore(spilled)).toBeNull();
    expect(planRestore({ ...spilled, customXml: [{ namespace: sharedNamespace, xml: `<shared xmlns="${sharedNamespace}">{"cells":[</shared>` }] })).toBeNull();
  });
});
