import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { compare, compareInside } from "../../../src/core/audit/compare";
import type { Comparison } from "../../../src/core/audit/compare";
import { between, point, widen } from "../../../src/core/audit/interval";
import type { Interval } from "../../../src/core/audit/interval";

/** ">" in tests: open at its bound. */
const above = (low: number): Interval => ({ low, high: Infinity, isLowOpen: true, isHighOpen: true });
const below = (high: number): Interval => ({ low: -Infinity, high, isLowOpen: true, isHighOpen: true });

describe("comparison of a stated number with a computed one", () => {
  it.each<[title: string, stated: number, decimals: number, computed: number, slack: number, expected: Comparison]>([
    ["the same number", 30, 0, 30, 0, "agrees"],
    ["binary noise is none", 0.3, 1, 0.1 + 0.2, 0, "agrees"],
    ["rounded to the printed decimals", 75.8, 1, 75.7576, 0, "rounded"],
    ["half a unit goes up", 0.5, 1, 0.45, 0, "rounded"],
    ["cut off after the printed decimals", 75.7, 1, 75.7576, 0, "truncated"],
    ["a negative number is cut off towards 0", -75.7, 1, -75.7576, 0, "truncated"],
    ["one unit too many", 75.9, 1, 75.7576, 0, "disagrees"],
    ["one unit too few", 75.6, 1, 75.7576, 0, "disagrees"],
    ["within the rounding of what it was computed from", 100, 1, 99.9, 0.15, "rounded"],
    ["beyond the rounding of what it was computed from", 100, 1, 99.7, 0.15, "disagrees"],
  ])("%s", (_, stated, decimals, computed, slack, expected) => {
    expect(compare(point(stated), decimals, point(computed), widen(point(computed), slack))).toBe(expected);
  });

  it.each<[title: string, stated: Interval, computed: Interval, expected: Comparison]>([
    ["[AUDIT-2] a number in a range", between(11, 12), point(11.5), "agrees"],
    ["[AUDIT-2] a number rounded into a range", between(11, 12), point(12.4), "rounded"],
    ["[AUDIT-2] a number out of a range", between(11, 12), point(12.6), "disagrees"],
    ["[AUDIT-2] a number above a bound", above(95), point(95.4), "agrees"],
    ["[AUDIT-2] a number at an open bound", above(95), point(95), "disagrees"],
    ["[AUDIT-2] both ends of a range", between(100, 120), between(100, 120), "agrees"],
    ["[AUDIT-2] one end of a range", between(100, 120), between(100, 122), "disagrees"],
    ["[AUDIT-2] an open number may be the stated one", point(96), above(95), "open"],
    ["[AUDIT-2] an open number that cannot be the stated one", point(90), above(95), "disagrees"],
    ["[AUDIT-2] a bound that follows from another", above(90), above(95), "agrees"],
    ["[AUDIT-2] a bound that need not follow from another", above(95), above(90), "open"],
    ["[AUDIT-2] bounds that exclude each other", below(90), above(95), "disagrees"],
  ])("%s", (_, stated, computed, expected) => {
    expect(compare(stated, 0, computed, computed)).toBe(expected);
  });

  it("finds every rounded number rounded, or the same", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        expect(["agrees", "rounded"]).toContain(compare(point(Number(value.toFixed(decimals))), decimals, point(value), point(value)));
      }),
    );
  });
});

describe("a whole within its parts", () => {
  it.each<[title: string, stated: Interval, parts: Interval, expected: Comparison]>([
    ["inside", point(5.05), between(3.74, 6.82), "agrees"],
    ["outside", point(7.5), between(3.74, 6.82), "disagrees"],
    ["a range inside", between(11, 12), between(3, 30), "agrees"],
    ["a range across an end", between(20, 40), between(3, 30), "open"],
  ])("%s", (_, stated, parts, expected) => {
    expect(compareInside(stated, 2, parts, parts)).toBe(expected);
  });
});
