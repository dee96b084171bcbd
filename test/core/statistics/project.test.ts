import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cagr } from "../../../src/core/statistics/cagr";
import { project } from "../../../src/core/statistics/project";
import { expectComputed } from "../../support/computed";
import type { Expected } from "../../support/computed";

test.each<[string, number, number, number, Expected]>([
  ["[PROJECT-1]", 100, 0.1, 2, 121],
  // formulajs test/statistical.js, GROWTH: the trend at 11 carried on to 19.
  ["[PROJECT-1] published: Excel's GROWTH, 8 months ahead", 32618.203773538437, 0.4632756281161996, 8, 685597.3889812973],
  ["[PROJECT-1] a falling value", 4, -0.5, 2, 1],
  ["[PROJECT-1] a deficit", -100, 0.1, 2, -121],
  ["[PROJECT-1] everything lost", 100, -1, 3, 0],
  ["[PROJECT-2] below −1", 100, -1.5, 2, "outOfDomain"],
  ["[PROJECT-3] negative periods", 100, 0.1, -2, "outOfDomain"],
  ["[PROJECT-4] 0 periods", 100, -1, 0, 100],
  ["[PROJECT-4] half a period", 100, 0.21, 0.5, 110],
  ["[PROJECT-5] too large", 100, 1e308, 2, "outOfDomain"],
])("%s", (_, current, rate, periods, expected) => expectComputed(project(current, rate, periods), expected));

describe("properties", () => {
  test("[PROJECT-1] compounding inverts cagr", () => {
    const level = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(level, level, fc.integer({ min: 1, max: 50 }), (first, last, periods) => {
        const rate = Number(cagr(first, last, periods));
        const ratio = Number(project(first, rate, periods)) / last;
        // 1 + rate keeps an absolute error of 1e-16, which compounding multiplies.
        expect(Math.abs(ratio - 1)).toBeLessThan(1e-14 * periods * Math.max(1, (first / last) ** (1 / periods)));
      }),
    );
  });
});
