import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { progress } from "../../../src/core/statistics/progress";
import type { Progress, ProgressInput } from "../../../src/core/statistics/progress";

type Row = readonly [series: string, baseline: number, baselineYear: number, current: number, currentYear: number, target: number | null, targetYear: number | null, direction: 1 | -1, limit: number | null, status: string, score: number | null];

interface Table {
  readonly source: { readonly repository: string };
  readonly rows: readonly Row[];
}

const { tables } = JSON.parse(readFileSync(new URL("../../fixtures/statistics/openSdg.json", import.meta.url), "utf8")) as { tables: Table[] };

describe.each(tables.map(({ source, rows }) => [source.repository, rows] as const))("published: %s", (_, rows) => {
  test("is not empty", () => expect(rows.length).toBeGreaterThan(80));

  test.each(rows.map((row) => [row[0], row] as const))("%s", (_series, row) => {
    const [, baseline, baselineYear, current, currentYear, target, targetYear, direction, limit, status, score] = row;
    const measured = progress({
      baseline, baselineYear, current, currentYear, targetYear, limit,
      target: target === null ? null : { value: target, isStrict: false },
      direction: direction === 1 ? "increase" : "decrease",
    });
    if (score === null) {
      expect(measured).toBe("outOfDomain");
      expect(status).toBe("not_available");
    } else {
      expect(typeof measured).toBe("object");
      const { category, score: ours } = measured as Progress;
      expect(category).toBe(status);
      expect(Math.abs(ours - score)).toBeLessThanOrEqual(1e-9);
    }
  });
});

const poverty: ProgressInput = {
  baseline: 14.5, baselineYear: 2015, current: 10.2, currentYear: 2023, target: { value: 7.25, isStrict: false }, targetYear: 2030, direction: "decrease", limit: null,
};
const coverage: ProgressInput = { baseline: 50, baselineYear: 2015, current: 60, currentYear: 2020, target: null, targetYear: null, direction: "increase", limit: 100 };
const to = (value: number, isStrict = false): ProgressInput["target"] => ({ value, isStrict });
const score = (input: ProgressInput): number | string => {
  const measured = progress(input);
  return typeof measured === "string" ? measured : measured.score;
};

/** Expected values follow from the method's text and its reference implementation; the arithmetic is in each line. */
describe("edges", () => {
  const growth = (ratio: number, years: number): number => ratio ** (1 / years) - 1;

  test.each<[string, ProgressInput, number | string]>([
    ["[PROGRESS-1] below 0.6", { ...poverty, current: 14 }, 4.1667 * (-growth(14 / 14.5, 8) / -growth(0.5, 15)) - 2.5],
    ["[PROGRESS-1] never below −5", { ...poverty, current: 90 }, -5],
    ["[PROGRESS-1] never above 5", { ...poverty, current: 7.3 }, 5],
    ["[PROGRESS-1] a target on the wrong side of the baseline counts by its distance", { ...poverty, direction: "increase", current: 14, baseline: 14.5, target: to(20) }, Math.max(4.1667 * (growth(14 / 14.5, 8) / growth(20 / 14.5, 15)) - 2.5, -5)],
    ["[PROGRESS-2] reached", { ...poverty, current: 7.25 }, 5],
    ["[PROGRESS-2] reached in the baseline's own year", { ...poverty, current: 7, currentYear: 2015 }, 5],
    ["[PROGRESS-2] reached with the other sign", { ...poverty, current: -1 }, 5],
    ["[PROGRESS-2] reached without a target year", { ...poverty, current: 7, targetYear: null }, 5],
    ["[PROGRESS-11] a strict target is not reached at the bound", { ...poverty, current: 7.25, target: to(7.25, true), targetYear: 2016 }, 4.1667 * (-growth(0.5, 8) / 0.5) - 2.5],
    ["[PROGRESS-3] v below 0", { ...coverage, current: 49, limit: null }, 125 * growth(49 / 50, 5) - 2.5],
    ["[PROGRESS-3] v of 0", { ...coverage, current: 50, limit: null }, -2.5],
    ["[PROGRESS-3] v between 0 and 0.005", { ...coverage, current: 51, limit: null }, 500 * growth(1.02, 5) - 2.5],
    ["[PROGRESS-3] v between 0.005 and 0.015", { ...coverage, current: 53, limit: null }, 250 * growth(1.06, 5) - 1.25],
    ["[PROGRESS-3] v above 0.015", { ...coverage, current: 54.5, limit: null }, 500 * growth(1.09, 5) - 5],
    ["[PROGRESS-4] below the limit", { ...coverage, baseline: 80, current: 81.5 }, 250 * (growth(81.5 / 80, 5) / (1 - 0.8 ** 4.44)) - 1.25],
    ["[PROGRESS-4] above a floor", { ...coverage, direction: "decrease", baseline: 15, current: 14.9, limit: 10 }, 500 * (-growth(14.9 / 15, 5) / (1 - 0.5 ** 4.44)) - 2.5],
    ["[PROGRESS-4] twice the limit away: no factor", { ...coverage, direction: "decrease", baseline: 20, current: 19.9, limit: 10 }, 500 * -growth(19.9 / 20, 5) - 2.5],
    ["[PROGRESS-4] a limit of 0: no factor", { ...coverage, direction: "decrease", baseline: 20, current: 19.9, limit: 0 }, 500 * -growth(19.9 / 20, 5) - 2.5],
    ["[PROGRESS-4] at the limit and still there", { ...coverage, baseline: 100, current: 100 }, 5],
    ["[PROGRESS-4] at the limit and worse", { ...coverage, baseline: 100, current: 99 }, 125 * growth(0.99, 5) - 2.5],
    ["[PROGRESS-4] with a target the limit counts for nothing", { ...poverty, limit: 7 }, 2.5185563910306596],
    ["[PROGRESS-5] target 0", { ...poverty, target: to(0) }, 4.1667 * (-growth(10.2 / 14.5, 8) / Math.abs(growth(0.001 / 14.5, 15))) - 2.5],
    ["[PROGRESS-5] less than the 0.001 that stands for 0", { ...poverty, current: 0.0005, target: to(0) }, 5],
    ["[PROGRESS-5] baseline 0", { ...coverage, baseline: 0, current: 0.001, limit: null }, -2.5],
    ["[PROGRESS-5] a baseline of 0 is far from its limit", { ...coverage, baseline: 0, current: 0.00101, limit: 0.001 }, 500 * growth(1.01, 5) - 2.5],
    ["[PROGRESS-6] negative values that fall", { ...coverage, baseline: -50, current: -51, limit: null }, 125 * -growth(1.02, 5) - 2.5],
    ["[PROGRESS-6] negative values that should fall", { ...coverage, baseline: -50, current: -51, direction: "decrease", limit: null }, 500 * growth(1.02, 5) - 2.5],
    ["[PROGRESS-7] opposite signs", { ...coverage, current: -60 }, "outOfDomain"],
    ["[PROGRESS-7] half a year", { ...coverage, currentYear: 2015.5 }, "outOfDomain"],
    ["[PROGRESS-7] years in the wrong order", { ...coverage, currentYear: 2014 }, "outOfDomain"],
    ["[PROGRESS-7] a target of the other sign", { ...poverty, target: to(-1) }, "outOfDomain"],
    ["[PROGRESS-7] a target year before the baseline's", { ...poverty, targetYear: 2014 }, "outOfDomain"],
    ["[PROGRESS-7] too large", { ...coverage, baseline: 1e-300, current: 1e300 }, "outOfDomain"],
    ["[PROGRESS-8] the baseline is the target", { ...poverty, current: 15, target: to(14.5) }, "zeroDivisor"],
    ["[PROGRESS-9] no target year", { ...poverty, targetYear: null }, "missing"],
  ])("%s", (_, input, expected) => {
    const measured = score(input);
    if (typeof expected === "string") expect(measured).toBe(expected);
    else expect(measured).toBeCloseTo(expected, 9);
  });
});

test("scaling changes nothing; the score lies between −5 and 5", () => {
  const level = fc.double({ min: 1, max: 1e3, noNaN: true });
  fc.assert(
    fc.property(level, level, level, fc.boolean(), fc.constantFrom<"increase" | "decrease">("increase", "decrease"), fc.double({ min: 1, max: 100, noNaN: true }), (baseline, current, target, hasTarget, direction, unit) => {
      const input = (scale: number): ProgressInput => ({
        baseline: baseline * scale, baselineYear: 2015, current: current * scale, currentYear: 2020,
        target: hasTarget ? to(target * scale) : null, targetYear: 2030, direction, limit: hasTarget ? null : 100 * scale,
      });
      const [plain, scaled] = [score(input(1)), score(input(unit))];
      if (typeof plain === "string") return;
      expect(plain).toBeGreaterThanOrEqual(-5);
      expect(plain).toBeLessThanOrEqual(5);
      // A baseline near the limit divides by almost nothing.
      expect(Math.abs(plain - Number(scaled))).toBeLessThan(1e-5);
    }),
  );
});
