import { describe, expect, it } from "vitest";

import type { FormulaKind } from "../../../src/core/load/formulas";
import type { Pace } from "../../../src/core/load/pace";
import { targetRows } from "../../../src/core/load/targetRow";
import type { TargetRow } from "../../../src/core/load/targetRow";
import { paceCell, projectionCell } from "../../../src/core/load/trackingPace";
import type { PaceReferences } from "../../../src/core/load/trackingPace";
import { pathCell, toDateCell, yearsLeftCell } from "../../../src/core/load/trackingRow";
import type { TrackedCell } from "../../../src/core/load/trackingRow";
import type { Indicator, IndicatorTarget } from "../../../src/core/model/model";
import type { CellValue } from "../../../src/core/values";
import { messagesOf } from "../../../src/messages";
import { evaluateFormulas } from "../../support/univerEngine";

const indicator: Indicator = { id: "x", nameVi: "x", nameEn: "x", group: "I", unit: "%", direction: "increase", limit: null, decimals: 0, aliases: [], note: "" };
const target: IndicatorTarget = { indicator: "x", term: "2020-2025", period: "2025", operator: "=", low: 90, high: null, text: "90%", level: "resolution", passages: [] };

function rowOf(change: Partial<Indicator>, changeTarget: Partial<IndicatorTarget>): TargetRow {
  return targetRows([{ indicator: { ...indicator, ...change }, target: { ...target, ...changeTarget }, observation: null, passages: [] }])[0]!;
}

const share = rowOf({ limit: 100 }, {});
const quantity = rowOf({ unit: "tỷ đồng" }, { low: 200, text: "200 tỷ đồng" });
const lower = rowOf({ direction: "decrease", limit: 0, decimals: 1 }, { operator: "<", low: null, high: 1, text: "dưới 1%" });
const strict = rowOf({ limit: 100 }, { operator: ">", low: 97, text: "trên 97%" });
const about = rowOf({ decimals: 1 }, { operator: "~", low: 5, text: "khoảng 5%" });
const none0 = rowOf({ direction: "maintain", limit: 0, unit: "vụ" }, { low: 0, text: "0 vụ" });
const rate = rowOf({}, { period: "2021-2025", operator: "between", low: 11, high: 12, text: "11 - 12%" });
const total = rowOf({ unit: "đảng viên" }, { period: "2021-2025", low: 550, text: "550 đảng viên" });
const ceiling = rowOf({ unit: "vụ", direction: "decrease" }, { period: "2021-2025", operator: "<=", low: null, high: 50, text: "không quá 50 vụ" });
const yearly = rowOf({ limit: 100 }, { period: "2021-2025", operator: ">", low: 90, text: "trên 90%" });
const structure = rowOf({ direction: "none" }, { low: 78, text: "78%" });

const words = messagesOf("vi").load.paceWords;
const references: PaceReferences = { target: "A1", baseline: "B1", years: "C1:G1", values: "B1:G1", toDate: "H1", yearsLeft: "I1", paths: "J1:N1" };
const o = null;
const empty: readonly CellValue[] = [o, o, o, o, o];

function cellsOf(row: TargetRow, baseline: number | null, entries: readonly CellValue[], kind: FormulaKind = "native") {
  const now = { baseline, years: entries.map((value) => (typeof value === "number" ? value : null)) };
  const paths = now.years.map((_, index) => pathCell(row, index + 1, references, now, kind));
  const hasWords = entries.some((value) => typeof value === "string");
  return {
    toDate: toDateCell(row, references, now),
    yearsLeft: yearsLeftCell(row, references, now),
    paths,
    projection: projectionCell(row, references, now, kind),
    pace: paceCell(row, references, { ...now, paths: paths.map(({ value }) => value), hasWords }, words),
  };
}

function projectionOf(row: TargetRow, baseline: number | null, entries: readonly CellValue[]): CellValue {
  return cellsOf(row, baseline, entries).projection.value;
}

function paceOf(row: TargetRow, baseline: number | null, entries: readonly CellValue[]): Pace | undefined {
  const { value } = cellsOf(row, baseline, entries).pace;
  return (Object.keys(words) as Pace[]).find((pace) => words[pace] === value);
}

describe("[L-11] the projection", () => {
  it("moves a quantity on by its rate so far: 100 → 121 in two years is 10 % a year, 161.051 after five", () => {
    expect(projectionOf(quantity, 100, [110, 121, o, o, o])).toBeCloseTo(161.051, 9);
  });

  it("moves a share on by its steps so far, and not past its limit", () => {
    expect(projectionOf(share, 70, [73, o, o, o, o])).toBe(85);
    expect(projectionOf(share, 70, [o, 84, o, o, o])).toBe(100);
    expect(projectionOf(lower, 3, [2, o, o, o, o])).toBe(0);
  });

  it("takes a total in proportion to the years entered, and an average for what it is", () => {
    expect(projectionOf(total, null, [100, o, 120, o, o])).toBe(550);
    // sqrt(1.05 · 1.10) − 1
    expect(projectionOf(rate, null, [5, 10, o, o, o])).toBeCloseTo(7.470926, 6);
    expect(projectionOf(yearly, null, [92, 89, o, o, o])).toBe(89);
  });

  it("is the result itself after the last year, and blank without one, without a baseline, and where nothing is better", () => {
    expect(projectionOf(quantity, 100, [110, 120, 130, 140, 150])).toBe(150);
    expect(projectionOf(share, 80, empty)).toBe("");
    expect(projectionOf(share, null, [85, o, o, o, o])).toBe("");
    expect(projectionOf(structure, 75, [76, o, o, o, o])).toBeNull();
  });

  it("goes by steps where a baseline or a result has no rate", () => {
    expect(projectionOf(quantity, 0, [10, o, o, o, o])).toBe(50);
    expect(projectionOf(quantity, -10, [-5, o, o, o, o])).toBe(15);
  });
});

describe("[L-12] the pace", () => {
  it.each<readonly [string, TargetRow, number | null, readonly CellValue[], Pace]>([
    ["no result yet", share, 80, empty, "noData"],
    ["the path asks 82 of the first year", share, 80, [82, o, o, o, o], "onTrack"],
    ["a little less than the path, as it is shown", share, 80, [81.94, o, o, o, o], "behind"],
    ["the year of the last entry counts, over a gap", share, 80, [o, 83.9, o, o, o], "behind"],
    ["the target itself", share, 80, [90, o, o, o, o], "reached"],
    ["equal is not more", strict, 90, [97, o, o, o, o], "onTrack"],
    ["the last year, short", strict, 90, [o, o, o, o, 97], "missed"],
    ["the last year, reached", strict, 90, [o, o, o, o, 98], "reached"],
    ["about, rounded as it is printed", about, 1, [4.6, o, o, o, o], "reached"],
    ["less is better", lower, 3, [2.6, o, o, o, o], "onTrack"],
    ["less is better, too slow", lower, 3, [2.7, o, o, o, o], "behind"],
    ["kept at its floor", none0, 0, [0, o, o, o, o], "reached"],
    ["risen from its floor", none0, 0, [1, o, o, o, o], "behind"],
    ["no baseline, no path", share, null, [85, o, o, o, o], "noBaseline"],
    ["no baseline, reached all the same", share, null, [95, o, o, o, o], "reached"],
    ["an average can still fall", rate, null, [12, o, o, o, o], "onTrack"],
    ["an average that lags", rate, null, [12, 9, o, o, o], "behind"],
    ["an average at the end", rate, null, [11, 11, 11, 11, 11], "reached"],
    ["a total in time", total, null, [110, o, o, o, o], "onTrack"],
    ["a total late", total, null, [110, 109, o, o, o], "behind"],
    ["a total stays reached", total, null, [550, o, o, o, o], "reached"],
    ["a ceiling may still be broken", ceiling, null, [10, o, o, o, o], "onTrack"],
    ["a ceiling eaten up too fast", ceiling, null, [11, o, o, o, o], "behind"],
    ["a ceiling kept", ceiling, null, [10, 10, 10, 10, 10], "reached"],
    ["each year: the last one counts", yearly, null, [89, 91, o, o, o], "onTrack"],
    ["each year: one was short", yearly, null, [89, 91, 91, 91, 91], "missed"],
    ["a text", share, 80, [82, "trên 84", o, o, o], "unreadable"],
    ["nothing is better", structure, 75, [76, o, o, o, o], "notJudged"],
  ])("%s", (_, row, baseline, entries, expected) => {
    expect(paceOf(row, baseline, entries)).toBe(expected);
  });

  it("agrees with the projection: whoever is on the path arrives", () => {
    for (const [row, baseline, goal] of [[share, 40, 90], [quantity, 100, 200]] as const) {
      for (let value = baseline - 20; Math.round(value) < goal; value += 0.7) {
        const entries = [o, value, o, o, o];
        const pace = paceOf(row, baseline, entries);
        const projection = projectionOf(row, baseline, entries) as number;
        // The path is compared as it is shown, in one decimal, which grows to a few in three years.
        if (projection > goal + 0.5) expect(pace, String(value)).toBe("onTrack");
        if (projection < goal - 0.5) expect(pace, String(value)).toBe("behind");
      }
    }
  });
});

describe("the formulas give what is shown, in an independent engine", () => {
  const states: readonly (readonly [number | null, readonly CellValue[]])[] = [
    [null, empty],
    [80, empty],
    [null, [85, o, o, o, o]],
    [80, [82, 83.96, o, o, o]],
    [0.5, [0.7, o, 1.2, o, o]],
    [100, [120, 130, 150, 170, 210]],
    [-5, [3, -100, o, o, o]],
    [0, [0, o, o, o, 0]],
    [80, [97, "trên 97", o, o, o]],
    [10, [11, 11, 11, 11, 12]],
  ];
  it.each([["share", share], ["quantity", quantity], ["lower", lower], ["strict", strict], ["about", about], ["floor", none0], ["rate", rate], ["total", total], ["ceiling", ceiling], ["yearly", yearly]] as const)("%s", async (_, row) => {
    for (const [baseline, entries] of states) {
      const cells = cellsOf(row, baseline, entries);
      const inputs: Record<string, CellValue> = { A1: row.target.text, B1: baseline, H1: cells.toDate.value, I1: cells.yearsLeft.value };
      entries.forEach((value, index) => (inputs[`${"CDEFG"[index]!}1`] = value));
      cells.paths.forEach(({ value }, index) => (inputs[`${"JKLMN"[index]!}1`] = value));
      const wanted: readonly TrackedCell[] = [...cells.paths, cells.projection, cells.pace].filter(({ formula }) => formula !== null);
      const results = await evaluateFormulas(inputs, wanted.map(({ formula }) => formula!));
      wanted.forEach(({ value, formula }, index) => {
        const result = results[index] ?? null;
        const place = `${formula!} of ${JSON.stringify([baseline, entries])}`;
        if (typeof value === "number") expect(result, place).toBeCloseTo(value, 9);
        else expect(result ?? "", place).toBe(value);
      });
    }
  });
});
