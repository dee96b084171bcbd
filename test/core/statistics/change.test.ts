import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Computed } from "../../../src/core/result";
import { cagr } from "../../../src/core/statistics/cagr";
import { change } from "../../../src/core/statistics/change";

// Worked by hand.
test.each<[string, number, number, Computed]>([
  ["[CHANGE-1] a quarter more", 80, 100, 0.25],
  ["[CHANGE-1] a fifth less", 100, 80, -0.2],
  ["[CHANGE-1] down to nothing", 100, 0, -1],
  ["[CHANGE-2] nothing changes from 0", 0, 5, "zeroDivisor"],
  ["[CHANGE-2] not even to 0", 0, 0, "zeroDivisor"],
  ["[CHANGE-3] a deficit halves", -100, -50, -0.5],
  ["[CHANGE-4] a profit turns into a loss", 100, -20, -1.2],
  ["[CHANGE-4] a loss turns into a profit", -100, 50, -1.5],
  ["[CHANGE-5] a difference too large for a number", -1e308, 1e308, "outOfDomain"],
  ["[CHANGE-5] a ratio too large for a number", 1e-300, 1e300, "outOfDomain"],
])("%s", (_, previous, current, expected) => expect(change(previous, current)).toBe(expected));

describe("properties", () => {
  test("[CHANGE-3] the change is the growth over one period wherever that is defined", () => {
    const magnitude = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(magnitude, magnitude, fc.constantFrom(1, -1), (previous, current, sign) => {
        const rate = Number(cagr(sign * previous, sign * current, 1));
        expect(Math.abs(Number(change(sign * previous, sign * current)) - rate)).toBeLessThan(1e-12 * (1 + Math.abs(rate)));
      }),
    );
  });
});
