import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Computed } from "../../../src/core/result";
import { path } from "../../../src/core/statistics/path";
import type { PathMethod } from "../../../src/core/statistics/path";

const numbers = (values: ReturnType<typeof path>): number[] => (typeof values === "string" ? [] : values.map(Number));

describe("trajectories worked by hand", () => {
  test.each<[string, number, number, number, PathMethod, number[]]>([
    ["[PATH-1] the baseline's own period is not in it", 100, 121, 2, "geometric", [110, 121]],
    ["[PATH-1] one period is the target", 100, 121, 1, "geometric", [121]],
    ["[PATH-2] powers of two", 1, 32, 5, "geometric", [2, 4, 8, 16, 32]],
    ["[PATH-2] falling", 32, 4, 3, "geometric", [16, 8, 4]],
    ["[PATH-2] both negative", -1, -8, 3, "geometric", [-2, -4, -8]],
    ["[PATH-3] equal steps", 10, 4, 3, "linear", [8, 6, 4]],
    ["[PATH-3] through 0", -2, 2, 4, "linear", [-1, 0, 1, 2]],
    ["[PATH-3] to 0", 9, 0, 3, "linear", [6, 3, 0]],
  ])("%s", (_, baseline, target, periods, method, expected) => {
    const values = numbers(path(baseline, target, periods, method));
    expect(values).toHaveLength(expected.length);
    values.forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, 10));
  });
});

test.each<[string, number, number, number, PathMethod, readonly Computed[] | Computed]>([
  ["[PATH-3] an overflow is its own period's", -1e308, 1e308, 2, "linear", ["outOfDomain", 1e308]],
  ["[PATH-4] from 0", 0, 5, 2, "geometric", ["zeroDivisor", "zeroDivisor"]],
  ["[PATH-5] opposite signs", -5, 5, 2, "geometric", ["outOfDomain", "outOfDomain"]],
  ["[PATH-6] to 0", 5, 0, 2, "geometric", ["outOfDomain", "outOfDomain"]],
  ["[PATH-7] half a period", 1, 2, 2.5, "linear", "outOfDomain"],
  ["[PATH-7] no period", 1, 2, 0, "linear", "outOfDomain"],
  ["[PATH-7] more periods than a sheet has columns", 1, 2, 16_385, "linear", "outOfDomain"],
])("%s", (_, baseline, target, periods, method, expected) => expect(path(baseline, target, periods, method)).toEqual(expected));

describe("properties", () => {
  const level = fc.double({ min: 1, max: 1e9, noNaN: true });
  const periods = fc.integer({ min: 1, max: 30 });

  test("[PATH-1] the last value is exactly the target", () => {
    fc.assert(
      fc.property(level, level, periods, fc.constantFrom<PathMethod>("geometric", "linear"), (baseline, target, count, method) => {
        expect(numbers(path(baseline, target, count, method)).at(-1)).toBe(target);
      }),
    );
  });

  test("[PATH-2] every geometric step has the same ratio", () => {
    fc.assert(
      fc.property(level, level, periods, (baseline, target, count) => {
        const values = [baseline, ...numbers(path(baseline, target, count, "geometric"))];
        const ratios = values.slice(1).map((value, index) => value / values[index]!);
        for (const ratio of ratios) expect(ratio / ratios[0]!).toBeCloseTo(1, 10);
      }),
    );
  });

  test("[PATH-3] every linear step has the same size", () => {
    fc.assert(
      fc.property(level, level, periods, (baseline, target, count) => {
        const values = [baseline, ...numbers(path(baseline, target, count, "linear"))];
        const step = (target - baseline) / count;
        values.slice(1).forEach((value, index) => expect(Math.abs(value - values[index]! - step)).toBeLessThan(1e-6));
      }),
    );
  });
});
