import fc from "fast-check";
import { expect, test } from "vitest";
import { shares } from "../../../src/core/statistics/shares";

test.each<[string, (number | null)[], (number | string)[]]>([
  ["[SHARES-1]", [20, 50, 30], [0.2, 0.5, 0.3]],
  ["[SHARES-1] nothing is a share of 0", [0, 4], [0, 1]],
  ["[SHARES-1] one part", [7], [1]],
  ["[SHARES-2] a missing part", [20, null, 30], ["missing", "missing", "missing"]],
  ["[SHARES-4] total 0", [5, -5], ["zeroDivisor", "zeroDivisor"]],
  ["[SHARES-5] a negative part", [150, -50], [1.5, -0.5]],
  ["[SHARES-6] a total too large", [1e308, 1e308], ["outOfDomain", "outOfDomain"]],
])("%s", (_, parts, expected) => expect(shares(parts)).toEqual(expected));

test("they add up to 1, whatever the unit", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 }), fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (parts, unit) => {
      const plain = shares(parts).map(Number);
      expect(plain.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      shares(parts.map((part) => part * unit)).forEach((share, index) => expect(Number(share)).toBeCloseTo(plain[index]!, 12));
    }),
  );
});
