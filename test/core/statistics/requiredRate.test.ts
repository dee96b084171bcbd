import fc from "fast-check";
import { expect, test } from "vitest";
import type { Computed } from "../../../src/core/result";
import { requiredRate } from "../../../src/core/statistics/requiredRate";
import type { TargetReading } from "../../../src/core/target/target";

const over97: TargetReading = { operator: ">", low: 97, high: null, decimals: 0, text: "trên 97%", unit: "%", direction: null, quantity: "level" };

test.each<[string, number, number | TargetReading, number, Computed]>([
  ["[REQUIREDRATE-1] Exceljet, RRI(5,1000,1200)", 1000, 1200, 5, 0.037137289],
  ["[REQUIREDRATE-1] DSIR test-aarr.R, a fall from 100 to 80 in 10 years", 100, 80, 10, -0.022067231457071457],
  ["[REQUIREDRATE-1] from 0", 0, 80, 10, "zeroDivisor"],
  ["[REQUIREDRATE-1] opposite signs", -5, 80, 10, "outOfDomain"],
  ["[REQUIREDRATE-2] to the bound of the words, 97 = 1.1 × 1.1 × 97/1.21", 97 / 1.21, over97, 2, 0.1],
  ["[REQUIREDRATE-2] reached", 98, over97, 2, 0],
  ["[REQUIREDRATE-6] no periods left", 80, 97, 0, "outOfDomain"],
  ["[REQUIREDRATE-6] no periods left, reached", 98, over97, 0, "outOfDomain"],
])("%s", (_, current, target, periods, expected) => {
  const rate = requiredRate(current, target, periods);
  if (typeof expected === "string") expect(rate).toBe(expected);
  else expect(rate).toBeCloseTo(expected, 9);
});

test("growing at the rate reaches the target", () => {
  const level = fc.double({ min: 1, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(level, level, fc.integer({ min: 1, max: 20 }), (current, target, periods) => {
      const reached = current * (1 + Number(requiredRate(current, target, periods))) ** periods;
      expect(Math.abs(reached / target - 1)).toBeLessThan(1e-8);
    }),
  );
});
