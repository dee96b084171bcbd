import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNumber } from "../../../../src/host/document/sheet/readNumber";

function check(text: string): number {
  const bytes = new TextEncoder().encode(text);
  return readNumber(bytes, 0, bytes.length);
}

describe("numbers of a sheet", () => {
  test.each([["0", 0], ["-0", 0], ["12", 12], ["-1.5", -1.5], ["0.1", 0.1], [".5", 0.5], ["5.", 5], ["1E-3", 0.001], ["1.7976931348623157E+308", Number.MAX_VALUE], [" 7 ", 7], ["0.90500000000000003", 0.905], ["9007199254740993", 9007199254740992]])(
    "%s",
    (text, value) => expect(check(text)).toBe(value),
  );

  test.each(["", "x", "1,5", "--1", "."])("%j is no number", (text) => expect(check(text)).toBeNaN());

  test("every number that the language prints is read back exactly", () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => check(String(value)) === value));
  });

  test("so are decimals of any length", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), fc.stringMatching(/^\d{1,25}$/), (whole, decimals) => check(`${whole}.${decimals}`) === Number(`${whole}.${decimals}`)));
  });
});
