import { describe, expect, it } from "vitest";

import { targetRows } from "../../../src/core/load/targetRow";
import type { TargetRow } from "../../../src/core/load/targetRow";
import { pathCell, remainingGapCell, requiredCell, toDateCell, yearsLeftCell } from "../../../src/core/load/trackingRow";
import type { TrackedCell, TrackingReferences, TrackingValues } from "../../../src/core/load/trackingRow";
import type { Indicator, IndicatorTarget } from "../../../src/core/model/model";
import type { CellValue } from "../../../src/core/values";
import { evaluateFormulas } from "../../support/univerEngine";

const indicator: Indicator = { id: "x", nameVi: "x", nameEn: "x", group: "I", unit: "%", direction: "increase", limit: null, decimals: 0, aliases: [], note: "" };
const target: IndicatorTarget = { indicator: "x", term: "2020-2025", period: "2025", operator: "=", low: 90, high: null, text: "90%", level: "resolution", passages: [] };

function rowOf(change: Partial<Indicator>, changeTarget: Partial<IndicatorTarget>): TargetRow {
  const rows = targetRows([{ indicator: { ...indicator, ...change }, target: { ...target, ...changeTarget }, observation: null, passages: [] }]);
  return rows[0]!;
}

const level = rowOf({ limit: 100 }, {});
const quantity = rowOf({ unit: "tỷ đồng" }, { low: 200, text: "200 tỷ đồng" });
const lower = rowOf({ direction: "decrease", limit: 0 }, { operator: "<", low: null, high: 1, text: "dưới 1%" });
const rate = rowOf({}, { period: "2021-2025", operator: "between", low: 11, high: 12, text: "11 - 12%" });
const total = rowOf({ unit: "đảng viên" }, { period: "2021-2025", low: 550, text: "550 đảng viên" });
const yearly = rowOf({ limit: 100 }, { period: "2021-2025", operator: ">", low: 90, text: "trên 90%" });
const wordy = rowOf({}, { period: "2021-2025", low: null, text: "đạt chỉ tiêu trên giao" });
const structure = rowOf({ direction: "none" }, { low: 78, text: "78%" });

const references: TrackingReferences = { target: "A1", baseline: "B1", years: "C1:G1", values: "B1:G1", toDate: "H1", yearsLeft: "I1" };
const none = [null, null, null, null, null];

/** Every cell of a row as shown now. */
function shown(row: TargetRow, now: TrackingValues): Record<string, CellValue> {
  return Object.fromEntries(Object.entries(cellsOf(row, now)).map(([name, { value }]) => [name, value]));
}

function cellsOf(row: TargetRow, now: TrackingValues): Record<string, TrackedCell> {
  const path = now.years.map((_, index): [string, TrackedCell] => [`path${index + 1}`, pathCell(row, index + 1, references, now, "native")]);
  return {
    toDate: toDateCell(row, references, now),
    yearsLeft: yearsLeftCell(row, references, now),
    gap: remainingGapCell(row, references, now, "native"),
    required: requiredCell(row, references, now, "native"),
    ...Object.fromEntries(path),
  };
}

describe("a target that states no level", () => {
  it("is followed from year to year, without a path, a distance or a growth", () => {
    const cells = cellsOf(wordy, { baseline: null, years: [98, 100, null, null, null] });
    expect([cells["toDate"]?.value, cells["yearsLeft"]?.value]).toEqual([100, 3]);
    for (const name of ["gap", "required", "path1", "path5"]) expect(cells[name], name).toEqual({ formula: null, value: null });
  });
});

describe("a level to be reached by the last year", () => {
  it("moves a share by equal steps from the baseline", () => {
    const cells = shown(level, { baseline: 80, years: none });
    expect([cells["path1"], cells["path3"], cells["path5"]]).toEqual([82, 86, 90]);
  });

  it("moves a quantity by an equal rate: 100 → 200 in five years is 14.87 % a year", () => {
    const cells = shown(quantity, { baseline: 100, years: none });
    expect(cells["required"]).toBeCloseTo(0.148698, 6);
    expect(cells["path1"]).toBeCloseTo(114.8698, 4);
    expect(cells["path5"]).toBe(200);
  });

  it("counts from the last year entered, over gaps", () => {
    const cells = shown(quantity, { baseline: 100, years: [null, 150, null, null, null] });
    expect([cells["toDate"], cells["yearsLeft"], cells["gap"]]).toEqual([150, 3, -50]);
    // (200 / 150)^(1/3) − 1
    expect(cells["required"]).toBeCloseTo(0.100642, 6);
  });

  it("asks for nothing more when the target is reached, and leads no path back", () => {
    const cells = shown(level, { baseline: 95, years: none });
    expect([cells["required"], cells["path1"], cells["path5"]]).toEqual([0, 95, 95]);
    expect(shown(lower, { baseline: 0.8, years: none })["required"]).toBe(0);
  });

  it("stays blank without any number", () => {
    expect(shown(level, { baseline: null, years: none })).toMatchObject({ toDate: "", yearsLeft: 5, gap: "", required: "", path1: "" });
  });
});

describe("a rate to be reached on average", () => {
  it("averages the years compounded and asks the rest of those left", () => {
    const cells = shown(rate, { baseline: null, years: [5, 10, null, null, null] });
    // sqrt(1.05 · 1.10) − 1, and (1.11^5 / (1.05 · 1.10))^(1/3) − 1
    expect(cells["toDate"]).toBeCloseTo(7.470926, 6);
    expect(cells["required"]).toBeCloseTo(0.134169, 5);
    expect(cells["yearsLeft"]).toBe(3);
  });

  it("asks for the target itself before the first year, and for nothing after the last", () => {
    expect(shown(rate, { baseline: null, years: none })["required"]).toBe(0.11);
    expect(shown(rate, { baseline: null, years: [11, 11, 11, 11, 11] })["required"]).toBe("–");
  });
});

describe("a total over the term", () => {
  it("adds the years up; its path is cumulative", () => {
    const cells = shown(total, { baseline: null, years: [101, null, 120, null, null] });
    expect([cells["toDate"], cells["gap"], cells["yearsLeft"], cells["path1"], cells["path5"]]).toEqual([221, -329, 3, 110, 550]);
  });
});

describe("a share of each year", () => {
  it("compares the last year with the target", () => {
    const cells = shown(yearly, { baseline: null, years: [92, 89, null, null, null] });
    expect([cells["toDate"], cells["gap"], cells["path4"], cells["required"]]).toEqual([89, -1, 90, null]);
  });
});

it("an indicator without a better direction has no path", () => {
  expect(shown(structure, { baseline: 75, years: none })).toMatchObject({ gap: null, required: null, path1: null });
});

describe("the formulas give what is shown, in an independent engine", () => {
  const states: readonly TrackingValues[] = [
    { baseline: null, years: none },
    { baseline: 80, years: none },
    { baseline: 0.5, years: [0.7, null, 1.2, null, null] },
    { baseline: 100, years: [120, 130, 150, 170, 210] },
    { baseline: -5, years: [3, -100, null, null, null] },
    { baseline: 0, years: [0, null, null, null, 0] },
  ];
  it.each([["level", level], ["quantity", quantity], ["lower", lower], ["rate", rate], ["total", total], ["yearly", yearly]] as const)("%s", async (_, row) => {
    for (const now of states) {
      const cells = cellsOf(row, now);
      const inputs: Record<string, CellValue> = { A1: row.target.text, B1: now.baseline };
      now.years.forEach((value, index) => (inputs[`${"CDEFG"[index]!}1`] = value));
      // What other formulas of the row refer to stands in its cell first.
      inputs["H1"] = cells["toDate"]!.value;
      inputs["I1"] = cells["yearsLeft"]!.value;
      const withFormula = Object.entries(cells).filter(([, { formula }]) => formula !== null);
      const results = await evaluateFormulas(inputs, withFormula.map(([, { formula }]) => formula!));
      withFormula.forEach(([name, { value }], index) => {
        const result = results[index] ?? null;
        const place = `${name} of ${JSON.stringify(now)}`;
        if (typeof value === "number") expect(result, place).toBeCloseTo(value, 9);
        else expect(result ?? "", place).toBe(value);
      });
    }
  });
});
