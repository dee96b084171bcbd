import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodsTo } from "../../../src/core/statistics/periodsTo";
import { project } from "../../../src/core/statistics/project";
import { readTarget } from "../../../src/core/target/readTarget";
import { expectComputed } from "../../support/computed";
import type { Expected } from "../../support/computed";

describe("published results of Excel's PDURATION", () => {
  test.each([
    ["Excel's documentation, PDURATION(2.5%,2000,2200)", 2000, 2200, 0.025, 3.86, 0.005],
    ["Excel's documentation, PDURATION(0.025/12,1000,1200)", 1000, 1200, 0.025 / 12, 87.6, 0.05],
    ["formulajs test/financial.js, PDURATION(0.1,1000,2000)", 1000, 2000, 0.1, 7.272540897341714, 1e-12],
  ])("%s", (_, current, target, rate, expected, margin) => expect(Math.abs(Number(periodsTo(current, target, rate)) - expected)).toBeLessThanOrEqual(margin));
});

test.each<[string, number, number | string, number, Expected]>([
  ["[PERIODSTO-1]", 100, 121, 0.1, 2],
  ["[PERIODSTO-2] there already", 100, 100, 0.1, 0],
  ["[PERIODSTO-2] whatever the rate", 0, 0, -2, 0],
  ["[PERIODSTO-3] the rate leads away", 100, 90, 0.1, "outOfDomain"],
  ["[PERIODSTO-3] it falls, the target is above", 100, 110, -0.1, "outOfDomain"],
  ["[PERIODSTO-3] no growth", 1000, 2000, 0, "outOfDomain"],
  ["[PERIODSTO-4] falling", 8, 2, -0.5, 2],
  ["[PERIODSTO-4] a deficit that shrinks", -8, -2, -0.5, 2],
  ["[PERIODSTO-5] from 0", 0, 5, 0.1, "zeroDivisor"],
  ["[PERIODSTO-6] opposite signs", -5, 5, 0.1, "outOfDomain"],
  ["[PERIODSTO-6] to 0", 5, 0, -0.5, "outOfDomain"],
  ["[PERIODSTO-6] a rate of −1", 5, 1, -1, "outOfDomain"],
  ["[PERIODSTO-6] below", 5, 1, -1.5, "outOfDomain"],
  ["[PERIODSTO-6] the ratio too large", 1e-300, 1e300, 0.1, "outOfDomain"],
  ["[PERIODSTO-7] words", 8, "không quá 4%", -0.5, 1],
  ["[PERIODSTO-7] words that are satisfied", 3, "không quá 4%", 0.5, 0],
  ["[PERIODSTO-7] words that are never reached", 8, "không quá 4%", 0.5, "outOfDomain"],
  ["[PERIODSTO-7] a range from below", 2, "8 – 10%", 1, 2],
])("%s", (_, current, target, rate, expected) => {
  expectComputed(periodsTo(current, typeof target === "number" ? target : readTarget(target)!, rate), expected);
});

test("[PERIODSTO-1] after that many periods the value is the target", () => {
  const level = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(level, level, fc.double({ min: 0.001, max: 1, noNaN: true }), (current, target, size) => {
      const rate = target > current ? size : -size / 2;
      const periods = Number(periodsTo(current, target, rate));
      expect(Math.abs(Number(project(current, rate, periods)) / target - 1)).toBeLessThan(1e-10);
    }),
  );
});
