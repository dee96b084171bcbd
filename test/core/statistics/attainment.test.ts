import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Computed } from "../../../src/core/result";
import { attainment, attainmentFromBaseline, attainmentOfNumbers } from "../../../src/core/statistics/attainment";
import type { Direction, Target, TargetOperator } from "../../../src/core/target/target";

/** Relative, for quotients that decimal fractions do not hit exactly. */
const tolerance = 1e-12;

function expectComputed(actual: Computed, expected: Computed): void {
  if (typeof actual === "number" && typeof expected === "number") expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
  else expect(actual).toBe(expected);
}

const range: Target = { operator: "between", low: 8.7, high: 10.7, decimals: 1 };
const bound = (operator: TargetOperator, value: number): Target => (operator === "<" || operator === "<=" ? { operator, low: null, high: value, decimals: 0 } : { operator, low: value, high: null, decimals: 0 });

describe("attainmentOfNumbers", () => {
  it.each<[rule: string, actual: number, target: number, direction: Direction, expected: Computed]>([
    ["AT-1", 90, 100, "increase", 0.9],
    ["AT-1", 139.8, 128, "increase", 1.0921875],
    ["AT-1", 100, 100, "increase", 1],
    ["AT-1", 4, 5, "decrease", 1.25],
    ["AT-1", 2, 1, "decrease", 0.5],
    ["AT-1", 95, 100, "maintain", 0.95],
    ["AT-1", 75.46, 78, "none", 0.9674358974358975],
    ["AT-2", 5, 0, "increase", "zeroDivisor"],
    ["AT-2", 0, 0, "increase", "zeroDivisor"],
    ["AT-2", 5, 0, "decrease", "zeroDivisor"],
    ["AT-2", 0, 5, "decrease", "zeroDivisor"],
    ["AT-2", 0, 0, "decrease", "zeroDivisor"],
    ["AT-2", 0, 100, "increase", 0],
    ["AT-3", -5, 10, "increase", "outOfDomain"],
    ["AT-3", 5, -10, "increase", "outOfDomain"],
    ["AT-3", 0, -10, "increase", "outOfDomain"],
    ["AT-3", -5, 10, "decrease", "outOfDomain"],
    ["AT-3", -5, -10, "increase", 0.5],
    ["AT-3", 1e300, 1e-300, "increase", "outOfDomain"],
  ])("[%s] %d of %d, %s → %s", (_rule, actual, target, direction, expected) => expectComputed(attainmentOfNumbers(actual, target, direction), expected));

  it("1 exactly where the target is met exactly", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), fc.constantFrom<Direction>("increase", "decrease"), (value, direction) => {
        expect(attainmentOfNumbers(value, value, direction)).toBe(1);
      }),
    );
  });
  it("is above 1 exactly on the better side of a positive target", () => {
    const positive = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(positive, positive, (actual, target) => {
        expect(Number(attainmentOfNumbers(actual, target, "increase")) > 1).toBe(actual > target);
        expect(Number(attainmentOfNumbers(actual, target, "decrease")) > 1).toBe(actual < target);
      }),
    );
  });
});

describe("attainmentFromBaseline", () => {
  it.each<[actual: number, target: number, baseline: number, expected: Computed]>([
    [6, 4, 10, 2 / 3],
    [15, 20, 10, 0.5],
    [-2, 0, -10, 0.8],
    [5, 20, 10, -0.5],
    [0, 0, 4, 1],
    [10, 20, 10, 0],
    [7, 10, 10, "zeroDivisor"],
    [1e308, 1, -1e308, "outOfDomain"],
  ])("[AT-4] %d, target %d, baseline %d → %s", (actual, target, baseline, expected) => expectComputed(attainmentFromBaseline(actual, target, baseline), expected));
});

describe("attainment", () => {
  it.each<[rule: string, actual: number, target: Target, direction: Direction | null, baseline: number | null, expected: Computed]>([
    ["AT-1", 97, bound(">", 97), null, null, 1],
    ["AT-1", 0.8, bound("<", 1), null, null, 1.25],
    ["AT-1", 0.8, bound("<", 1), "maintain", null, 1.25],
    ["AT-1", 45, bound("~", 50), null, null, 0.9],
    ["AT-1", 5, bound("<", 1), "increase", null, "wrongKind"],
    ["AT-4", 6, bound("<", 4), null, 10, 2 / 3],
    ["AT-5", 8.7, range, null, null, 1],
    ["AT-5", 9, range, null, null, 1],
    ["AT-5", 11.86, range, null, null, 11.86 / 10.7],
    ["AT-5", 8, range, null, null, 8 / 8.7],
    ["AT-5", 8, range, "decrease", null, 8.7 / 8],
    ["AT-5", 12, range, "decrease", null, 10.7 / 12],
    ["AT-5", 9, range, null, 5, 1],
    ["AT-5", 8, range, null, 5, 3 / 3.7],
    ["V-16", 9, { operator: "between", low: 1, high: null, decimals: 0 }, null, null, "missing"],
    ["V-16", 9, { operator: ">=", low: null, high: 3, decimals: 0 }, null, null, "missing"],
  ])("[%s] %d against %o, %s, baseline %s → %s", (_rule, actual, target, direction, baseline, expected) =>
    expectComputed(attainment(actual, target, direction, baseline), expected));
});
