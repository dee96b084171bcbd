import { describe, expect, it } from "vitest";

import { groupFormulas, joinPlaces, reviewCell } from "../../src/app/sharedFormulas";
import type { SharedFormula, SharedPlace } from "../../src/core/share/sharing";
import { parseRange } from "../../src/core/workbook/address";
import { workbook } from "../support/snapshot";

const cell = (sheet: string, address: string): SharedPlace => ({ kind: "cell", sheet, range: parseRange(address)! });
const formula = (place: SharedPlace, outcome: SharedFormula["outcome"], reason: SharedFormula["reason"]): SharedFormula => ({ place, before: "x", after: null, outcome, reason, fixesTarget: false });

describe("formulas by place", () => {
  it("are one group for each sheet, outcome and reason, with neighbours as one range and each formula counted", () => {
    const name: SharedPlace = { kind: "name", name: "Tang" };
    const groups = groupFormulas([
      formula(cell("A", "B2"), "native", null), formula(cell("A", "B3"), "native", null), formula(cell("A", "C2:C3"), "native", null), formula(cell("B", "B2"), "native", null),
      formula(cell("A", "D2"), "value", "target"), formula(cell("A", "D4"), "value", "target"), formula(cell("A", "D3"), "value", "expression"), formula(name, "native", null),
    ]);
    expect(groups.map(({ sheet, kind, outcome, reason, count, places }) => [sheet, kind, outcome, reason, count, places])).toEqual([
      ["A", "cell", "native", null, 3, [cell("A", "B2:C3")]],
      ["B", "cell", "native", null, 1, [cell("B", "B2")]],
      ["A", "cell", "value", "target", 2, [cell("A", "D2"), cell("A", "D4")]],
      ["A", "cell", "value", "expression", 1, [cell("A", "D3")]],
      [null, "name", "native", null, 1, [name]],
    ]);
  });

  it("join on one sheet only", () => {
    expect(joinPlaces([cell("A", "A1"), cell("B", "A2"), cell("A", "A2")])).toEqual([cell("A", "A1:A2"), cell("B", "A2")]);
  });
});

describe("what to look at leads to a visible cell beside it", () => {
  const book = (rows: readonly number[], columns: readonly number[], visibility: "visible" | "hidden" = "visible") => {
    const plain = workbook({ A: [[1]] });
    return { ...plain, sheets: plain.sheets.map((sheet) => ({ ...sheet, visibility, hiddenRows: new Set(rows), hiddenColumns: new Set(columns) })) };
  };

  it.each([
    [[5, 4], [], "hiddenRows", { sheet: "A", rowIndex: 3, columnIndex: 0 }],
    [[0, 1, 7], [0], "hiddenRows", { sheet: "A", rowIndex: 2, columnIndex: 1 }],
    [[0], [3, 2], "hiddenColumns", { sheet: "A", rowIndex: 1, columnIndex: 1 }],
  ] as const)("rows %j and columns %j hidden, %s", (rows, columns, kind, expected) => {
    expect(reviewCell({ kind, sheet: "A", count: 1 }, book(rows, columns))).toEqual(expected);
  });

  it("and nowhere on a hidden sheet, or for what stands in no cell", () => {
    expect(reviewCell({ kind: "hiddenRows", sheet: "A", count: 1 }, book([1], [], "hidden"))).toBeNull();
    expect(reviewCell({ kind: "author", name: "Lê Văn A" }, book([1], []))).toBeNull();
  });
});
