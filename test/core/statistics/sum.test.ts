import { test } from "vitest";
import { sum } from "../../../src/core/statistics/sum";
import { expectComputed } from "../../support/computed";
import type { Expected } from "../../support/computed";

test.each<[string, (number | null)[], Expected]>([
  ["a sum", [20, 50, 30], 100],
  ["a missing value", [20, null], "missing"],
  ["nothing", [], "missing"],
  ["too large", [1e308, 1e308], "outOfDomain"],
])("%s", (_, values, expected) => expectComputed(sum(values), expected));
