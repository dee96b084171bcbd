import { describe, test } from "vitest";
import { aarr } from "../../../src/core/statistics/aarr";
import { expectComputed } from "../../support/computed";

/** A series that falls by 2.4 % a year from 100 in 2000, and one that rises by 1 % from 50, as the source's test makes them. */
const falling = Array.from({ length: 16 }, (_, index) => 100 * 0.976 ** index);
const rising = Array.from({ length: 11 }, (_, index) => 50 * 1.01 ** index);
const yearsFrom = (first: number, values: readonly unknown[]): number[] => values.map((_, index) => first + index);

// https://github.com/shanlong-who/DSIR, tests/testthat/test-aarr.R, commit 29c98b2f4dcac9dd0dcefffe8995e708743ed6a3.
describe("published: the package DSIR of the WHO Western Pacific region", () => {
  test.each<[string, (number | null)[], number[] | null, number]>([
    ["16 years of −2.4 %", falling, yearsFrom(2000, falling), 0.024],
    ["[LOGGROWTH-2] without years", falling, null, 0.024],
    ["[AARR-1] an increase is negative", rising, yearsFrom(2010, rising), -0.01],
    ["surveys five years apart", [120, 100, 70, 55], [2000, 2005, 2010, 2015], 0.052513900013159365],
    ["[LOGGROWTH-3] the survey of 2005 missing", [100, null, 70, 55], [2000, 2005, 2010, 2015], 0.03849688157888842],
  ])("%s", (_, values, years, expected) => expectComputed(aarr(values, years), expected, 1e-9));

  test("0, a negative value, one year and two values of one year have no rate", () => {
    expectComputed(aarr([10, 0, 5], [2000, 2001, 2002]), "outOfDomain");
    expectComputed(aarr([10, -1, 5], [2000, 2001, 2002]), "outOfDomain");
    expectComputed(aarr([55], [2020]), "zeroDivisor");
    expectComputed(aarr([55, 60], [2020, 2020]), "zeroDivisor");
  });
});

test("no change is 0 and not −0", () => expectComputed(aarr([5, 5], null), 0));
