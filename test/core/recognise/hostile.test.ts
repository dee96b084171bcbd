/** Sheets that no one should have to read: nothing throws, nothing hangs, nothing is guessed. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { assessTables } from "../../../src/core/flag/assessTables";
import { findingsOf } from "../../../src/core/flag/findings";
import { recognise } from "../../../src/core/recognise/recognise";
import type { CellValue } from "../../../src/core/values";
import { parseRange } from "../../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { emptySheet, workbook } from "../../support/snapshot";
import type { SheetRows } from "../../support/snapshot";

function withMerges(rows: SheetRows, merges: readonly string[]): WorkbookSnapshot {
  const snapshot = workbook({ S: rows });
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, merges: merges.map((address) => parseRange(address)!) })) };
}

const header = ["Chỉ tiêu", "Kế hoạch", "Thực hiện"];

describe("hostile sheets", () => {
  it("reads a table under merged ranges that overlap", () => {
    const [table] = recognise(withMerges([header, ["Thu", 10, 12], ["Chi", 5, 4]], ["A1:B1", "B1:C1", "A1:C2", "B2:B3", "A1:XFD1048576"]));
    expect(table?.rows.length ?? 0).toBeLessThanOrEqual(4);
  });

  it("passes over error values in headers and takes them for unreadable below", () => {
    const snapshot = workbook({ S: [["Chỉ tiêu", { v: { code: "#REF!" } }, "Kế hoạch", "Thực hiện"], ["Thu", null, 10, { v: { code: "#DIV/0!" } }], ["Chi", null, 10, 9]] });
    const [table] = assessTables(recognise(snapshot));
    expect(table?.rows.map(({ assessment }) => assessment.status)).toEqual(["unreadable", "missed"]);
    expect(findingsOf(table === undefined ? [] : [table]).map(({ kind }) => kind)).toEqual(["unreadable", "missed"]);
  });

  it("looks at the filled rows only of a sheet whose last cell is in the last row", () => {
    const values: (readonly CellValue[] | undefined)[] = [header, ["Thu", 10, 9]];
    values[1_048_575] = [null, null, null, "hết"];
    const [table] = recognise({ ...workbook({}), sheets: [{ ...emptySheet("S"), values }] });
    expect(table?.rows.map(({ label }) => label)).toEqual(["Thu"]);
    expect(table?.range.rowCount).toBe(2);
  });

  it("reads the one plan among 200 sheets", () => {
    const sheets = Object.fromEntries(Array.from({ length: 200 }, (_, index): [string, SheetRows] => [`T${index}`, index === 137 ? [header, ["Thu", 10, 9]] : [["Xã", "Dân số"], ["A", 5]]]));
    expect(recognise(workbook(sheets)).map(({ sheet }) => sheet)).toEqual(["T137"]);
  });

  it("does not take a page of prose about plans for a table", () => {
    const prose = Array.from({ length: 300 }, (_, index): CellValue[] => [`${index + 1}. Kế hoạch số ${index} về thực hiện mục tiêu năm 2024`, "đạt so với kế hoạch", "theo nghị quyết"]);
    expect(recognise(workbook({ S: prose })).flatMap(({ rows }) => rows)).toEqual([]);
  });

  it("finds the second header although every row between looks like one", () => {
    const rows: SheetRows = [header, ...Array.from({ length: 20 }, (): CellValue[] => ["Kế hoạch", "Thực hiện", "Tỷ lệ (%)"]), ["Thu", 10, 9]];
    expect(() => recognise(workbook({ S: rows }))).not.toThrow();
  });
});

const words = ["Chỉ tiêu", "Kế hoạch", "KH 2024", "Thực hiện", "TH 6 tháng", "So với KH (%)", "Tỷ lệ (%)", "Đơn vị tính", "STT", "tỷ đồng", "Trong đó:", "trên 97%", "8,7 – 10,7", "-", "…", "96,5%", "ThuÕ", "Tæng sè", "2024", "A", "", "1.234,5", "=1+1", "Cùng kỳ năm trước", "Năm 2024", "Tổng số"];
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 4, arbitrary: fc.double({ min: -1e9, max: 1e9, noNaN: true }) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>(true, { code: "#N/A" }, 2024, 0, 1e308) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const range = fc.record({ rowIndex: fc.nat(6), columnIndex: fc.nat(8), rowCount: fc.integer({ min: 1, max: 4 }), columnCount: fc.integer({ min: 1, max: 4 }) });

describe("any sheet", () => {
  it("is read without throwing, and what is said of it is about its own cells", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }), fc.array(range, { maxLength: 6 }), (values, merges) => {
        const tables = assessTables(recognise({ ...workbook({}), sheets: [{ ...emptySheet("S"), values, merges }] }));
        for (const { table, rows } of tables) {
          expect(table.confidence).toBeGreaterThanOrEqual(0);
          expect(table.confidence).toBeLessThanOrEqual(1);
          for (const { row, assessment } of rows) {
            expect(row.rowIndex).toBeGreaterThanOrEqual(table.range.rowIndex + table.headerRowCount);
            expect(row.rowIndex).toBeLessThan(table.range.rowIndex + table.range.rowCount);
            for (const value of [assessment.attainment, assessment.gap]) if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
          }
        }
        for (const { rowIndex, columnIndex } of findingsOf(tables)) expect(values[rowIndex]?.[columnIndex] ?? null).not.toBeNull();
      }),
      { numRuns: 1500, seed: 20261124 },
    );
  });

  it("is read the same whatever stands on the sheets beside it", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 }), (values) => {
        const own = { ...emptySheet("S"), values };
        const alone = recognise({ ...workbook({}), sheets: [own] });
        const among = recognise({ ...workbook({}), sheets: [{ ...emptySheet("T"), values: [header, ["Thu", 1, 2]] }, own] }).filter(({ sheet }) => sheet === "S");
        expect(among).toEqual(alone);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
