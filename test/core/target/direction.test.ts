import { describe, expect, it } from "vitest";
import { resolveDirection } from "../../../src/core/target/direction";
import type { Direction, Target, TargetOperator } from "../../../src/core/target/target";

function target(operator: TargetOperator): Target {
  const isUpper = operator === "<" || operator === "<=";
  return { operator, low: isUpper ? null : 5, high: isUpper || operator === "between" ? 5 : null, decimals: 0 };
}

function check(explicit: Direction | null, operator: TargetOperator, words: Direction | null, expected: Direction | "wrongKind"): void {
  expect(resolveDirection(explicit, { ...target(operator), direction: words })).toBe(expected);
}

describe("resolveDirection", () => {
  it("[D-1] explicit, then words, then operator, then increase", () => {
    check("decrease", "=", "increase", "decrease");
    check(null, "=", "decrease", "decrease");
    check(null, "=", "maintain", "maintain");
    check(null, "<", null, "decrease");
    check(null, "<=", null, "decrease");
    check(null, ">", null, "increase");
    for (const operator of ["=", "~", "between"] as const) check(null, operator, null, "increase");
    expect(resolveDirection(null, target("="))).toBe("increase");
  });
  it("[D-2] increase with < and decrease with > contradict", () => {
    for (const operator of ["<", "<="] as const) check("increase", operator, null, "wrongKind");
    for (const operator of [">", ">="] as const) check("decrease", operator, null, "wrongKind");
    check("maintain", "<", null, "maintain");
    check("none", ">=", null, "none");
    check("increase", ">", null, "increase");
    check("decrease", "<=", null, "decrease");
  });
});
