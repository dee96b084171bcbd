import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logGrowth } from "../../../src/core/statistics/logGrowth";
import { expectComputed } from "../../support/computed";
import type { Expected } from "../../support/computed";

type Values = (number | null)[];

describe("published results of Excel's LOGEST and GROWTH", () => {
  const units = [33100, 47300, 69000, 102000, 150000, 220000];
  test.each<[string, Values, Values | null, number, number]>([
    ["Excel's documentation of LOGEST: m = 1.4633", units, [11, 12, 13, 14, 15, 16], 0.4633, 5e-5],
    // The ratio of successive values of GROWTH: 47729.42261474665 / 32618.203773538437 − 1.
    ["formulajs test/statistical.js, GROWTH", units, [11, 12, 13, 14, 15, 16], 0.4632756281161996, 1e-12],
    ["formulajs test/statistical.js, LOGEST, not in order: 1.751116", [1, 9, 5, 7], [0, 4, 2, 3], 0.751116, 5e-7],
  ])("%s", (_, values, periods, expected, tolerance) => expectComputed(logGrowth(values, periods), expected, tolerance));
});

test.each<[string, Values, Values | null, Expected]>([
  ["[LOGGROWTH-1] a constant rate", [100, 110, 121], [2018, 2019, 2020], 0.1],
  ["[LOGGROWTH-1] no growth is 0 to the last digit", [7.3, 7.3, 7.3, 7.3], null, 0],
  ["[LOGGROWTH-2] periods left out", [100, 110, 121], null, 0.1],
  ["[LOGGROWTH-2] a gap keeps its number", [100, null, 121], null, 0.1],
  ["[LOGGROWTH-3] a gap with its year", [100, null, 121], [2015, 2016, 2017], 0.1],
  ["[LOGGROWTH-3] a gap without its year", [100, null, 121], [2015, null, 2017], 0.1],
  ["[LOGGROWTH-4] a value without a year", [100, 110, 121], [2015, null, 2017], "missing"],
  ["[LOGGROWTH-5] 0", [100, 0, 121], null, "outOfDomain"],
  ["[LOGGROWTH-5] negative", [-100, -110, -121], null, "outOfDomain"],
  ["[LOGGROWTH-6] one observation", [100], null, "zeroDivisor"],
  ["[LOGGROWTH-6] one that is left", [100, null], [2015, 2016], "zeroDivisor"],
  ["[LOGGROWTH-6] all in one year", [100, 110], [2015, 2015], "zeroDivisor"],
  ["[LOGGROWTH-7] none", [null, null], null, "missing"],
  ["[LOGGROWTH-8] two in one year: the trend passes between them", [90, 110 * (10 / 9) , 121, 121], [2015, 2015, 2017, 2017], Math.sqrt(121 / Math.sqrt(90 * 110 * (10 / 9))) - 1],
  ["[LOGGROWTH-9] growth too large for a number", [1e-300, 1e300], null, "outOfDomain"],
  ["[LOGGROWTH-9] years too large to be squared", [1, 2], [-1e300, 1e300], "outOfDomain"],
])("%s", (_, values, periods, expected) => expectComputed(logGrowth(values, periods), expected));

describe("properties", () => {
  const level = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
  const series = fc.array(level, { minLength: 2, maxLength: 20 });

  test("a compounded series has its rate, from any year on", () => {
    fc.assert(
      fc.property(level, fc.double({ min: -0.5, max: 1, noNaN: true }), fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1900, max: 2100 }), (first, rate, count, year) => {
        const values = Array.from({ length: count }, (_, index) => first * (1 + rate) ** index);
        expectComputed(logGrowth(values, values.map((_, index) => year + index)), rate, 1e-12);
      }),
    );
  });

  test("scaling changes nothing", () => {
    fc.assert(
      fc.property(series, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (values, unit) => {
        const rate = Number(logGrowth(values, null));
        expect(Math.abs(Number(logGrowth(values.map((value) => value * unit), null)) - rate)).toBeLessThan(1e-11 * (2 + Math.abs(rate)));
      }),
    );
  });

  test("[LOGGROWTH-8] nor does the order", () => {
    fc.assert(
      fc.property(series, (values) => {
        const years = values.map((_, index) => 2000 + index);
        const rate = Number(logGrowth(values, years));
        expect(Math.abs(Number(logGrowth([...values].reverse(), [...years].reverse())) - rate)).toBeLessThan(1e-11 * (2 + Math.abs(rate)));
      }),
    );
  });
});
