import { expect } from "vitest";
import type { Computed, NoNumber } from "../../src/core/result";

export type Expected = number | NoNumber;

/** A number to 12 digits of its size, or to the tolerance that its source prints; a reason exactly. */
export function expectComputed(actual: Computed, expected: Expected, tolerance = 1e-12): void {
  if (typeof expected === "string" || typeof actual === "string") expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected), `${actual}, expected ${expected}`).toBeLessThanOrEqual(Math.max(tolerance * Math.max(1, Math.abs(expected)), Number.MIN_VALUE));
}
