import { expect, test } from "vitest";
import { boundToReach } from "../../../src/core/statistics/boundToReach";
import type { Direction, TargetOperator } from "../../../src/core/target/target";

test.each<[string, number, TargetOperator, number | null, number | null, Direction | null, number | null]>([
  ["[REQUIREDRATE-2] below \"từ 12\"", 10, ">=", 12, null, null, 12],
  ["[REQUIREDRATE-2] at \"từ 12\"", 12, ">=", 12, null, null, null],
  ["[REQUIREDRATE-2] at \"trên 12\"", 12, ">", 12, null, null, null],
  ["[REQUIREDRATE-2] above \"không quá 4\"", 5, "<=", null, 4, null, 4],
  ["[REQUIREDRATE-2] below \"dưới 4\"", 3, "<", null, 4, null, null],
  ["[REQUIREDRATE-3] below a range", 8, "between", 8.7, 10.7, null, 8.7],
  ["[REQUIREDRATE-3] inside a range", 9, "between", 8.7, 10.7, null, null],
  ["[REQUIREDRATE-3] above a range", 12, "between", 8.7, 10.7, null, null],
  ["[REQUIREDRATE-3] above a range where less is better", 12, "between", 8.7, 10.7, "decrease", 10.7],
  ["[REQUIREDRATE-3] below a range where less is better", 8, "between", 8.7, 10.7, "decrease", null],
  ["[REQUIREDRATE-4] above a number without a better side", 12, "=", 10, null, null, 10],
  ["[REQUIREDRATE-4] above \"khoảng 10\"", 12, "~", 10, null, null, 10],
  ["[REQUIREDRATE-4] direction none has no better side", 12, "=", 10, null, "none", 10],
  ["[REQUIREDRATE-5] above \"còn 10\"", 12, "=", 10, null, "decrease", 10],
  ["[REQUIREDRATE-5] below \"còn 10\"", 8, "=", 10, null, "decrease", null],
  ["[REQUIREDRATE-5] above \"tăng lên 10\"", 12, "=", 10, null, "increase", null],
  ["[REQUIREDRATE-5] above \"duy trì 10\"", 12, "=", 10, null, "maintain", null],
])("%s", (_, value, operator, low, high, direction, expected) => {
  expect(boundToReach(value, { operator, low, high, direction })).toBe(expected);
});
