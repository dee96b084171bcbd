import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { add, between, combine, contains, divide, hull, overlaps, point, subtract, widen } from "../../../src/core/audit/interval";
import type { Interval } from "../../../src/core/audit/interval";

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const interval = fc.tuple(number, number).map(([one, other]) => between(Math.min(one, other), Math.max(one, other)));

/** Of the smallest numbers, rounding would lead out of the interval. */
function valueIn({ low, high }: Interval, at: number): number {
  return Math.min(high, Math.max(low, low + (high - low) * at));
}

describe("intervals", () => {
  it("hold the sum, the difference and the quotient of any of their values", () => {
    fc.assert(
      fc.property(interval, interval, share, share, (left, right, at, other) => {
        const [x, y] = [valueIn(left, at), valueIn(right, other)];
        expect(contains(add(left, right), point(x + y))).toBe(true);
        expect(contains(subtract(left, right), point(x - y))).toBe(true);
        const quotient = divide(left, right);
        if (quotient !== null) expect(contains(quotient, point(x / y))).toBe(true);
        expect(contains(hull([left, right]), point(x))).toBe(true);
      }),
    );
  });

  it("have no quotient where the divisor can be 0", () => {
    expect(divide(point(1), between(-1, 1))).toBeNull();
    expect(divide(point(1), point(0))).toBeNull();
  });

  it("keep their open ends", () => {
    const above = { low: 90, high: Infinity, isLowOpen: true, isHighOpen: true };
    expect(contains(above, point(90))).toBe(false);
    expect(contains(above, point(90.1))).toBe(true);
    expect(overlaps(above, between(80, 90))).toBe(false);
    expect(overlaps(above, between(80, 91))).toBe(true);
    expect(add(above, point(5))).toEqual({ low: 95, high: Infinity, isLowOpen: true, isHighOpen: true });
    expect(divide(point(90), above)).toEqual({ low: 0, high: 1, isLowOpen: true, isHighOpen: true });
    expect(widen(above, 0.5)).toEqual({ low: 89.5, high: Infinity, isLowOpen: false, isHighOpen: true });
  });

  it("have no value where a function has none at an end", () => {
    expect(combine(between(-1, 1), point(0.5), (base, exponent) => base ** exponent)).toBeNull();
  });
});
