import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toUnicode } from "../../../src/core/text/legacyText";
import { encode, vniCodes } from "../../support/legacyEncodings";

describe("VNI-Windows", () => {
  it.each([...vniCodes])("[LT-1] %s is read", (letter, codes) => expect(toUnicode(codes, "VNI")).toBe(letter));
  it("[LT-1] encoding and reading returns the text", () => {
    const letters = fc.array(fc.constantFrom(...vniCodes.keys(), ...Array.from("bcdghklmnpqrstvxBCDGHKLMNPQRSTVX .,:;()/%-0123456789²³°“”–‰")), { maxLength: 40 });
    fc.assert(
      fc.property(letters, (characters) => {
        const text = characters.join("");
        expect(toUnicode(encode(text, vniCodes), "VNI")).toBe(text);
      }),
    );
  });
  it.each([
    ["[LT-1] a small mark over a capital", "KEá HOAïCH", "KẾ HOẠCH"],
    ["[LT-1] a mark without a vowel stays", "tïp 5ù", "tïp 5ù"],
    ["[LT-1] Unicode between stays", "Tổng soá", "Tổng số"],
  ])("%s", (_, text, expected) => expect(toUnicode(text, "VNI")).toBe(expected));
});
