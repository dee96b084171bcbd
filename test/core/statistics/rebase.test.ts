import { test } from "vitest";
import { rebase } from "../../../src/core/statistics/rebase";
import { expectComputed } from "../../support/computed";
import type { Expected } from "../../support/computed";

// http://www.statisticalconsultants.co.nz/weeklyfeatures/WF34.html: from 1985 = 1000 to 1990 = 1000, printed without decimals.
test.each([[1000, 849], [1178, 1000], [1540, 1307], [1517, 1288]])("published: %d with 1178 as base", (value, printed) => expectComputed(rebase(value, 1178), printed / 10, 0.05 / 84));

test.each<[string, number, number, Expected]>([
  ["[REBASE-1]", 55, 50, 110],
  ["[REBASE-1] opposite signs", -20, 50, -40],
  ["[REBASE-1] no overflow on the way", 1e308, 1e308, 100],
  ["[REBASE-4] base 0", 55, 0, "zeroDivisor"],
  ["[REBASE-7] too large", 1e308, 0.5, "outOfDomain"],
])("%s", (_, value, base, expected) => expectComputed(rebase(value, base), expected));
