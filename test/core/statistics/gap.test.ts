import { describe, expect, it } from "vitest";
import type { Computed } from "../../../src/core/result";
import { gap, gapOfNumbers } from "../../../src/core/statistics/gap";
import type { Direction, Target } from "../../../src/core/target/target";

const range: Target = { operator: "between", low: 10, high: 20, decimals: 0 };

describe("gapOfNumbers", () => {
  it.each<[actual: number, target: number, direction: Direction, expected: Computed]>([
    [90, 100, "increase", -10],
    [110, 100, "increase", 10],
    [3, 5, "decrease", 2],
    [7, 5, "decrease", -2],
    [0, 0, "increase", 0],
    [-5, 3, "increase", -8],
    [90, 100, "maintain", -10],
    [75, 78, "none", -3],
    [1.5e308, -1.5e308, "increase", "outOfDomain"],
  ])("[G-1] %d against %d, %s → %s", (actual, target, direction, expected) => expect(gapOfNumbers(actual, target, direction)).toBe(expected));
});

describe("gap", () => {
  it.each<[rule: string, actual: number, target: Target, direction: Direction | null, expected: Computed]>([
    ["G-1", 90, { operator: ">", low: 97, high: null, decimals: 0 }, null, -7],
    ["G-1", 3, { operator: "<", low: null, high: 1, decimals: 0 }, null, -2],
    ["G-1", 3, { operator: "<=", low: null, high: 4, decimals: 0 }, "maintain", 1],
    ["G-1", 75, { operator: "=", low: 78, high: null, decimals: 0 }, "none", -3],
    ["G-2", 15, range, null, 0],
    ["G-2", 10, range, null, 0],
    ["G-2", 8, range, null, -2],
    ["G-2", 23, range, null, 3],
    ["G-2", 8, range, "decrease", 2],
    ["G-2", 23, range, "decrease", -3],
    ["G-2", 23, range, "none", 3],
    ["D-2", 3, { operator: "<", low: null, high: 1, decimals: 0 }, "increase", "wrongKind"],
    ["V-16", 3, { operator: "=", low: null, high: null, decimals: 0 }, null, "missing"],
  ])("[%s] %d against %o, %s → %s", (_rule, actual, target, direction, expected) => expect(gap(actual, target, direction)).toBe(expected));
});
