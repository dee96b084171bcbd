import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { avgGrowth } from "../../../src/core/statistics/avgGrowth";
import { cagr } from "../../../src/core/statistics/cagr";
import { change } from "../../../src/core/statistics/change";
import { expectComputed } from "../../support/computed";
import type { Expected } from "../../support/computed";

test.each<[string, (number | null)[], Expected]>([
  ["[AVGGROWTH-1] Murray State University, FIN 632, Geometric mean: −50 % and +100 %", [-0.5, 1], 0],
  ["[AVGGROWTH-1] growth factors 1.10, 1.08, 1.09, 1.12, 1.07: product 1.551785… (by hand)", [0.1, 0.08, 0.09, 0.12, 0.07], Math.pow(1.1 * 1.08 * 1.09 * 1.12 * 1.07, 0.2) - 1],
  ["[AVGGROWTH-2] a missing rate", [0.1, null, 0.2], "missing"],
  ["[AVGGROWTH-2] no rates", [], "missing"],
  ["[AVGGROWTH-3] below −1", [0.1, -1.1], "outOfDomain"],
  ["[AVGGROWTH-4] −1", [0.1, -1], -1],
  ["[AVGGROWTH-5] one rate", [0.07], 0.07],
  ["[AVGGROWTH-1] no overflow on the way", [1e308, 1e308, 1e308], 1e308],
])("%s", (_, rates, expected) => expectComputed(avgGrowth(rates), expected));

// formulajs test/statistical.js, GEOMEAN: 5.476986969656962, an example of Excel's documentation.
test("[AVGGROWTH-1] the mean of growth factors is Excel's GEOMEAN", () => {
  expectComputed(avgGrowth([4, 5, 8, 7, 11, 4, 3].map((factor) => factor - 1)), 5.476986969656962 - 1);
});

describe("properties", () => {
  const series = fc.array(fc.double({ min: 10, max: 1000, noNaN: true }), { minLength: 2, maxLength: 20 });

  test("[AVGGROWTH-1] the growth of a series' end points", () => {
    fc.assert(
      fc.property(series, (values) => {
        const rates = values.slice(1).map((value, index) => Number(change(values[index]!, value)));
        const [first = 1] = values;
        const expected = Number(cagr(first, values.at(-1)!, rates.length));
        expect(Math.abs(Number(avgGrowth(rates)) - expected)).toBeLessThan(1e-11 * (2 + expected));
      }),
    );
  });
});
