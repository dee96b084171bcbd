import fc from "fast-check";
import { expect, test } from "vitest";
import { change } from "../../../src/core/statistics/change";
import { contributions } from "../../../src/core/statistics/contributions";

test.each<[string, (number | null)[], (number | null)[], (number | string)[]]>([
  ["[CONTRIBUTIONS-1]", [40, 60], [44, 63], [0.04, 0.03]],
  ["[CONTRIBUTIONS-1] a part that falls", [40, 60], [40, 50], [0, -0.1]],
  ["[CONTRIBUTIONS-3] an earlier part missing", [40, null], [44, 63], ["missing", "missing"]],
  ["[CONTRIBUTIONS-4] a later part missing", [40, 60], [null, 63], ["missing", 0.03]],
  ["[CONTRIBUTIONS-5] an earlier total of 0", [5, -5], [6, 6], ["zeroDivisor", "zeroDivisor"]],
  ["[CONTRIBUTIONS-6] too large", [1, 1], [1e308, -1e308], [5e307, -5e307]],
  ["[CONTRIBUTIONS-6] a total too large", [1e308, 1e308], [1, 1], ["outOfDomain", "outOfDomain"]],
])("%s", (_, previous, current, expected) => expect(contributions(previous, current)).toEqual(expected));

test("[CONTRIBUTIONS-2] together they are the growth of the total", () => {
  const level = fc.double({ min: 0.01, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(level, level), { minLength: 1, maxLength: 30 }), (parts) => {
      const total = (index: 0 | 1): number => parts.reduce((sum, part) => sum + part[index], 0);
      const together = contributions(parts.map(([previous]) => previous), parts.map(([, current]) => current)).reduce<number>((sum, part) => sum + Number(part), 0);
      const growth = Number(change(total(0), total(1)));
      expect(Math.abs(together - growth)).toBeLessThan(1e-11 * (1 + Math.abs(growth)));
    }),
  );
});
