import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Computed } from "../../../src/core/result";
import { cagr } from "../../../src/core/statistics/cagr";

const check = (first: number, last: number, periods: number, expected: Computed, digits = 12): void => {
  const actual = cagr(first, last, periods);
  if (typeof expected === "string") expect(actual).toBe(expected);
  else expect(actual).toBeCloseTo(expected, digits);
};

describe("published results of Excel's RRI and of growth between end points", () => {
  // Digits are those that the source prints.
  test.each([
    ["Excel's documentation, RRI(96,10000,11000)", 10000, 11000, 96, 0.0009933, 7],
    ["formulajs test/financial.js, RRI(8,10000,11000)", 10000, 11000, 8, 0.011985024140399592, 15],
    ["Google Sheets' documentation, RRI(10.5,10,3)", 10, 3, 10.5, -0.1083343751, 10],
    ["Google Sheets' documentation, RRI(3,2,4)", 2, 4, 3, 0.2599210499, 10],
    ["Google Sheets' documentation, RRI(1,10,0)", 10, 0, 1, -1, 15],
    ["Exceljet, RRI(5,1000,1200)", 1000, 1200, 5, 0.037137289, 9],
    ["DSIR tests/testthat/test-aarr.R, end points of a fall by 2.4 % in 15 years", 100, 69.46199701318798, 15, -0.024, 12],
    ["DSIR tests/testthat/test-aarr.R, 100 to 80 in 10 years", 100, 80, 10, -0.022067231457071457, 12],
  ])("%s", (_, first, last, periods, expected, digits) => check(first, last, periods, expected, digits));
});

describe("edges", () => {
  test.each<[string, number, number, number, Computed]>([
    ["[CAGR-1] a doubling in one period is 1", 50, 100, 1, 1],
    ["[CAGR-1] no change is 0", 7, 7, 3, 0],
    ["[CAGR-2] nothing grows from 0", 0, 100, 5, "zeroDivisor"],
    ["[CAGR-2] from 0 to 0 as well", 0, 0, 5, "zeroDivisor"],
    ["[CAGR-2] 0 is seen before the periods", 0, 100, 0, "zeroDivisor"],
    ["[CAGR-3] opposite signs have no rate", -100, 200, 5, "outOfDomain"],
    ["[CAGR-3] nor the other way round", 100, -200, 4, "outOfDomain"],
    ["[CAGR-3] nor over one period, where the root would be the ratio", 100, -200, 1, "outOfDomain"],
    ["[CAGR-4] 0 periods", 100, 200, 0, "outOfDomain"],
    ["[CAGR-4] negative periods", 100, 121, -2, "outOfDomain"],
    ["[CAGR-5] down to 0", 100, 0, 5, -1],
    ["[CAGR-6] both negative", -100, -121, 2, 0.1],
    ["[CAGR-7] two and a half periods (LibreOffice's RRI)", 100, 121, 2.5, 0.0792303452988907],
    ["[CAGR-8] a rate too large for a number", 1, 2, 1e-4, "outOfDomain"],
    ["[CAGR-8] a ratio too large for a number", 1e-300, 1e300, 5, "outOfDomain"],
  ])("%s", (_, first, last, periods, expected) => check(first, last, periods, expected));
});

describe("properties", () => {
  const level = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
  const periods = fc.integer({ min: 1, max: 50 });

  test("compounding the rate leads back to the last value", () => {
    fc.assert(
      fc.property(level, level, periods, (first, last, count) => {
        const compounded = first * (1 + Number(cagr(first, last, count))) ** count;
        // 1 + rate keeps an absolute error of 1e-16, which compounding multiplies.
        expect(Math.abs(compounded / last - 1)).toBeLessThan(1e-14 * count * Math.max(1, (first / last) ** (1 / count)));
      }),
    );
  });

  test("the unit does not matter", () => {
    fc.assert(
      fc.property(level, level, periods, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (first, last, count, unit) => {
        const rate = Number(cagr(first, last, count));
        expect(Math.abs(Number(cagr(first * unit, last * unit, count)) - rate)).toBeLessThan(1e-12 * (2 + rate));
      }),
    );
  });

  test("any three numbers give a finite number or a reason", () => {
    const any = fc.double();
    fc.assert(fc.property(any, any, any, (first, last, count) => {
      const rate = cagr(first, last, count);
      expect(typeof rate === "string" || Number.isFinite(rate)).toBe(true);
    }));
  });
});
