import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundDecimals, roundSignificant } from "../../../src/core/statistics/round";

describe("roundDecimals", () => {
  // The examples of Microsoft's help page for ROUND, and the classic numbers that are stored a little below a half.
  it.each([
    [2.15, 1, 2.2],
    [2.149, 1, 2.1],
    [-1.475, 2, -1.48],
    [21.5, -1, 20],
    [626.3, -3, 1000],
    [1.98, -1, 0],
    [-50.55, -2, -100],
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [1.45, 1, 1.5],
    [8.345, 2, 8.35],
    [5.015, 2, 5.02],
    [1.0049999, 2, 1],
    [0, 3, 0],
    [123456789012345680, 2, 123456789012345680],
    [1e300, 5, 1e300],
    [1e-300, 5, 0],
    [Number.MAX_VALUE, 0, Number.MAX_VALUE],
  ])("ROUND(%d, %d) = %d", (x, decimals, expected) => expect(roundDecimals(x, decimals)).toBe(expected));

  it("never gives −0", () => expect(Object.is(roundDecimals(-0.001, 2), 0)).toBe(true));

  it("rounds the printed digits half away from zero", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 8 }), (digits, printed, kept) => {
        fc.pre(kept < printed);
        const unit = 10n ** BigInt(printed - kept);
        const size = digits < 0n ? -digits : digits;
        const rounded = (size + unit / 2n) / unit;
        const expected = Number(`${digits < 0n && rounded > 0n ? "-" : ""}${rounded}e-${kept}`);
        expect(roundDecimals(Number(`${digits}e-${printed}`), kept)).toBe(expected);
      }),
    );
  });
});

describe("roundSignificant", () => {
  it.each([
    [0.1 + 0.2, 0.3],
    [1.1 * 1.1, 1.21],
    [100 * 0.1186, 11.86],
    [0.07 * 100, 7],
    [12345678901, 12345678900],
    [1234567890.4, 1234567890],
    [-0.00012345678905, -0.0001234567891],
    [1 / 3, 0.3333333333],
    [0, 0],
    [1e-30, 1e-30],
    [1e300, 1e300],
  ])("%d → %d", (x, expected) => expect(roundSignificant(x)).toBe(expected));
});
